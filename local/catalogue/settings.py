"""Lists what oslo.config knows nothing of, in lines as options.py writes them: settings of Horizon (Django) and Skyline
(YAML), and the entries of Ceilometer's lists (YAML). Argument: horizon, skyline or ceilometer.

Horizon's settings have no types but those of their defaults: where the default is None or something nested, nothing is
known of the values. Skyline's have the classes of pydantic. Ceilometer's code takes its entries apart by hand; the names
of meters, discoveries and publishers are entry points of the package.
"""

import importlib
import importlib.metadata
import json
import pkgutil
import re
import sys
import warnings


def main():
    warnings.simplefilter("ignore")
    service = sys.argv[1]
    for file, options in {"horizon": horizon, "skyline": skyline, "ceilometer": ceilometer}[service]().items():
        listed = sorted(options, key=lambda option: (option["group"], option["name"]))
        print(json.dumps({"service": service, "file": file, "libraries": [], "options": listed}))


def horizon():
    return {"local_settings.py": django_settings()}


def skyline():
    return {"skyline.yaml": skyline_settings()}


def ceilometer():
    """A group is one entry of the list of its name: ceilometer/agent.py, polling/manager.py, pipeline/{base,sample,event}.py."""
    text, texts = {"type": "string"}, {"type": "list", "items": {"type": "string"}}

    def entries(group, **options):
        return [{"group": group, "name": name, **kind} for name, kind in {"name": {**text, "required": True}, **options}.items()]

    def named(prefix, pattern):
        """Entry points whose group begins with the prefix, as the pattern has them."""
        found = importlib.metadata.distribution("ceilometer").entry_points
        names = sorted({one.name for one in found if one.group.startswith(prefix)})
        return {"type": "list", "items": {"type": "string", "pattern": pattern.format("|".join(names).replace(".", r"\."))}}

    # A meter may be excluded, and there may be an asterisk for several of them.
    meters = {**named("ceilometer.poll.", r"^(!?({})|.*\*.*)$"), "required": True}
    discovery = named("ceilometer.discover.", r"^({})(://.*)?$")
    interval = {"type": "integer", "min": 1, "required": True}
    return {
        "polling.yaml": entries("sources", meters=meters, interval=interval, discovery=discovery, resources=texts),
        "pipeline.yaml": entries("sources", meters={**texts, "required": True}, sinks={**texts, "required": True})
        + entries("sinks", publishers=named("ceilometer.sample.publisher", "^({}):")),
        "event_pipeline.yaml": entries("sources", events={**texts, "required": True}, sinks={**texts, "required": True})
        + entries("sinks", publishers=named("ceilometer.event.publisher", "^({}):")),
    }


def django_settings():
    """The settings that Django and the dashboard's packages know, later ones over earlier ones."""
    from django.conf import global_settings, settings

    settings.configure()
    known = {}
    for name in ("auth.defaults", "horizon.defaults", "dashboard.defaults", "dashboard.settings"):
        module = importlib.import_module(name if name.startswith("horizon") else f"openstack_{name}")
        known.update((key, value) for key, value in vars(module).items() if key.isupper())
    django = {key: value for key, value in vars(global_settings).items() if key.isupper()}
    for key, value in {**django, **known}.items():
        kind = of_default(value)
        # A list or a dictionary as default is long, and says little: the file of the package says it better.
        default = {"default": value} if kind["type"] in ("boolean", "integer", "float", "string") else {}
        default = {} if machine_dependent(value) else default
        yield hidden({"group": "settings", "name": key, **kind, **default})


def of_default(value):
    if isinstance(value, (list, tuple)):
        return {"type": "list", "items": {"type": "other"}}
    if isinstance(value, dict):
        return {"type": "dict", "values": {"type": "other"}}
    return {"type": {bool: "boolean", int: "integer", float: "float", str: "string"}.get(type(value), "other")}


def machine_dependent(value):
    return isinstance(value, str) and sys.prefix in value


def skyline_settings():
    import skyline_apiserver.config as package
    from skyline_apiserver.config.base import Opt

    for module in pkgutil.iter_modules(package.__path__):
        settings = importlib.import_module(f"{package.__name__}.{module.name}")
        for option in vars(settings).values():
            if isinstance(option, Opt):
                yield hidden(
                    {
                        "group": getattr(settings, "GROUP_NAME", module.name),
                        "name": option.name,
                        **of_schema(option.schema),
                        **({} if option.default is None else {"default": json.loads(json.dumps(option.default))}),
                        **({"deprecated": True} if option.deprecated else {}),
                    }
                )


def of_schema(schema):
    from enum import Enum
    from typing import Literal, Union, get_args, get_origin

    arguments = get_args(schema)
    if get_origin(schema) in (list, tuple):
        return {"type": "list", "items": of_schema(arguments[0])}
    if get_origin(schema) is dict:
        return {"type": "dict", "values": of_schema(arguments[1])}
    if get_origin(schema) is Literal:
        return {"type": "string", "choices": sorted(arguments)}
    if get_origin(schema) is Union:
        (kind, *others) = [argument for argument in arguments if argument is not type(None)]
        return {"type": "other"} if others else of_schema(kind)
    if isinstance(schema, type) and issubclass(schema, Enum):
        return {"type": "string", "choices": sorted(member.value for member in schema)}
    names = {base.__name__ for base in getattr(schema, "__mro__", [])} | {getattr(schema, "__name__", str(schema))}
    if names & {"AnyUrl", "HttpUrl"}:
        return {"type": "uri", "schemes": ["http", "https"]} if "HttpUrl" in names else {"type": "uri"}
    for name, kind in (("StrictBool", "boolean"), ("bool", "boolean"), ("int", "integer"), ("float", "float"), ("str", "string")):
        if name in names:
            return {"type": kind}
    return of_annotated(schema)


def of_annotated(schema):
    """In newer releases pydantic's strict types are annotations of Python's own."""
    origin = getattr(schema, "__origin__", None)
    return {"type": {bool: "boolean", int: "integer", float: "float", str: "string"}.get(origin, "other")}


def hidden(option):
    """Neither of the two marks its secrets: their names do. Their published defaults are good for nothing."""
    secret = re.search("(secret_key|database_url|_password)$", option["name"].lower()) and option["type"] != "boolean"
    return {**{key: value for key, value in option.items() if key != "default"}, "secret": True} if secret else option


main()
