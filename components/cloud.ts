import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { images } from "../releases/images";
import type { Footprint } from "../settings/footprints";
import type { Settings } from "../settings/schema";
import { allRendered, registerObject } from "./chart";
import { Cache, Database, MariadbOperator, Queue, RabbitmqOperators } from "./infrastructure";
import { checkServices } from "./openstack";
import { createServices } from "./services";

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
    const chosen = { settings, footprint };
    const openstack = this.createNamespace("openstack", settings);
    const on = (...needed: pulumi.Resource[]) => ({ parent: this, dependsOn: [openstack, ...needed] });
    const { mariadbOperator, rabbitmqOperators } = this.createOperators(chosen);
    const database = createDatabase(chosen, on(mariadbOperator));
    const queue = createQueue(chosen, on(rabbitmqOperators));
    const cache = createCache(chosen, on());
    const services = createServices({ ...chosen, openstack, database, queue, cache, parent: this });
    const { region } = settings;
    const { keystone } = services;
    check = () =>
      checkServices({ region, database, queue, cache, keystone, services: Object.values(services) });

    this.adminPassword = keystone?.adminPassword;
    for (const [service, { release, image, publicUrl }] of Object.entries(services)) {
      this.endpoints[service] = service === "keystone" ? `${publicUrl}/v3` : publicUrl;
      this.components[service] = { release, image };
    }
    this.registerOutputs({ endpoints: this.endpoints, components: this.components });
  }

  private createOperators({ settings, footprint }: CloudArgs) {
    const image = images(settings.imageRegistry);
    const opts = { parent: this, dependsOn: [this.createNamespace("operators", settings)] };
    const namespace = "operators";
    const { mariadbOperator: mariadb, rabbitmqOperators: rabbitmq } = settings;
    return {
      mariadbOperator: new MariadbOperator(
        "mariadb-operator",
        {
          namespace,
          image: image.mariadbOperator,
          replicas: mariadb.replicas ?? footprint.operators,
          patches: mariadb.patches,
        },
        opts,
      ),
      rabbitmqOperators: new RabbitmqOperators(
        "rabbitmq-operators",
        {
          namespace,
          images: { cluster: image.rabbitmqClusterOperator, topology: image.messagingTopologyOperator },
          replicas: rabbitmq.replicas ?? footprint.operators,
          patches: rabbitmq.patches,
        },
        opts,
      ),
    };
  }

  /** With the namespace of the cloud its databases, images and keys go. */
  private createNamespace(name: string, { retainData }: Settings): pulumi.Resource {
    return registerObject(
      name,
      {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name, labels: { "app.kubernetes.io/part-of": "genestack" } },
      },
      { parent: this, retainOnDelete: retainData },
    );
  }
}

function createDatabase({ settings, footprint }: CloudArgs, opts: pulumi.ComponentResourceOptions): Database {
  const own = settings.database;
  const usual = footprint.database;
  return new Database(
    "database",
    {
      namespace: "openstack",
      image: images(settings.imageRegistry).mariadb,
      replicas: own.replicas ?? usual.replicas,
      maxConnections: own.maxConnections ?? usual.maxConnections,
      storage: storageOf(settings, own.storage?.size ?? usual.storage),
      retain: settings.retainData,
      resources: { requests: { memory: usual.memory } },
      patches: own.patches,
    },
    opts,
  );
}

function createQueue({ settings, footprint }: CloudArgs, opts: pulumi.ComponentResourceOptions): Queue {
  const own = settings.queue;
  const usual = footprint.queue;
  return new Queue(
    "queue",
    {
      namespace: "openstack",
      image: images(settings.imageRegistry).rabbitmq,
      replicas: own.replicas ?? usual.replicas,
      storage: storageOf(settings, own.storage?.size ?? usual.storage),
      retain: settings.retainData,
      resources: { requests: { memory: usual.memory } },
      patches: own.patches,
    },
    opts,
  );
}

function createCache({ settings, footprint }: CloudArgs, opts: pulumi.ComponentResourceOptions): Cache {
  const own = settings.cache;
  return new Cache(
    "cache",
    {
      namespace: "openstack",
      image: images(settings.imageRegistry).memcached,
      replicas: own.replicas ?? footprint.cache.replicas,
      memory: own.memory ?? footprint.cache.memory,
      patches: own.patches,
    },
    opts,
  );
}

/** Volumes of the cluster, of the class that the settings name or else of the cluster's. */
const storageOf = ({ storageClass }: Settings, size: string) => ({
  size,
  storageClass: storageClass || undefined,
});
