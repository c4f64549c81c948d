import type {
  CloudView,
  ContainerView,
  EnvironmentValue,
  ServiceView,
} from "../../../../components/openstack/rules/cloud-view";
import { brokenText, type Rule } from "../../../../components/openstack/rules/rule";
import { parseIni } from "../../../../releases/catalogue/ini";

/* A cloud of more services than there are components for, where every rule holds, to break one at a time. */

interface Draft {
  /** Configuration files by name. */
  files: Record<string, string>;
  environment: Record<string, EnvironmentValue>;
  containers: (Pick<ContainerView, "pod" | "command" | "replicas"> & Partial<ContainerView>)[];
  roles: string[];
}

export type Drafts = Record<string, Draft>;

const secret = (name: string): EnvironmentValue => ({ secret: name, key: "password" });

/** What all services have in common. */
function draft(name: string, file: string, own: string, pool = "database"): Draft {
  return {
    files: {
      [file]: `
[${pool}]
max_pool_size = 1
max_overflow = 1
[oslo_messaging_rabbit]
rabbit_quorum_queue = true
rabbit_transient_quorum_queue = true
use_queue_manager = true
[oslo_messaging_notifications]
driver = noop
[oslo_concurrency]
lock_path = /tmp
[keystone_authtoken]
auth_url = http://keystone-api.openstack.svc:5000/v3
www_authenticate_uri = https://identity.example.org/v3
region_name = RegionOne
interface = internal
memcached_servers = cache-0:11211,cache-1:11211
service_token_roles = service
service_token_roles_required = true
${own}`,
    },
    environment: {
      [`OS_${pool.toUpperCase()}__CONNECTION`]: {
        text: `mysql+pymysql://${name}:$(DATABASE_PASSWORD)@database.openstack.svc:3306/${name}?charset=utf8mb4`,
      },
      OS_DEFAULT__TRANSPORT_URL: {
        text: `rabbit://${name}:$(QUEUE_PASSWORD)@queue.openstack.svc:5672/${name}`,
      },
      OS_KEYSTONE_AUTHTOKEN__PASSWORD: secret(`${name}-keystone`),
    },
    containers: [
      { pod: `Deployment ${name}-api`, command: ["uwsgi", "--processes=2"], replicas: 10 },
      { pod: `Job ${name}-db-sync`, command: [`${name}-manage`, "db_sync"] },
    ],
    roles: ["admin", "service"],
  };
}

const client = `
valid_interfaces = internal
region_name = RegionOne
auth_url = http://keystone-api.openstack.svc:5000/v3`;

function drafts(): Drafts {
  const keystone = draft(
    "keystone",
    "keystone.conf",
    "[cache]\nenabled = true\nmemcache_servers = cache-0:11211,cache-1:11211",
  );
  keystone.files["keystone.conf"] = keystone.files["keystone.conf"]!.replace(
    /\[keystone_authtoken\][^[]*/,
    "",
  );
  delete keystone.environment.OS_DEFAULT__TRANSPORT_URL;
  const nova = draft(
    "nova",
    "nova.conf",
    `[neutron]\nservice_metadata_proxy = true${client}
[service_user]\nsend_service_user_token = true\nusername = nova
[key_manager]\nbackend = barbican
[conductor]\nworkers = 2`,
    "api_database",
  );
  nova.environment.OS_NEUTRON__METADATA_PROXY_SHARED_SECRET = secret("nova-metadata");
  nova.containers.push({ pod: "Deployment nova-conductor", command: ["/bin/nova-conductor"], replicas: 2 });
  const neutron = draft("neutron", "neutron.conf", "");
  neutron.files["ml2_conf.ini"] =
    `[ml2]\nmechanism_drivers = ovn\n[ovn]\novn_nb_connection = tcp:nb:6641\novn_sb_connection = tcp:sb:6642`;
  neutron.files["neutron_ovn_metadata_agent.ini"] = "[DEFAULT]\nnova_metadata_host = nova-metadata";
  for (const container of neutron.containers) container.files = ["neutron.conf", "ml2_conf.ini"];
  neutron.containers.push({
    pod: "DaemonSet neutron-ovn-metadata-agent",
    command: ["neutron-ovn-metadata-agent"],
    replicas: 3,
    files: ["neutron_ovn_metadata_agent.ini"],
    environment: { OS_DEFAULT__METADATA_PROXY_SHARED_SECRET: secret("nova-metadata") },
  });
  const octavia = draft(
    "octavia",
    "octavia.conf",
    `[api_settings]\nenabled_provider_drivers = amphora:instances,ovn:flows\ndefault_provider_driver = amphora
[driver_agent]\nenabled_provider_agents = ovn
[ovn]\novn_nb_connection = tcp:nb:6641\novn_sb_connection = tcp:sb:6642
[glance]\nendpoint_type = internalURL`,
  );
  octavia.containers.push({
    pod: "Deployment octavia-driver-agent",
    command: ["octavia-driver-agent"],
    replicas: 1,
  });
  return {
    keystone,
    glance: draft("glance", "glance-api.conf", "[DEFAULT]\nworkers = 2\n[key_manager]\nbackend = barbican"),
    nova,
    neutron,
    cinder: draft("cinder", "cinder.conf", "[key_manager]\nbackend = barbican"),
    octavia,
    heat: draft(
      "heat",
      "heat.conf",
      "[clients]\nendpoint_type = internalURL\n[clients_heat]\nendpoint_type = publicURL",
    ),
  };
}

function view(name: string, { files, environment, containers, roles }: Draft): ServiceView {
  return {
    name,
    release: "2024.1",
    files: Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, parseIni(text.trim()).groups]),
    ),
    containers: containers.map((container) => ({ files: Object.keys(files), environment, ...container })),
    users: { [name]: roles },
  };
}

/** The cloud, with something changed. */
export function cloud(
  change: (services: Drafts) => void = () => {},
  over: Partial<CloudView> = {},
): CloudView {
  const services = drafts();
  change(services);
  return {
    region: "RegionOne",
    database: { host: "database.openstack.svc", maxConnections: 1000 },
    queue: { host: "queue.openstack.svc", port: 5672 },
    cache: { servers: ["cache-0:11211", "cache-1:11211"] },
    keystone: {
      internalUrl: "http://keystone-api.openstack.svc:5000",
      publicUrl: "https://identity.example.org",
    },
    services: Object.entries(services).map(([name, one]) => view(name, one)),
    ...over,
  };
}

/** Replaces text in the one file, or the named one, of a service; nothing to replace is a mistake of the test. */
export function edit(from: string | RegExp, to: string, service: string, file?: string) {
  return (services: Drafts) => {
    const { files } = services[service]!;
    const name = file ?? Object.keys(files)[0]!;
    const text = files[name]!.replace(from, to);
    if (text === files[name]) throw new Error(`${name} has no ${String(from)}`);
    files[name] = text;
  };
}

/** Gives all containers of a service another variable, or takes it away. */
export function environment(service: string, name: string, value: EnvironmentValue | undefined) {
  return (services: Drafts) => {
    if (value) services[service]!.environment[name] = value;
    else delete services[service]!.environment[name];
  };
}

/** What a rule says to the changed cloud. */
export const says = (rule: Rule, change?: (services: Drafts) => void, over?: Partial<CloudView>): string[] =>
  rule.broken(cloud(change, over)).map(brokenText);
