import * as pulumi from "@pulumi/pulumi";
import { type KubeObject, registerObject } from "../chart";
import { createCredentials, passwordKey } from "./credentials";
import type { Database } from "./database";
import { labelsOf, objectName } from "./labels";

export interface DatabaseAccountArgs {
  /** The server. */
  database: Database;
  /** User that logs in, from any host. */
  user: string;
  /** Databases that belong to the user. */
  databases: string[];
}

/** A database user with its password, its databases and its rights. */
export class DatabaseAccount extends pulumi.ComponentResource {
  /** Secret that holds the password under `passwordKey`. */
  readonly secretName: string;
  readonly passwordKey = passwordKey;
  readonly user: string;
  readonly databases: string[];
  readonly host: string;
  readonly port: number;
  /** Letters and digits, so that it can stand in a URL as it is. Secret output. */
  readonly password: pulumi.Output<string>;
  /** Changes with the password. */
  readonly version: pulumi.Output<string>;
  /** What has to be ready before a client can use the account. */
  readonly ready: pulumi.Resource[];

  constructor(name: string, args: DatabaseAccountArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:DatabaseAccount", name, {}, opts);
    const { database, user } = args;
    this.user = user;
    this.databases = args.databases;
    this.host = database.host;
    this.port = database.port;
    this.secretName = `${objectName(user)}-database`;
    const labels = labelsOf(objectName(user), objectName(user), "database");
    const { secret, password, version } = createCredentials(
      name,
      // The operator reads a Secret with this label again when it changes, and alters the user.
      {
        secretName: this.secretName,
        namespace: database.namespace,
        labels: { ...labels, "k8s.mariadb.com/watch": "" },
      },
      { parent: this },
    );
    this.password = password;
    this.version = version;
    const register = (part: string, object: KubeObject, dependsOn: pulumi.Resource[]) =>
      registerObject(`${name}-${part}`, object, { parent: this, dependsOn: [database.server, ...dependsOn] });
    const make = accountObjects(args, this.secretName, labels);
    const databases = make.databases.map((object) =>
      register(`database-${object.metadata.name}`, object, []),
    );
    const login = register("user", make.user, [secret]);
    const grants = make.grants.map((object) =>
      register(`grant-${object.metadata.name}`, object, [login, ...databases]),
    );
    this.ready = [...databases, login, ...grants, ...(database.proxy ? [database.proxy] : [])];
    this.registerOutputs({ secretName: this.secretName, version });
  }
}

/** The objects that the operator turns into SQL. */
export function accountObjects(
  args: DatabaseAccountArgs,
  secretName: string,
  labels: Record<string, string>,
) {
  const { database, user } = args;
  const object = (
    kind: string,
    name: string,
    cleanupPolicy: "Skip" | "Delete",
    spec: object,
  ): KubeObject => ({
    apiVersion: "k8s.mariadb.com/v1alpha1",
    kind,
    metadata: { name: objectName(name), namespace: database.namespace, labels },
    spec: { mariaDbRef: { name: database.name }, cleanupPolicy, ...spec },
  });
  return {
    databases: args.databases.map((name) =>
      // Data outlives its declaration; the way in (user and rights) does not.
      object("Database", name, database.retain ? "Skip" : "Delete", {
        name,
        characterSet: "utf8mb4",
        collate: "utf8mb4_general_ci",
      }),
    ),
    user: object("User", user, "Delete", {
      name: user,
      host: "%",
      passwordSecretKeyRef: { name: secretName, key: passwordKey },
      // No limit. The operator's default of 10 starves the connection pools.
      maxUserConnections: 0,
    }),
    grants: args.databases.map((name) =>
      object("Grant", `${user}-${name}`, "Delete", {
        username: user,
        host: "%",
        database: name,
        table: "*",
        privileges: ["ALL PRIVILEGES"],
        grantOption: false,
      }),
    ),
  };
}
