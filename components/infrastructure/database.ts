import * as pulumi from "@pulumi/pulumi";
import { DatabaseAccount } from "./database-account";
import { DatabaseProxy } from "./database-proxy";
import {
  checkDatabase,
  type DatabaseArgs,
  databaseObjects,
  mariadbPort,
  maxConnectionsOf,
  serversOf,
} from "./mariadb";
import { registerPatched } from "./register";

export type { DatabaseArgs } from "./mariadb";

/** MariaDB by mariadb-operator: one server, or several in a Galera cluster with automatic failover. */
export class Database extends pulumi.ComponentResource {
  /** Name of the MariaDB object. */
  readonly name: string;
  readonly namespace: string;
  /** Address under which clients reach the server that takes writes. */
  readonly host: string;
  readonly port = mariadbPort;
  /** Connections that a server accepts. */
  readonly maxConnections: number;
  /** Ready when the servers are. */
  readonly server: pulumi.Resource;
  /** The way to several servers. */
  readonly proxy?: DatabaseProxy;
  /** Whether databases outlive their declaration. */
  readonly retain: boolean;

  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:Database", name, {}, opts);
    checkDatabase(name, args);
    this.name = name;
    this.namespace = args.namespace;
    this.retain = args.retain ?? true;
    const { resource, object } = registerPatched(name, databaseObjects(name, args), args.patches, {
      parent: this,
    });
    this.server = resource;
    this.maxConnections = maxConnectionsOf(object);
    const { namespace, priorityClassName, proxy } = args;
    const primary = args.replicas > 1 ? `${name}-primary` : name;
    if (args.replicas > 1 && proxy)
      this.proxy = new DatabaseProxy(
        `${name}-proxy`,
        { ...proxy, namespace, priorityClassName, primary, servers: serversOf(name, args) },
        { parent: this, dependsOn: resource },
      );
    this.host = this.proxy?.host ?? `${primary}.${namespace}.svc`;
    this.registerOutputs({ host: this.host, port: this.port });
  }

  /**
   * A user of this server with all rights on databases of its own, made with it. Whatever depends on the account
   * starts when server, databases, user and grants are ready.
   */
  account(user: string, databases: string[], opts?: pulumi.ComponentResourceOptions): DatabaseAccount {
    return new DatabaseAccount(
      `${this.name}-${user}`,
      { database: this, user, databases },
      { parent: this, ...opts },
    );
  }
}
