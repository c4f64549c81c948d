# Runs a server of a cluster, and stops it without an error for its clients: when it is told to stop, proxies and
# operator send new connections elsewhere, for the agent beside it is gone; each old one is ended when it is idle, which
# clients mend by connecting again; only then the server stops. All of it is done within the 30 s that Kubernetes waits.

data=/var/lib/mysql
# Without room for what it lacks, a server would fetch it again and again, at the cost of the one that gives it.
room() { df --output=avail "$data" | tail -n 1; } # KiB
until [ "$(room)" -gt 65536 ]; do sleep 2; done

# How far a server has come that did not end by itself, as mariadbd-safe finds out. Servers that were all lost, and do not
# know it of each other, take each other for equal: what only one of them has would be lost.
[ -e "$data/ibdata1" ] && position=$(mariadbd --wsrep-recover 2>&1 | sed -n 's/.*WSREP: Recovered position: *//p')
docker-entrypoint.sh mariadbd "$@" ${position:+"--wsrep-start-position=$position"} &
server=$!

# Seconds that clients have to leave; the server needs some as well.
patience=22
# In one statement: between a list and an end of its own, a connection may have begun a transaction. Pauses between two
# statements of a call are longer on a busy machine: the less time is left, the shorter one may be that ends a connection.
end_idle() {
  query "BEGIN NOT ATOMIC
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END; # it has ended itself
    FOR one IN (SELECT id FROM information_schema.processlist
      WHERE command = 'Sleep' AND time_ms > 100 * ($patience - $SECONDS) AND user NOT IN ('root', 'system user')
      AND id NOT IN (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx)) DO KILL one.id; END FOR;
  END"
}
count="SELECT COUNT(*) FROM information_schema.processlist WHERE user NOT IN ('root', 'system user')"
size="SELECT VARIABLE_VALUE FROM information_schema.global_status WHERE VARIABLE_NAME = 'wsrep_cluster_size'"
# Options of the client may come after the statement.
query() {
  MYSQL_PWD=$MARIADB_ROOT_PASSWORD mariadb --user=root --connect-timeout=1 --skip-column-names --delimiter=// -e "$@"
}

# The operator has pointed the Service of the primary to another server, if it led here.
handed_over() {
  primary=$(query "SELECT @@hostname" --host="${HOSTNAME%-*}-primary") && [ "$primary" != "$HOSTNAME" ]
}

# Without room a server answers each write with an error, and stays the primary all the same: it ends, as in a crash, for
# an end in order needs room. As disks may all be full, they end one by one, as long as the others are a majority.
watch_room() {
  while sleep 2; do
    [ "$(room)" -lt 32768 ] || continue
    sleep $((10 * ${HOSTNAME##*-}))
    [ "0$(query "$size")" -gt 2 ] && kill -KILL "$server"
  done
}

leave() {
  SECONDS=0
  sleep 4
  until handed_over || [ $SECONDS -ge 15 ]; do sleep 1; done
  until end_idle && [ "$(query "$count")" = 0 ] || [ $SECONDS -ge $patience ]; do sleep 1; done
  kill -TERM "$server"
}
trap leave TERM
watch_room &

# A signal ends `wait` as well.
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  code=$?
done
exit "$code"
