import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { environmentName } from "./configuration";
import type { Claim, ServiceDescription } from "./description";
import { home, type ImageStores, store, storeGroups, usualStores } from "./glance/stores";
import { keyManager, keyManagerClient } from "./key-manager";
import { environment } from "./program";
import { OpenStackService, type OpenStackServiceArgs } from "./service";
import { together } from "./storage";

/** `Given` is inferred: the configuration as it is written. */
export interface GlanceArgs<Given = {}> extends OpenStackServiceArgs<Checked<"glance", Given>> {
  /**
   * The volume of stores of type `file`. With `ReadWriteOnce` all pods run on one node; to run on several they need
   * `ReadWriteMany`, or stores of other types only.
   */
  storage: Claim;
  /** What holds images, by name; the first one is the default. Default: one of type `file`. */
  stores?: ImageStores;
}

/** Glance: images of disks. https://docs.openstack.org/glance/latest/ */
export class Glance<const Given = {}> extends OpenStackService {
  constructor(name: string, args: GlanceArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Glance", name, glance(args), args, opts);
  }
}

const manage = `${environment}/bin/glance-manage`;
const port = 9292;

export function glance({
  storage,
  stores = usualStores,
  region,
  publicUrl,
  keystone,
  workers = 1,
}: Pick<GlanceArgs, "storage" | "stores" | "region" | "publicUrl" | "workers"> & {
  keystone?: { internalUrl: string };
}) {
  const keepsFiles = Object.values(stores).some(({ type }) => type === "file");
  const claims: Record<string, Claim> = keepsFiles ? { images: storage } : {};
  const { enabled_backends, groups } = storeGroups(stores);
  const {
    texts,
    volumes,
    env,
    egress = [],
  } = together(Object.entries(stores).map(([name, chosen]) => store(name, chosen).access));
  return {
    name: "glance",
    catalog: [{ type: "image", name: "glance", workload: "api" }],
    databases: { glance: "database" },
    messaging: true,
    clients: [keyManagerClient],
    workloads: {
      api: {
        // Not uwsgi, which breaks uploads that do not say their length, snapshots among them.
        command: () => [`${environment}/bin/glance-api`, "--config-file", "/etc/glance/glance-api.conf"],
        port,
        health: "/healthcheck",
        // Time to finish the upload of a large image: told to stop, it would end at once.
        gracePeriod: 300,
        leave: ["sh", "/programs/no-clients.sh", `${port}`],
        env: [...(env ?? []), ...(keepsFiles ? [] : ownAddress)],
        volumes: { ...volumes, ...(keepsFiles ? imageVolume : {}) },
      },
    },
    texts,
    claims,
    migrations: {
      "db-sync": ["sh", "/programs/glance_db.sh"],
      // Names of the properties that images may have.
      metadefs: [manage, "db_load_metadefs", `${environment}/etc/glance/metadefs`],
    },
    afterwards: { "db-contract": { command: [manage, "db_contract"] } },
    cronJobs: {
      // Rows of what was deleted more than 30 days ago; not those of images, whose ids must not be given again.
      "db-purge": {
        schedule: "50 2 * * *",
        command: [manage, "db", "purge", "--age_in_days", "30", "--max_rows", "10000"],
      },
    },
    // Images are also imported from web servers, when a user asks.
    egress: [...new Set([80, 443, ...egress])],
    // Barbican, and the pod that an image was sent to, where another one imports it.
    peers: [9311, ...(keepsFiles ? [] : [port])],
    config: config("glance", {
      "glance-api.conf": {
        DEFAULT: {
          bind_host: "0.0.0.0",
          bind_port: port,
          workers,
          // A pod that ends would close connections just as clients send the next request on them.
          http_keepalive: false,
          public_endpoint: publicUrl,
          enabled_backends,
          enabled_import_methods: ["glance-direct", "web-download", "copy-image"],
          node_staging_uri: `file://${home}/staging`,
          // Cinder and Nova clone what lies in Ceph beside their own, instead of copying it.
          show_image_direct_url: Object.values(stores).some(({ type }) => type === "rbd"),
        },
        // A green thread per request, and one processor for all of them: few are in the database at once, others wait.
        database: { max_pool_size: 2, max_overflow: 4 },
        glance_store: { default_backend: Object.keys(stores)[0]! },
        ...groups,
        os_glance_tasks_store: { filesystem_store_datadir: `${home}/tasks` },
        os_glance_staging_store: { filesystem_store_datadir: `${home}/staging` },
        paste_deploy: { flavor: "keystone", config_file: `${environment}/etc/glance/glance-api-paste.ini` },
        ...keyManager(region, keystone),
      },
    }),
  } satisfies ServiceDescription<Config<"glance">>;
}

const imageVolume = { images: { path: home, claim: "images" } };

/** What was sent to a pod without a volume that all share is there only: the others ask it. */
const ownAddress = [
  { name: "POD_IP", field: "status.podIP" },
  { name: environmentName("DEFAULT", "worker_self_reference_url"), value: `http://$(POD_IP):${port}` },
];
