#!/bin/sh
# Installs the OpenStack services into /var/lib/openstack, where the published images have them.
# $1 is the root of the file system, whose /build holds uv, the requirements and the authorities of this machine.
set -eu
root=$1
cp /etc/resolv.conf "$root/etc/resolv.conf"
requirements=$(basename "$root"/build/*.txt)
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive HOME=/build "$@"; }
with_uv() { inside SSL_CERT_FILE=/build/ca-certificates.crt UV_CACHE_DIR=/build/cache /build/uv "$@"; }

# A few packages come as source only.
compiler="gcc libc6-dev python3-dev"
# shellcheck disable=SC2086
inside apt-get install --yes --quiet --no-install-recommends $compiler
with_uv venv --quiet --python /usr/bin/python3 /var/lib/openstack
with_uv pip install --quiet --compile-bytecode --require-hashes \
  --python /var/lib/openstack/bin/python --requirements "/build/$requirements"
# shellcheck disable=SC2086
inside apt-get purge --yes --quiet --autoremove $compiler

inside groupadd --gid 42424 openstack
inside useradd --uid 42424 --gid 42424 --home-dir /var/lib/openstack --no-create-home --shell /usr/sbin/nologin openstack
rm -rf "$root/build"
: > "$root/etc/resolv.conf"
