import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import type { OptionValue } from "./configuration";
import { consumer, type Pod, type ServiceDescription, type Workload, wsgi } from "./description";
import { keyManager, keyManagerClient } from "./key-manager";
import type { Neutron } from "./neutron";
import {
  type Compute,
  type ComputeGroup,
  computeOptions,
  computeWorkloads,
  groupFiles,
} from "./nova/compute";
import { consolePorts } from "./nova/libvirt";
import { environment, pythonCommand } from "./program";
import { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";
import { greenPool } from "./shared-config";
import type { EnvValues } from "./values";

/** `Given` is inferred: the configuration as it is written. */
export interface NovaArgs<Given = {}> extends OpenStackServiceArgs<Checked<"nova", Given>> {
  keystone: IdentityService;
  /** What runs servers on the nodes. */
  compute: Compute;
  /** Compute nodes with settings of their own, by a name for them. */
  computeGroups?: Record<string, ComputeGroup>;
  /** How users see the screens of their servers: in a browser, or not at all. Default: novnc. */
  console?: "novnc" | "none";
  /** Its agents ask for the instances' metadata. */
  neutron: Pick<Neutron, "metadataSecret" | "metadataCredentials">;
}

/** Nova: servers. https://docs.openstack.org/nova/latest/ */
export class Nova<const Given = {}> extends OpenStackService {
  constructor(name: string, args: NovaArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    const { metadataSecret, metadataCredentials } = args.neutron;
    super("Nova", name, nova(args), { ...args, reads: { [metadataSecret]: metadataCredentials } }, opts);
  }
}

const manage = (...words: string[]) => [`${environment}/bin/nova-manage`, ...words];

/** An API, under one name for all its pods: Nova keeps each name in its list of services for good. */
const api = (name: string): EnvValues[] => [
  { name: "OS_DEFAULT__HOST", value: name },
  // The first one is the paste pipeline, which the image has.
  { name: "OS_NOVA_CONFIG_FILES", value: `${environment}/etc/nova/api-paste.ini;/etc/nova/nova.conf` },
];

const schedulerFile = "nova-scheduler.conf";

/** Who is no scheduler only asks whether these are among the filters, as they are by default. */
const affinityFilters = ["ServerGroupAffinityFilter", "ServerGroupAntiAffinityFilter"];
const withoutAffinity = (filters: OptionValue) =>
  affinityFilters.every((filter) => String(filters).includes(filter)) ? undefined : filters;

const pools = greenPool("database", "api_database");

/** How users see the screens of their servers; Debian's noVNC and the original both have this page. */
const novnc = { port: 6080, page: "vnc_lite.html" };

const archive: Pod & { schedule: string } = {
  schedule: "17 3 * * *",
  // Status 1 says that there was something to do, 0 that there was nothing.
  command: [
    ...["/bin/sh", "-c", `"$@" --before "$(date --utc --date='90 days ago' +%F)" || [ $? -eq 1 ]`, "archive"],
    ...manage("db", "archive_deleted_rows", "--all-cells", "--until-complete", "--purge"),
  ],
};

/** What the description depends on. */
export type NovaSurroundings = Pick<NovaArgs, "namespace" | "region" | "exposed" | "workers"> &
  Pick<NovaArgs, "compute" | "computeGroups" | "console"> & {
    keystone: Pick<IdentityService, "internalUrl">;
    neutron: Pick<Neutron, "metadataSecret">;
  };

export function nova(args: NovaSurroundings) {
  const { region, keystone, compute, computeGroups, console = "novnc", neutron, workers = 1 } = args;
  const sharedSecret: EnvValues = {
    name: "OS_NEUTRON__METADATA_PROXY_SHARED_SECRET",
    secret: neutron.metadataSecret,
    key: "password",
  };
  const services = { region_name: region, valid_interfaces: ["internal"] };
  const consoleUrl =
    args.exposed?.novncproxy?.publicUrl ?? `http://nova-novncproxy.${args.namespace}.svc:${novnc.port}`;
  const driver = computeOptions(compute);
  // New programs understand old messages, not the other way round: the conductor is first, and the API last.
  const afterConductor = { dependsOn: ["StatefulSet/conductor"] };
  return {
    name: "nova",
    catalog: [{ type: "compute", name: "nova", workload: "api", path: "/v2.1" }],
    // That of cell0 is said by its mapping alone: programs/cells.py.
    databases: { nova_api: "api_database", nova: "database", nova_cell0: null },
    messaging: true,
    caching: true,
    clients: ["service_user", "placement", "neutron", "cinder", keyManagerClient],
    workloads: {
      // No StatefulSets as the ones below: they take no messages but replies, and scale with their load.
      api: {
        ...wsgi("nova.api.openstack.compute.wsgi:init_application", { port: 8774, health: "/" }),
        env: api("nova-api"),
        dependsOn: ["StatefulSet/conductor", "StatefulSet/scheduler"],
      },
      // For Neutron's agents on the nodes. It has no address outside of the cluster, and believes who knows the secret.
      metadata: {
        ...wsgi("nova.api.metadata.wsgi:init_application", { port: 8775, health: "/" }),
        env: [...api("nova-metadata"), sharedSecret],
        ...afterConductor,
      },
      conductor: consumer([`${environment}/bin/nova-conductor`], { env: pools }),
      scheduler: consumer([`${environment}/bin/nova-scheduler`], {
        env: pools,
        files: ["nova.conf", schedulerFile],
        ...afterConductor,
      }),
      ...(console === "novnc" ? { novncproxy: novncproxy() } : {}),
      ...computeWorkloads(compute, computeGroups),
    },
    migrations: {
      "api-db-sync": manage("api_db", "sync"),
      cells: pythonCommand("cells.py", `${environment}/bin/nova-manage`),
      // cell0 and the cell of [database].
      "db-sync": manage("db", "sync"),
    },
    afterwards: {
      "online-migrations": { command: manage("db", "online_data_migrations") },
      // Those that come later, the scheduler finds by itself.
      "discover-hosts": { command: manage("cell_v2", "discover_hosts", "--verbose") },
      flavors: { command: pythonCommand("flavors.py", "/etc/nova/nova.conf", region), databases: [] },
    },
    // Nothing removes services that are gone: pods of StatefulSets keep their names, and APIs share one.
    cronJobs: { archive },
    overlays: groupFiles(computeGroups),
    programFiles: {
      [schedulerFile]: {
        groups: ["scheduler", "filter_scheduler", "metrics"],
        // The conductor counts attempts and asks for affinity, nova-compute tells of its servers, all of devices.
        shared: {
          max_attempts: (value) => value,
          enabled_filters: withoutAffinity,
          weight_classes: (value) => value,
          track_instance_changes: (value) => value,
          pci_in_placement: (value) => value,
        },
      },
    },
    // Glance, Placement, Neutron, Cinder, Barbican.
    peers: [9292, 8778, 9696, 8776, 9311],
    egress: console === "novnc" ? [consolePorts] : [],
    config: config("nova", {
      "nova.conf": {
        ...driver,
        DEFAULT: {
          ...driver.DEFAULT,
          state_path: "/var/lib/nova",
          // A node that was off starts the servers that ran on it.
          resume_guests_state_on_host_boot: true,
        },
        conductor: { workers },
        scheduler: { workers, discover_hosts_in_cells_interval: 60 },
        // Programs of two releases run side by side while nodes are updated.
        upgrade_levels: { compute: "auto" },
        vnc: {
          enabled: console === "novnc",
          novncproxy_base_url: `${consoleUrl}/${novnc.page}`,
          novncproxy_port: novnc.port,
          // The node's address in the cluster, not all that it has: a console asks for no password.
          server_listen: "$my_ip",
          server_proxyclient_address: "$my_ip",
        },
        glance: services,
        placement: services,
        neutron: { ...services, service_metadata_proxy: true },
        cinder: { catalog_info: "volumev3::internalURL", os_region_name: region },
        keystone: services,
        // Goes with users' tokens, which may expire while a server is built.
        service_user: { send_service_user_token: true },
        ...keyManager(region, keystone),
      },
    }),
  } satisfies ServiceDescription<Config<"nova">>;
}

/** A process for each screen that is looked at, which reads the cell's database to see whether it may. */
function novncproxy(): Workload {
  return {
    command: () => [`${environment}/bin/nova-novncproxy`],
    port: novnc.port,
    health: `/${novnc.page}`,
    databases: ["nova"],
    dependsOn: ["StatefulSet/conductor"],
  };
}
