#!/bin/sh
# What the services want of Debian's packages beside their programs; $1 is the root of the file system.
set -eu
root=$1
# The bindings of libvirt fit Debian's library, and its Python.
packages=$(echo "$root"/var/lib/openstack/lib/python3*/site-packages)
for file in "$root"/usr/lib/python3/dist-packages/libvirt*; do
  ln -s "/usr/lib/python3/dist-packages/$(basename "$file")" "$packages/"
done
# Nova's console proxy serves the pages of noVNC. Their package would bring a proxy of its own, and numpy.
chroot "$root" sh -euc '
  cd "$(mktemp -d)"
  apt-get download --quiet novnc
  dpkg-deb --fsys-tarfile novnc_*.deb | tar --extract --directory / ./usr/share/novnc
  rm -r "$PWD"'
