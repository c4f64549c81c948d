import type { KubeObject, Patch } from "../chart";
import { UserError } from "../error";
import { allowFrom, labelsOf } from "./labels";
import { mebibytes, type Resources, type Storage, withDefaults } from "./resources";

export interface QueueArgs {
  namespace: string;
  /** Namespace of the RabbitMQ operators, which must reach the brokers. Default "operators". */
  operatorNamespace?: string;
  /** Image of RabbitMQ 4 with the management plugin. */
  image: string;
  /** Brokers: 1, or an odd number from 3 on. Cannot be lowered later. */
  replicas: number;
  /** Volume of each broker. Brokers stop taking messages when a fifth of it (2 GiB at most) is left. */
  storage: Storage;
  /** Of each broker. Publishers are held back at 60 % of the memory. Default: 100m CPU, 1Gi memory. */
  resources?: Resources;
  /** Lines of rabbitmq.conf, after those chosen here. */
  config?: string;
  /** Keep virtual hosts when the declaration of their account goes. Default true. */
  retain?: boolean;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Applied to the RabbitmqCluster, its NetworkPolicy and its PodDisruptionBudget. */
  patches?: Patch[];
}

/** Port for AMQP clients. */
export const amqpPort = 5672;

/** Port of the management API, which the operators use. */
const managementPort = 15672;

/** Refuses what cannot work. */
export function checkQueue(name: string, args: QueueArgs): void {
  if (Number.isInteger(args.replicas) && args.replicas >= 1 && args.replicas % 2 === 1) return;
  throw new UserError(`Queue "${name}": replicas is ${args.replicas}`, {
    why:
      args.replicas >= 2
        ? "quorum queues need a majority of the brokers, and an even number survives no more losses than the odd one below it"
        : "a queue has at least one broker",
    remedy: "set 1 (no redundancy), 3 or 5",
  });
}

/** The objects of a broker or of a cluster of them, the RabbitmqCluster first. */
export function queueObjects(name: string, args: QueueArgs): [KubeObject, ...KubeObject[]] {
  return [
    cluster(name, args),
    networkPolicy(name, args),
    ...(args.replicas > 1 ? [disruptionBudget(name, args)] : []),
  ];
}

/** Labels that the operator gives to the pods of a cluster. */
const podLabels = (name: string) => ({
  "app.kubernetes.io/name": name,
  "app.kubernetes.io/component": "rabbitmq",
});

/** https://www.rabbitmq.com/kubernetes/operator/using-operator */
function cluster(name: string, args: QueueArgs): KubeObject {
  const several = args.replicas > 1;
  return {
    apiVersion: "rabbitmq.com/v1beta1",
    kind: "RabbitmqCluster",
    metadata: {
      name,
      namespace: args.namespace,
      labels: labelsOf("rabbitmq", name, "queue"),
      // The usual startup probe asks for a health check that brokers have from 4.1 on.
      annotations: { "rabbitmq.com/legacy-startup-probe": "true" },
    },
    spec: {
      // Without webhooks, the operator defaults neither the image nor anything else that is set here.
      image: args.image,
      replicas: args.replicas,
      service: { type: "ClusterIP" },
      persistence: {
        storage: args.storage.size,
        ...(args.storage.storageClass ? { storageClassName: args.storage.storageClass } : {}),
      },
      resources: withDefaults(args.resources, { cpu: "100m", memory: "1Gi" }),
      rabbitmq: { additionalConfig: configuration(args) },
      // Before it stops, a broker waits until every quorum queue does without it. The operator's default is a week.
      terminationGracePeriodSeconds: several ? 3600 : 60,
      delayStartSeconds: several ? 30 : 0,
      // A broker of the next minor release refuses to start while one of its feature flags is off.
      autoEnableAllFeatureFlags: true,
      // Otherwise the operator spreads the queues' leaders again after each update.
      skipPostDeploySteps: !several,
      ...(several ? { affinity: apart(name) } : {}),
      ...(args.priorityClassName ? { override: prioritized(args.priorityClassName) } : {}),
    },
  };
}

/** rabbitmq.conf beyond the operator's own lines, which these override. */
function configuration(args: QueueArgs): string {
  const reserve = Math.min(2048, Math.floor(mebibytes(args.storage.size) / 5));
  const lines = [
    // What a client declares without a type is replicated, in vhosts that name no default too.
    "default_queue_type = quorum",
    "queue_leader_locator = balanced",
    // The operator's 2 GB would stop a broker with a small volume for ever.
    `disk_free_limit.absolute = ${reserve}MiB`,
    "collect_statistics_interval = 10000",
    ...(args.config ? [args.config.trim()] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Each broker on a node of its own, and as far as possible in a zone of its own. */
function apart(name: string) {
  const labelSelector = { matchLabels: podLabels(name) };
  return {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: "kubernetes.io/hostname", labelSelector },
      ],
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm: { topologyKey: "topology.kubernetes.io/zone", labelSelector } },
      ],
    },
  };
}

const prioritized = (priorityClassName: string) => ({
  statefulSet: { spec: { template: { spec: { containers: [], priorityClassName } } } },
});

/** The operator makes none. */
function disruptionBudget(name: string, args: QueueArgs): KubeObject {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name, namespace: args.namespace, labels: labelsOf("rabbitmq", name, "queue") },
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
      selector: { matchLabels: podLabels(name) },
    },
  };
}

/** Clients of the namespace speak AMQP, the operators call the management API, the brokers reach each other. */
function networkPolicy(name: string, args: QueueArgs): KubeObject {
  const pods = podLabels(name);
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, namespace: args.namespace, labels: labelsOf("rabbitmq", name, "queue") },
    spec: {
      podSelector: { matchLabels: pods },
      policyTypes: ["Ingress"],
      ingress: [
        { from: [{ podSelector: {} }], ports: [{ port: amqpPort }] },
        { from: [{ podSelector: { matchLabels: pods } }] },
        allowFrom(args.operatorNamespace ?? "operators", [managementPort]),
      ],
    },
  };
}
