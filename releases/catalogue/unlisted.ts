import { type FileOptions, type Group, groupKey, originOf, type ServiceOptions } from "./catalogue";
import type { Option } from "./model";

/** What a service reads from a file although its packages do not list it there. */
interface Unlisted {
  /** Other files that programs read together with this one -> which of their groups may stand here; all: `*`. */
  together?: Record<string, string[]>;
  /** Groups that the service lists since a release, and has read before. */
  listedSince?: Record<string, string>;
  /** Groups with options of keystoneauth's sessions and plugins. */
  auth?: string[];
  /** Groups with the options of [privsep] for a part of the service that may do more: `cfg_section` in the code. */
  privsep?: string[];
}

const files: Record<string, Unlisted> = {
  // cinder/service_auth.py, cinder/privsep/__init__.py and that of os_brick
  "cinder.conf": { auth: ["service_user"], privsep: ["cinder_sys_admin", "privsep_osbrick"] },
  // cloudkitty/collector/gnocchi.py
  "cloudkitty.conf": { auth: ["collector_gnocchi"] },
  // masakarimonitors/conf/api.py
  "masakarimonitors.conf": { auth: ["api"] },
  // nova/privsep/__init__.py, and those of os_brick, vif_plug_ovs and vif_plug_linux_bridge
  "nova.conf": {
    privsep: [
      ...["nova_sys_admin", "privsep_osbrick"],
      ...["vif_plug_ovs_privileged", "vif_plug_linux_bridge_privileged"],
    ],
  },
  // octavia/common/config.py
  "octavia.conf": { listedSince: { neutron: "2025.2" } },
  // All programs read neutron.conf; those on the hosts ml2_conf.ini as well, as neutron-server does.
  "neutron.conf": {
    together: { "*": ["*"] },
    // neutron/conf/services/provider_configuration.py
    listedSince: { service_providers: "2025.2" },
  },
  "ml2_conf.ini": {
    together: {
      "linuxbridge_agent.ini": ["*"],
      "macvtap_agent.ini": ["*"],
      "openvswitch_agent.ini": ["*"],
      "sriov_agent.ini": ["*"],
    },
  },
  // neutron/agent/ovn/metadata_agent.py
  "neutron_ovn_metadata_agent.ini": { together: { "ml2_conf.ini": ["ovn", "ovn_nb_global"] } },
  // The agent for DHCP reads it where it uses Open vSwitch.
  "openvswitch_agent.ini": { together: { "dhcp_agent.ini": ["agent"] } },
  // neutron/plugins/ml2/drivers/mech_sriov/agent/sriov_nic_agent.py
  "sriov_agent.ini": { together: { "ml2_conf.ini": ["securitygroup"] } },
};

/** Groups that oslo.limit and others give to keystoneauth in whatever file. */
const authGroups = ["oslo_limit"];

const text: Option = { type: "string" };
const flag: Option = { type: "boolean", default: false };
const pluginOptions: Record<string, Option> = { auth_type: text, auth_section: text };
const sessionOptions: Record<string, Option> = {
  cafile: text,
  certfile: text,
  keyfile: text,
  insecure: flag,
  timeout: { type: "integer" },
  collect_timing: flag,
  split_loggers: flag,
};

/** A file with all that the service reads from it: what it lists comes first. */
export function withUnlisted(known: ServiceOptions, release: string, file: FileOptions): FileOptions {
  const { together = {}, listedSince = {}, auth = [], privsep = [] } = files[originOf(file.file)] ?? {};
  const groups = new Map<string, Group>(
    [...file.groups].map(([key, { name, options }]) => [key, { name, options: new Map(options) }]),
  );
  for (const [other, names] of Object.entries(together))
    for (const name of other === "*" ? known.files(release) : [other])
      addAll(groups, groupsNamed(known.file(name, release), names));
  for (const [name, since] of Object.entries(listedSince))
    if (release < since) addAll(groups, groupsNamed(known.file(file.file, since), [name]));
  const [privileged] = groupsNamed(file, ["privsep"]);
  if (privileged)
    addAll(
      groups,
      privsep.map((name) => ({ ...privileged, name })),
    );
  for (const name of [...auth, ...authGroups])
    if (groups.has(name)) addOptions(groups.get(name)!, { ...pluginOptions, ...sessionOptions });
  for (const group of groups.values()) if (readsAuthSection(group)) addOptions(group, pluginOptions);
  return { ...file, groups };
}

/** keystoneauth takes `auth_section` wherever it takes `auth_type`; Castellan's [key_manager] has one of its own. */
function readsAuthSection({ name, options }: Group): boolean {
  return options.has("auth_type") && options.has("auth_url") && name !== "key_manager";
}

function groupsNamed(file: FileOptions | undefined, names: string[]): Group[] {
  const groups = [...(file?.groups ?? [])];
  return groups.filter(([key]) => names.includes("*") || names.includes(key)).map(([, group]) => group);
}

function addAll(target: Map<string, Group>, groups: Iterable<Group>): void {
  for (const { name, options } of groups) {
    const known = target.get(groupKey(name));
    if (known) addOptions(known, Object.fromEntries(options));
    else target.set(groupKey(name), { name, options: new Map(options) });
  }
}

function addOptions({ options }: Group, more: Record<string, Option>): void {
  for (const [option, type] of Object.entries(more)) if (!options.has(option)) options.set(option, type);
}
