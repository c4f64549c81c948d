import type { Configuration, Groups, OptionValue } from "./configuration";
import { environment } from "./program";
import type { EnvValues, PodValues, VolumeValues, WorkloadValues } from "./values";

/**
 * What one OpenStack service consists of, as far as it is not the same for all of them. A component's is
 * `satisfies ServiceDescription<Config<"nova">>`.
 */
export interface ServiceDescription<Options = Configuration> {
  /** Name of the service, of its user in Keystone, of its accounts; objects are named `<name>-<workload>`. */
  name: string;
  /**
   * Entries of Keystone's catalogue; the first one gives the service its URLs. Without any it is a client of the others
   * only, and has no user of its own.
   */
  catalog: CatalogEntry[];
  /**
   * Database -> group whose option `connection` says where it is, or another option that does; null where the service
   * knows by itself.
   */
  databases: Record<string, string | DatabaseOption | null>;
  /** Whether it sends or takes messages. Default: false. */
  messaging?: boolean;
  /** Whether it keeps answers in the cache (oslo.cache). Default: false. */
  caching?: boolean;
  /** Defaults of the service's own, best as `config("nova", ...)`; what services share goes into the first file. */
  config: Options;
  /** Files that only those pods read that name them, after the first one and with the same options. */
  overlays?: Record<string, Groups>;
  /**
   * Files of one program each, which oslo.config finds by the program's name, `nova-scheduler.conf`. They get what that
   * program alone reads of the first file, so that a change of it rolls nothing else.
   */
  programFiles?: Record<string, OwnGroups>;
  /** Groups with whose options it logs in to other services, as its own user: `placement` in nova.conf. */
  clients?: string[];
  /** Group with whose options it logs in for users who trust it: as its own user, with their project. */
  trustee?: string;
  /** Long-running processes. */
  workloads: Record<string, Workload>;
  /** Jobs that must be done before the workloads start or change, one after the other. Repeating them does no harm. */
  migrations: Record<string, string[]>;
  /** Further Jobs before the workloads. Repeating them does no harm. */
  jobs?: Record<string, Pod>;
  /** Jobs once all workloads run what they shall run: what must not be done under older programs. Repeatable. */
  afterwards?: Record<string, Pod>;
  cronJobs?: Record<string, Pod & { schedule: string }>;
  /** What it needs in Keystone beside its user and its entries in the catalogue. */
  identity?: Identity;
  /**
   * Secrets of the service's own, named `<name>-<key>`: `password` holds a random password under that key, `filled` is
   * filled by a Job and kept when the stack is destroyed.
   */
  secrets?: Record<string, "password" | "filled">;
  /** Further files beside the configuration, by name; no secrets. */
  texts?: Record<string, string>;
  /** Volumes that keep data, named `<name>-<key>`. */
  claims?: Record<string, Claim>;
  /** Ports that it connects to anywhere, beside database, queue, cache and Keystone; a pair is a range. */
  egress?: (number | [first: number, last: number])[];
  /** Ports of the cloud's other services that it connects to. */
  peers?: number[];
}

/** Groups that a program alone reads, but for some options in them. */
export interface OwnGroups {
  groups: string[];
  /** Option -> what the others are to read, given what the program reads; undefined where the default does for them. */
  shared?: Record<string, (value: OptionValue) => OptionValue | undefined>;
}

/** An option with the URL of a database. */
export interface DatabaseOption {
  group: string;
  option: string;
  /** What the URL begins with: a dialect of SQLAlchemy's. */
  dialect: string;
}

export const databaseOption = (where: string | DatabaseOption): DatabaseOption =>
  typeof where === "string" ? { group: where, option: "connection", dialect: "mysql+pymysql" } : where;

/** The workload that the service's own URLs lead to. */
export const mainWorkload = ({ catalog, workloads }: ServiceDescription): string =>
  catalog[0]?.workload ?? Object.keys(workloads)[0]!;

/** Whether it has a user in Keystone, named as it is, to check tokens and to ask other services. */
export const hasUser = ({ catalog }: ServiceDescription): boolean => catalog.length > 0;

export interface Identity {
  /** Roles that must exist. */
  roles?: string[];
  /** Further users by name. */
  users?: Record<string, FurtherUser>;
}

export interface FurtherUser {
  /** The service's own secret with its password. */
  secret: string;
  roles: string[];
  /**
   * Where it has the roles: in a project of the services' domain, in which the user is as well, or on a domain, to which
   * it then belongs. They are made where they are missing. Default: the services' project.
   */
  at?: { project: string } | { domain: string };
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
export interface Pod extends Pick<PodValues, "init" | "rules" | "dependsOn" | "host" | "privileges"> {
  /** What lies in components/openstack/programs is at /programs. */
  command: string[];
  /** Default: the service's. */
  image?: string;
  /** Whether it gets the service's accounts at all. Default: true. */
  accounts?: false;
  /** Databases whose URLs it gets. Default: all. */
  databases?: string[];
  /** After those of the accounts. */
  env?: EnvValues[];
  /** Configuration files that it reads: a change of others leaves it alone. Default: all but `overlays` and `programFiles`. */
  files?: string[];
  /** Beside configuration, /tmp and an empty /var/lib/<name>. */
  volumes?: Record<string, VolumeValues>;
}

export interface Workload
  extends
    Omit<Pod, "command">,
    Pick<
      WorkloadValues,
      | "kind"
      | "port"
      | "health"
      | "healthHost"
      | "checks"
      | "nodes"
      | "strategy"
      | "maxUnavailable"
      | "gracePeriod"
      | "leave"
    > {
  /** Given the number of worker processes. */
  command: (workers: number) => string[];
  /**
   * How often it runs: as often as its load asks for (the default), as often as the least of these, whatever the load,
   * or once.
   */
  scales?: boolean | "by hand";
  /** Takes its work from the queue: it works while it is connected. */
  consumer?: true;
}

export interface Claim {
  /** Kubernetes quantity. */
  size: string;
  accessMode: "ReadWriteOnce" | "ReadWriteMany";
}

/**
 * An API served by uwsgi. `application` is `module:function`, where the function makes the WSGI application: unlike the
 * scripts (until 2025.1) and the `<service>.wsgi` modules (since then) these functions are the same in all releases. Or
 * it is `config:/file`, a paste pipeline, or `module:variable=`, the application itself. `more`: arguments of uwsgi, which
 * win over those here.
 */
export function wsgi(
  application: string,
  options: Omit<Workload, "command"> & { port: number },
  more: string[] = [],
): Workload {
  return {
    ...options,
    command: (workers) => [
      `${environment}/bin/uwsgi`,
      `--http-socket=0.0.0.0:${options.port}`,
      loader(application),
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
      ...more,
    ],
  };
}

function loader(application: string): string {
  if (application.startsWith("config:")) return `--paste=${application}`;
  return application.endsWith("=") ? `--module=${application.slice(0, -1)}` : `--module=${application}()`;
}

/**
 * A program that takes its work from the queue. Its pods keep their names, by which the others know it: a pod that is
 * replaced takes up the queue of the one before, and is no further service in the lists. It does not scale by itself: a
 * pod that is taken away loses what it had begun.
 */
export function consumer(command: string[], options: Omit<Workload, "command"> = {}): Workload {
  return {
    kind: "StatefulSet",
    scales: "by hand",
    consumer: true,
    // oslo.service waits for 60 s for what has been begun.
    gracePeriod: 75,
    ...options,
    command: () => command,
  };
}
