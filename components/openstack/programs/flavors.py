"""Makes the usual flavors, as far as they are missing: sizes that servers may have.

Usage: flavors.py CONFIGURATION REGION
"""

import sys

import own_user

# Name: MiB of memory, GiB of disk, processors.
FLAVORS = {
    "m1.tiny": (512, 1, 1),
    "m1.small": (2048, 20, 1),
    "m1.medium": (4096, 40, 2),
    "m1.large": (8192, 80, 4),
    "m1.xlarge": (16384, 160, 8),
}


def main(configuration, region):
    compute = own_user.connect(configuration, region).compute
    known = {flavor.name for flavor in compute.flavors(get_extra_specs=False)}
    for name, (ram, disk, vcpus) in FLAVORS.items():
        if name not in known:
            compute.create_flavor(name=name, ram=ram, disk=disk, vcpus=vcpus)
            print(f"created flavor {name}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
