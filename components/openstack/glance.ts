import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import type { Claim, ServiceDescription } from "./description";
import { OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. */
export interface GlanceArgs<Given = {}> extends OpenStackServiceArgs<Checked<"glance", Given>> {
  /**
   * The volume that holds images. With `ReadWriteOnce` one pod at a time serves them; more than one need
   * `ReadWriteMany`.
   */
  storage: Claim;
}

/** Glance: images of disks. https://docs.openstack.org/glance/latest/ */
export class Glance<const Given = {}> extends OpenStackService {
  constructor(name: string, args: GlanceArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Glance", name, glance(args), args, opts);
  }
}

/** Where images lie: name of the store -> its type. */
export const stores = { file: "file" };

const home = "/var/lib/glance";
const environment = "/var/lib/openstack";

export function glance({
  storage,
  publicUrl,
  workers = 1,
}: Pick<GlanceArgs, "storage" | "publicUrl" | "workers">) {
  const shared = storage.accessMode === "ReadWriteMany";
  return {
    name: "glance",
    catalog: [{ type: "image", name: "glance", workload: "api" }],
    databases: { glance: "database" },
    messaging: true,
    workloads: {
      api: {
        // Not uwsgi, which breaks uploads that do not say their length, snapshots among them.
        command: () => [`${environment}/bin/glance-api`, "--config-file", "/etc/glance/glance-api.conf"],
        port: 9292,
        health: "/healthcheck",
        scales: shared,
        strategy: shared ? "RollingUpdate" : "Recreate",
        // Time to finish the upload of a large image.
        gracePeriod: 300,
        volumes: { images: { path: home, claim: "images" } },
      },
    },
    claims: { images: storage },
    migrations: {
      "db-sync": [`${environment}/bin/glance-manage`, "db_sync"],
      // Names of the properties that images may have.
      metadefs: [
        `${environment}/bin/glance-manage`,
        "db_load_metadefs",
        `${environment}/etc/glance/metadefs`,
      ],
    },
    // Images are also imported from web servers, when a user asks.
    egress: [80, 443],
    config: config("glance", {
      "glance-api.conf": {
        DEFAULT: {
          bind_host: "0.0.0.0",
          bind_port: 9292,
          workers,
          public_endpoint: publicUrl,
          enabled_backends: stores,
          enabled_import_methods: ["glance-direct", "web-download", "copy-image"],
          node_staging_uri: `file://${home}/staging`,
        },
        // A green thread per request, and one processor for all of them: few are in the database at once, others wait.
        database: { max_pool_size: 2, max_overflow: 4 },
        glance_store: { default_backend: "file" },
        file: { filesystem_store_datadir: `${home}/images` },
        os_glance_tasks_store: { filesystem_store_datadir: `${home}/tasks` },
        os_glance_staging_store: { filesystem_store_datadir: `${home}/staging` },
        paste_deploy: { flavor: "keystone", config_file: `${environment}/etc/glance/glance-api-paste.ini` },
      },
    }),
  } satisfies ServiceDescription<Config<"glance">>;
}
