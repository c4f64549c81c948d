#!/bin/sh
# Installs the OpenStack services into /var/lib/openstack, where the published images have them.
# $1 is the root of the file system, whose /build holds uv, the requirements and the authorities of this machine.
set -eu
root=$1
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside() { chroot "$root" env HOME=/build SSL_CERT_FILE=/build/ca-certificates.crt UV_CACHE_DIR=/build/cache "$@"; }
inside /build/uv venv --quiet --python /usr/bin/python3 /var/lib/openstack
inside /build/uv pip install --quiet --compile-bytecode --require-hashes \
  --python /var/lib/openstack/bin/python --requirements /build/*.txt
chroot "$root" groupadd --gid 42424 openstack
chroot "$root" useradd --uid 42424 --gid 42424 --home-dir /var/lib/openstack --no-create-home --shell /usr/sbin/nologin openstack
rm -rf "$root/build"
: > "$root/etc/resolv.conf"
