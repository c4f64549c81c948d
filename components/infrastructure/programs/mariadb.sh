# Runs a server of a cluster, and stops it without an error for its clients: when it is told to stop, proxies and
# operator send new connections elsewhere, for the agent beside it is gone; each old one is ended when it is idle, which
# clients mend by connecting again; only then the server stops.
docker-entrypoint.sh mariadbd "$@" &
server=$!

idle="FROM information_schema.processlist WHERE command = 'Sleep' AND time_ms > 100 AND user <> 'root'
  AND id NOT IN (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx)"
query() { MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --user=root --skip-column-names --execute="$1"; }

leave() {
  sleep 4
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    query "SELECT CONCAT('KILL ', id, ';') $idle" | MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --user=root --force
    left=$(query "SELECT COUNT(*) FROM information_schema.processlist WHERE user NOT IN ('root', 'system user')")
    [ "$left" = 0 ] && break
    sleep 1
  done
  kill -TERM "$server"
}
trap leave TERM

# A signal ends `wait` as well.
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  code=$?
done
exit "$code"
