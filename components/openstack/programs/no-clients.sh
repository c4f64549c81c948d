#!/bin/sh
# Waits until no client is connected to the port that is given, first for as long as new ones may still come.
set -eu
sleep 5
# Local port in hexadecimal, and 01 for a connection that is established:
# https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
established="^ *[0-9]+: [0-9A-F]+:$(printf %04X "$1") [0-9A-F]+:[0-9A-F]+ 01 "
while grep -Eqs "$established" /proc/net/tcp /proc/net/tcp6; do sleep 1; done
