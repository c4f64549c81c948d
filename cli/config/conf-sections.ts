import type { Section, Value } from "../../releases/catalogue/section";
import { mainFile, type Subject } from "./known";
import { isTree, type Tree } from "./values";

/** A part of `conf:` in values of openstack-helm that becomes a configuration file, or a part of one. */
export interface ConfSection {
  /** `conf.plugins.ml2_conf` */
  path: string;
  /** As OpenStack calls it. */
  file: string;
  sections: Section[];
  /** Parts that the chart leaves out without a word. */
  ignored: string[];
}

/**
 * Sections of `conf:` -> file, as templates/configmap-etc.yaml of each chart of openstack-helm says; beside the one that
 * has the service's name, which is its main file. What is not here is none of oslo.config's: policies, pipelines of
 * paste, uwsgi, logging.
 */
const sectionFiles: Record<string, Record<string, string>> = {
  cinder: { backends: "cinder.conf" },
  horizon: { "horizon.local_settings.config": "local_settings.py" },
  masakari: { masakarimonitors: "masakarimonitors.conf" },
  neutron: {
    dhcp_agent: "dhcp_agent.ini",
    l3_agent: "l3_agent.ini",
    metadata_agent: "metadata_agent.ini",
    metering_agent: "metering_agent.ini",
    ovn_agent: "ovn_agent.ini",
    ovn_metadata_agent: "neutron_ovn_metadata_agent.ini",
    "plugins.linuxbridge_agent": "linuxbridge_agent.ini",
    "plugins.macvtap_agent": "macvtap_agent.ini",
    "plugins.ml2_conf": "ml2_conf.ini",
    "plugins.ml2_conf_sriov": "ml2_conf.ini",
    "plugins.openvswitch_agent": "openvswitch_agent.ini",
    "plugins.sriov_agent": "sriov_agent.ini",
  },
  // Of nova-compute beside the hypervisor's: over nova.conf, and only there.
  nova: { nova_ironic: "nova.conf" },
};

/** Sections that are a file of their own for some of the pods, though OpenStack calls it like another. */
export const variants = ["conf.nova_ironic"];

/**
 * What a chart computes where values leave it out, and what decides which groups a file has: glance's list of stores, by
 * where it keeps images (templates/configmap-etc.yaml).
 */
export function computedSections({ known }: Subject, { storage }: Tree): Section[] {
  if (known.service !== "glance") return [];
  const more: Record<string, string> = { rbd: ",rbd:rbd", radosgw: ",swift:swift", swift: ",swift:swift" };
  const stores = `file:file,http:http${typeof storage === "string" ? (more[storage] ?? "") : ",rbd:rbd,swift:swift"}`;
  return [{ group: "DEFAULT", options: new Map([["enabled_backends", { texts: [stores] }]]) }];
}

/** The parts of `conf:` that the service reads as configuration files, and the paths of all others. */
export function confSections(subject: Subject, values: Tree): { sections: ConfSection[]; others: string[] } {
  const conf = isTree(values.conf) ? values.conf : {};
  const { service } = subject.known;
  const own = service === "horizon" ? {} : { [service]: mainFile(subject) };
  const known = { ...own, ...sectionFiles[service] };
  const sections = Object.entries(known).flatMap(([path, file]): ConfSection[] => {
    const found = at(conf, path);
    if (!isTree(found) || Object.keys(found).length === 0) return [];
    return [{ path: `conf.${path}`, file, ...read(subject, path, found) }];
  });
  const used = new Set(Object.keys(known).map((path) => path.split(".")[0]!));
  const below = Object.keys(isTree(conf.plugins) ? conf.plugins : {}).map((name) => `plugins.${name}`);
  const others = [
    ...Object.keys(conf).filter((name) => !used.has(name)),
    ...below.filter((path) => !(path in known)),
  ];
  return { sections, others: others.filter((path) => path !== "plugins").map((path) => `conf.${path}`) };
}

const at = (tree: unknown, path: string) =>
  path.split(".").reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree);

function read(subject: Subject, path: string, tree: Tree): Pick<ConfSection, "sections" | "ignored"> {
  const { service } = subject.known;
  if (service === "horizon") return djangoSettings(subject, path, tree);
  const ignored: string[] = [];
  const sections = Object.entries(tree).flatMap(([group, options]): Section[] => {
    if (service === "skyline" && isTree(options)) return [typedSection(group, options)];
    if (isTree(options))
      return [{ group, options: rendered(options, (option) => ignored.push(`${group}.${option}`)) }];
    if (options !== null) ignored.push(group);
    return [];
  });
  return { sections, ignored: ignored.map((name) => `conf.${path}.${name}`) };
}

/** Parameters of the template of local_settings.py, most of which are called like a setting. `raw` is Python. */
function djangoSettings({ known, release }: Subject, path: string, tree: Tree) {
  // A switch there, and a pair of texts as a setting.
  const { raw, secure_proxy_ssl_header: _, ...parameters } = tree;
  const settings = known.file("local_settings.py", release)?.groups.get("settings")?.options;
  const name = (parameter: string) => {
    const setting = parameter.toUpperCase();
    return settings?.has(setting)
      ? setting
      : settings?.has(`OPENSTACK_${setting}`)
        ? `OPENSTACK_${setting}`
        : setting;
  };
  const ignored = isTree(raw) && Object.keys(raw).length > 0 ? [`conf.${path}.raw`] : [];
  return { sections: [typedSection("settings", pythonic(parameters) as Tree, name)], ignored };
}

/** The template prints texts without quotes, so that they are true and false in Python. */
function pythonic(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pythonic);
  if (isTree(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pythonic(one)]));
  return value === "True" ? true : value === "False" ? false : value;
}

function typedSection(group: string, options: Tree, name = (option: string) => option): Section {
  const given = Object.entries(options).filter(([, value]) => value !== null);
  return { group, options: new Map(given.map(([option, typed]) => [name(option), { typed }])) };
}

/** The texts that a file gets: helm-toolkit.utils.to_oslo_conf. */
function rendered(options: Tree, ignore: (option: string) => void): Section["options"] {
  const result = new Map<string, Value>();
  for (const [option, value] of Object.entries(options)) {
    if (value === null) continue;
    const texts = textsOf(value);
    if (texts) result.set(option, { texts });
    else ignore(option);
  }
  return result;
}

function textsOf(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return [value.join(",")];
  if (!isTree(value)) return [String(value)];
  const items = Array.isArray(value.values) ? value.values.map(String) : undefined;
  if (value.type === "multistring") return items;
  return value.type === "csv" && items ? [items.join(",")] : undefined;
}
