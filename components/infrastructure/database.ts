import * as pulumi from "@pulumi/pulumi";
import { DatabaseAccount } from "./database-account";
import { checkDatabase, type DatabaseArgs, databaseObjects, mariadbPort, maxConnectionsOf } from "./mariadb";
import { registerPatched } from "./register";

export type { DatabaseArgs } from "./mariadb";

/** MariaDB by mariadb-operator: one server, or several with semi-synchronous replication and automatic failover. */
export class Database extends pulumi.ComponentResource {
  /** Name of the MariaDB object. */
  readonly name: string;
  readonly namespace: string;
  /** Address of the server that takes writes. */
  readonly host: string;
  readonly port = mariadbPort;
  /** Connections that a server accepts. */
  readonly maxConnections: number;
  /** Ready when the servers are. */
  readonly server: pulumi.Resource;
  /** Whether databases outlive their declaration. */
  readonly retain: boolean;

  constructor(name: string, args: DatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:Database", name, {}, opts);
    checkDatabase(name, args);
    this.name = name;
    this.namespace = args.namespace;
    this.retain = args.retain ?? true;
    this.host = `${name}${args.replicas > 1 ? "-primary" : ""}.${args.namespace}.svc`;
    const { resource, object } = registerPatched(name, databaseObjects(name, args), args.patches, {
      parent: this,
    });
    this.server = resource;
    this.maxConnections = maxConnectionsOf(object);
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
