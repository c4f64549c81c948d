import { z } from "zod";

/* The values of charts/openstack-service. Whatever is said here goes into its values.schema.json by `npm run schema`. */

/** RFC 1123 label; objects are named `<service>-<name>`. */
const name = z.string().regex(/^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$/);
const path = z.string().startsWith("/");
const port = z.int().min(1).max(65535);
const quantity = z.string().min(1);

const env = z.union([
  z
    .strictObject({ name: z.string().min(1), value: z.string() })
    .describe("A value; Kubernetes replaces $(NAME) by a variable that stands before it."),
  z
    .strictObject({ name: z.string().min(1), secret: z.string().min(1), key: z.string().min(1) })
    .describe("A key of a Secret."),
  z
    .strictObject({ name: z.string().min(1), field: z.string().min(1) })
    .describe("A field of the pod, such as spec.nodeName."),
]);

const volume = z
  .strictObject({
    path: path.describe("Where the containers see it."),
    readOnly: z.boolean().optional(),
    files: z.array(z.string()).min(1).optional().describe("Names in `files`."),
    executable: z.literal(true).optional().describe("Whether the files are programs."),
    secret: z.string().optional().describe("A Secret, one file per key."),
    claim: name.optional().describe("Name in `claims`."),
    perPod: z
      .strictObject({
        size: quantity,
        storageClass: z.string().optional(),
        retain: z.boolean().optional().describe("Keeps the data when the stack is destroyed; default true."),
        fewer: z
          .literal("Delete")
          .optional()
          .describe("What becomes of the volumes of pods that go when there are fewer; default: they stay."),
      })
      .optional()
      .describe("A volume of each pod's own, which it keeps; of a StatefulSet."),
    host: path.optional().describe("A folder of the node, made where it is missing."),
    propagation: z
      .enum(["HostToContainer", "Bidirectional"])
      .optional()
      .describe("Whether mounts in a folder of the node are seen here, and mounts made here there as well."),
    memory: z.literal(true).optional().describe("Of an empty folder: it is on no disk."),
    sizeLimit: quantity
      .optional()
      .describe("Limit of an empty folder, which the volume is without a source."),
  })
  .describe("A folder; what it holds comes from at most one source.");

const command = z.array(z.string()).min(1);

const resources = z.strictObject({
  requests: z.record(z.string(), quantity).optional(),
  limits: z.record(z.string(), quantity).optional(),
});

const host = z
  .strictObject({
    network: z.literal(true).optional(),
    pid: z.literal(true).optional(),
    ipc: z.literal(true).optional(),
  })
  .describe("What the pods share with their node.");

const privileges = z
  .strictObject({
    user: z.int().min(0).optional().describe("Default: 42424."),
    privileged: z.literal(true).optional().describe("Everything that root may do on the node."),
    capabilities: z.array(z.string()).min(1).optional().describe("Of Linux, such as NET_ADMIN."),
    writableRoot: z.literal(true).optional(),
  })
  .describe("What the pods' containers may do beyond what the service's own user may, which is nothing.");

/** What everything that runs pods has in common. */
const pod = z.strictObject({
  image: z.string().min(1).optional().describe("Default: that of the service."),
  command,
  init: z
    .record(name, z.strictObject({ command }))
    .optional()
    .describe(
      "Containers that run before, in the order of their names, with the same environment and volumes.",
    ),
  env: z.array(env).optional(),
  volumes: z.record(name, volume).optional(),
  resources: resources.optional().describe("Of each container; default: defaultResources."),
  rules: z
    .array(
      z.strictObject({
        apiGroups: z.array(z.string()),
        resources: z.array(z.string()),
        verbs: z.array(z.string()),
        resourceNames: z.array(z.string()).optional(),
      }),
    )
    .optional()
    .describe("What the pods may do with the Kubernetes API; without rules they get no token."),
  dependsOn: z
    .array(z.string().regex(/^(Job|Deployment|StatefulSet|DaemonSet|Service)\/[a-z0-9-]+$/))
    .optional()
    .describe("Kind/name of what must be ready before, by the names used here."),
  host: host.optional(),
  privileges: privileges.optional(),
});

const labels = z.record(z.string(), z.string());

