import { type FamilyOptions, type FileOptions, type Group, groupKey, type Options } from "./catalogue";
import type { Groups, Option } from "./model";
import { parseValue } from "./parse";
import type { Section } from "./section";
import { valueOf } from "./section";

/** How a service finds the groups whose names the user chooses, as its code does. */
interface Naming {
  /** Of the catalogue's `families`. */
  family: string;
  /** Files of the services that do so; all where there is none. */
  files?: string[];
  /** Group and option that list the names. */
  list: [group: string, option: string];
  /** Where a group is not called what the list calls it. */
  group?: (name: string) => string;
  /** Option of such a group that says what drives it, where the list does not. */
  driver?: string;
  /** Groups that are there without being listed, and what drives them. */
  always?: Record<string, string>;
  /** What such groups hold, where the catalogue does not say: the services document none of these. */
  options?: Groups[string];
}

const text: Option = { type: "string" };
const nodes: Option = { type: "list", items: { type: "integer" } };

export const namings: Naming[] = [
  // cinder/cmd/volume.py; options by driver: cinder/volume/configuration.py
  {
    family: "backend",
    files: ["cinder.conf"],
    list: ["DEFAULT", "enabled_backends"],
    driver: "volume_driver",
  },
  // cinder/zonemanager: Brocade and Cisco
  { family: "fabric", files: ["cinder.conf"], list: ["fc-zone-manager", "fc_fabric_names"] },
  // glance_store/multi_backend.py; the reserved ones: glance/common/wsgi.py
  {
    family: "store",
    files: ["glance-api.conf", "glance-cache.conf"],
    list: ["DEFAULT", "enabled_backends"],
    always: { os_glance_staging_store: "file", os_glance_tasks_store: "file" },
  },
  // barbican/plugin/util/multiple_backends.py
  {
    family: "secretstore",
    files: ["barbican.conf"],
    list: ["secretstore", "stores_lookup_suffix"],
    group: (suffix) => `secretstore:${suffix}`,
  },
  // nova/conf/devices.py, nova/conf/neutron.py
  {
    family: "mdev",
    files: ["nova.conf"],
    list: ["devices", "enabled_mdev_types"],
    group: (type) => `mdev_${type}`,
  },
  {
    family: "physnet",
    files: ["nova.conf"],
    list: ["neutron", "physnets"],
    group: (physnet) => `neutron_physnet_${physnet}`,
    options: { numa_nodes: nodes },
  },
  // keystone/federation/utils.py: a protocol is also a method of authentication
  {
    family: "protocol",
    files: ["keystone.conf"],
    list: ["auth", "methods"],
    options: { remote_id_attribute: text },
  },
  // oslo_config/cfg.py, _open_source_from_opt_group; drivers: oslo_config/sources/_uri.py, castellan/_config_driver.py
  {
    family: "source",
    list: ["DEFAULT", "config_source"],
    options: Object.fromEntries(
      ["driver", "uri", "ca_path", "client_cert", "client_key", "timeout", "config_file", "mapping_file"].map(
        (name) => [name, text],
      ),
    ),
  },
];

/** A group as it is in one file of one cloud: what a family or a plugin adds is there. */
export interface ActualGroup extends Group {
  /** Options that the group's kind knows, but what drives it does not read -> what it must be driven by instead. */
  others: Map<string, string>;
}

/** The groups of a file, those that its own values name among them, by `groupKey`. */
export function actualGroups(file: FileOptions, sections: Section[]): Map<string, ActualGroup> {
  const groups = new Map<string, ActualGroup>();
  for (const [key, { name, options }] of file.groups)
    groups.set(key, { name, options: new Map(options), others: new Map() });
  for (const naming of namingsOf(file.file)) {
    const family = familyOf(file, naming);
    for (const [name, listedAs] of listed(file, naming, sections))
      addMember(groups, name, family, naming.driver ? valueOf(sections, name, naming.driver) : listedAs);
  }
  if (file.file === "keystone.conf") addMethods(groups.get("auth"), file, sections);
  addAuthPlugins(groups, file, sections);
  return groups;
}

/** The lists that name groups of a file, for messages. */
export function namingsOf(file: string): Naming[] {
  return namings.filter(({ files }) => files === undefined || files.includes(file));
}

/** All options of what a list names. */
export function familyOptions(file: FileOptions, naming: Naming): Options {
  return familyOf(file, naming).options;
}

