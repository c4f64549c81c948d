#!/bin/sh
# Makes Glance's tables, or widens those that are there for this release, so that the programs of the one before still
# read them; `glance-manage db_contract` takes away what those needed, once they are gone.
# New tables are made at once: step by step they would get triggers, which a server with a binary log refuses.
set -eu
manage=/var/lib/openstack/bin/glance-manage
case $($manage db_version) in
*expand* | *contract*)
  $manage db_expand
  $manage db_migrate
  ;;
*) $manage db_sync ;;
esac
