import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type Patch } from "../chart";
import { UserError } from "../error";
import { ownChart } from "./charts";

export interface CacheArgs {
  namespace: string;
  /** Image of memcached 1.6. */
  image: string;
  /** Servers, 1 or more. Each holds a part of the keys, none is a copy of another. */
  replicas: number;
  /** Memory for items, MiB per server. */
  memory: number;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Applied to the objects of charts/memcached. */
  patches?: Patch[];
}

/** memcached servers without authentication, open to the pods of their namespace only. */
export class Cache extends pulumi.ComponentResource {
  /**
   * `host:port` of each server. Clients pick the server of a key themselves: behind one address, a value would be
   * looked for on another server than the one that holds it.
   */
  readonly servers: string[];

  constructor(name: string, args: CacheArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:Cache", name, {}, opts);
    if (!Number.isInteger(args.replicas) || args.replicas < 1)
      throw new UserError(`Cache "${name}": replicas is ${args.replicas}`, { remedy: "set 1 or more" });
    this.servers = Array.from(
      { length: args.replicas },
      (_, index) => `${name}-${index}.${name}.${args.namespace}.svc:11211`,
    );
    new HelmChart(
      `${name}-chart`,
      {
        chart: ownChart("memcached"),
        releaseName: name,
        namespace: args.namespace,
        values: {
          ...{ image: args.image, replicas: args.replicas, memory: args.memory },
          priorityClassName: args.priorityClassName ?? "",
        },
        patches: args.patches,
      },
      { parent: this },
    );
    this.registerOutputs({ servers: this.servers });
  }
}
