#!/bin/sh
# Installs locked Python packages into the virtual environment /var/lib/openstack.
# $1 is the root of the file system, whose /build holds uv, the lock and the authorities of this machine.
set -eu
root=$1
lock=$(basename "$root"/build/*[0-9].txt)
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive HOME=/build "$@"; }
# The image's archive changes the time of every file, by which compiled code would count as outdated.
with_uv() {
  inside SSL_CERT_FILE=/build/ca-certificates.crt UV_CACHE_DIR=/build/cache PYC_INVALIDATION_MODE=UNCHECKED_HASH \
    /build/uv "$@"
}

# A few packages come as source only.
compiler="gcc libc6-dev python3-dev"
# shellcheck disable=SC2086
inside apt-get install --yes --quiet --no-install-recommends $compiler
with_uv venv --quiet --python /usr/bin/python3 /var/lib/openstack
with_uv pip install --quiet --compile-bytecode --require-hashes --build-constraints /build/build-constraints.txt \
  --python /var/lib/openstack/bin/python --requirements "/build/$lock"
# What is only recommended by something else goes too, and Perl, which only the merging of /bin into /usr has needed.
# shellcheck disable=SC2086
inside apt-get purge --yes --quiet --autoremove \
  --option APT::AutoRemove::RecommendsImportant=false --option APT::AutoRemove::SuggestsImportant=false \
  $compiler usrmerge 'libperl5.*' 'perl-modules-5.*' usr-is-merged+
rm -rf "$root/build"

# A fifth of the packages are their unit tests. Those of Octavia hold drivers for trials.
for tests in "$root"/var/lib/openstack/lib/python3*/site-packages/*/tests; do
  case $tests in */octavia/tests) ;; *) rm -r "$tests" ;; esac
done
