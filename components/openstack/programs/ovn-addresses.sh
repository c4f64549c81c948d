#!/bin/sh
# Runs a program that speaks to OVN's databases:
#
#   ovn-addresses.sh COMMAND...
#
# OVN's servers are named in variables, ssl:ovn-nb-0.openstack.svc:6641,... The libraries of Open vSwitch do not find
# such names: Python's not at all (ovs/socket_util.py), that of C not without Kubernetes' search domains. Each name is
# that of a Service of one server, whose address stays, so that it is enough to look it up once.
set -eu

# ssl:NAME:PORT,... -> ssl:ADDRESS:PORT,...
addresses() {
  result=
  for server in $(echo "$1" | tr , ' '); do
    name=${server#*:}
    name=${name%:*}
    address=$(getent ahosts "$name" | head -n 1 | cut -d ' ' -f 1)
    if [ -z "$address" ]; then
      echo "there is no address of $name, a server of OVN" >&2
      return 1
    fi
    case $address in *:*) address="[$address]" ;; esac
    result=$result,${server%%:*}:$address:${server##*:}
  done
  echo "${result#,}"
}

for variable in OVN_NB_DB OVN_SB_DB OS_OVN__OVN_NB_CONNECTION OS_OVN__OVN_SB_CONNECTION; do
  eval "servers=\${$variable:-}"
  [ -n "$servers" ] || continue
  found=$(addresses "$servers")
  export "$variable=$found"
done
exec "$@"
