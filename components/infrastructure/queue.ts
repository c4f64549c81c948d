import * as pulumi from "@pulumi/pulumi";
import { QueueAccount } from "./queue-account";
import { amqpPort, checkQueue, type QueueArgs, queueObjects } from "./rabbitmq";
import { registerPatched } from "./register";

export type { QueueArgs } from "./rabbitmq";

/** RabbitMQ by its cluster operator: one broker, or a cluster whose queues are replicated (quorum queues). */
export class Queue extends pulumi.ComponentResource {
  /** Name of the RabbitmqCluster. */
  readonly name: string;
  readonly namespace: string;
  /** Address of the brokers for AMQP clients. */
  readonly host: string;
  readonly port = amqpPort;
  /** Whether virtual hosts outlive the declaration of their account. */
  readonly retain: boolean;
  /** Ready when all brokers are. */
  readonly broker: pulumi.Resource;

  constructor(name: string, args: QueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:infrastructure:Queue", name, {}, opts);
    checkQueue(name, args);
    this.name = name;
    this.namespace = args.namespace;
    this.retain = args.retain ?? true;
    this.host = `${name}.${args.namespace}.svc`;
    this.broker = registerPatched(name, queueObjects(name, args), args.patches, { parent: this }).resource;
    this.registerOutputs({ host: this.host, port: this.port });
  }

  /**
   * A user with a virtual host of its own, of the same name. Whatever depends on the account starts when broker,
   * vhost, user, permission and policy are ready.
   */
  account(user: string, opts?: pulumi.ComponentResourceOptions): QueueAccount {
    return new QueueAccount(`${this.name}-${user}`, { queue: this, user }, { parent: this, ...opts });
  }
}
