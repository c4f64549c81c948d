"""What oslo.config itself says of configuration files and options, for catalogue.test.ts.

Standard input: a list of jobs {"namespaces": [..], "texts": [configuration file], "like": {group: group},
"plugins": {group: plugin of keystoneauth}, "probes": [{"group", "option", "values": [text]}]}.
Output, a line per job: {"options": [[group, option]], from oslo-config-generator; "validator": [exit code], from
oslo-config-validator for each text; "values": [[error]], of each text's options read by a ConfigOpts; "probes":
[{"accepted": [bool], "option": {what the option says of itself}}]}.

`like`: groups that the configuration names, and the group of the generator whose options they hold.
"""

import contextlib
import io
import json
import os
import re
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")

from oslo_config import cfg, generator, iniparser, validator  # noqa: E402


def generated(namespaces):
    """Group and name of every option in the generator's own output."""
    conf = cfg.ConfigOpts()
    generator.register_cli_opts(conf)
    output = io.StringIO()
    # A default of Blazar's is a function, which JSON has no words for.
    json.JSONEncoder.default = lambda self, value: None
    conf(["--format", "json", *(f"--namespace={namespace}" for namespace in namespaces)], default_config_files=[])
    generator.generate(conf, output)
    groups = json.loads(output.getvalue())["options"]
    return [[group, option["dest"]] for group, data in groups.items() for option in data["opts"] if not option["positional"]]


def listed(namespaces):
    """Group -> its options, the first of each name: a service's own are ahead of those of libraries."""
    groups = {}
    for _, listing in sorted(generator._list_opts(namespaces), key=lambda one: namespaces.index(one[0])):
        for group, options in listing:
            known = groups.setdefault(getattr(group, "name", group) or "DEFAULT", {})
            for option in options:
                known.setdefault(option.dest, option)
    return groups


def validate(path, namespaces, excluded):
    """Exit code of oslo-config-validator."""
    arguments = [f"--namespace={namespace}" for namespace in namespaces]
    arguments += [f"--exclude-group={group}" for group in excluded]
    sys.argv = ["oslo-config-validator", f"--input-file={path}", *arguments]
    return validator.main()


def read(path, groups):
    """Errors of reading every option that a file sets."""
    errors = []
    sections = {}
    cfg.ConfigParser(path, sections).parse()
    conf = cfg.ConfigOpts()
    for group, options in sections.items():
        for name in options:
            option = find(groups.get(group, {}), group, name)
            if option is None:
                errors.append(f"[{group}] {name} is not known")
            else:
                conf.register_opt(option, group=None if group == "DEFAULT" else group)
            for other in re.findall(r"(?<!\$)\$(\w+)", " ".join(options[name])):
                conf.register_opt(groups["DEFAULT"][other])
    conf([], default_config_files=[path])
    for group, options in sections.items():
        for name in options:
            option = find(groups.get(group, {}), group, name)
            with collecting(errors, f"[{group}] {name}"):
                _ = option and getattr(conf if group == "DEFAULT" else conf[group], option.dest)
    return errors


def find(options, group, name):
    """The option of a name, a deprecated one included."""
    if name in options:
        return options[name]
    old = lambda option: {(one.group or group, one.name or option.dest) for one in option.deprecated_opts}  # noqa: E731
    return next((option for option in options.values() if (group, name) in old(option)), None)


@contextlib.contextmanager
def collecting(errors, place):
    try:
        yield
    except (ValueError, cfg.Error) as error:
        errors.append(f"{place}: {error}")


def probe(group, option, values):
    return {"accepted": [accepted(group, option, value) for value in values], "option": describe(group, option)}


def accepted(group, option, value):
    """Whether a ConfigOpts takes the value from a file."""
    errors = []
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as file:
        file.write(f"[{group}]\n{option.dest} = {value}\n")
        file.flush()
        conf = cfg.ConfigOpts()
        section = None if group == "DEFAULT" else group
        conf.register_opt(option, group=section)
        with collecting(errors, option.dest):
            conf([], default_config_files=[file.name])
            getattr(conf[section] if section else conf, option.dest)
    return not errors


def describe(group, option):
    former = {(one.group or group, one.name or option.dest) for one in option.deprecated_opts if "-" not in (one.name or "")}
    default = option.default if not callable(option.default) else None
    return {
        "default": json.loads(json.dumps(default, default=str).replace(sys.prefix, "/var/lib/openstack")),
        "sample": option.sample_default is not None,
        "multi": option.multi,
        "secret": option.secret,
        "required": option.required,
        "mutable": option.mutable,
        "advanced": option.advanced,
        "deprecated": option.deprecated_for_removal,
        "formerly": sorted(f"{one[0]}.{one[1]}" for one in former - {(group, option.dest)}),
    }


def plugin_options(name):
    from keystoneauth1 import loading

    own = [option._to_oslo_opt() for option in loading.get_plugin_loader(name).get_options()]
    return {option.dest: option for option in [*loading.get_auth_common_conf_options(), *own]}


def work(job):
    namespaces, like = job["namespaces"], job.get("like", {})
    groups = listed(namespaces)
    for group, model in like.items():
        groups[group] = groups[model]
    # Those that the generator knows nothing of, or not all.
    further = {*like}
    for group, plugin in job.get("plugins", {}).items():
        options = plugin_options(plugin)
        if options.keys() - groups[group].keys():
            further.add(group)
        groups[group] = {**options, **groups[group]}
    exits, errors = [], []
    for text in job.get("texts", []):
        with tempfile.NamedTemporaryFile("w", suffix=".conf") as file:
            file.write(text)
            file.flush()
            exits.append(validate(file.name, namespaces, further))
            errors.append(read(file.name, groups))
    probes = [probe(one["group"], groups[one["group"]][one["option"]], one["values"]) for one in job.get("probes", [])]
    return {"options": generated(namespaces), "validator": exits, "values": errors, "probes": probes}


def main():
    for job in json.load(sys.stdin):
        reader, writer = os.pipe()
        # Services change the defaults of libraries in memory: each has a process of its own.
        child = os.fork()
        if child == 0:
            os.close(reader)
            os.dup2(2, 1)
            with os.fdopen(writer, "w") as pipe:
                json.dump(work(job), pipe)
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            print(pipe.read(), flush=True)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit(f"{job['namespaces'][0]} cannot be checked, see above")


main()
