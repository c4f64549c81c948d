import { join } from "node:path";
import type { Cloud } from "./cloud";
import { type Facts, volumeType } from "./facts";
import type { Resources } from "./resources";
import { workspace } from "./workspace";

type Value = string | number | boolean | string[] | undefined;
type Sections = Record<string, Record<string, Value>>;

/** The text of tempest.conf: https://docs.openstack.org/tempest/latest/configuration.html */
export function tempestConf(
  cloud: Pick<Cloud, "credentials" | "endpoints">,
  facts: Facts,
  resources: Resources & { imageUrl?: string },
): string {
  const sections: Sections = {
    DEFAULT: { log_dir: workspace, log_file: "tempest.log", use_stderr: false },
    oslo_concurrency: { lock_path: join(workspace, "locks") },
    ...identity(cloud),
    service_available: services(cloud),
    ...image(facts, resources.imageUrl),
    ...compute(facts, resources),
    ...network(facts, resources),
    ...volume(cloud, facts),
    ...plugins(cloud, resources),
    // Nothing answers in a server of the fake compute driver.
    validation: { run_validation: false },
  };
  return Object.entries(sections)
    .map(([name, options]) => `[${name}]\n${lines(options)}`)
    .join("\n");
}

const lines = (options: Record<string, Value>): string =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${String(value).replaceAll("$", "$$$$")}\n`)
    .join("");

function identity({ credentials: { auth, region_name } }: Pick<Cloud, "credentials">): Sections {
  return {
    auth: {
      // Users and projects are made for each class of tests, and deleted after it.
      use_dynamic_credentials: true,
      admin_username: auth.username,
      admin_password: auth.password,
      admin_project_name: auth.project_name,
      admin_user_domain_name: auth.user_domain_name,
      admin_project_domain_name: auth.project_domain_name,
      admin_domain_name: auth.user_domain_name,
    },
    identity: {
      uri_v3: auth.auth_url,
      region: region_name,
      // Tempest and Neutron's tests would use administrators' endpoints, which Keystone has had no use for since v3.
      v3_endpoint_type: "public",
      v2_admin_endpoint_type: "public",
    },
    "identity-feature-enabled": {
      // No identity provider is there to trust.
      federation: false,
      external_idp: false,
    },
  };
}

function services(cloud: Pick<Cloud, "endpoints">): Record<string, boolean> {
  const has = (type: string) => type in cloud.endpoints;
  return {
    glance: has("image"),
    nova: has("compute"),
    neutron: has("network"),
    cinder: has(volumeType(cloud)),
    barbican: has("key-manager"),
    heat: has("orchestration"),
    swift: has("object-store"),
    horizon: false,
  };
}

function image({ importMethods, imageFormatsEnforced }: Facts, url?: string): Sections {
  return {
    image: { http_image: url, http_qcow2_image: url },
    "image-feature-enabled": {
      import_image: importMethods.length > 0,
      image_format_enforcement: imageFormatsEnforced,
    },
  };
}

function compute({ computeNodes, microversions }: Facts, { images, flavors }: Resources): Sections {
  if (!images || !flavors) return {};
  return {
    compute: {
      image_ref: images[0],
      image_ref_alt: images[1],
      flavor_ref: flavors[0],
      flavor_ref_alt: flavors[1],
      min_compute_nodes: computeNodes,
      max_microversion: microversions.compute,
    },
    "compute-feature-enabled": {
      // The fake driver keeps servers in memory: it uploads no snapshot, and there is no console to connect to.
      snapshot: false,
      vnc_console: false,
      spice_console: false,
      serial_console: false,
      resize: true,
      // Needs a second node.
      live_migration: computeNodes > 1,
      cold_migration: computeNodes > 1,
    },
    placement: { max_microversion: microversions.placement },
  };
}

function network({ networkExtensions }: Facts, { publicNetwork }: Resources): Sections {
  if (!publicNetwork) return {};
  return {
    network: { public_network_id: publicNetwork.id, floating_network_name: publicNetwork.name },
    "network-feature-enabled": {
      api_extensions: networkExtensions,
      ipv6_subnet_attributes: true,
      port_security: networkExtensions.includes("port-security"),
    },
    neutron_plugin_options: { firewall_driver: "ovn", available_type_drivers: ["geneve"] },
  };
}

function volume(
  cloud: Pick<Cloud, "endpoints">,
  { microversions, volumePools, volumeBackup }: Facts,
): Sections {
  const backends = volumePools.map(({ volume_backend_name }) => volume_backend_name);
  return {
    volume: {
      catalog_type: volumeType(cloud),
      max_microversion: microversions.volume,
      storage_protocol: volumePools[0]?.storage_protocol,
      vendor_name: volumePools[0]?.vendor_name,
      backend_names: backends.length > 1 ? backends : undefined,
    },
    "volume-feature-enabled": { backup: volumeBackup, multi_backend: new Set(backends).size > 1 },
  };
}

function plugins(
  { credentials: { auth, region_name } }: Pick<Cloud, "credentials">,
  resources: Resources,
): Sections {
  return {
    key_manager: { region: region_name },
    heat_plugin: {
      auth_url: auth.auth_url,
      auth_version: 3,
      region: region_name,
      username: auth.username,
      password: auth.password,
      project_name: auth.project_name,
      admin_username: auth.username,
      admin_password: auth.password,
      admin_project_name: auth.project_name,
      user_domain_name: auth.user_domain_name,
      project_domain_name: auth.project_domain_name,
      image_ref: resources.images?.[0],
      minimal_image_ref: resources.images?.[0],
      instance_type: resources.flavors?.[1],
      minimal_instance_type: resources.flavors?.[0],
      floating_network_name: resources.publicNetwork?.name,
      // They log in to servers.
      skip_scenario_tests: true,
    },
  };
}
