import type { KubeObject, Patch } from "../chart";
import { UserError } from "../error";
import { allowFrom, labelsOf } from "./labels";
import { memoryOf, type Resources, type Storage, withDefaults } from "./resources";

export interface DatabaseArgs {
  namespace: string;
  /** Namespace of mariadb-operator, which must reach the servers. Default "operators". */
  operatorNamespace?: string;
  /** Image of MariaDB. The operator reads the server's version from the tag. */
  image: string;
  /** Servers: 1, or 3 and more with replication. One is written to, the others take over when it fails. */
  replicas: number;
  /** Volume of each server. */
  storage: Storage;
  /** Of each server. Half of the memory becomes InnoDB's buffer pool. Default: 100m CPU, 1Gi memory. */
  resources?: Resources;
  /** Connections that a server accepts: the sum of all services' pools. Default 500. */
  maxConnections?: number;
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

/** Ports of the agent beside each server in a replicated database: API and probes. */
const agentPorts = [5555, 5566];

/** Refuses what cannot work. */
export function checkDatabase(name: string, args: DatabaseArgs): void {
  if (Number.isInteger(args.replicas) && (args.replicas === 1 || args.replicas >= 3)) return;
  throw new UserError(`Database "${name}": replicas is ${args.replicas}`, {
    why:
      args.replicas === 2
        ? "with two servers, losing one leaves no replica to acknowledge writes, and nothing to fail over to"
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
      ...(args.replicas > 1 ? replication : {}),
    },
  };
}

/** What several servers have beyond a single one. The operator itself writes `primary.podIndex`: never set it. */
const replication = {
  replication: {
    enabled: true,
    gtidStrictMode: true,
    semiSyncEnabled: true,
    // A write is acknowledged only when a replica has it, or when none has answered for the time below: a failover
    // loses no acknowledged write as long as replicas keep up.
    semiSyncWaitPoint: "AfterSync",
    semiSyncAckTimeout: "10s",
    syncBinlog: 1,
    primary: { autoFailover: true, autoFailoverDelay: "0s" },
    // With the default of 0, any lag takes a replica out of service and blocks failover and updates.
    replica: { maxLagSeconds: 30 },
  },
  // A lost primary makes its replicas NotReady too. They must stay candidates until Kubernetes has noticed the loss of
  // the node, about 50 s: https://github.com/mariadb-operator/mariadb-operator/issues/1628
  readinessProbe: { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 12 },
  affinity: { antiAffinityEnabled: true },
  podDisruptionBudget: { maxUnavailable: 1 },
  updateStrategy: { type: "ReplicasFirstPrimaryLast" },
  primaryService: { type: "ClusterIP" },
  secondaryService: { type: "ClusterIP" },
};

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
    ...(args.replicas > 1 ? ["binlog_format=ROW", "binlog_expire_logs_seconds=604800"] : []),
    ...(args.config ? [args.config.trim()] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What the server's my.cnf says, whoever wrote it there; the last line counts. Without one it is MariaDB's own 151. */
export function maxConnectionsOf({ spec }: KubeObject): number {
  const lines = [...String(spec.myCnf ?? "").matchAll(/^\s*max[_-]connections\s*=\s*(\d+)/gm)];
  return Number(lines.at(-1)?.[1] ?? 151);
}

/** Clients of the namespace reach the SQL port, the operator its agents too, the servers each other. */
function networkPolicy(name: string, args: DatabaseArgs): KubeObject {
  const pods = { "app.kubernetes.io/name": "mariadb", "app.kubernetes.io/instance": name };
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, namespace: args.namespace, labels: labelsOf("mariadb", name, "database") },
    spec: {
      podSelector: { matchLabels: pods },
      policyTypes: ["Ingress"],
      ingress: [
        { from: [{ podSelector: {} }], ports: [{ port: mariadbPort }] },
        { from: [{ podSelector: { matchLabels: pods } }] },
        allowFrom(args.operatorNamespace ?? "operators", [mariadbPort, ...agentPorts]),
      ],
    },
  };
}
