import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { type ServiceDescription, wsgi } from "./description";
import { keysPod } from "./keys";
import { environment } from "./program";
import { OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. */
export type BarbicanArgs<Given = {}> = OpenStackServiceArgs<Checked<"barbican", Given>>;

/** Barbican: secrets, keys and certificates. https://docs.openstack.org/barbican/latest/ */
export class Barbican<const Given = {}> extends OpenStackService {
  constructor(name: string, args: BarbicanArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Barbican", name, barbican(args), args, opts);
  }
}

const manage = `${environment}/bin/barbican-db-manage`;

/**
 * The key that encrypts the projects' keys. Barbican's own default is in its source, for everyone to read. It stands in
 * a file: since 2025.1 the option takes several keys, which no variable can hold.
 */
const kek = { secret: "barbican-kek", file: "kek.conf", text: "[simple_crypto_plugin]\nkek = {fernet}\n" };

export function barbican({ publicUrl }: Pick<BarbicanArgs, "publicUrl">) {
  return {
    name: "barbican",
    catalog: [{ type: "key-manager", name: "barbican", workload: "api" }],
    databases: { barbican: "database" },
    workloads: {
      api: wsgi(`config:${environment}/etc/barbican/barbican-api-paste.ini`, {
        port: 9311,
        health: "/healthcheck",
        // oslo.config reads the files of this folder after /etc/barbican/barbican.conf.
        volumes: { kek: { path: "/etc/barbican.conf.d", secret: kek.secret } },
      }),
    },
    secrets: { kek: "filled" },
    migrations: { "db-sync": [manage, "upgrade"] },
    jobs: { kek: { ...keysPod("fill", kek.secret, kek.file, kek.text), accounts: false } },
    cronJobs: {
      // Rows of what was deleted, or has expired, more than 30 days ago.
      "db-clean": {
        schedule: "20 2 * * *",
        command: [manage, "clean", "--min-days", "30", "--soft-delete-expired-secrets"],
      },
    },
    config: config("barbican", {
      "barbican.conf": {
        DEFAULT: {
          // References to secrets are kept by whoever got them, and say the same to all; services take the id only.
          host_href: publicUrl,
        },
        // Members of a project store and read its secrets; before, that took a role of Barbican's own.
        oslo_policy: { enforce_new_defaults: true },
        secretstore: { enabled_secretstore_plugins: ["store_crypto"] },
        crypto: { enabled_crypto_plugins: ["simple_crypto"] },
      },
    }),
  } satisfies ServiceDescription<Config<"barbican">>;
}