function familyOf(file: FileOptions, { family, options = {} }: Naming): FamilyOptions {
  const byHand = new Map(Object.entries(options) as [string, Option][]);
  const known = file.families[family] ?? { options: byHand, drivers: {} };
  const shared = known.group && file.groups.get(groupKey(known.group))?.options;
  return shared ? { ...known, options: new Map([...shared, ...known.options]) } : known;
}

/** Group -> what the list says drives it. */
function listed(file: FileOptions, naming: Naming, sections: Section[]): Map<string, string | undefined> {
  const { list, group = (name) => name, always = {} } = naming;
  const given = namesIn(file, list, sections);
  return new Map([
    ...Object.entries(always),
    ...given.map(([name, driver]): [string, string | undefined] => [group(name), driver]),
  ]);
}

/** The names that an option lists, with what a dict says of each. */
export function namesIn(
  file: FileOptions,
  [group, option]: [string, string],
  sections: Section[],
): [name: string, value: string | undefined][] {
  const type = file.groups.get(groupKey(group))?.options.get(option);
  let value: unknown = valueOf(sections, group, option) ?? type?.default;
  if (typeof value === "string") {
    const parsed = parseValue(type?.type === "dict" ? type : { type: "list", items: text }, value);
    value = "value" in parsed ? parsed.value : [];
  }
  if (Array.isArray(value)) return value.map((name) => [String(name).trim(), undefined]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, one]) => [name, String(one)]);
}

function addMember(
  groups: Map<string, ActualGroup>,
  name: string,
  family: FamilyOptions,
  driver: unknown,
): void {
  const group = groups.get(groupKey(name)) ?? { name, options: new Map(), others: new Map() };
  const drivers = Object.entries(family.drivers);
  // A driver that is not known may be a package of its own, and read any of these.
  const own = typeof driver === "string" ? family.drivers[driver] : undefined;
  for (const [option, type] of family.options) {
    const readers = drivers.filter(([, options]) => options.includes(option)).map(([reader]) => reader);
    if (!own || readers.length === 0 || own.includes(option)) group.options.set(option, inGroup(name, type));
    else if (!group.options.has(option))
      group.others.set(option, `${driver} does not read it, ${either(readers)} does`);
  }
  groups.set(groupKey(name), group);
}

/** Deprecated names of a family's options are those of each of its groups. */
function inGroup(name: string, type: Option): Option {
  if (!type.formerly) return type;
  return { ...type, formerly: type.formerly.map((old) => old.replace(/^.*\./, `${name}.`)) };
}

/** keystone/conf/auth.py: each method has an option that names its plugin. */
function addMethods(group: ActualGroup | undefined, file: FileOptions, sections: Section[]): void {
  for (const [method] of namesIn(file, ["auth", "methods"], sections))
    if (group && !group.options.has(method)) group.options.set(method, text);
}

/**
 * keystoneauth1/loading/conf.py: `auth_type` names a plugin, whose options the same group holds; or `auth_section` names
 * another group that holds `auth_type` and all that belongs to it.
 */
function addAuthPlugins(groups: Map<string, ActualGroup>, file: FileOptions, sections: Section[]): void {
  for (const group of [...groups.values()]) {
    const type = group.options.get("auth_type");
    if (!type) continue;
    addPluginOptions(group, file, sections);
    const section = valueOf(sections, group.name, "auth_section");
    if (typeof section !== "string" || section === "") continue;
    const target = groups.get(groupKey(section)) ?? { name: section, options: new Map(), others: new Map() };
    for (const option of ["auth_type", "auth_section"])
      if (!target.options.has(option)) target.options.set(option, option === "auth_type" ? type : text);
    addPluginOptions(target, file, sections);
    groups.set(groupKey(section), target);
  }
}

function addPluginOptions(group: ActualGroup, { authPlugins }: FileOptions, sections: Section[]): void {
  const named = valueOf(sections, group.name, "auth_type") ?? group.options.get("auth_type")?.default;
  const plugin = typeof named === "string" ? authPlugins[named] : undefined;
  const readers = (option: string) => Object.keys(authPlugins).filter((one) => authPlugins[one]!.has(option));
  const add = (options: Options) => {
    for (const [option, type] of options) if (!group.options.has(option)) group.options.set(option, type);
  };
  if (plugin) add(plugin);
  for (const options of Object.values(authPlugins)) {
    if (!plugin) add(options);
    for (const option of options.keys())
      if (!group.options.has(option))
        group.others.set(option, `auth_type ${named} does not read it, ${either(readers(option))} does`);
  }
}

const either = (names: string[]) =>
  names.length > 3 ? `another of ${names.length}` : names.map((name) => `"${name}"`).join(" or ");
