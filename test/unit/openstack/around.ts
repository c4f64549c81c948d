import type { ServiceDescription } from "../../../components/openstack/description";
import type { Surroundings } from "../../../components/openstack/surroundings";

/** Surroundings of a service nova with everything, or less. */
export function around(over: Partial<Surroundings> = {}): Surroundings {
  return {
    namespace: "openstack",
    release: "2024.1",
    image: "nova:2024.1",
    region: "RegionOne",
    publicUrl: "https://compute.cloud.example.org",
    replicas: { min: 2, max: 10 },
    workers: 2,
    config: {},
    database: account("database", 3306),
    queue: { ...account("queue", 5672), vhost: "nova" },
    cache: { servers: ["cache-0.cache.openstack.svc:11211", "cache-1.cache.openstack.svc:11211"] },
    keystone: {
      internalUrl: "http://keystone-api.openstack.svc:5000",
      publicUrl: "https://identity.cloud.example.org",
      adminSecret: "keystone-admin",
      accountSecret: "nova-keystone",
    },
    ...over,
  };
}

const account = (server: string, port: number) => ({
  host: `${server}.openstack.svc`,
  port,
  user: "nova",
  secretName: `nova-${server}`,
  passwordKey: "password",
});

/** A service with one API and one migration, or with more. */
export function description(over: Partial<ServiceDescription> = {}): ServiceDescription {
  return {
    name: "nova",
    catalog: [{ type: "compute", name: "nova", workload: "api", path: "/v2.1" }],
    databases: { nova: "database" },
    config: { "nova.conf": { DEFAULT: { debug: false } } },
    workloads: { api: { command: (workers) => ["api", `${workers}`], port: 8774, health: "/" } },
    migrations: { "db-sync": ["nova-manage", "db", "sync"] },
    ...over,
  };
}
