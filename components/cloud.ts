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

/** Of database, queue, cache, the operators and OVN. */
const priorityClassName = "openstack-infrastructure";

/** An OpenStack cloud on Kubernetes. */
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
    const image = images(settings.imageRegistry);
    const openstack = this.createNamespace("openstack", settings);
    const priority = this.createPriority();
    const on = (...needed: pulumi.Resource[]) => ({
      parent: this,
      dependsOn: [openstack, priority, ...needed],
    });
    const { mariadbOperator, rabbitmqOperators } = this.createOperators(chosen, priority);
    const { maxConnections = footprint.database.maxConnections } = settings.database;
    const database = new Database(
      "database",
      {
        ...serversOf(chosen, "database"),
        ...{ image: image.mariadb, maxConnections },
        proxy: { image: image.haproxy, patches: settings.database.proxy.patches },
      },
      on(mariadbOperator),
    );
    const queue = new Queue(
      "queue",
      { ...serversOf(chosen, "queue"), image: image.rabbitmq },
      on(rabbitmqOperators),
    );
    const { replicas = footprint.cache.replicas, memory = footprint.cache.memory, patches } = settings.cache;
    const cache = new Cache(
      "cache",
      { ...{ namespace: "openstack", priorityClassName }, image: image.memcached, replicas, memory, patches },
      on(),
    );
    const services = createServices({
      ...chosen,
      ...{ openstack, priority, database, queue, cache },
      ...{ priorityClassName, parent: this },
    });
    const { region } = settings;
    const { keystone } = services;
    check = () =>
      checkServices({ region, database, queue, cache, keystone, services: Object.values(services) });

    this.adminPassword = keystone?.adminPassword;
    for (const [name, { release, image, publicUrl }] of Object.entries(services)) {
      this.endpoints[name] = name === "keystone" ? `${publicUrl}/v3` : publicUrl;
      this.components[name] = { release, image };
    }
    this.registerOutputs({ endpoints: this.endpoints, components: this.components });
  }

  private createOperators({ settings, footprint }: CloudArgs, priority: pulumi.Resource) {
    const image = images(settings.imageRegistry);
    const opts = { parent: this, dependsOn: [this.createNamespace("operators", settings), priority] };
    const common = { namespace: "operators", priorityClassName };
    const { mariadbOperator: mariadb, rabbitmqOperators: rabbitmq } = settings;
    return {
      mariadbOperator: new MariadbOperator(
        "mariadb-operator",
        {
          ...common,
          image: image.mariadbOperator,
          replicas: mariadb.replicas ?? footprint.operators,
          patches: mariadb.patches,
        },
        opts,
      ),
      rabbitmqOperators: new RabbitmqOperators(
        "rabbitmq-operators",
        {
          ...common,
          images: { cluster: image.rabbitmqClusterOperator, topology: image.messagingTopologyOperator },
          replicas: rabbitmq.replicas ?? footprint.operators,
          patches: rabbitmq.patches,
        },
        opts,
      ),
    };
  }

  /** A node that comes back may be full of others, which go when a server belongs there. */
  private createPriority(): pulumi.Resource {
    return registerObject(
      priorityClassName,
      {
        ...{
          apiVersion: "scheduling.k8s.io/v1",
          kind: "PriorityClass",
          metadata: { name: priorityClassName },
        },
        // Above ordinary pods, which have 0, and far below Kubernetes' own, which begin at 2,000,000,000.
        ...{ value: 1_000_000, description: "What the services of OpenStack stand on." },
      },
      { parent: this },
    );
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

/** What is said of the database and the queue alike. */
const serversOf = ({ settings, footprint }: CloudArgs, part: "database" | "queue") => ({
  ...{ namespace: "openstack", priorityClassName },
  replicas: settings[part].replicas ?? footprint[part].replicas,
  storage: {
    size: settings[part].storage?.size ?? footprint[part].storage,
    storageClass: settings.storageClass || undefined,
  },
  retain: settings.retainData,
  resources: { requests: { memory: settings[part].memory ?? footprint[part].memory } },
  patches: settings[part].patches,
});
