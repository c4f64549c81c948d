import * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { type Backend, backend, backendGroups, type VolumeBackend } from "./cinder/backends";
import { backup as backupTarget, type VolumeBackup } from "./cinder/backup";
import { environmentName } from "./configuration";
import { consumer, type ServiceDescription, type Workload, wsgi } from "./description";
import { helperPath, helperVolume } from "./helpers";
import { keyManager, keyManagerClient } from "./key-manager";
import { keysRules } from "./keys";
import { environment, pythonCommand } from "./program";
import { OpenStackService, type OpenStackServiceArgs } from "./service";
import { greenPool, serviceDomain } from "./shared-config";
import { type Access, together } from "./storage";
import type { EnvValues } from "./values";

/** `Given` is inferred: the configuration as it is written. */
export interface CinderArgs<Given = {}> extends OpenStackServiceArgs<Checked<"cinder", Given>> {
  /** What holds volumes, by name; each has a volume type of the same name, and the first one is the default. */
  backends: Record<string, VolumeBackend>;
  /** Where backups lie. Default: there are none. */
  backup?: VolumeBackup;
}

/** Cinder: disks. https://docs.openstack.org/cinder/latest/ */
export class Cinder<const Given = {}> extends OpenStackService {
  constructor(name: string, args: CinderArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Cinder", name, cinder(args), args, opts);
    if (Object.keys(args.backends).length === 0)
      pulumi.log.warn(
        "there is nothing to make volumes on: name a backend in genestack:cinder.backends",
        this,
      );
  }
}

const etc = `${environment}/etc/cinder`;
const manage = `${environment}/bin/cinder-manage`;

/** Whose volumes the copies of images are, which Cinder keeps for itself. */
const internal = { name: "cinder_internal", secret: "cinder-internal-tenant" };

/** Powers that Cinder's helpers keep: none in a pod that has none, where oslo.privsep would give up otherwise. */
const powers = ({ privileges }: Access): EnvValues[] =>
  (privileges?.privileged ? [] : ["cinder_sys_admin", "privsep_osbrick"]).map((group) => ({
    name: environmentName(group, "capabilities"),
    value: "",
  }));

/** One pod that has to do with the volumes themselves. It runs helpers, which Cinder starts with sudo. */
const worker = (
  program: string,
  { env = [], volumes, nodes, ...access }: Access,
  own: EnvValues[],
): Workload =>
  consumer([`${environment}/bin/cinder-${program}`], {
    scales: false,
    nodes,
    host: access.host,
    privileges: access.privileges,
    env: [...greenPool("database"), helperPath, ...powers(access), ...env, ...own],
    volumes: { helpers: helperVolume, ...volumes },
  });

/**
 * One pod per backend: what one of them needs, or suffers from, is no other's. Locks and the order of what is done to a
 * volume are that pod's own, so that no coordination is needed between pods.
 */
const volumeService = (name: string, { access, cachesImages }: Backend): Workload =>
  worker(
    "volume",
    {
      ...access,
      // oslo.config reads the files of this folder after /etc/cinder/cinder.conf.
      volumes: {
        ...access.volumes,
        ...(cachesImages
          ? { "internal-tenant": { path: "/etc/cinder.conf.d", secret: internal.secret } }
          : {}),
      },
    },
    [{ name: environmentName("DEFAULT", "enabled_backends"), value: name }],
  );

/** Backups attach the volumes of all backends. */
const backupService = (access: Access): Workload =>
  // Where it shares the node's network, the node's name would be its own otherwise.
  worker("backup", access, [{ name: environmentName("DEFAULT", "host"), field: "metadata.name" }]);

/** The options want the ids of the internal project and user, which Keystone gives them. */
const internalTenant = (region: string): Pick<ServiceDescription, "secrets" | "identity" | "jobs"> => ({
  secrets: { internal: "password", "internal-tenant": "filled" },
  identity: {
    users: { [internal.name]: { secret: "internal", roles: ["member"], at: { project: internal.name } } },
  },
  jobs: {
    "internal-tenant": {
      command: pythonCommand(
        "cinder_setup.py",
        region,
        "tenant",
        internal.secret,
        internal.name,
        serviceDomain,
      ),
      databases: [],
      rules: keysRules(internal.secret),
      dependsOn: ["Job/register"],
    },
  },
});

export function cinder({
  region,
  keystone,
  backends,
  backup = { type: "none" },
}: Pick<CinderArgs, "region" | "backends" | "backup"> & { keystone?: { internalUrl: string } }) {
  const names = Object.keys(backends);
  const made = Object.fromEntries(names.map((name) => [name, backend(name, backends[name]!)]));
  const caches = Object.values(made).some(({ cachesImages }) => cachesImages);
  const target = backupTarget(backup);
  const storage = together([
    ...Object.values(made).map(({ access }) => access),
    ...(target ? [target.access] : []),
  ]);
  return {
    name: "cinder",
    catalog: [
      // The name that clients ask for until 2024.2, and the one that they ask for since.
      { type: "volumev3", name: "cinderv3", workload: "api", path: "/v3/%(project_id)s" },
      { type: "block-storage", name: "cinder", workload: "api", path: "/v3/%(project_id)s" },
    ],
    databases: { cinder: "database" },
    messaging: true,
    clients: ["nova", "service_user", keyManagerClient],
    workloads: {
      api: wsgi("cinder.wsgi.wsgi:initialize_application", { port: 8776, health: "/healthcheck" }),
      scheduler: consumer([`${environment}/bin/cinder-scheduler`], { env: greenPool("database") }),
      ...Object.fromEntries(names.map((name) => [`volume-${name}`, volumeService(name, made[name]!)])),
      ...(target ? { backup: backupService(storage) } : {}),
    },
    texts: storage.texts,
    claims: storage.claims,
    ...(caches ? internalTenant(region) : {}),
    migrations: { "db-sync": [manage, "db", "sync"] },
    afterwards: {
      "online-migrations": { command: [manage, "db", "online_data_migrations"] },
      ...(names.length > 0
        ? {
            "volume-types": {
              command: pythonCommand("cinder_setup.py", region, "types", ...names),
              databases: [],
            },
          }
        : {}),
    },
    // Rows of what was deleted more than 30 days ago.
    cronJobs: { "db-purge": { schedule: "50 1 * * *", command: [manage, "db", "purge", "30"] } },
    egress: storage.egress,
    // Glance, Nova, Barbican.
    peers: [9292, 8774, 9311],
    config: config("cinder", {
      "cinder.conf": {
        DEFAULT: {
          ...(names.length > 0 ? { enabled_backends: names, default_volume_type: names[0]! } : {}),
          ...target?.options,
          glance_catalog_info: "image:glance:internalURL",
          state_path: "/var/lib/cinder",
          api_paste_config: `${etc}/api-paste.ini`,
          resource_query_filters_file: `${etc}/resource_filters.json`,
          rootwrap_config: `${etc}/rootwrap.conf`,
        },
        ...backendGroups(backends),
        nova: { interface: "internal", region_name: region },
        // Goes with users' tokens, which may expire while a volume is being made.
        service_user: { send_service_user_token: true },
        ...keyManager(region, keystone),
      },
    }),
  } satisfies ServiceDescription<Config<"cinder">>;
}
