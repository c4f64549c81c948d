"""Lists the options of oslo.config namespaces of the packages that are installed, one JSON document per line.

Standard input: {"machine": 1 or 2, "libraries": [namespace], "services": {service: {file: [namespace]}}}
Output lines: {"libraries": [option]}, without any service's defaults; {"authPlugins": {plugin: [option]}}, of keystoneauth;
{"cinderDrivers": {class: [name]}}; {"families": {family: [option]}}, of groups that appear while a service runs; and for
each file {"service", "file", "libraries": [namespace], "options": [option]}.

What depends on the machine (host name, addresses, processors, name of the program) is asked of one of two pretended
machines: a default that differs between the two is none of the package's.
"""

import contextlib
import importlib.metadata
import json
import multiprocessing
import os
import platform
import re
import socket
import sys
import traceback


def pretend(machine):
    """Before anything of OpenStack is imported."""
    host, address, processors = (("alpha", "192.0.2.1", 3), ("beta", "198.51.100.7", 29))[machine - 1]
    sys.argv = [f"{host}-program"]
    socket.gethostname = platform.node = lambda: host
    socket.getfqdn = lambda name="": f"{host}.example.org"
    os.cpu_count = multiprocessing.cpu_count = lambda: processors
    with contextlib.suppress(ImportError):
        from oslo_utils import netutils

        netutils.get_my_ipv4 = netutils._get_my_ipv4_address = lambda: address
        netutils.get_my_ipv6 = lambda: f"2001:db8::{machine}"


def forked(function):
    """What the function returns in a process of its own: services change the defaults of libraries in memory."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            # Whatever a service prints while it is imported is not for the output.
            os.dup2(2, 1)
            result = json.dumps(function())
            os.close(reader)
            with os.fdopen(writer, "w") as pipe:
                pipe.write(result)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        result = pipe.read()
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("the options cannot be listed, see above")
    return json.loads(result)


def describe_type(kind):
    """The type in the terms of releases/catalogue/model.ts. A class of the service's own is of type `other`."""
    from oslo_config import types

    number = {"type": "integer" if getattr(kind, "num_type", int) is int else "float"}
    describe = {
        types.String: lambda: {"type": "string", **string_limits(kind)},
        types.MultiString: lambda: {"type": "string"},
        types.Boolean: lambda: {"type": "boolean"},
        types.Port: lambda: {"type": "port", **number_limits(kind)},
        types.Integer: lambda: {**number, **number_limits(kind)},
        types.Float: lambda: {**number, **number_limits(kind)},
        types.Number: lambda: {**number, **number_limits(kind)},
        types.List: lambda: {"type": "list", "items": describe_type(kind.item_type), **flags(kind, "bounds")},
        types.Dict: lambda: {"type": "dict", "values": describe_type(kind.value_type), **flags(kind, "bounds")},
        types.Range: lambda: {"type": "range", **number_limits(kind)},
        types.IPAddress: lambda: {"type": "ip", **version(kind)},
        types.HostDomain: lambda: {"type": "host-domain", **version(kind.ip_address)},
        types.HostAddress: lambda: {"type": "host-address", **version(kind.ip_address)},
        types.Hostname: lambda: {"type": "hostname"},
        types.URI: lambda: {"type": "uri", **uri_limits(kind)},
    }.get(type(kind))
    if describe:
        return describe()
    # keystoneauth has Python's own classes for types.
    own = {str: "string", int: "integer", float: "float", bool: "boolean"}
    return {"type": own[kind] if isinstance(kind, type) and kind in own else "other"}


def string_limits(kind):
    choices = sorted(str(choice) for choice in kind.choices or [] if choice is not None)
    return {
        **({"choices": choices} if choices else {}),
        **({"pattern": kind.regex.pattern} if kind.regex else {}),
        **({"maxLength": kind.max_length} if kind.max_length else {}),
        **({"ignoreCase": True} if kind.ignore_case else {}),
        **flags(kind, "quotes"),
    }


def uri_limits(kind):
    return {
        **({"schemes": sorted(kind.schemes)} if kind.schemes else {}),
        **({"maxLength": kind.max_length} if kind.max_length else {}),
    }


def number_limits(kind):
    choices = getattr(kind, "choices", None)
    return {
        **{limit: getattr(kind, limit) for limit in ("min", "max") if getattr(kind, limit) is not None},
        **({"choices": sorted(choices)} if choices else {}),
    }


def version(kind):
    """4 or 6 for an address that must be of that version, which oslo.config keeps as the check that it makes."""
    digit = kind.version_checker.__name__[-1]
    return {"version": int(digit)} if digit.isdigit() else {}


def flags(thing, *names):
    return {name: True for name in names if getattr(thing, name, False)}


