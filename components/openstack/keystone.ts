import * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config as options } from "../../releases/catalogue/types";
import { type Pod, type ServiceDescription, wsgi } from "./description";
import { environment, pythonCommand } from "./program";
import { administrator } from "./registration";
import { keysPod } from "./keys";
import { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";
import { serviceDomain } from "./shared-config";

/** Keystone has no other service before it. `Given` is inferred: the configuration as it is written. */
export interface KeystoneArgs<Given = {}> extends Omit<
  OpenStackServiceArgs<Checked<"keystone", Given>>,
  "keystone"
> {
  /** All services that are deployed: others of this namespace go out of the catalogue. Default: nothing goes. */
  services?: string[];
}

/** Keystone: who may do what, and where the services are. https://docs.openstack.org/keystone/latest/ */
export class Keystone<const Given = {}> extends OpenStackService implements IdentityService {
  readonly region: string;
  /** Secret with the administrator's password under `password`. */
  readonly adminSecret = "keystone-admin";

  constructor(name: string, args: KeystoneArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Keystone", name, keystone(args), args, opts);
    this.region = args.region;
  }

  /** Password of user `admin`. Secret output. */
  get adminPassword(): pulumi.Output<string> {
    return this.credentials("admin").password;
  }
}

const keystoneManage = `${environment}/bin/keystone-manage`;

/** Hours between two rotations. */
const rotation = 12;
const fernet = { secret: "keystone-fernet-keys", schedule: `0 */${rotation} * * *` };

/**
 * Services may use a token for a while after it has expired. A key must decrypt for that long after its time as
 * primary; beside those keys there are one staged and one primary.
 */
function fernetKeys(config: Config<"keystone"> = {}): number {
  const { expiration = 3600, allow_expired_window = 48 * 3600 } = config["keystone.conf"]?.token ?? {};
  return Math.ceil((expiration + allow_expired_window) / (rotation * 3600)) + 2;
}

/** Keystone's own number (MAX_ACTIVE_KEYS): staged, primary, and the one before. */
const credential = { secret: "keystone-credential-keys", keys: "3", schedule: "30 3 1 * *" };

const fernetVolume = { "fernet-keys": { path: "/etc/keystone-keys/fernet", secret: fernet.secret } };
const credentialVolume = {
  "credential-keys": { path: "/etc/keystone-keys/credential", secret: credential.secret },
};

export function keystone({
  namespace,
  region,
  publicUrl,
  config,
  services,
}: Pick<KeystoneArgs, "namespace" | "region" | "publicUrl" | "config" | "services">) {
  const keys = fernetKeys(config);
  const api = wsgi("keystone.server.wsgi:initialize_public_application", {
    port: 5000,
    health: "/healthcheck",
  });
  const internalUrl = `http://keystone-api.${namespace}.svc:5000`;
  const internal = `${internalUrl}/v3`;
  const afterwards: Record<string, Pod> = {
    "db-contract": { command: [keystoneManage, "db_sync", "--contract"] },
  };
  if (services)
    afterwards.deregister = {
      command: pythonCommand("deregister.py", region, namespace, serviceDomain, ...services),
      env: administrator({ internalUrl, adminSecret: "keystone-admin" }),
    };
  return {
    name: "keystone",
    catalog: [{ type: "identity", name: "keystone", workload: "api", path: "/v3" }],
    databases: { keystone: "database" },
    caching: true,
    workloads: { api: { ...api, volumes: { ...fernetVolume, ...credentialVolume } } },
    secrets: { admin: "password", "fernet-keys": "filled", "credential-keys": "filled" },
    migrations: { "db-sync": [keystoneManage, "db_sync", "--expand"] },
    jobs: {
      "fernet-setup": keysPod("setup", fernet.secret, `${keys}`),
      "credential-setup": keysPod("setup", credential.secret, credential.keys),
      bootstrap: {
        command: [keystoneManage, "bootstrap"],
        dependsOn: ["Job/db-sync", "Job/fernet-setup", "Job/credential-setup"],
        env: [
          { name: "OS_BOOTSTRAP_PASSWORD", secret: "keystone-admin", key: "password" },
          { name: "OS_BOOTSTRAP_REGION_ID", value: region },
          { name: "OS_BOOTSTRAP_ADMIN_URL", value: internal },
          { name: "OS_BOOTSTRAP_INTERNAL_URL", value: internal },
          { name: "OS_BOOTSTRAP_PUBLIC_URL", value: `${publicUrl}/v3` },
        ],
        volumes: { ...fernetVolume, ...credentialVolume },
      },
    },
    afterwards,
    cronJobs: {
      "fernet-rotate": {
        schedule: fernet.schedule,
        ...keysPod("rotate", fernet.secret, `${keys}`),
      },
      "credential-rotate": {
        schedule: credential.schedule,
        // What the key that goes has encrypted is encrypted anew before; where that fails, nothing rotates.
        init: { migrate: { command: [keystoneManage, "credential_migrate"] } },
        ...keysPod("rotate", credential.secret, credential.keys),
        volumes: credentialVolume,
      },
    },
    config: options("keystone", {
      "keystone.conf": {
        DEFAULT: {
          // A mounted Secret is always readable by all users of its pod, of whom there is one.
          default_log_levels: [
            "sqlalchemy=WARN",
            "stevedore=WARN",
            "urllib3.connectionpool=WARN",
            "dogpile.core.dogpile=INFO",
            "keystone.common.fernet_utils=ERROR",
          ],
        },
        // Lists of federation's service providers are read after their session has ended, and keep its connection until
        // Python collects them.
        database: { max_overflow: 4 },
        token: { provider: "fernet" },
        fernet_tokens: {
          key_repository: fernetVolume["fernet-keys"].path,
          max_active_keys: keys,
        },
        // Receipts of multi-factor authentication share the tokens' keys, as they do by default.
        fernet_receipts: {
          key_repository: fernetVolume["fernet-keys"].path,
          max_active_keys: keys,
        },
        credential: { key_repository: credentialVolume["credential-keys"].path },
      },
    }),
  } satisfies ServiceDescription<Config<"keystone">>;
}
