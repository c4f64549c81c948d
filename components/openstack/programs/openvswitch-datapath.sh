#!/bin/sh
# Refuses a node that cannot carry the datapath, with the reason, before ovs-vswitchd would run without one:
#
#   openvswitch-datapath.sh system|userspace
set -eu

refuse() {
  echo "$*" | tee /dev/termination-log >&2
  exit 1
}

case $1 in
  system)
    # Who asks for the datapath makes the kernel load the module, where there is one.
    ovs-dpctl dump-dps >/dev/null 2>&1 && exit 0
    refuse "the kernel of this node ($(uname -r)) has no module openvswitch, which datapath system needs." \
      "Install the kernel's modules and run \`modprobe openvswitch\`; or set datapath: userspace under genestack:neutron," \
      "for one node; or keep this node out of the nodes there"
    ;;
  userspace)
    [ -c /dev/net/tun ] && exit 0
    refuse "this node has no /dev/net/tun, which datapath userspace needs: run \`modprobe tun\` on it"
    ;;
esac
