#!/bin/sh
# Runs one of OVN's databases, alone or as one of several servers that vote (RAFT, ovsdb(7)):
#
#   ovn-database.sh DATABASE SCHEMA PORT PEER_PORT SERVICE SERVERS
#
# The servers are the pods NAME-0 to NAME-(SERVERS-1) of the headless Service, NAME.NAMESPACE.svc.
set -eu
database=$1 schema=/usr/share/ovn/$2 port=$3 peer_port=$4 service=$5 servers=$6
file=/var/lib/ovn/$database.db
pod=$(hostname)
# Servers and clients trust whoever has the same key and certificate as they have.
identity=/etc/ovn-tls/identity.pem
tls="--private-key=$identity --certificate=$identity --ca-cert=$identity"
control() { ovs-appctl --timeout=10 --target=/run/ovn/server.ctl "$@"; }

# OVN asks the name server itself, and does not complete names as other programs do.
domain=$(sed -n 's/^search .*[[:space:]]svc\.\([^[:space:]]*\).*/.\1/p' /etc/resolv.conf)
peer() { echo "ssl:${service%%.*}-$1.$service$domain:$peer_port"; }
peers() {
  number=0
  while [ "$number" -lt "$servers" ]; do
    [ "$pod" = "${service%%.*}-$number" ] || peer "$number"
    number=$((number + 1))
  done
}

# Whether the others have a cluster already: `yes`, `no`, or `unknown` while one of them cannot be asked. A server that
# waits for its cluster does not listen for clients yet.
cluster() {
  answer=no
  for other in $(peers); do
    other=${other%:*}:$port
    # shellcheck disable=SC2086
    error=$(ovsdb-client $tls --timeout=5 get-schema-version "$other" "$database" 2>&1 >/dev/null) && echo yes && return
    case $error in *refused* | *"not available"*) ;; *) answer=unknown ;; esac
  done
  echo $answer
}

create_or_join() {
  # The first makes the cluster, the others join it. Where the first has lost its volume it must join as well: a second
  # cluster would be empty, and clients that find it would take the network away.
  while [ "${pod##*-}" = 0 ]; do
    case $(cluster) in
      yes) break ;;
      # Milliseconds without a word of the leader, after which another one is elected.
      no) ovsdb-tool --election-timer=5000 create-cluster "$file" "$1" "$(peer 0)" && return ;;
      unknown) echo "waiting for an answer of $(peers)" >&2; sleep 2 ;;
    esac
  done
  # shellcheck disable=SC2046
  ovsdb-tool join-cluster "$file" "$database" "$(peer "${pod##*-}")" $(peers)
  forget_former &
}

# A server that has lost its volume joins as a new one. The one that it was would count in every vote.
forget_former() {
  until control cluster/status "$database" 2>&1 | grep -q '^Status: cluster member'; do sleep 2; done
  control cluster/status "$database" | grep -v '(self)' |
    sed -n "s/^ *\([0-9a-f]*\) (.* at $(peer "${pod##*-}")).*/\1/p" |
    while read -r former; do control cluster/kick "$database" "$former"; done
}

if [ "$servers" = 1 ]; then
  if [ ! -e "$file" ]; then
    ovsdb-tool create "$file" "$schema"
  elif ovsdb-tool db-is-clustered "$file"; then
    # One is left of several.
    ovsdb-tool cluster-to-standalone "$file.alone" "$file"
    mv "$file.alone" "$file"
  fi
elif [ ! -e "$file" ]; then
  create_or_join "$schema"
elif ovsdb-tool db-is-standalone "$file"; then
  # One becomes several.
  mv "$file" "$file.alone"
  create_or_join "$file.alone"
fi

# Clients and servers on a busy machine may be silent for longer than the five seconds that they have by default.
cat >/run/ovn/server.json <<END
{"remotes": {"punix:/run/ovn/db.sock": {}, "pssl:$port:0.0.0.0": {"inactivity-probe": 60000}},
 "databases": {"$file": {}}}
END
# shellcheck disable=SC2086
exec ovsdb-server --config-file=/run/ovn/server.json $tls --unixctl=/run/ovn/server.ctl \
  -vconsole:info -vsyslog:off -vfile:off
