import { isIPv4 } from "node:net";
import type * as pulumi from "@pulumi/pulumi";
import type { Config } from "../releases/catalogue/types";
import { images } from "../releases/images";
import { addresses } from "../settings/addresses";
import type { Footprint } from "../settings/footprints";
import { imageOf, releaseOf } from "../settings/images";
import { type ServiceName, serviceNames, type Settings } from "../settings/schema";
import type { Cache, Database, Queue } from "./infrastructure";
import {
  Barbican,
  Cinder,
  Glance,
  Heat,
  Horizon,
  Keystone,
  Neutron,
  Nova,
  type OpenStackService,
  Ovn,
  Placement,
  Skyline,
} from "./openstack";
import { cephKeys } from "./openstack/cinder/backends";
import type { Exposure } from "./openstack/surroundings";

/** What the services are made from, and what they stand on. */
export interface Ground {
  settings: Settings;
  footprint: Footprint;
  /** The namespace of the services. */
  openstack: pulumi.Resource;
  /** The class of `priorityClassName`. */
  priority: pulumi.Resource;
  /** Of what other services stand on. */
  priorityClassName: string;
  database: Database;
  queue: Queue;
  cache: Cache;
  parent: pulumi.Resource;
}

export type Services = Partial<Record<ServiceName, OpenStackService>> & {
  keystone?: Keystone;
  neutron?: Neutron;
};

/** Makes the services that the settings name, each after those that it needs. */
export function createServices(ground: Ground): Services {
  const made: Services = {};
  for (const service of serviceNames)
    if (ground.settings.services.includes(service))
      Object.assign(made, { [service]: create[service](ground, made) });
  return made;
}

/** The settings were read with what each service needs: where it is made, that is there. */
const create: { [Service in ServiceName]: (ground: Ground, made: Services) => Services[Service] } = {
  keystone: (ground) =>
    new Keystone(
      "keystone",
      { ...common("keystone", ground), services: ground.settings.services },
      { parent: ground.parent, dependsOn: [ground.openstack] },
    ),
  glance: (ground, made) => {
    const { settings, footprint, parent } = ground;
    const { stores, storage } = settings.glance;
    const { storage: size, accessMode } = footprint.image;
    const args = { stores, storage: { size: storage?.size ?? size, accessMode } };
    return new Glance("glance", { ...withKeystone("glance", ground, made), ...args }, { parent });
  },
  placement: (ground, made) =>
    new Placement("placement", withKeystone("placement", ground, made), { parent: ground.parent }),
  barbican: (ground, made) =>
    new Barbican("barbican", withKeystone("barbican", ground, made), { parent: ground.parent }),
  cinder: (ground, made) => {
    const { backup = ground.footprint.backup } = ground.settings.cinder;
    const args = { backends: volumeBackends(ground), backup };
    return new Cinder(
      "cinder",
      { ...withKeystone("cinder", ground, made), ...args },
      { parent: ground.parent },
    );
  },
  neutron: (ground, made) => {
    const network = networkOf(ground);
    const args = { ...network, ovn: createOvn(ground, network) };
    return new Neutron(
      "neutron",
      { ...withKeystone("neutron", ground, made), ...args },
      { parent: ground.parent },
    );
  },
  nova: (ground, made) => {
    const { settings, footprint, parent } = ground;
    const { computeGroups, console, compute = footprint.compute } = settings.nova;
    const backends = settings.services.includes("cinder") ? volumeBackends(ground) : {};
    const { libvirt } = images(settings.imageRegistry);
    const args = {
      ...{ computeGroups, console, neutron: made.neutron! },
      compute: { image: libvirt, cephKeys: cephKeys(backends), ...compute },
    };
    return new Nova("nova", { ...withKeystone("nova", ground, made), ...args }, { parent });
  },
  heat: (ground, made) => new Heat("heat", withKeystone("heat", ground, made), { parent: ground.parent }),
  horizon: (ground, made) => {
    const args = { ...withKeystone("horizon", ground, made), services: inCatalog(made) };
    return new Horizon("horizon", args, { parent: ground.parent });
  },
  skyline: (ground, made) => {
    const args = { ...withKeystone("skyline", ground, made), services: inCatalog(made) };
    return new Skyline("skyline", args, { parent: ground.parent });
  },
};

/** What all services are given. */
function common<Service extends ServiceName>(service: Service, ground: Ground) {
  const { settings, footprint, database, queue, cache } = ground;
  const own = settings[service];
  const [[, main], ...others] = exposures(service, settings);
  return {
    namespace: "openstack",
    region: settings.region,
    release: releaseOf(settings, service),
    image: imageOf(settings, service),
    ...main,
    exposed: Object.fromEntries(others),
    replicas: own.replicas ?? footprint.service,
    ...{ workers: footprint.workers, requests: footprint.requests, autoscaleAt: footprint.autoscaleAt },
    ...{ database, queue, cache },
    storageClass: settings.storageClass || undefined,
    retain: settings.retainData,
    // Checked when the settings were read, against the release that is deployed.
    config: own.config as Config<Service> | undefined,
    ...{ unchecked: own.unchecked, resources: own.resources, patches: own.patches },
  };
}

const withKeystone = <Service extends ServiceName>(service: Service, ground: Ground, made: Services) => ({
  ...common(service, ground),
  keystone: made.keystone!,
});

/** The services that clients find in the catalogue: all but the dashboards. */
const inCatalog = (made: Services): OpenStackService[] =>
  Object.values(made).filter(({ endpoints }) => Object.keys(endpoints).length > 0);

const volumeBackends = ({ settings, footprint }: Ground) => settings.cinder.backends ?? footprint.volumes;

/** What is given, over the footprint's. */
function networkOf({ settings, footprint }: Ground): Footprint["network"] {
  const { datapath, tunnel, providerNetworks, nodes, gateways } = settings.neutron;
  const given = { datapath, tunnel, providerNetworks, nodes, gateways };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...footprint.network, ...Object.fromEntries(set) };
}

function createOvn(ground: Ground, network: Footprint["network"]): Ovn {
  const { settings, footprint, parent, openstack, priority, priorityClassName } = ground;
  const { ovn, openvswitch } = images(settings.imageRegistry);
  const own = settings.neutron.ovn;
  return new Ovn(
    "ovn",
    {
      ...{ namespace: "openstack", requests: footprint.requests, retain: settings.retainData, ...network },
      priorityClassName,
      images: { ovn, openvswitch, openstack: imageOf(settings, "neutron") },
      servers: own.servers ?? footprint.ovn.servers,
      storage: {
        size: own.storage?.size ?? footprint.ovn.storage,
        storageClass: settings.storageClass || undefined,
      },
      patches: own.patches,
    },
    { parent, dependsOn: [openstack, priority] },
  );
}

/**
 * Where clients find the workloads of a service, that of the service itself first: by name through the cluster's
 * gateway, or on ports of the nodes, where the domain is an address.
 */
function exposures(
  service: ServiceName,
  { domain }: Settings,
): [[string, Exposure], ...[string, Exposure][]] {
  const [main, ...others] = Object.entries(addresses[service]).map(
    ([workload, { nodePort, host }]): [string, Exposure] => [
      workload,
      isIPv4(domain)
        ? { publicUrl: `http://${domain}:${nodePort}`, nodePort }
        : { publicUrl: `https://${host}.${domain}` },
    ],
  );
  return [main!, ...others];
}
