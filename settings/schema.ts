import { isIPv4 } from "node:net";
import { z } from "zod";
import { volumeBackend } from "../components/openstack/cinder/backends";
import { volumeBackup } from "../components/openstack/cinder/backup";
import { compute } from "../components/openstack/nova/compute";
import type { OptionValue } from "../components/openstack/configuration";
import { imageStore } from "../components/openstack/glance/stores";
import { storageName } from "../components/openstack/storage";
import { network } from "./network";

/** Services that can be deployed, in install order, with the services that each of them needs. */
export const requirements = {
  keystone: [],
  glance: ["keystone"],
  placement: ["keystone"],
  barbican: ["keystone"],
  cinder: ["keystone", "glance"],
  neutron: ["keystone"],
  nova: ["keystone", "glance", "placement", "neutron"],
  heat: ["keystone"],
  horizon: ["keystone"],
  // Whoever logs in is told what Neutron can do.
  skyline: ["keystone", "neutron"],
} as const satisfies Record<string, readonly string[]>;

export type ServiceName = keyof typeof requirements;
export const serviceNames = Object.keys(requirements) as ServiceName[];

/** A Kubernetes quantity of bytes: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const size = z.string().regex(/^[1-9][0-9]*(Mi|Gi|Ti)$/, "a size such as 512Mi, 20Gi or 1Ti");

/** RFC 1123 labels joined by dots, or an IPv4 address. */
const hostName = z
  .string()
  .refine(
    (text) =>
      isIPv4(text) ||
      (text.length <= 253 &&
        /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)),
    "a host name in lower case such as cloud.example.org, or an IPv4 address",
  );

const target = z.strictObject({
  group: z.string().optional(),
  version: z.string().optional(),
  kind: z.string().optional(),
  name: z.string().optional(),
  namespace: z.string().optional(),
  labelSelector: z.string().optional(),
});

const jsonPatchOperation = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("add"), path: z.string(), value: z.json() }),
  z.strictObject({ op: z.literal("replace"), path: z.string(), value: z.json() }),
  z.strictObject({ op: z.literal("test"), path: z.string(), value: z.json() }),
  z.strictObject({ op: z.literal("remove"), path: z.string() }),
  z.strictObject({ op: z.literal("move"), path: z.string(), from: z.string() }),
  z.strictObject({ op: z.literal("copy"), path: z.string(), from: z.string() }),
]);

const patches = z
  .array(
    z.strictObject({ target, patch: z.union([z.record(z.string(), z.json()), z.array(jsonPatchOperation)]) }),
  )
  .optional();

/** Lists and dicts, of which some hold others: [pci] alias is a list of dicts. */
const optionValue: z.ZodType<OptionValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(optionValue), z.record(z.string(), optionValue)]),
);
const configuration = z.record(z.string(), z.record(z.string(), z.record(z.string(), optionValue)));
const quantities = z.strictObject({ cpu: z.string().optional(), memory: size.optional() });
const storage = z.strictObject({ size: size.optional() });

const service = z.strictObject({
  /** OpenStack release, by default that of releases/versions.ts. */
  release: z
    .string()
    .regex(/^20[0-9]{2}\.[12]$/, "an OpenStack release such as 2024.1")
    .optional(),
  /** Image reference instead of the release's. */
  image: z.string().min(1).optional(),
  /** Bounds of the horizontal autoscaler. */
  replicas: z
    .strictObject({ min: z.int().min(1), max: z.int().min(1) })
    .refine(({ min, max }) => min <= max, "min must not exceed max")
    .optional(),
  /** Configuration file -> group -> option -> value, merged over the defaults. */
  config: configuration.optional(),
  /** The same for what this project does not know, such as a plugin's options; merged over config. */
  unchecked: configuration.optional(),
  /** Requests and limits of the API's container. */
  resources: z.strictObject({ requests: quantities.optional(), limits: quantities.optional() }).optional(),
  patches,
});

/** Compute nodes with settings of their own. */
const computeGroup = z.strictObject({
  label: z
    .record(z.string(), z.string())
    .refine((labels) => Object.keys(labels).length === 1, "one label, such as { processors: pinned }"),
  config: configuration.optional(),
});

const nova = service.extend({
  compute: compute.optional(),
  computeGroups: z
    .record(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$/, "a name such as pinned"), computeGroup)
    .optional(),
  console: z.enum(["novnc", "none"]).optional(),
});

const operator = z.strictObject({ replicas: z.int().min(1).optional(), patches });

/** Everything that a stack file may say under `genestack:`. What it leaves out comes from the footprint. */
export const schema = z.strictObject({
  footprint: z.enum(["base", "aio"]),
  domain: hostName,
  region: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "letters, digits, dots, dashes")
    .default("RegionOne"),
  /** Registry that holds all images, instead of the public ones. */
  imageRegistry: z.string().default(""),
  /** StorageClass of every volume; the cluster's default where empty. */
  storageClass: z.string().default(""),
  /** Whether databases, images, keys and vhosts stay when the stack is destroyed. */
  retainData: z.stringbool({ truthy: ["true"], falsy: ["false"] }).default(true),
  services: z.array(z.enum(serviceNames)).default(serviceNames),
  /** What holds for the services that do not say so themselves. */
  containers: z
    .strictObject({
      /** What each asks for. */
      requests: z.strictObject({ cpu: z.string(), memory: size }).optional(),
      /** Percent of the requested CPU above which the autoscaler makes more pods. */
      autoscaleAt: z.int().min(1).optional(),
    })
    .default({}),
  mariadbOperator: operator.default({}),
  rabbitmqOperators: operator.default({}),
  database: z
    .strictObject({
      replicas: z.int().min(1).optional(),
      maxConnections: z.int().min(10).optional(),
      memory: size.optional(),
      storage: storage.optional(),
      /** What leads to the one of several servers that takes writes. */
      proxy: z.strictObject({ patches }).default({}),
      patches,
    })
    .default({ proxy: {} }),
  queue: z
    .strictObject({
      replicas: z.int().min(1).optional(),
      memory: size.optional(),
      storage: storage.optional(),
      patches,
    })
    .default({}),
  cache: z
    .strictObject({ replicas: z.int().min(1).optional(), memory: z.int().min(16).optional(), patches })
    .default({}),
  keystone: service.default({}),
  glance: service
    .extend({
      storage: storage.optional(),
      /** What holds images, by name; the first one is the default. */
      stores: z
        .record(storageName, imageStore)
        .refine((stores) => Object.keys(stores).length > 0, "at least one store")
        .optional(),
    })
    .default({}),
  placement: service.default({}),
  barbican: service.default({}),
  neutron: service
    .extend({
      ...network,
      ovn: z
        .strictObject({
          servers: z
            .int()
            .min(1)
            .refine((count) => count % 2 === 1, "1, or an odd number of servers that vote: 3, 5")
            .optional(),
          storage: storage.optional(),
          patches,
        })
        .default({}),
    })
    .default({ ovn: {} }),
  cinder: service
    .extend({
      /** What holds volumes, by name; the first one is the default. */
      backends: z.record(storageName, volumeBackend).optional(),
      backup: volumeBackup.optional(),
    })
    .default({}),
  nova: nova.default({}),
  heat: service.default({}),
  horizon: service.default({}),
  skyline: service.default({}),
});

export type Settings = z.output<typeof schema>;
export type ServiceSettings = z.output<typeof service>;
