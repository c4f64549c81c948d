#!/bin/sh
# Brings OVN's databases to the schemas of this version: on a cluster (RAFT) once, when all its servers can read them.
set -eu
identity=/etc/ovn-tls/identity.pem
client() { ovsdb-client --private-key=$identity --certificate=$identity --ca-cert=$identity "$@"; }
convert() {
  [ "$(client --timeout=60 needs-conversion "$1" "$2")" = no ] || client --timeout=600 convert "$1" "$2"
}
convert "$OVN_NB_DB" /usr/share/ovn/ovn-nb.ovsschema
convert "$OVN_SB_DB" /usr/share/ovn/ovn-sb.ovsschema
