import {
  type FamilyOptions,
  type FileOptions,
  type Group,
  groupKey,
  type Options,
  originOf,
} from "./catalogue";
import type { Option } from "./model";
import { type Naming, namings } from "./namings";
import { parseValue } from "./parse";
import type { Section } from "./section";
import { valueOf } from "./section";

const text: Option = { type: "string" };

/** A group as it is in one file of one cloud: what a family or a plugin adds is there. */
export interface ActualGroup extends Group {
  /** Options that the group's kind knows, but what drives it does not read -> what it must be driven by instead. */
  others: Map<string, Other>;
}

/** An option that what drives a group does not read. */
interface Other {
  type: Option;
  why: () => string;
  /** Whether that is certain. */
  sure: boolean;
}

/** The groups of a file, those that its own values name among them, by `groupKey`. */
export function actualGroups(file: FileOptions, sections: Section[]): Map<string, ActualGroup> {
  const groups = new Map<string, ActualGroup>();
  for (const [key, { name, options }] of file.groups)
    groups.set(key, { name, options: new Map(options), others: new Map() });
  // cfg.py registers it for every program, and no catalogue has it.
  groups.get("DEFAULT")?.options.set("config_source", { type: "list", items: text });
  for (const naming of namingsOf(file.file)) addFamily(groups, file, naming, sections);
  if (file.file === "keystone.conf") addMethods(groups.get("auth"), file, sections);
  addAuthPlugins(groups, file, sections);
  return groups;
}

function addFamily(
  groups: Map<string, ActualGroup>,
  file: FileOptions,
  naming: Naming,
  sections: Section[],
): void {
  const family = familyOf(file, naming);
  // Glance documents the types "file" and "cinder" as groups, but reads a group only where the list names it.
  for (const type of Object.keys(family.drivers)) groups.delete(groupKey(type));
  if (naming.example) groups.delete(groupKey(naming.example));
  for (const { name, group, driver } of membersOf(file, naming, sections)) {
    const known = groups.get(groupKey(group)) ?? { name: group, options: new Map(), others: new Map() };
    const chosen = naming.driver ? valueOf(sections, group, naming.driver) : driver;
    addOptions(known, family, chosen, (old) => renamed(old, naming.formerGroup?.(name) ?? group));
    groups.set(groupKey(group), known);
  }
}

/** The lists that name groups of a file, for messages. */
export function namingsOf(file: string): Naming[] {
  return namings.filter(({ files }) => files === undefined || files.includes(originOf(file)));
}

/** All options of what a list names. */
export function familyOptions(file: FileOptions, naming: Naming): Options {
  return familyOf(file, naming).options;
}

function familyOf(file: FileOptions, { family, options = {} }: Naming): FamilyOptions {
  const byHand = Object.entries(options) as [string, Option][];
  const known: FamilyOptions = file.families[family] ?? {
    options: new Map(),
    drivers: {},
    readers: new Map(),
  };
  const shared = known.group ? file.groups.get(groupKey(known.group))?.options : undefined;
  return { ...known, options: new Map([...(shared ?? []), ...byHand, ...known.options]) };
}

/** The groups of a family; `driver` is what the list says of one. */
function membersOf(
  file: FileOptions,
  { list, group = (name) => name, always = {} }: Naming,
  sections: Section[],
): { name: string; group: string; driver?: string }[] {
  return [
    ...Object.entries(always).map(([name, driver]) => ({ name, group: name, driver })),
    ...namesIn(file, list, sections).map(([name, driver]) => ({ name, group: group(name), driver })),
  ];
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

/** What Cinder's drivers say of themselves is not complete: an option that many read may be another's too. */
const OF_FEW = 4;

function addOptions(
  group: ActualGroup,
  family: FamilyOptions,
  driver: unknown,
  rename: (option: Option) => Option,
): void {
  // A driver that is not known may be a package of its own, and read any of these.
  const own = typeof driver === "string" ? family.drivers[driver] : undefined;
  for (const [option, type] of family.options) {
    const readers = family.readers.get(option) ?? [];
    const sure = family.group === undefined;
    const other = own && !own.includes(option) && readers.length > 0 && (sure || readers.length <= OF_FEW);
    if (!other) group.options.set(option, rename(type));
    else if (!group.options.has(option))
      group.others.set(option, {
        type,
        why: () => `${driver} does not read it, ${either(readers)} does`,
        sure,
      });
  }
}

/** Deprecated names of a family's options are those of each of its groups. */
function renamed(type: Option, group: string): Option {
  if (!type.formerly) return type;
  return { ...type, formerly: type.formerly.map((old) => old.replace(/^.*\./, `${group}.`)) };
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
    for (const [option, type] of options)
      if (!group.options.has(option))
        group.others.set(option, {
          type,
          why: () => `auth_type ${named} does not read it, ${either(readers(option))} does`,
          sure: true,
        });
  }
}

const either = (names: string[]) =>
  names.length > 3 ? `another of ${names.length}` : names.map((name) => `"${name}"`).join(" or ");
