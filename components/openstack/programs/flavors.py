"""Makes the usual flavors, as far as they are missing: sizes that servers may have.

Usage: flavors.py CONFIGURATION REGION   logs in as the service's own user, [service_user] in its configuration
"""

import sys

import keystoneauth1.loading
import openstack
from oslo_config import cfg

# Name: MiB of memory, GiB of disk, processors.
FLAVORS = {
    "m1.tiny": (512, 1, 1),
    "m1.small": (2048, 20, 1),
    "m1.medium": (4096, 40, 2),
    "m1.large": (8192, 80, 4),
    "m1.xlarge": (16384, 160, 8),
}


def connect(configuration, region):
    conf = cfg.ConfigOpts()
    keystoneauth1.loading.register_auth_conf_options(conf, "service_user")
    keystoneauth1.loading.register_session_conf_options(conf, "service_user")
    conf(["--config-file", configuration], project="nova")
    auth = keystoneauth1.loading.load_auth_from_conf_options(conf, "service_user")
    session = keystoneauth1.loading.load_session_from_conf_options(conf, "service_user", auth=auth)
    return openstack.connection.Connection(session=session, region_name=region, compute_interface="internal")


def main(configuration, region):
    compute = connect(configuration, region).compute
    known = {flavor.name for flavor in compute.flavors(get_extra_specs=False)}
    for name, (ram, disk, vcpus) in FLAVORS.items():
        if name not in known:
            compute.create_flavor(name=name, ram=ram, disk=disk, vcpus=vcpus)
            print(f"created flavor {name}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
