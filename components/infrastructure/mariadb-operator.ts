import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type Patch, type Values } from "../chart";
import { vendoredChart } from "./charts";
import { splitImage } from "./resources";

/** Release of the operator and of its charts. */
export const mariadbOperatorVersion = "25.10.4";

export interface MariadbOperatorArgs {
  /** Namespace of the operator; it watches all namespaces. */
  namespace: string;
  /** Image of the operator, which is also the init container and the agent beside each MariaDB server. */
  image: string;
  /** Replicas of the operator, its webhook and its certificate controller. From 2 on, one leads. */
  replicas: number;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Values over those chosen here: the chart's values.yaml. */
  values?: Values;
  /** Applied to the objects of the operator's chart. */
  patches?: Patch[];
}

/** mariadb-operator with its CRDs, installed from its own charts: https://github.com/mariadb-operator/mariadb-operator */
export class MariadbOperator extends pulumi.ComponentResource {
  constructor(name: string, args: MariadbOperatorArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:MariadbOperator", name, {}, opts);
    const crds = new HelmChart(
      `${name}-crds`,
      { chart: vendoredChart(`mariadb-operator-crds-${mariadbOperatorVersion}`), namespace: args.namespace },
      { parent: this },
    );
    new HelmChart(
      `${name}-chart`,
      {
        chart: vendoredChart(`mariadb-operator-${mariadbOperatorVersion}`),
        releaseName: "mariadb-operator",
        namespace: args.namespace,
        values: { ...operatorValues(args), ...args.values },
        patches: [
          controllerProbes,
          earlierReadiness,
          ...(args.replicas > 1 ? [lateLeave] : []),
          ...(args.patches ?? []),
        ],
      },
      { parent: this, dependsOn: [crds] },
    );
    this.registerOutputs({});
  }
}

/** Values of the operator's chart. */
export function operatorValues(
  args: Pick<MariadbOperatorArgs, "image" | "replicas" | "priorityClassName">,
): Values {
  const several = args.replicas > 1;
  const workload = (name: string, memoryLimit: string): Values => ({
    image: { ...splitImage(args.image), pullPolicy: "IfNotPresent" },
    ha: { enabled: several, replicas: args.replicas },
    pdb: { enabled: several, maxUnavailable: 1 },
    resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: memoryLimit } },
    podSecurityContext: {
      runAsNonRoot: true,
      runAsUser: 65532,
      runAsGroup: 65532,
      seccompProfile: { type: "RuntimeDefault" },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    tolerations: leaveLostNodes,
    ...(args.priorityClassName ? { priorityClassName: args.priorityClassName } : {}),
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "DoNotSchedule",
        nodeTaintsPolicy: "Honor",
        labelSelector: { matchLabels: { "app.kubernetes.io/name": name } },
        matchLabelKeys: ["pod-template-hash"],
      },
    ],
  });
  return {
    ...workload("mariadb-operator", "512Mi"),
    metrics: { enabled: false },
    webhook: workload("mariadb-operator-webhook", "256Mi"),
    // Issues the webhook's certificate; cert-manager is not needed for it.
    certController: workload("mariadb-operator-cert-controller", "256Mi"),
  };
}

/** With the default of five minutes, no failover would be carried out for that long after the operator's node is lost. */
const leaveLostNodes = ["not-ready", "unreachable"].map((condition) => ({
  key: `node.kubernetes.io/${condition}`,
  operator: "Exists",
  effect: "NoExecute",
  tolerationSeconds: 30,
}));

/** The chart gives the controller no probes, and it has a health endpoint only when it serves webhooks itself. */
const controllerProbes: Patch = {
  target: { kind: "Deployment", name: "mariadb-operator" },
  patch: {
    spec: {
      template: {
        spec: {
          containers: [
            {
              name: "controller",
              readinessProbe: { tcpSocket: { port: "metrics" }, periodSeconds: 5 },
              livenessProbe: {
                tcpSocket: { port: "metrics" },
                initialDelaySeconds: 30,
                periodSeconds: 20,
                timeoutSeconds: 5,
              },
            },
          ],
        },
      },
    },
  },
};

/**
 * Told to stop, the operator that leads goes on for as long as a server that is drained with it takes: another one would
 * lead only 15 s later, when the lease has ended, and until then nobody would point `-primary` to another server.
 */
const lateLeave: Patch = {
  target: { kind: "Deployment", name: "mariadb-operator" },
  patch: {
    spec: {
      template: {
        spec: {
          terminationGracePeriodSeconds: 60,
          containers: [{ name: "controller", lifecycle: { preStop: { sleep: { seconds: 40 } } } }],
        },
      },
    },
  },
};

/** The chart waits 20 s before it asks webhook and certificate controller for the first time; they take two or three. */
const earlierReadiness: Patch = {
  target: { kind: "Deployment", name: "mariadb-operator-(webhook|cert-controller)" },
  patch: [
    { op: "replace", path: "/spec/template/spec/containers/0/readinessProbe/initialDelaySeconds", value: 2 },
  ],
};
