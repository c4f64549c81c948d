"""Prints the options of the file tempest.conf in this folder that neither Tempest nor a plugin has."""

import configparser

from tempest import config

config.CONF.set_config_path("tempest.conf")
# Neutron's plugin registers most of its options when this module is imported; all others are registered before.
import neutron_tempest_plugin.config  # noqa: E402, F401

registered = config._CONF
groups = {"DEFAULT": registered._opts, **{name: group._opts for name, group in registered._groups.items()}}
parser = configparser.ConfigParser(interpolation=None, default_section=None)
parser.read("tempest.conf")
for group in parser.sections():
    for option in parser[group]:
        if option not in groups.get(group, ()):
            print(f"[{group}] {option}")
