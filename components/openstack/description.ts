import type { Configuration } from "./configuration";
import type { EnvValues, PodValues, VolumeValues, WorkloadValues } from "./values";

/**
 * What one OpenStack service consists of, as far as it is not the same for all of them. A component's is
 * `satisfies ServiceDescription<Config<"nova">>`.
 */
export interface ServiceDescription<Options = Configuration> {
  /** Name of the service, of its user in Keystone, of its accounts; objects are named `<name>-<workload>`. */
  name: string;
  /** Entries of Keystone's catalogue; the first one gives the service its URLs. */
  catalog: [CatalogEntry, ...CatalogEntry[]];
  /** Database -> group whose option `connection` says where it is. */
  databases: Record<string, string>;
  /** Whether it sends or takes messages. Default: false. */
  messaging?: boolean;
  /** Whether it keeps answers in the cache (oslo.cache). Default: false. */
  caching?: boolean;
  /** Defaults of the service's own, best as `config("nova", ...)`; what services share goes into the first file. */
  config: Options;
  /** Long-running processes. */
  workloads: Record<string, Workload>;
  /** Jobs that must be done before the workloads start or change, one after the other. Repeating them does no harm. */
  migrations: Record<string, string[]>;
  /** Further Jobs before the workloads. Repeating them does no harm. */
  jobs?: Record<string, Pod>;
  cronJobs?: Record<string, Pod & { schedule: string }>;
  /** Python programs of components/openstack/programs that the Jobs run, at /programs. */
  programs?: string[];
  /**
   * Secrets of the service's own, named `<name>-<key>`: `password` holds a random password under that key, `filled` is
   * filled by a Job and kept when the stack is destroyed.
   */
  secrets?: Record<string, "password" | "filled">;
  /** Volumes that keep data, named `<name>-<key>`. */
  claims?: Record<string, Claim>;
  /** Ports that it connects to anywhere, beside database, queue, cache and Keystone. */
  egress?: number[];
}

export interface CatalogEntry {
  /** Service type, https://service-types.openstack.org/ */
  type: string;
  name: string;
  /** Workload that answers. */
  workload: string;
  /** Path under the service's URL. Default: none. */
  path?: string;
}

/** What Jobs, CronJobs and workloads have in common. */
export interface Pod extends Pick<PodValues, "init" | "rules" | "dependsOn"> {
  command: string[];
  /** After those of the accounts. */
  env?: EnvValues[];
  /** Configuration files that it reads: a change of others leaves it alone. Default: all. */
  files?: string[];
  /** Beside configuration, /tmp and an empty /var/lib/<name>. */
  volumes?: Record<string, VolumeValues>;
}

export interface Workload
  extends Omit<Pod, "command">, Pick<WorkloadValues, "port" | "health" | "strategy" | "gracePeriod"> {
  /** Given the number of worker processes. */
  command: (workers: number) => string[];
  /** Whether it may run more than once. Default: true. */
  scales?: boolean;
}

export interface Claim {
  /** Kubernetes quantity. */
  size: string;
  accessMode: "ReadWriteOnce" | "ReadWriteMany";
}

/**
 * An API served by uwsgi. `factory` is `module:function`, where the function makes the WSGI application: unlike the
 * scripts (until 2025.1) and the `<service>.wsgi` modules (since then) these functions are the same in all releases.
 */
export function wsgi(factory: string, options: { port: number; health: string }): Workload {
  const [module, callable] = factory.split(":");
  return {
    ...options,
    command: (workers) => [
      "/var/lib/openstack/bin/uwsgi",
      `--http-socket=0.0.0.0:${options.port}`,
      `--module=${module}:${callable}()`,
      `--processes=${workers}`,
      "--threads=1",
      "--master",
      "--need-app",
      "--lazy-apps",
      "--enable-threads",
      "--thunder-lock",
      // Room for a token and many roles in the headers.
      "--buffer-size=65535",
      // Clients that stream a body do not say its length.
      "--http-chunked-input",
      // A keep-alive connection to a worker with one thread would block every other client.
      "--add-header=Connection: close",
      // Finish what was begun, then end.
      "--hook-master-start=unix_signal:15 gracefully_kill_them_all",
      "--worker-reload-mercy=50",
      // Seconds after which a request that hangs costs its worker.
      "--harakiri=300",
      "--log-x-forwarded-for",
    ],
  };
}
