import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { consumer, type ServiceDescription, wsgi } from "./description";
import { keysPod } from "./keys";
import { environment } from "./program";
import { OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. `exposed.cfn` is where instances reach Heat. */
export type HeatArgs<Given = {}> = OpenStackServiceArgs<Checked<"heat", Given>>;

/** Heat: stacks of resources from templates. https://docs.openstack.org/heat/latest/ */
export class Heat<const Given = {}> extends OpenStackService {
  constructor(name: string, args: HeatArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Heat", name, heat(args), args, opts);
  }
}

const files = `${environment}/etc/heat`;
const manage = `${environment}/bin/heat-manage`;

/**
 * What encrypts the trusts of users and the hidden parameters of stacks in the database: 32 characters. Heat's own
 * default is in its source, for everyone to read.
 */
const encryption = { secret: "heat-encryption", key: "key" };

/** Domain of the users that Heat makes for instances and for signals, and who makes them. */
const domain = "heat";
const domainAdmin = "heat_domain_admin";

/** The APIs' functions have moved in 2025.1; since then requests signed as for EC2 are checked as a service as well. */
const before2025 = {
  api: "heat.httpd.heat_api:init_application",
  cfn: "heat.httpd.heat_api_cfn:init_application",
  clients: [],
};
const since2025 = {
  api: "heat.api.openstack.wsgi:init_application",
  cfn: "heat.api.cfn.wsgi:init_application",
  clients: ["ec2authtoken"],
};

export function heat({
  release,
  region,
  publicUrl,
  exposed,
  keystone,
  workers = 1,
}: Pick<HeatArgs, "release" | "region" | "publicUrl" | "exposed" | "workers"> & {
  keystone?: { internalUrl: string };
}) {
  const { api, cfn, clients } = release < "2025.1" ? before2025 : since2025;
  const cfnUrl = (exposed?.cfn ?? { publicUrl }).publicUrl;
  return {
    name: "heat",
    catalog: [
      { type: "orchestration", name: "heat", workload: "api", path: "/v1/%(project_id)s" },
      { type: "cloudformation", name: "heat-cfn", workload: "cfn", path: "/v1" },
    ],
    databases: { heat: "database" },
    messaging: true,
    clients,
    trustee: "trustee",
    workloads: {
      // Everything that they are asked for they ask the engine for.
      api: wsgi(api, { port: 8004, health: "/healthcheck", databases: [] }),
      cfn: wsgi(cfn, { port: 8000, health: "/healthcheck", databases: [] }),
      engine: consumer([`${environment}/bin/heat-engine`], {
        env: [
          { name: "OS_DEFAULT__AUTH_ENCRYPTION_KEY", secret: encryption.secret, key: encryption.key },
          { name: "OS_DEFAULT__STACK_DOMAIN_ADMIN_PASSWORD", secret: "heat-domain-admin", key: "password" },
        ],
      }),
    },
    identity: {
      roles: ["heat_stack_user"],
      users: { [domainAdmin]: { secret: "domain-admin", roles: ["admin"], at: { domain } } },
    },
    secrets: { "domain-admin": "password", encryption: "filled" },
    migrations: { "db-sync": [manage, "db_sync"] },
    jobs: { encryption: { ...keysPod("fill", encryption.secret, encryption.key, "{hex}"), accounts: false } },
    cronJobs: {
      // Stacks that were deleted more than 30 days ago.
      "purge-deleted": { schedule: "20 1 * * *", command: [manage, "purge_deleted", "-g", "days", "30"] },
      // Engines are known by a number that each gets when it starts.
      "service-clean": { schedule: "15 * * * *", command: [manage, "service", "clean"] },
    },
    // Templates may lie on web servers.
    egress: [80, 443],
    // The services of which it makes resources: Nova, Cinder, Glance, Barbican, Neutron.
    peers: [8774, 8776, 9292, 9311, 9696],
    config: config("heat", {
      "heat.conf": {
        DEFAULT: {
          num_engine_workers: workers,
          region_name_for_services: region,
          stack_user_domain_name: domain,
          stack_domain_admin: domainAdmin,
          // A stack works for its user with all of the user's roles: no further one is needed to make stacks.
          trusts_delegated_roles: [],
          // What instances are told, which are outside the cluster.
          heat_metadata_server_url: cfnUrl,
          heat_waitcondition_server_url: `${cfnUrl}/v1/waitcondition`,
          server_keystone_endpoint_type: "public",
          environment_dir: `${files}/environment.d`,
          template_dir: `${files}/templates`,
        },
        // An engine works on several resources at a time, some of them with a second connection for a lock.
        database: { max_pool_size: 5, max_overflow: 10 },
        clients: { endpoint_type: "internalURL" },
        // It asks itself only what instances shall ask it.
        clients_heat: { endpoint_type: "publicURL" },
        clients_keystone: { auth_uri: keystone?.internalUrl ?? "" },
        paste_deploy: { api_paste_config: `${files}/api-paste.ini` },
      },
    }),
  } satisfies ServiceDescription<Config<"heat">>;
}
