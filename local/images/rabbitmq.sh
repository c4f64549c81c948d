#!/bin/sh
# Turns a Debian with rabbitmq-server into the image that the cluster operator knows; $1 is the root of the file system.
set -eu
root=$1
sed -i -E 's/^rabbitmq:x:[0-9]+:[0-9]+:/rabbitmq:x:999:999:/' "$root/etc/passwd"
sed -i -E 's/^rabbitmq:x:[0-9]+:/rabbitmq:x:999:/' "$root/etc/group"
rm -rf "$root/var/lib/rabbitmq" "$root/var/log/rabbitmq" "$root/etc/rabbitmq"
# The operator mounts its files over these folders and writes beside them.
mkdir -p "$root/var/lib/rabbitmq" "$root/var/log/rabbitmq" "$root/etc/rabbitmq/conf.d" "$root/operator"
chown -R 999:999 "$root/var/lib/rabbitmq" "$root/var/log/rabbitmq" "$root/etc/rabbitmq"
chmod 777 "$root/var/lib/rabbitmq" "$root/var/log/rabbitmq" "$root/etc/rabbitmq" "$root/etc/rabbitmq/conf.d"
