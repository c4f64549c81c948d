import { type Configuration, mergeConfiguration } from "../../components/openstack/configuration";
import type { ServiceDescription } from "../../components/openstack/description";
import { sharedConfiguration } from "../../components/openstack/shared-config";
import { versions } from "../../releases/versions";
import type { Surroundings } from "../../components/openstack/surroundings";
import { mainFile, type Subject } from "./known";

/** Stands for what depends on the stack; such options are managed (managed.ts), and not compared. */
const place = "cloud.invalid";
const url = `http://${place}`;

/** Loaded when they are asked for: they need Pulumi, which takes two seconds. */
const descriptions: Record<string, (subject: Subject) => Promise<ServiceDescription>> = {
  keystone: async () =>
    (await import("../../components/openstack/keystone")).keystone({
      namespace: "openstack",
      region: "RegionOne",
      publicUrl: url,
    }),
  glance: async () =>
    (await import("../../components/openstack/glance")).glance({
      storage: { size: "1Gi", accessMode: "ReadWriteMany" },
      region: "RegionOne",
      keystone: { internalUrl: url },
      publicUrl: url,
    }),
  nova: async () =>
    (await import("../../components/openstack/nova")).nova({
      namespace: "openstack",
      region: "RegionOne",
      keystone: { internalUrl: url },
      compute: { driver: "libvirt", image: "image" },
      neutron: { metadataSecret: "secret" },
    }),
  barbican: async () => (await import("../../components/openstack/barbican")).barbican({ publicUrl: url }),
  cinder: async () =>
    (await import("../../components/openstack/cinder")).cinder({
      region: "RegionOne",
      keystone: { internalUrl: url },
      backends: {},
    }),
  heat: async () =>
    (await import("../../components/openstack/heat")).heat({
      release: versions.heat,
      region: "RegionOne",
      publicUrl: url,
      keystone: { internalUrl: url },
    }),
  horizon: async () =>
    (await import("../../components/openstack/horizon")).horizon({
      namespace: "openstack",
      publicUrl: url,
      cache: surroundings.cache,
      keystone: { internalUrl: url },
      services: [],
    }),
  skyline: async () =>
    (await import("../../components/openstack/skyline")).skyline({
      namespace: "openstack",
      region: "RegionOne",
      publicUrl: url,
      keystone: { internalUrl: url },
      services: [],
    }),
  placement: async () => (await import("../../components/openstack/placement")).placement,
  neutron: async ({ release }) =>
    (await import("../../components/openstack/neutron")).neutron({
      ...{ namespace: "openstack", release, region: "RegionOne" },
      ...{ datapath: "system", tunnel: "geneve", providerNetworks: {} },
      ovn: { northbound: `ssl:${place}:6641`, southbound: `ssl:${place}:6642` },
      database: account,
    }),
};

/** What the component of a service sets by default; of one that is not there yet, what all of them will. */
export async function ownConfiguration(subject: Subject): Promise<Configuration> {
  const { service } = subject.known;
  const description =
    (await descriptions[service]?.(subject)) ?? futureDescription(service, mainFile(subject));
  const shared = sharedConfiguration(description, surroundings);
  return mergeConfiguration(shared, description.config);
}

const futureDescription = (service: string, file: string): ServiceDescription => ({
  name: service,
  catalog: [{ type: service, name: service, workload: "api" }],
  databases: { [service]: "database" },
  messaging: true,
  caching: true,
  config: { [file]: {} },
  workloads: {},
  migrations: {},
});

const account = { host: place, port: 1, user: "user", secretName: "secret", passwordKey: "password" };
const surroundings: Surroundings = {
  namespace: "openstack",
  image: "image",
  release: "",
  region: "RegionOne",
  publicUrl: url,
  replicas: { min: 1, max: 1 },
  workers: 1,
  config: {},
  database: account,
  queue: { ...account, vhost: "vhost" },
  cache: { servers: [`${place}:11211`] },
  keystone: { internalUrl: url, publicUrl: url, adminSecret: "secret", accountSecret: "secret" },
};
