import * as pulumi from "@pulumi/pulumi";
import type { Release } from "../../releases/versions";
import { HelmChart, type KubeObject, type Patch, registerObject, WORKLOADS } from "../chart";
import type { Cache, Database, Queue } from "../infrastructure";
import { ownChart } from "../infrastructure/charts";
import { createCredentials, type Credentials } from "../infrastructure/credentials";
import { labelsOf } from "../infrastructure/labels";
import { checkGiven, objectsCheck } from "./check";
import type { Configuration } from "./configuration";
import { hasUser, mainWorkload, type ServiceDescription } from "./description";
import { internalUrl } from "./service-url";
import { serviceValues } from "./service-values";
import type { Exposure, Surroundings } from "./surroundings";
import type { ResourceValues } from "./values";

/** What every OpenStack service needs to know. Each one's own args say which options it has. */
export interface OpenStackServiceArgs<Options = Configuration> {
  namespace: string;
  /** OpenStack release, see releases/versions.ts. */
  release: Release;
  /** Image with the virtual environment at /var/lib/openstack, see releases/images.ts. */
  image: string;
  /** Region of the endpoints. */
  region: string;
  /** URL for clients, without path: https://image.cloud.example.org, http://172.30.0.1:30292. */
  publicUrl: string;
  /** Port of every node that leads to the API. Default: none. */
  nodePort?: number;
  /** The same for the service's further workloads that clients use, by their names, such as novncproxy. */
  exposed?: Record<string, Exposure>;
  /** Bounds of the autoscaler of each workload that scales. */
  replicas: { min: number; max: number };
  /** Worker processes of each API pod. Default: 1. */
  workers?: number;
  database: Database;
  queue: Queue;
  cache: Cache;
  /** The identity service; only Keystone itself has none. */
  keystone?: IdentityService;
  /** What must be ready before its workloads start, beside its accounts and Keystone. */
  after?: pulumi.Input<pulumi.Resource[]>;
  /** Secrets of other services that its pods read, by their names: pods wait for them, and are replaced with them. */
  reads?: Record<string, Credentials>;
  /**
   * Configuration file -> group -> option -> value, over all defaults. What the release does not know is refused, and
   * secrets.
   */
  config?: Options;
  /** The same, over `config`, for what this project does not know, such as a plugin's options. Secrets are refused. */
  unchecked?: Configuration;
  /** What a container asks for. Default: 200m, 256Mi. */
  requests?: { cpu: string; memory: string };
  /** Percent of the requested CPU above which the autoscaler makes more pods. Default: 80. */
  autoscaleAt?: number;
  /** Requests and limits of the workloads' containers, over the defaults. */
  resources?: ResourceValues;
  /** Keep what volumes and filled Secrets hold when the stack is destroyed. Default: true. */
  retain?: boolean;
  /** StorageClass of the volumes. Default: the cluster's. */
  storageClass?: string;
  /** Applied to the objects of charts/openstack-service. */
  patches?: Patch[];
}

/** What the other services need of Keystone. */
export interface IdentityService extends pulumi.Resource {
  /** What must be ready for it to answer. */
  readonly ready: pulumi.Output<pulumi.Resource[]>;
  readonly internalUrl: string;
  readonly publicUrl: string;
  /** Secret with the administrator's password under `password`. */
  readonly adminSecret: string;
}

const chart = ownChart("openstack-service");

/** One OpenStack service: its accounts, its own secrets, and the objects of charts/openstack-service. */
export class OpenStackService extends pulumi.ComponentResource {
  readonly release: Release;
  readonly image: string;
  /** URL for clients, without path. */
  readonly publicUrl: string;
  /** URL for pods, without path. */
  readonly internalUrl: string;
  /** URLs for pods by service type, as the catalogue has them. */
  readonly endpoints: Record<string, string>;
  /** What must be ready for the service to be. */
  readonly ready: pulumi.Output<pulumi.Resource[]>;
  /** Name of the service, of its user and its accounts. */
  readonly service: string;
  private rendered: KubeObject[] | undefined;
  private readonly own = new Map<string, Credentials>();

  constructor(
    kind: string,
    name: string,
    description: ServiceDescription,
    given: OpenStackServiceArgs<object>,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(`genestack:openstack:${kind}`, name, {}, opts);
    // A service's own types have no index signature, which those for any service have.
    const args = given as OpenStackServiceArgs;
    this.service = description.name;
    this.release = args.release;
    this.image = args.image;
    this.publicUrl = args.publicUrl;
    this.internalUrl = internalUrl(description, args.namespace, { workload: mainWorkload(description) });
    this.endpoints = Object.fromEntries(
      description.catalog.map((entry) => [entry.type, internalUrl(description, args.namespace, entry)]),
    );
    const checkObjects = objectsCheck(description, args, this, checkGiven(description, args, this));
    const accounts = this.createAccounts(description, args);
    const secrets = this.createSecrets(description, args);
    const reads = Object.entries(args.reads ?? {});
    const values = serviceValues(description, surroundings(description, args, accounts));
    const before = {
      accounts: [...accounts.ready, ...secrets.ready, ...reads.map(([, { secret }]) => secret)],
      keystone: pulumi.output(args.keystone?.ready ?? []),
      others: pulumi.output(args.after ?? []),
    };
    this.ready = new HelmChart(
      `${name}-chart`,
      {
        chart,
        releaseName: description.name,
        namespace: args.namespace,
        values: JSON.parse(JSON.stringify(values)),
        patches: args.patches,
        check: (objects) => {
          this.rendered = objects;
          checkObjects(objects);
        },
        secretVersions: {
          ...accounts.versions,
          ...secrets.versions,
          ...Object.fromEntries(reads.map(([name, { version }]) => [name, version])),
        },
      },
      { parent: this, transformations: [startAfter(before, Object.keys(description.migrations))] },
    ).ready;
    this.registerOutputs({ release: this.release, image: this.image, publicUrl: this.publicUrl });
  }

