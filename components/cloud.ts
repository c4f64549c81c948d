import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Config } from "../releases/catalogue/types";
import { images } from "../releases/images";
import { addresses } from "../settings/addresses";
import type { Footprint } from "../settings/footprints";
import { imageOf, releaseOf } from "../settings/images";
import type { ServiceName, Settings } from "../settings/schema";
import { allRendered, registerObject } from "./chart";
import { Cache, Database, MariadbOperator, Queue, RabbitmqOperators } from "./infrastructure";
import { cephKeys } from "./openstack/cinder/backends";
import type { Exposure } from "./openstack/surroundings";
import {
  Barbican,
  checkServices,
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

export interface CloudArgs {
  settings: Settings;
  footprint: Footprint;
}

/** An OpenStack cloud on Kubernetes. Read from top to bottom it is the order of the installation. */
export class Cloud extends pulumi.ComponentResource {
  /** Public URL of each service. */
  readonly endpoints: Record<string, string> = {};
  /** OpenStack release and image of each service. */
  readonly components: Record<string, { release: string; image: string }> = {};
  /** Password of the user `admin`. Secret output; undefined without Keystone. */
  readonly adminPassword: pulumi.Output<string> | undefined;

  constructor(name: string, { settings, footprint }: CloudArgs, opts?: pulumi.ComponentResourceOptions) {
    const provider = new kubernetes.Provider("cluster", {
      enableServerSideApply: true,
      // Otherwise a changed line deletes the object for a moment, under the pods that mount it.
      enableConfigMapMutable: true,
      enableSecretMutable: true,
    });
    // The charts are asked for below, in this constructor. The cloud's resources wait for all of them, so that a chart
    // or patch that is wrong, or services that do not fit together, stop the program before anything is applied.
    let check = () => {};
    const rendered = Promise.resolve()
      .then(() => allRendered(check))
      .then((): pulumi.Resource[] => []);
    super("genestack:index:Cloud", name, {}, { ...opts, providers: [provider], dependsOn: rendered });
    const image = images(settings.imageRegistry);
    const storageClass = settings.storageClass || undefined;
    const retain = settings.retainData;

    const operators = this.createNamespace("operators", retain);
    const openstack = this.createNamespace("openstack", retain);

    const mariadbOperator = new MariadbOperator(
      "mariadb-operator",
      {
        namespace: "operators",
        image: image.mariadbOperator,
        replicas: settings.mariadbOperator.replicas ?? footprint.operators,
        patches: settings.mariadbOperator.patches,
      },
      { parent: this, dependsOn: [operators] },
    );
    const rabbitmqOperators = new RabbitmqOperators(
      "rabbitmq-operators",
      {
        namespace: "operators",
        images: { cluster: image.rabbitmqClusterOperator, topology: image.messagingTopologyOperator },
        replicas: settings.rabbitmqOperators.replicas ?? footprint.operators,
        patches: settings.rabbitmqOperators.patches,
      },
      { parent: this, dependsOn: [operators] },
    );

    const database = new Database(
      "database",
      {
        namespace: "openstack",
        image: image.mariadb,
        replicas: settings.database.replicas ?? footprint.database.replicas,
        maxConnections: settings.database.maxConnections ?? footprint.database.maxConnections,
        storage: { size: settings.database.storage?.size ?? footprint.database.storage, storageClass },
        retain,
        resources: { requests: { memory: footprint.database.memory } },
        patches: settings.database.patches,
      },
      { parent: this, dependsOn: [openstack, mariadbOperator] },
    );
    const queue = new Queue(
      "queue",
      {
        namespace: "openstack",
        image: image.rabbitmq,
        replicas: settings.queue.replicas ?? footprint.queue.replicas,
        storage: { size: settings.queue.storage?.size ?? footprint.queue.storage, storageClass },
        retain,
        resources: { requests: { memory: footprint.queue.memory } },
        patches: settings.queue.patches,
      },
      { parent: this, dependsOn: [openstack, rabbitmqOperators] },
    );
    const cache = new Cache(
      "cache",
      {
        namespace: "openstack",
        image: image.memcached,
        replicas: settings.cache.replicas ?? footprint.cache.replicas,
        memory: settings.cache.memory ?? footprint.cache.memory,
        patches: settings.cache.patches,
      },
      { parent: this, dependsOn: [openstack] },
    );

    const has = (service: ServiceName) => settings.services.includes(service);
    const common = <Service extends ServiceName>(service: Service) => {
      const own = settings[service];
      const [[, main], ...others] = exposures(service, settings, footprint);
      return {
        namespace: "openstack",
        region: settings.region,
        release: releaseOf(settings, service),
        image: imageOf(settings, service),
        ...main,
        exposed: Object.fromEntries(others),
        replicas: own.replicas ?? footprint.service,
        ...{ workers: footprint.workers, requests: footprint.requests, autoscaleAt: footprint.autoscaleAt },
        ...{ database, queue, cache, storageClass, retain },
        // Checked when the settings were read, against the release that is deployed.
        config: own.config as Config<Service> | undefined,
        ...{ unchecked: own.unchecked, resources: own.resources, patches: own.patches },
      };
    };

    const keystone = has("keystone")
      ? new Keystone(
          "keystone",
          { ...common("keystone"), services: settings.services },
          { parent: this, dependsOn: [openstack] },
        )
      : undefined;
    this.adminPassword = keystone?.adminPassword;
    const services: Partial<Record<ServiceName, OpenStackService>> = keystone ? { keystone } : {};
    if (has("glance")) {
      const size = settings.glance.storage?.size ?? footprint.image.storage;
      const storage = { size, accessMode: footprint.image.accessMode };
      const { stores } = settings.glance;
      services.glance = new Glance(
        "glance",
        { ...common("glance"), keystone, storage, stores },
        { parent: this },
      );
    }
    if (has("placement"))
      services.placement = new Placement("placement", { ...common("placement"), keystone }, { parent: this });
    if (has("barbican"))
      services.barbican = new Barbican("barbican", { ...common("barbican"), keystone }, { parent: this });
    const { backends = footprint.volumes, backup = footprint.backup } = settings.cinder;
    if (has("cinder")) {
      const storage = { backends, backup };
      services.cinder = new Cinder("cinder", { ...common("cinder"), keystone, ...storage }, { parent: this });
    }
    let neutron: Neutron | undefined;
    if (has("neutron")) {
      const { ovn: own, datapath, tunnel, providerNetworks, nodes, gateways } = settings.neutron;
      const network = withDefaults(
        { datapath, tunnel, providerNetworks, nodes, gateways },
        footprint.network,
      );
      const ovn = new Ovn(
        "ovn",
        {
          ...{ namespace: "openstack", requests: footprint.requests, retain, ...network },
          images: { ovn: image.ovn, openvswitch: image.openvswitch, openstack: imageOf(settings, "neutron") },
          servers: own.servers ?? footprint.ovn.servers,
          storage: { size: own.storage?.size ?? footprint.ovn.storage, storageClass },
          patches: own.patches,
        },
        { parent: this, dependsOn: [openstack] },
      );
      services.neutron = neutron = new Neutron(
        "neutron",
        { ...common("neutron"), keystone: keystone!, ovn, ...network },
        { parent: this },
      );
    }
    if (has("nova")) {
      const { computeGroups, console, compute: chosen = footprint.compute } = settings.nova;
      const keys = cephKeys(has("cinder") ? backends : {});
      const compute = { image: image.libvirt, cephKeys: keys, ...chosen };
      services.nova = new Nova(
        "nova",
        { ...common("nova"), keystone: keystone!, neutron: neutron!, compute, computeGroups, console },
        { parent: this },
      );
    }
    if (has("heat")) services.heat = new Heat("heat", { ...common("heat"), keystone }, { parent: this });

    const shown = Object.values(services);
    if (has("horizon") && keystone)
      services.horizon = new Horizon(
        "horizon",
        { ...common("horizon"), keystone, services: shown },
        { parent: this },
      );
    if (has("skyline") && keystone)
      services.skyline = new Skyline(
        "skyline",
        { ...common("skyline"), keystone, services: shown },
        { parent: this },
      );

    const { region } = settings;
    check = () =>
      checkServices({ region, database, queue, cache, keystone, services: Object.values(services) });

    for (const [service, { release, image, publicUrl }] of Object.entries(services)) {
      this.endpoints[service] = service === "keystone" ? `${publicUrl}/v3` : publicUrl;
      this.components[service] = { release, image };
    }
    this.registerOutputs({ endpoints: this.endpoints, components: this.components });
  }

  /** With the namespace of the cloud its databases, images and keys go. */
  private createNamespace(name: string, retain: boolean): pulumi.Resource {
    return registerObject(
      name,
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name, labels: { "app.kubernetes.io/part-of": "genestack" } },
      },
      { parent: this, retainOnDelete: retain },
    );
  }
}

/** What is given, over defaults. */
function withDefaults<T extends object>(given: Partial<T>, defaults: T): T {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}

/** Where clients find the workloads of a service, that of the service itself first. */
function exposures(
  service: ServiceName,
  { domain }: Settings,
  { expose }: Footprint,
): [[string, Exposure], ...[string, Exposure][]] {
  const [main, ...others] = Object.entries(addresses[service]).map(
    ([workload, { nodePort, host }]): [string, Exposure] => [
      workload,
      expose === "nodePort"
        ? { publicUrl: `http://${domain}:${nodePort}`, nodePort }
        : { publicUrl: `https://${host}.${domain}` },
    ],
  );
  return [main!, ...others];
}
