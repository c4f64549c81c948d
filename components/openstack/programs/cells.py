"""Makes sure that Nova knows its cells: cell0 for servers that found no host, cell1 for all others.

The addresses are templates, which every process fills in from its own [database] connection and [DEFAULT] transport_url:
no password lies in the database, and a new one asks for no change there.
https://docs.openstack.org/nova/latest/admin/cells.html#template-urls-in-cell-mappings

Usage: cells.py NOVA_MANAGE
"""

import subprocess
import sys

SERVER = "{scheme}://{username}:{password}@{hostname}:{port}"
CELLS = {
    "cell0": ("none:///", f"{SERVER}/nova_cell0?{{query}}"),
    "cell1": (f"{SERVER}/{{path}}", f"{SERVER}/{{path}}?{{query}}"),
}


def known(listing):
    """Name -> UUID, from the table that `list_cells` prints."""
    rows = [line.split("|")[1:3] for line in listing.splitlines() if line.startswith("|")]
    return {name.strip(): uuid.strip() for name, uuid in rows[1:]}


def commands(cells):
    """What makes the cells that are not known, and gives those that are the addresses of today."""
    for name, (queue, database) in CELLS.items():
        addresses = ["--transport-url", queue, "--database_connection", database]
        if name in cells:
            yield ["update_cell", "--cell_uuid", cells[name], *addresses]
        elif name == "cell0":
            yield ["map_cell0", *addresses[2:]]
        else:
            yield ["create_cell", "--name", name, *addresses]


def main(nova_manage):
    run = lambda *command, **options: subprocess.run([nova_manage, "cell_v2", *command], check=True, **options)
    listing = run("list_cells", stdout=subprocess.PIPE, text=True).stdout
    for command in commands(known(listing)):
        run(*command)
        print(f"done: {' '.join(command)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