const workload = pod.extend({
  kind: z
    .enum(["Deployment", "StatefulSet", "DaemonSet"])
    .optional()
    .describe(
      "Default: Deployment. The pods of a StatefulSet keep their names; a DaemonSet has one per node.",
    ),
  nodes: z
    .strictObject({ labels: labels.optional(), without: z.array(labels).optional() })
    .optional()
    .describe("Labels of the nodes that it runs on; `without`: and of those that it does not."),
  port: port.optional().describe("What it listens on; it gets a Service on the same port."),
  nodePort: port.optional().describe("Port of the nodes that leads to the Service."),
  ownAddresses: z
    .literal(true)
    .optional()
    .describe(
      "Each pod of a StatefulSet has a Service, named as the pod, and a name among the pods before it is ready.",
    ),
  clients: z
    .array(name)
    .min(1)
    .optional()
    .describe(
      "Services of whose pods alone, and of its own, the port takes connections; default: of anyone.",
    ),
  peerPort: port.optional().describe("A port for the workload's own pods only."),
  health: path.optional().describe("Path that answers without a token and tests nothing else."),
  healthHost: z
    .string()
    .min(1)
    .optional()
    .describe("Host that is asked for there; default: the pod's address."),
  checks: z
    .strictObject({ ready: command, alive: command })
    .optional()
    .describe(
      "Commands that succeed while a pod without a port works, and while a restart would not help it.",
    ),
  replicas: z
    .union([z.strictObject({ min: z.int().min(1), max: z.int().min(1) }), z.int().min(1)])
    .optional()
    .describe("Bounds of the autoscaler, or the number of pods where there is none. Not of a DaemonSet."),
  strategy: z
    .enum(["RollingUpdate", "OnDelete"])
    .optional()
    .describe(
      "Default: RollingUpdate; new pods of a Deployment first, those of others one by one. OnDelete: by hand.",
    ),
  maxUnavailable: z
    .string()
    .regex(/^[1-9][0-9]*%?$/)
    .optional()
    .describe("Of a DaemonSet: how many of its nodes may be updated at the same time; default 1."),
  gracePeriod: z
    .int()
    .min(1)
    .optional()
    .describe("Seconds to finish requests before a pod is killed; default 60."),
  leave: command
    .optional()
    .describe(
      "Command that ends when a pod with a port may be told to stop; default: once no new requests come.",
    ),
  monitor: z
    .strictObject({ path })
    .optional()
    .describe("Makes a ServiceMonitor for metrics at this path; needs the Prometheus operator."),
});

export const values = z.strictObject({
  service: name,
  image: z.string().min(1),
  files: z
    .record(z.string(), z.string())
    .describe("Content of configuration files and programs by name; each becomes an immutable ConfigMap."),
  defaultResources: resources,
  autoscaleAt: z
    .int()
    .min(1)
    .optional()
    .describe("Percent of the requested CPU, on average, above which there are more pods; default 80."),
  priorityClassName: z.string().optional(),
  workloads: z.record(name, workload),
  jobs: z.record(name, pod).optional(),
  cronJobs: z.record(name, pod.extend({ schedule: z.string().describe("Cron, UTC.") })).optional(),
  claims: z
    .record(
      name,
      z.strictObject({
        size: quantity,
        accessMode: z.enum(["ReadWriteOnce", "ReadWriteMany"]),
        storageClass: z.string().optional(),
        retain: z.boolean().optional().describe("Keeps the data when the stack is destroyed; default true."),
      }),
    )
    .optional(),
  egress: z
    .array(
      z.strictObject({
        port,
        endPort: port.optional().describe("The last one of a range that begins with `port`."),
        namespace: z.string().optional().describe("Default: anywhere, in and outside the cluster."),
      }),
    )
    .optional()
    .describe("What the pods may connect to, beside DNS."),
});

/** The values of the chart, see charts/openstack-service/values.schema.json. */
export type ServiceValues = z.input<typeof values>;
export type WorkloadValues = ServiceValues["workloads"][string];
export type PodValues = z.input<typeof pod>;
export type VolumeValues = z.input<typeof volume>;
export type EnvValues = z.input<typeof env>;
export type ResourceValues = z.input<typeof resources>;

/** Where the schema belongs. */
export const schemaFile = "charts/openstack-service/values.schema.json";

/** Helm adds it to the values of a chart that another one depends on. */
const global = z
  .looseObject({})
  .optional()
  .describe("Values of the chart that this one is a part of; unused.");

/** Draft 7 is the one that every Helm version checks. */
export function schemaText(): string {
  const schema = z.toJSONSchema(values.extend({ global }), {
    target: "draft-7",
    io: "input",
    reused: "inline",
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
