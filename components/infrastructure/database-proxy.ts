import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type Patch } from "../chart";
import { ownChart } from "./charts";
import { mariadbPort } from "./mariadb";

export interface DatabaseProxyArgs {
  namespace: string;
  /** Image of HAProxy 3. */
  image: string;
  /** Service of that database which leads to the server that takes writes; it must be there. */
  primary: string;
  /** Pods of the database's servers, in the order in which one is chosen while that Service leads nowhere. */
  servers: string[];
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** Applied to the objects of charts/database-proxy. */
  patches?: Patch[];
}

/**
 * The way from the pods of a node to the server that takes writes. Kubernetes takes most of a minute to notice that a
 * node is lost, and tells nobody who is connected to it; HAProxy takes seconds, and closes these connections.
 */
export class DatabaseProxy extends pulumi.ComponentResource {
  /** DNS name for clients. */
  readonly host: string;
  readonly port = mariadbPort;

  constructor(name: string, args: DatabaseProxyArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:DatabaseProxy", name, {}, opts);
    this.host = `${name}.${args.namespace}.svc`;
    new HelmChart(
      `${name}-chart`,
      {
        chart: ownChart("database-proxy"),
        releaseName: name,
        namespace: args.namespace,
        values: {
          ...{ image: args.image, primary: args.primary, servers: args.servers },
          port: mariadbPort,
          priorityClassName: args.priorityClassName ?? "",
        },
        patches: args.patches,
      },
      { parent: this },
    );
    this.registerOutputs({ host: this.host, port: this.port });
  }
}
