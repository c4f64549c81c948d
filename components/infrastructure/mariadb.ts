import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KubeObject, Patch } from "../chart";
import { UserError } from "../error";
import type { DatabaseProxyArgs } from "./database-proxy";
import { allowFrom, labelsOf } from "./labels";
import { memoryOf, type Resources, type Storage, withDefaults } from "./resources";

export interface DatabaseArgs {
  namespace: string;
  /** Namespace of mariadb-operator, which must reach the servers. Default "operators". */
  operatorNamespace?: string;
  /** Image of MariaDB. The operator reads the server's version from the tag. */
  image: string;
  /** The proxies of several servers; a single one has none. */
  proxy?: Pick<DatabaseProxyArgs, "image" | "patches">;
  /** Servers: 1, or 3 and more of a Galera cluster. One is written to, the others take over when it fails. */
  replicas: number;
  /** Volume of each server. */
  storage: Storage;
  /** Of each server. Half of the memory becomes InnoDB's buffer pool. Default: 100m CPU, 1Gi memory. */
  resources?: Resources;
  /** Connections that a server accepts: the sum of all services' pools. Default 500. */
  maxConnections?: number;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Lines of my.cnf for the server, after those chosen here. */
  config?: string;
  /** Applied to the MariaDB object and its NetworkPolicy. */
  patches?: Patch[];
  /**
   * Keep volumes, databases and the root password when their declaration goes; a database of the same name finds
   * them again. Default true.
   */
  retain?: boolean;
}

/** Port of every server and Service. */
export const mariadbPort = 3306;

/** Ports of the agent beside each server of several: API and probes. */
const agentPorts = [5555, 5566];

/** Names of the pods of a database's servers. */
export const serversOf = (name: string, { replicas }: Pick<DatabaseArgs, "replicas">): string[] =>
  Array.from({ length: replicas }, (_, index) => `${name}-${index}`);

/** Refuses what cannot work. */
export function checkDatabase(name: string, args: DatabaseArgs): void {
  if (Number.isInteger(args.replicas) && args.replicas >= 1 && args.replicas % 2 === 1) return;
  throw new UserError(`Database "${name}": replicas is ${args.replicas}`, {
    why:
      args.replicas >= 2
        ? "of an even number that is cut in halves, neither half may take writes"
        : "a database has at least one server",
    remedy: "set 1 (no redundancy) or 3",
  });
}

/** The objects of a database server or of a replicated set of them, the MariaDB object first. */
export function databaseObjects(name: string, args: DatabaseArgs): [KubeObject, ...KubeObject[]] {
  return [server(name, args), networkPolicy(name, args)];
}

/** https://github.com/mariadb-operator/mariadb-operator/blob/main/docs/api_reference.md#mariadbspec */
function server(name: string, args: DatabaseArgs): KubeObject {
  const resources = withDefaults(args.resources, { cpu: "100m", memory: "1Gi" });
  const policy = args.retain === false ? "Delete" : "Retain";
  return {
    apiVersion: "k8s.mariadb.com/v1alpha1",
    kind: "MariaDB",
    metadata: { name, namespace: args.namespace, labels: labelsOf("mariadb", name, "database") },
    spec: {
      image: args.image,
      imagePullPolicy: "IfNotPresent",
      // The operator makes this Secret where there is none and never deletes it. A password from Pulumi's state would
      // go with the stack while the data directory, which knows only this one, stays.
      rootPasswordSecretKeyRef: { name: `${name}-root`, key: "password", generate: true },
      port: mariadbPort,
      replicas: args.replicas,
      storage: {
        size: args.storage.size,
        ...(args.storage.storageClass ? { storageClassName: args.storage.storageClass } : {}),
        resizeInUseVolumes: true,
        waitForVolumeResize: true,
        pvcRetentionPolicy: { whenDeleted: policy, whenScaled: policy },
      },
      myCnf: myCnf(args, memoryOf(resources)),
      resources,
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
      podSecurityContext: {
        runAsNonRoot: true,
        runAsUser: 999,
        runAsGroup: 999,
        fsGroup: 999,
        seccompProfile: { type: "RuntimeDefault" },
      },
      service: { type: "ClusterIP" },
      metrics: { enabled: false },
      ...(args.priorityClassName ? { priorityClassName: args.priorityClassName } : {}),
      ...(args.replicas > 1 ? { ...galera, topologySpreadConstraints: [overZones(name)] } : {}),
    },
  };
}

