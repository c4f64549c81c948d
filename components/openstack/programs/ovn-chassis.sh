#!/bin/sh
# Tells the node's Open vSwitch what the node is in OVN (ovn-controller(8)):
#
#   ovn-chassis.sh DATAPATH TUNNEL ROLE [NETWORK:BRIDGE:INTERFACE...]
#
# DATAPATH is system or netdev, ROLE gateway or host; INTERFACE may be empty. NODE_NAME, NODE_IP and OVN_SB_DB are set.
set -eu
datapath=$1 tunnel=$2 role=$3
shift 3

vsctl() {
  # Without a word of ovs-vswitchd it would wait for ever.
  ovs-vsctl --timeout=60 --retry --db=unix:/run/openvswitch/db.sock "$@" && return
  echo "Open vSwitch on this node does not answer: see the pods ovn-ovsdb and ovn-vswitchd here" |
    tee /dev/termination-log >&2
  exit 1
}
identify() { vsctl set Open_vSwitch . "external-ids:$1=\"$2\""; }
forget() { vsctl remove Open_vSwitch . external-ids "$1"; }

# The name by which Nova and Neutron know the node.
identify system-id "$NODE_NAME"
identify hostname "$NODE_NAME"
identify ovn-remote "$OVN_SB_DB"
identify ovn-remote-probe-interval 60000
identify ovn-encap-type "$tunnel"
identify ovn-encap-ip "$NODE_IP"
identify ovn-bridge-datapath-type "$datapath"
# While OVN is updated, flows of a northd that is newer than this controller wait until it is as new.
identify ovn-match-northd-version true
# A controller that starts leaves the flows of the one before for this many milliseconds, while it learns its own.
identify ovn-ofctrl-wait-before-clear 8000

mappings=
for network in "$@"; do
  bridge=${network#*:}
  interface=${bridge#*:}
  bridge=${bridge%%:*}
  vsctl --may-exist add-br "$bridge" -- set Bridge "$bridge" "datapath_type=$datapath"
  [ -z "$interface" ] || vsctl --may-exist add-port "$bridge" "$interface"
  mappings=$mappings,${network%%:*}:$bridge
done
if [ -n "$mappings" ]; then identify ovn-bridge-mappings "${mappings#,}"; else forget ovn-bridge-mappings; fi
if [ "$role" = gateway ]; then identify ovn-cms-options enable-chassis-as-gw; else forget ovn-cms-options; fi
