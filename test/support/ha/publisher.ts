import { type ConfirmChannel, connect } from "amqplib";
import { eventually, secret } from "../cloud";
import { addressOf } from "./cluster";
import { type Loop, loop } from "./loop";

const queue = "drill";

/** Time for a connection or a confirmation before it counts as failed, in milliseconds. */
const patience = 3000;

export interface Publisher extends Loop {
  consumer: Loop;
  /** Takes what is left out of the queue: numbers whose receipt was confirmed, and which never came out. */
  lost: () => Promise<number[]>;
}

/** Where clients log in to the brokers. Kubernetes is asked once, now. */
async function queueUrl(): Promise<string> {
  const [host, { username, password }] = await Promise.all([
    addressOf("queue"),
    secret("queue-default-user"),
  ]);
  return `amqp://${username}:${encodeURIComponent(password!)}@${host}:5672/?heartbeat=2`;
}

interface Link {
  channel: ConfirmChannel;
  /** Fails when the connection ends. */
  closed: Promise<never>;
  close: () => Promise<void>;
}

async function link(url: string): Promise<Link> {
  const model = await connect(url, { timeout: patience });
  model.on("error", () => undefined); // whoever waits for an answer learns of it by `close`
  const closed = new Promise<never>((_, fail) =>
    model.once("close", () => fail(new Error("the connection was closed"))),
  );
  closed.catch(() => undefined); // nobody may be waiting
  const channel = await within(patience, closed, model.createConfirmChannel());
  channel.on("error", () => undefined);
  return { channel, closed, close: () => model.close().catch(() => undefined) };
}

async function within<T>(milliseconds: number, closed: Promise<never>, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, closed, late]).finally(() => clearTimeout(timer));
}

/** A channel of its own connection, made when it is used and made anew after a failure. */
function reconnecting(url: string) {
  let current: Link | undefined;
  const close = async () => {
    const last = current;
    current = undefined;
    await last?.close();
  };
  const use = async <T>(work: (channel: ConfirmChannel) => Promise<T>): Promise<T> => {
    try {
      current ??= await link(url);
      return await within(patience, current.closed, work(current.channel));
    } catch (error) {
      void close();
      throw error;
    }
  };
  return { use, close };
}

/** Publishes one number after the other to an empty quorum queue, with confirms, and consumes them. */
export async function startPublisher(): Promise<Publisher> {
  const url = await queueUrl();
  const sending = reconnecting(url);
  const receiving = reconnecting(url);
  await eventually("an empty queue", 60, () =>
    receiving.use(async (channel) => {
      await channel.deleteQueue(queue);
      return channel.assertQueue(queue, { durable: true, arguments: { "x-queue-type": "quorum" } });
    }),
  );
  const confirmed: number[] = [];
  const consumed = new Set<number>(); // some may come twice
  let number = 0;
  const publish = async () => {
    const sent = ++number;
    await sending.use(
      (channel) =>
        new Promise<void>((done, fail) =>
          channel.sendToQueue(queue, Buffer.from(String(sent)), { persistent: true }, (error) =>
            error ? fail(error as Error) : done(),
          ),
        ),
    );
    confirmed.push(sent);
  };
  const take = () =>
    receiving.use(async (channel) => {
      const message = await channel.get(queue);
      if (!message) return false;
      consumed.add(Number(message.content.toString()));
      channel.ack(message);
      return true;
    });
  const publisher = loop("publishes", 50, publish);
  const consumer = loop("consumes", 20, take);
  const stop = async () => {
    await publisher.stop();
    await consumer.stop();
    await sending.close();
    await receiving.close();
  };
  const lost = async () => {
    while (await take());
    await receiving.close();
    return confirmed.filter((number) => !consumed.has(number));
  };
  return { ...publisher, stop, consumer, lost };
}
