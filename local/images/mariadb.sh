#!/bin/sh
# Turns a Debian with mariadb-server into the image that mariadb-operator knows; $1 is the root of the file system.
set -eu
root=$1
# The operator's pods run as user and group 999.
sed -i -E 's/^mysql:x:[0-9]+:[0-9]+:/mysql:x:999:999:/' "$root/etc/passwd"
sed -i -E 's/^mysql:x:[0-9]+:/mysql:x:999:/' "$root/etc/group"
rm -rf "$root/var/lib/mysql" "$root/var/log/mysql"
mkdir -p "$root/var/lib/mysql" "$root/run/mysqld" "$root/docker-entrypoint-initdb.d"
chown 999:999 "$root/var/lib/mysql" "$root/run/mysqld"
chmod 1777 "$root/run/mysqld"
# Address, log and user come from the operator.
find "$root/etc/mysql" -type f -name '*.cnf' -exec sed -i -E 's/^(bind-address|log|user[[:space:]])/#&/' {} +
printf '[mariadb]\nhost-cache-size=0\nskip-name-resolve\n' > "$root/etc/mysql/mariadb.conf.d/05-names.cnf"
printf '#!/bin/sh\nexec mariadb-admin ping --host=localhost\n' > "$root/usr/local/bin/healthcheck.sh"
chmod 755 "$root/usr/local/bin/healthcheck.sh" "$root/usr/local/bin/docker-entrypoint.sh"
