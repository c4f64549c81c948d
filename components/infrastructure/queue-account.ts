import * as pulumi from "@pulumi/pulumi";
import { type KubeObject, registerObject } from "../chart";
import { createCredentials, passwordKey } from "./credentials";
import { labelsOf, objectName } from "./labels";
import type { Queue } from "./queue";

export interface QueueAccountArgs {
  /** The broker. */
  queue: Queue;
  /** User that logs in, and virtual host. */
  user: string;
}

/**
 * A RabbitMQ user with its password and a virtual host of its own: services that share one can take each other's
 * replies, when oslo.messaging's queue manager gives their reply queues the same name.
 */
export class QueueAccount extends pulumi.ComponentResource {
  /** Secret that holds the password under `passwordKey`, and the user under `username`. */
  readonly secretName: string;
  readonly passwordKey = passwordKey;
  readonly user: string;
  readonly vhost: string;
  readonly host: string;
  readonly port: number;
  /** Letters and digits, so that it can stand in a URL as it is. Secret output. */
  readonly password: pulumi.Output<string>;
  /** Changes with the password. */
  readonly version: pulumi.Output<string>;
  /** What has to be ready before a client can use the account. */
  readonly ready: pulumi.Resource[];

  constructor(name: string, args: QueueAccountArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:QueueAccount", name, {}, opts);
    const { queue, user } = args;
    this.user = user;
    this.vhost = user;
    this.host = queue.host;
    this.port = queue.port;
    this.secretName = `${objectName(user)}-queue`;
    const labels = labelsOf(objectName(user), objectName(user), "queue");
    const { secret, password, version } = createCredentials(
      name,
      {
        secretName: this.secretName,
        namespace: queue.namespace,
        // The operator sees Secrets with this label only, and reads them again when they change.
        labels: { ...labels, "rabbitmq.com/topology-operator": "true" },
        username: { key: "username", value: user },
      },
      { parent: this },
    );
    this.password = password;
    this.version = version;
    const register = (part: string, object: KubeObject, dependsOn: pulumi.Resource[]) =>
      registerObject(`${name}-${part}`, object, { parent: this, dependsOn: [queue.broker, ...dependsOn] });
    const make = accountObjects(args, this.secretName, labels);
    const vhost = register("vhost", make.vhost, []);
    const login = register("user", make.user, [secret]);
    const permission = register("permission", make.permission, [vhost, login]);
    const policy = register("policy", make.policy, [vhost]);
    this.ready = [vhost, login, permission, policy];
    this.registerOutputs({ secretName: this.secretName, version });
  }
}

/** The objects that the topology operator turns into calls of the management API. */
export function accountObjects(args: QueueAccountArgs, secretName: string, labels: Record<string, string>) {
  const { queue, user } = args;
  const object = (kind: string, name: string, spec: object): KubeObject => ({
    apiVersion: "rabbitmq.com/v1beta1",
    kind,
    metadata: { name: objectName(name), namespace: queue.namespace, labels },
    spec: { rabbitmqClusterReference: { name: queue.name }, ...spec },
  });
  return {
    vhost: object("Vhost", user, {
      name: user,
      defaultQueueType: "quorum",
      deletionPolicy: queue.retain ? "retain" : "delete",
    }),
    // No tags: the user speaks AMQP and nothing else. The operator sets the password again when the Secret changes.
    user: object("User", user, { importCredentialsSecret: { name: secretName } }),
    permission: object("Permission", user, {
      vhost: user,
      userReference: { name: objectName(user) },
      permissions: { configure: ".*", write: ".*", read: ".*" },
    }),
    // A message that kills its consumer is dropped after this many deliveries instead of being delivered for ever.
    // It is the default from 4.0 on; said here, it stays when the default changes.
    policy: object("Policy", `${user}-quorum`, {
      name: "quorum",
      vhost: user,
      pattern: ".*",
      applyTo: "quorum_queues",
      definition: { "delivery-limit": 20 },
    }),
  };
}