/**
 * What several servers have beyond a single one. With Galera each of them has a write before it is acknowledged; those
 * of a minority, cut off or not, acknowledge none; one that comes back fetches what it lacks by itself. The operator
 * points the `-primary` Service to one of them, and itself writes `primary.podIndex`: never set it.
 */
const galera = {
  command: ["bash", "-c", readFileSync(join(__dirname, "programs", "mariadb.sh"), "utf8"), "mariadb"],
  galera: {
    enabled: true,
    primary: { autoFailover: true },
    // A copy for a server that has lost its data blocks nothing, so the one that gives it stays in service.
    sst: "mariabackup",
    availableWhenDonor: true,
    // Otherwise each server has another volume for a file of configuration.
    config: { reuseStorageVolume: true },
    // Servers that were all lost start again from the one that has most.
    recovery: { enabled: true },
  },
  // Until it has a copy of all data, which takes as long as there is of it, a new server is alive.
  startupProbe: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 720 },
  readinessProbe: { periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 2 },
  livenessProbe: { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
  affinity: { antiAffinityEnabled: true },
  podDisruptionBudget: { maxUnavailable: 1 },
  updateStrategy: { type: "ReplicasFirstPrimaryLast" },
  primaryService: { type: "ClusterIP" },
  secondaryService: { type: "ClusterIP" },
};

/** Of several zones, none has two servers before each has one, where their volumes allow it. */
const overZones = (name: string) => ({
  maxSkew: 1,
  topologyKey: "topology.kubernetes.io/zone",
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: podLabels(name) },
});

/**
 * Server settings for OpenStack. `loose_` lets a release of MariaDB that does not know an option start all the same.
 */
function myCnf(args: DatabaseArgs, memory: number): string {
  const lines = [
    "[mariadb]",
    "bind-address=*",
    "skip-name-resolve",
    "default_storage_engine=InnoDB",
    "character-set-server=utf8mb4",
    "collation-server=utf8mb4_general_ci",
    // From 11.5 on, a table that names a character set but no collation would get another collation than its
    // database's, and foreign keys between the two are refused.
    "loose_character_set_collations=utf8mb3=utf8mb3_general_ci,utf8mb4=utf8mb4_general_ci",
    // From 11.6 on, conflicting transactions would fail with error 1020, which OpenStack does not retry.
    "loose_innodb_snapshot_isolation=OFF",
    `max_connections=${args.maxConnections ?? 500}`,
    "max_allowed_packet=256M",
    "wait_timeout=3600",
    `innodb_buffer_pool_size=${Math.floor(memory / 2)}M`,
    "innodb_flush_log_at_trx_commit=1",
    ...(args.config ? [args.config.trim()] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What the server's my.cnf says, whoever wrote it there; the last line counts. Without one it is MariaDB's own 151. */
export function maxConnectionsOf({ spec }: KubeObject): number {
  const lines = [...String(spec.myCnf ?? "").matchAll(/^\s*max[_-]connections\s*=\s*(\d+)/gm)];
  return Number(lines.at(-1)?.[1] ?? 151);
}

/** Labels that the operator gives to the servers. */
const podLabels = (name: string) => ({
  "app.kubernetes.io/name": "mariadb",
  "app.kubernetes.io/instance": name,
});

/** Clients of the namespace reach the SQL port, the operator its agents too, the servers each other. */
function networkPolicy(name: string, args: DatabaseArgs): KubeObject {
  const pods = podLabels(name);
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, namespace: args.namespace, labels: labelsOf("mariadb", name, "database") },
    spec: {
      podSelector: { matchLabels: pods },
      policyTypes: ["Ingress"],
      ingress: [
        { from: [{ podSelector: {} }], ports: [{ port: mariadbPort }] },
        ...(args.replicas > 1 ? [proxies(name)] : []),
        { from: [{ podSelector: { matchLabels: pods } }] },
        allowFrom(args.operatorNamespace ?? "operators", [mariadbPort, ...agentPorts]),
      ],
    },
  };
}

/** The proxies of the nodes ask each server how it is. */
const proxies = (name: string) => ({
  from: [{ podSelector: { matchLabels: { "app.kubernetes.io/instance": `${name}-proxy` } } }],
  ports: [{ port: agentPorts[1] }],
});
