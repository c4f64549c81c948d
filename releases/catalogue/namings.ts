import type { Groups, Option } from "./model";

/** How a service finds the groups whose names the user chooses, as its code does. */
export interface Naming {
  /** Of the catalogue's `families`. */
  family: string;
  /** Files of the services that do so; all where there is none. */
  files?: string[];
  /** Group and option that list the names. */
  list: [group: string, option: string];
  /** Where a group is not called what the list calls it. */
  group?: (name: string) => string;
  /** A deprecated name of such a group. */
  formerGroup?: (name: string) => string;
  /** Option of such a group that says what drives it, where the list does not. */
  driver?: string;
  /** Groups that are there without being listed, and what drives them. */
  always?: Record<string, string | undefined>;
  /** What such groups hold beside what the catalogue says: the services document none of these. */
  options?: Groups[string];
  /** A group that the service documents as one of these, and reads only where the list names it. */
  example?: string;
}

const text: Option = { type: "string" };
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text]));

export const namings: Naming[] = [
  // cinder/cmd/volume.py; options by driver: cinder/volume/configuration.py
  {
    family: "backend",
    files: ["cinder.conf"],
    list: ["DEFAULT", "enabled_backends"],
    driver: "volume_driver",
    options: texts("backend_host"),
    example: "backend",
  },
  // cinder/zonemanager/drivers: brocade/brcd_fabric_opts.py, cisco/cisco_fabric_opts.py
  {
    family: "fabric",
    files: ["cinder.conf"],
    list: ["fc-zone-manager", "fc_fabric_names"],
    options: {
      ...texts("fc_southbound_protocol", "fc_fabric_address", "fc_fabric_user", "fc_fabric_ssh_cert_path"),
      ...texts("fc_virtual_fabric_id", "zoning_policy", "zone_name_prefix"),
      ...texts("cisco_fc_fabric_address", "cisco_fc_fabric_user", "cisco_zoning_policy", "cisco_zoning_vsan"),
      ...texts("cisco_zone_name_prefix"),
      fc_fabric_password: { type: "string", secret: true },
      fc_fabric_port: { type: "port" },
      zone_activate: { type: "boolean" },
      cisco_fc_fabric_password: { type: "string", secret: true },
      cisco_fc_fabric_port: { type: "port" },
      cisco_zone_activate: { type: "boolean" },
    },
  },
  // glance_store/multi_backend.py and driver.py; the reserved ones: glance/common/wsgi.py
  {
    family: "store",
    files: ["glance-api.conf"],
    list: ["DEFAULT", "enabled_backends"],
    always: { os_glance_staging_store: "file", os_glance_tasks_store: "file" },
    options: { ...texts("store_description"), weight: { type: "integer" } },
  },
  // barbican/plugin/util/multiple_backends.py
  {
    family: "secretstore",
    files: ["barbican.conf"],
    list: ["secretstore", "stores_lookup_suffix"],
    group: (suffix) => `secretstore:${suffix}`,
  },
  // nova/conf/devices.py
  {
    family: "mdev",
    files: ["nova.conf"],
    list: ["devices", "enabled_mdev_types"],
    group: (type) => `mdev_${type}`,
    formerGroup: (type) => `vgpu_${type}`,
  },
  // nova/conf/neutron.py
  {
    family: "physnet",
    files: ["nova.conf"],
    list: ["neutron", "physnets"],
    group: (physnet) => `neutron_physnet_${physnet}`,
    always: { neutron_tunnel: undefined },
    options: { numa_nodes: { type: "list", items: { type: "integer" } } },
  },
  // keystone/federation/utils.py: a protocol is also a method of authentication
  {
    family: "protocol",
    files: ["keystone.conf"],
    list: ["auth", "methods"],
    options: texts("remote_id_attribute"),
  },
  // oslo_config/cfg.py, _open_source_from_opt_group; drivers: oslo_config/sources/_uri.py, castellan/_config_driver.py
  {
    family: "source",
    list: ["DEFAULT", "config_source"],
    options: texts(
      ...["driver", "uri", "ca_path", "client_cert", "client_key", "timeout", "config_file", "mapping_file"],
    ),
  },
];
