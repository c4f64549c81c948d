#!/bin/sh
# Adds the user that the published images of OpenStack run as; $1 is the root of the file system.
set -eu
chroot "$1" groupadd --gid 42424 openstack
chroot "$1" useradd --uid 42424 --gid 42424 --home-dir /var/lib/openstack --no-create-home --shell /usr/sbin/nologin openstack