def plain(value):
    """A default as JSON; None where it is something that only the program can make, such as a function."""
    if isinstance(value, str):
        # Where the images have the virtual environment.
        return value.replace(sys.prefix, "/var/lib/openstack")
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(item) for item in value)
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return None if callable(value) else str(value)


def describe_option(option, group):
    kind = describe_type(option.type)
    if option.multi:
        kind = {"type": "multi", "items": kind}
    formerly = {
        f"{old.group or group}.{old.name or option.dest}"
        for old in option.deprecated_opts
        # A name with a dash cannot be set in a file.
        if "-" not in (old.name or "")
    }
    formerly.discard(f"{group}.{option.dest}")
    # The default of a secret is published, and good for nothing.
    sample, default = (None, None) if option.secret else (plain(option.sample_default), plain(option.default))
    return {
        "group": group,
        "name": option.dest,
        **kind,
        **({"sample": sample} if sample is not None else {"default": default} if default is not None else {}),
        **flags(option, "required", "secret", "mutable", "advanced"),
        **({"deprecated": str(option.deprecated_since or "") or True} if option.deprecated_for_removal else {}),
        **({"formerly": sorted(formerly)} if formerly else {}),
    }


def list_options(namespaces):
    from oslo_config import generator

    listed = []
    for namespace, groups in generator._list_opts(namespaces):
        for group, options in groups:
            name = getattr(group, "name", group) or "DEFAULT"
            listed += [
                {"namespace": namespace, **describe_option(option, name)}
                for option in options
                if not option.positional
            ]
    return listed


def auth_plugins():
    from keystoneauth1 import loading

    return {
        name: [describe_option(option._to_oslo_opt(), "") for option in loader.get_options()]
        for name, loader in sorted(loading.get_available_plugin_loaders().items())
    }


def cinder_drivers():
    """Volume driver -> the options of a backend's group that are its own."""
    from cinder import objects
    from cinder.interface import util
    from cinder.volume import driver

    objects.register_all()
    # Where the drivers are looked for.
    os.chdir(os.path.dirname(os.path.dirname(util.__file__)) + "/..")
    # Those of the base class are every driver's, whether it names them or not.
    common = {option.dest for option in driver.volume_opts}
    return {
        found.class_fqn: sorted({option.dest for option in found.driver_options or []} - common)
        for found in util.get_volume_drivers()
    }


def mediated_devices():
    """The options of Nova's groups [mdev_<type>], which it registers when it knows the types."""
    from nova.conf import devices

    registered = []

    class Configuration:
        class devices:
            enabled_mdev_types = ["type"]

        def register_opt(self, option, group):
            registered.append(describe_option(option, group))

    devices.register_dynamic_opts(Configuration())
    return registered


def secret_stores():
    """The options of Barbican's groups [secretstore:<suffix>], which it registers when it knows the suffixes."""
    from barbican.common import config
    from barbican.plugin.interface import secret_store  # noqa: F401, registers the group
    from barbican.plugin.util import multiple_backends

    conf = config.get_module_config("secretstore")
    conf.set_override("enable_multiple_secret_stores", True, group="secretstore")
    conf.set_override("stores_lookup_suffix", ["suffix"], group="secretstore")
    # It goes on to read them, and misses the values.
    with contextlib.suppress(Exception):
        multiple_backends.read_multiple_backends_config()
    options = conf._groups["secretstore:suffix"]._opts.values()
    return [describe_option(entry["opt"], "secretstore:suffix") for entry in options]


def canonical(name):
    """A package's name as the index compares it, https://peps.python.org/pep-0503/#normalized-names"""
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(package):
    """Names of the packages that a package requires, those of its extras too."""
    names = {canonical(re.match(r"[\w.-]+", line).group()) for line in package.requires or []}
    # The queue manager of oslo.messaging takes locks: oslo_messaging/_drivers/amqpdriver.py
    return names | ({"oslo-concurrency"} if "oslo-messaging" in names else set())


def main():
    order = json.load(sys.stdin)
    pretend(order["machine"])
    packages = {entry.name: entry.dist for entry in importlib.metadata.entry_points(group="oslo.config.opts")}

    def write(**fields):
        print(json.dumps(fields), flush=True)

    libraries = [namespace for namespace in order["libraries"] if namespace in packages]
    write(libraries=forked(lambda: list_options(libraries)))
    write(authPlugins=forked(auth_plugins))
    write(cinderDrivers=forked(cinder_drivers))
    write(families={"mdev": forked(mediated_devices), "secretstore": forked(secret_stores)})
    for service, files in order["services"].items():
        for file, namespaces in files.items():
            own = [namespace for namespace in namespaces if namespace in packages]
            if not own:
                continue
            needed = requirements(packages[own[0]])
            used = [library for library in libraries if canonical(packages[library].name) in needed]
            options = forked(lambda: list_options(own + used))
            write(service=service, file=file, libraries=used, options=options)


main()