  /** The objects of the service, patched; undefined before they are rendered, and where they cannot be. */
  get objects(): KubeObject[] | undefined {
    return this.rendered;
  }

  /** One of the service's own secrets. */
  protected credentials(secret: string): Credentials {
    return this.own.get(secret)!;
  }

  private createAccounts(description: ServiceDescription, args: OpenStackServiceArgs) {
    const { name, databases, messaging } = description;
    const names = Object.keys(databases);
    const database = names.length > 0 ? args.database.account(name, names, { parent: this }) : undefined;
    const queue = messaging ? args.queue.account(name, { parent: this }) : undefined;
    const identity =
      args.keystone && hasUser(description) ? this.createPassword(name, "keystone", args) : undefined;
    return {
      database,
      queue,
      ready: [...(database?.ready ?? []), ...(queue?.ready ?? []), ...(identity ? [identity.secret] : [])],
      versions: {
        ...(database ? { [database.secretName]: database.version } : {}),
        ...(queue ? { [queue.secretName]: queue.version } : {}),
        ...(identity ? { [`${name}-keystone`]: identity.version } : {}),
      },
    };
  }

  private createSecrets({ name, secrets = {} }: ServiceDescription, args: OpenStackServiceArgs) {
    const ready: pulumi.Resource[] = [];
    const versions: Record<string, pulumi.Output<string>> = {};
    for (const [part, kind] of Object.entries(secrets)) {
      if (kind === "filled") {
        ready.push(this.createFilled(name, part, args));
        continue;
      }
      const credentials = this.createPassword(name, part, args);
      this.own.set(part, credentials);
      ready.push(credentials.secret);
      versions[`${name}-${part}`] = credentials.version;
    }
    return { ready, versions };
  }

  private createPassword(service: string, part: string, { namespace }: OpenStackServiceArgs): Credentials {
    const secretName = `${service}-${part}`;
    const labels = labelsOf(service, service, part);
    return createCredentials(secretName, { secretName, namespace, labels }, { parent: this });
  }

  /** A Secret whose data is none of Pulumi's: no update wipes it, and destroying the stack leaves it in place. */
  private createFilled(service: string, part: string, args: OpenStackServiceArgs): pulumi.Resource {
    const { namespace, retain = true } = args;
    const name = `${service}-${part}`;
    const metadata = { name, namespace, labels: labelsOf(service, service, part) };
    return registerObject(
      name,
      { apiVersion: "v1", kind: "Secret", metadata, type: "Opaque" },
      { parent: this, retainOnDelete: retain },
    );
  }
}

function surroundings(
  { name }: ServiceDescription,
  args: OpenStackServiceArgs,
  { database, queue }: Pick<Surroundings, "database" | "queue">,
): Surroundings {
  const { namespace, release, image, region, publicUrl, nodePort, exposed, keystone } = args;
  const { replicas, resources, requests, autoscaleAt } = args;
  return {
    ...{ namespace, release, image, region, publicUrl, nodePort, exposed },
    ...{ replicas, resources, requests, autoscaleAt },
    volumes: { storageClass: args.storageClass, retain: args.retain },
    workers: args.workers ?? 1,
    config: args.config ?? {},
    unchecked: args.unchecked,
    database,
    queue,
    cache: args.cache,
    keystone: keystone && {
      internalUrl: keystone.internalUrl,
      publicUrl: keystone.publicUrl,
      adminSecret: keystone.adminSecret,
      accountSecret: `${name}-keystone`,
    },
  };
}

/** What must be ready before pods start. */
interface Before {
  accounts: pulumi.Resource[];
  keystone: pulumi.Output<pulumi.Resource[]>;
  others: pulumi.Output<pulumi.Resource[]>;
}

/**
 * Migrations need the accounts only, and may run while Keystone starts; other Jobs need Keystone as well, and workloads
 * all of it. (`dependsOn` of a component does not reach its children.)
 */
function startAfter(before: Before, migrations: string[]): pulumi.ResourceTransformation {
  return ({ props: { kind, metadata }, props, opts }) => {
    if (!WORKLOADS.has(kind) && !/^(Cron)?Job$/.test(kind)) return undefined;
    const migrates = kind === "Job" && migrations.includes(metadata.labels?.["app.kubernetes.io/component"]);
    const { dependsOn = [] } = opts as { dependsOn?: pulumi.Resource[] };
    const all = pulumi
      .all([migrates ? [] : before.keystone, WORKLOADS.has(kind) ? before.others : []])
      .apply((further) => [...dependsOn, ...before.accounts, ...further.flat()]);
    return { props, opts: { ...opts, dependsOn: all } };
  };
}
