#!/bin/sh
# Runs libvirtd, alone on its node, on a socket that nova-compute shares. Running servers do not end with it.
#
# Usage: libvirt.sh check kvm|qemu   says why the node cannot run servers of that kind
#        libvirt.sh run
set -eu

refuse() {
  echo "$1" >&2
  echo "  remedy: $2" >&2
  exit 1
}

check() {
  # In version 1 some groups of processes are the pod's whatever libvirtd does, and end with it.
  [ -f /sys/fs/cgroup/cgroup.controllers ] ||
    refuse "the node has control groups of version 1, in which servers would end whenever this pod does" \
      "start its kernel with systemd.unified_cgroup_hierarchy=1"
  [ "$1" = qemu ] || [ -c /dev/kvm ] ||
    refuse "the node has no /dev/kvm: its processors cannot virtualise, or may not" \
      "switch on virtualisation in its firmware and load kvm_intel or kvm_amd; or take away the label that makes it a compute node; or set genestack:nova compute.virtType: qemu, for trials"
  # The pod sees the node's processes.
  for name in libvirtd virtqemud; do
    ! grep --quiet --line-regexp "$name" /proc/[0-9]*/comm 2>/dev/null ||
      refuse "the node runs $name, which would take the same servers for its own" \
        "stop and disable it: systemctl disable --now $name.service $name.socket"
  done
}

# A secret as libvirtd keeps it: what it is for, and the key, which Ceph writes in base64 as well.
ceph_secret() {
  mkdir -p -m 0700 /etc/libvirt/secrets
  cat >"/etc/libvirt/secrets/$1.xml" <<CONF
<secret ephemeral='no' private='yes'>
  <uuid>$1</uuid>
  <usage type='ceph'><name>$1</name></usage>
</secret>
CONF
  (umask 077 && sed -n 's/^[[:space:]]*key[[:space:]]*=[[:space:]]*//p' "$2" >"/etc/libvirt/secrets/$1.base64")
}

run() {
  # Which address and port a console has, nova-compute says; the ports are those that the console proxy may reach.
  cat >/etc/libvirt/qemu.conf <<'CONF'
stdio_handler = "file"
remote_display_port_min = 5900
remote_display_port_max = 6399
CONF
  # The socket is root's, and there is no other way in.
  cat >/etc/libvirt/libvirtd.conf <<'CONF'
unix_sock_rw_perms = "0700"
unix_sock_ro_perms = "0700"
auth_unix_rw = "none"
auth_unix_ro = "none"
log_outputs = "3:stderr"
CONF
  for keyring in /ceph-keys/*/keyring; do
    [ ! -f "$keyring" ] || ceph_secret "$(basename "$(dirname "$keyring")")" "$keyring"
  done
  # A network of libvirt's own, with a bridge and dnsmasq on the node, is of no use.
  rm -f /etc/libvirt/qemu/networks/autostart/*
  # Debian's udev leaves the device to a group whose number differs between node and image.
  [ ! -c /dev/kvm ] || chmod 0666 /dev/kvm
  exec libvirtd --config /etc/libvirt/libvirtd.conf
}

"$@"
