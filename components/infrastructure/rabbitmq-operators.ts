import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type Patch, type Values } from "../chart";
import { ownChart, vendoredChart } from "./charts";

/** Releases of the two operators; the CRDs come from the same ones. */
export const rabbitmqClusterOperatorVersion = "2.22.1";
export const messagingTopologyOperatorVersion = "1.20.1";

export interface RabbitmqOperatorsArgs {
  /** Namespace of the operators; they watch all namespaces. */
  namespace: string;
  images: {
    /** Image of the cluster operator, which makes brokers from RabbitmqCluster objects. */
    cluster: string;
    /** Image of the messaging topology operator, which makes vhosts, users, permissions and policies. */
    topology: string;
  };
  /** Replicas of each operator; one leads. */
  replicas: number;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Values over those chosen here: charts/rabbitmq-operators/values.yaml. */
  values?: Values;
  /** Applied to the objects of charts/rabbitmq-operators. */
  patches?: Patch[];
}

/**
 * RabbitMQ's cluster operator and messaging topology operator with their CRDs. Their project publishes manifests
 * that need cert-manager for webhooks; this installs them without webhooks, from a chart of our own.
 */
export class RabbitmqOperators extends pulumi.ComponentResource {
  constructor(name: string, args: RabbitmqOperatorsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:RabbitmqOperators", name, {}, opts);
    const crds = new HelmChart(
      `${name}-crds`,
      { chart: vendoredChart(`rabbitmq-crds-${rabbitmqClusterOperatorVersion}`), namespace: args.namespace },
      { parent: this },
    );
    new HelmChart(
      `${name}-chart`,
      {
        chart: ownChart("rabbitmq-operators"),
        releaseName: "rabbitmq-operators",
        namespace: args.namespace,
        values: {
          replicas: args.replicas,
          priorityClassName: args.priorityClassName ?? "",
          clusterOperator: { image: args.images.cluster },
          topologyOperator: { image: args.images.topology },
          ...args.values,
        },
        patches: args.patches,
      },
      { parent: this, dependsOn: [crds] },
    );
    this.registerOutputs({});
  }
}
