"""The package `local`, from which openstack_dashboard.settings takes local_settings.py.

Ahead of Horizon's own one, which lies in the image, by PYTHONPATH. To what local_settings.py says, it adds what no file
can say for every image: secrets from the environment, as OS_SETTINGS__<NAME>, and the dashboards of other services that
are installed, whose files their installation guides tell to copy into Horizon.
"""

import importlib
import os
import pathlib
import pkgutil

import openstack_dashboard.local.enabled

# Where this package's modules are.
__path__ = ["/etc/horizon"]

SECRET = "OS_SETTINGS__"
# Names of the packages with dashboards: heat_dashboard, octavia_dashboard, magnum_ui.
SUFFIXES = ("dashboard", "_ui")


def plugins():
    """The packages with dashboards of other services, and their folders."""
    for module in pkgutil.iter_modules():
        if module.ispkg and module.name.endswith(SUFFIXES) and module.name != "openstack_dashboard":
            yield module.name, pathlib.Path(importlib.import_module(module.name).__file__).parent


def snippets(folder):
    """What a plugin sets, from its local_settings.d."""
    found = {}
    for file in sorted(folder.glob("local_settings.d/_*.py")):
        exec(compile(file.read_text(), file, "exec"), found)
    return {name: value for name, value in found.items() if name.isupper()}


def policy_files(settings, folder):
    """Names of policy files are in Horizon's folder, where a plugin's are not."""
    for name in ("POLICY_FILES", "DEFAULT_POLICY_FILES"):
        files = getattr(settings, name)
        for service, file in files.items():
            if (folder / "conf" / file).exists():
                files[service] = str(folder / "conf" / file)


def complete(settings):
    from openstack_dashboard import defaults

    for plugin, folder in plugins():
        if (folder / "enabled").is_dir():
            openstack_dashboard.local.enabled.__path__.append(str(folder / "enabled"))
        for name, value in snippets(folder).items():
            vars(settings).setdefault(name, value)
        policy_files(defaults, folder)
    for name, value in os.environ.items():
        if name.startswith(SECRET):
            setattr(settings, name.removeprefix(SECRET), value)
    # Else each pod would make files for the browser at the first request, and the others would not have them.
    settings.COMPRESS_OFFLINE = True


complete(importlib.import_module("local.local_settings"))
