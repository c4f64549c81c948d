import type { CustomTimeouts } from "@pulumi/pulumi";
import { groupOf, isBuiltIn } from "./object";

interface Awaited {
  apiVersion: string;
  kind: string;
  [field: string]: any;
}

/** Annotation of Pulumi's Kubernetes provider: one condition, or a JSON list of conditions that must all hold. */
export const WAIT_FOR = "pulumi.com/waitFor";

/** Annotation of Pulumi's Kubernetes provider: a Job that never completed is made again by the next update. */
export const REPLACE_UNREADY = "pulumi.com/replaceUnready";

/** When custom resources are ready, by `group/kind`. The provider waits for built-in kinds by itself. */
const CONDITIONS: Record<string, string[]> = {
  "apiextensions.k8s.io/CustomResourceDefinition": ["condition=Established"],
  "cert-manager.io/Certificate": ["condition=Ready"],
  "cert-manager.io/ClusterIssuer": ["condition=Ready"],
  "cert-manager.io/Issuer": ["condition=Ready"],
  "k8s.mariadb.com/Connection": ["condition=Ready"],
  "k8s.mariadb.com/Database": ["condition=Ready"],
  "k8s.mariadb.com/Grant": ["condition=Ready"],
  "k8s.mariadb.com/MariaDB": ["condition=Ready"],
  "k8s.mariadb.com/MaxScale": ["condition=Ready"],
  "k8s.mariadb.com/User": ["condition=Ready"],
  "rabbitmq.com/Binding": ["condition=Ready"],
  "rabbitmq.com/Exchange": ["condition=Ready"],
  "rabbitmq.com/OperatorPolicy": ["condition=Ready"],
  "rabbitmq.com/Permission": ["condition=Ready"],
  "rabbitmq.com/Policy": ["condition=Ready"],
  "rabbitmq.com/Queue": ["condition=Ready"],
  // ClusterAvailable holds as soon as one broker answers; quorum queues want all of them.
  "rabbitmq.com/RabbitmqCluster": ["condition=ReconcileSuccess", "condition=AllReplicasReady"],
  "rabbitmq.com/User": ["condition=Ready"],
  "rabbitmq.com/Vhost": ["condition=Ready"],
};

/** Minutes, where ten (the provider's default) are too few: images are pulled, databases moved, clusters formed. */
const MINUTES: Record<string, number> = {
  "apps/DaemonSet": 15,
  "apps/Deployment": 15,
  "apps/StatefulSet": 20,
  "batch/Job": 30,
  "k8s.mariadb.com/MariaDB": 20,
  "rabbitmq.com/RabbitmqCluster": 15,
};

const key = (object: Awaited) => `${groupOf(object)}/${object.kind}`;

/** The value of `pulumi.com/waitFor` for an object; undefined where the provider needs none. */
export function waitFor(object: Awaited): string | undefined {
  const conditions = [...(CONDITIONS[key(object)] ?? []), ...injectedBundles(object)];
  return conditions.length > 1 ? JSON.stringify(conditions) : conditions[0];
}

/** A webhook without a CA bundle gets one from its operator; until then the API server refuses what it guards. */
function injectedBundles(object: Awaited): string[] {
  if (!/^(Validating|Mutating)WebhookConfiguration$/.test(object.kind)) return [];
  const webhooks: any[] = Array.isArray(object.webhooks) ? object.webhooks : [];
  return webhooks.flatMap(({ clientConfig }, index) =>
    clientConfig?.service && !clientConfig.caBundle
      ? [`jsonpath={.webhooks[${index}].clientConfig.caBundle}`]
      : [],
  );
}

/** How long to wait for an object; undefined is the provider's default, ten minutes. */
export function timeouts(object: Awaited): CustomTimeouts | undefined {
  const minutes = MINUTES[key(object)];
  return minutes === undefined ? undefined : { create: `${minutes}m`, update: `${minutes}m` };
}

const KINDS_WITH_PODS = new Set([
  "APIService",
  "DaemonSet",
  "Deployment",
  "Ingress",
  "Job",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "Service",
  "StatefulSet",
]);

/** Whether an object becomes ready only once pods run: its own, or those of an operator or of a Service's workload. */
export function needsPods(object: Awaited): boolean {
  if (object.kind === "CustomResourceDefinition") return false;
  return (isBuiltIn(object) && KINDS_WITH_PODS.has(object.kind)) || waitFor(object) !== undefined;
}
