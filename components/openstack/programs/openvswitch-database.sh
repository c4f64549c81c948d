#!/bin/sh
# Runs the database of the node's own Open vSwitch.
set -eu
file=/var/lib/openvswitch/conf.db
schema=/usr/share/openvswitch/vswitch.ovsschema
socket=/run/openvswitch/db.sock

if ovsdb-client --timeout=5 list-dbs unix:$socket >/dev/null 2>&1; then
  echo "another Open vSwitch runs on this node, at $socket: the distribution's, or that of the cluster's network plugin." \
    "Stop it (systemctl disable --now openvswitch-switch), or keep this node out of the nodes of genestack:neutron" |
    tee /dev/termination-log >&2
  exit 1
fi

if [ ! -e $file ]; then
  ovsdb-tool create $file $schema
elif [ "$(ovsdb-tool needs-conversion $file $schema)" = yes ]; then
  ovsdb-tool convert $file $schema
fi
exec ovsdb-server $file --remote=punix:$socket --unixctl=/run/openvswitch/db.ctl -vconsole:info -vsyslog:off -vfile:off
