"""Completes Skyline's configuration, and says how its programs use the database.

Skyline reads one file and no environment. It gets a copy, in memory, with the options that the environment has as
OS_<GROUP>__<OPTION>: those are the secrets, under the names that oslo.config would give them.

gunicorn takes this file as its configuration (--config). Run by itself it brings the tables up to date.
"""

import os
import pathlib
import re
import stat

import yaml

GIVEN = pathlib.Path("/etc/skyline/skyline.yaml")
COMPLETE = pathlib.Path("/run/skyline")
# A setting of gunicorn's: else it looks for a place where it may write, at home.
control_socket_disable = True
VARIABLE = re.compile(r"OS_(.+?)__(.+)")


def complete():
    with open(GIVEN) as file:
        options = yaml.safe_load(file)
    for name, value in os.environ.items():
        if found := VARIABLE.fullmatch(name):
            group, option = found.groups()
            options.setdefault(group.lower(), {})[option.lower()] = value
    descriptor = os.open(COMPLETE / GIVEN.name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, stat.S_IRUSR | stat.S_IWUSR)
    with open(descriptor, "w") as file:
        yaml.safe_dump(options, file)
    # Where Skyline looks for its file.
    os.environ["OS_CONFIG_DIR"] = str(COMPLETE)


def limit_connections(most):
    """Skyline would let each process open 100 connections, and has no option for it."""
    from skyline_apiserver.db import base

    database = base.Database
    base.Database = lambda url, **options: database(url, **{**options, "maxsize": most})


def migrate():
    import alembic.config
    from skyline_apiserver import db

    file = pathlib.Path(db.__file__).parent / "alembic" / "alembic.ini"
    alembic.config.main(["--config", str(file), "upgrade", "head"])


complete()
if __name__ == "__main__":
    migrate()
else:
    limit_connections(int(os.environ["DATABASE_CONNECTIONS"]))
