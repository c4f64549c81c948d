"""Tells whether the processes of this container are connected to a server, from what the kernel knows.

A process that takes its work from a queue has no port to ask. Nothing is asked of it, nor of the server, when all is well.

Usage: connected.py ready HOST PORT   succeeds while there is a connection to the port
       connected.py alive HOST PORT   fails while there is none although the server answers: a restart would help then,
                                      and not while the server is away
"""

import os
import socket
import sys

ESTABLISHED = "01"


def sockets_to(port):
    """Inodes of the established connections to a port of any address, in this network namespace."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            with open(table) as lines:
                next(lines)
                for line in lines:
                    _, _, remote, state, *_, inode = line.split()[:10]
                    if state == ESTABLISHED and int(remote.split(":")[1], 16) == port:
                        yield inode
        except FileNotFoundError:
            # A kernel without IPv6.
            continue


def own_sockets():
    """Inodes of the sockets of this container's processes, where it shares the node's processes or not."""
    mine = group_of("self")
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            if group_of(process) != mine:
                continue
            for descriptor in os.listdir(f"/proc/{process}/fd"):
                target = os.readlink(f"/proc/{process}/fd/{descriptor}")
                if target.startswith("socket:["):
                    yield target[len("socket:[") : -1]
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            # It has ended meanwhile, or is another user's.
            continue


def group_of(process):
    with open(f"/proc/{process}/cgroup") as file:
        return file.read()


def connected(port):
    return not set(sockets_to(port)).isdisjoint(own_sockets())


def answers(host, port):
    try:
        socket.create_connection((host, port), timeout=5).close()
        return True
    except OSError:
        return False


def main(question, host, port):
    port = int(port)
    if connected(port):
        return
    if question == "ready" or answers(host, port):
        sys.exit(f"no connection to {host}:{port}")


if __name__ == "__main__":
    main(*sys.argv[1:])
