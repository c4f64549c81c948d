import { type Connection, createConnection } from "mysql2/promise";
import { secret } from "../cloud";
import { addressOf, databasePods } from "./cluster";
import { type Loop, loop } from "./loop";

/** Time for a connection or a statement before it counts as failed, in milliseconds. */
const patience = 3000;

export interface Writer extends Loop {
  /** Numbers that were acknowledged and are not on every server; each is there once, for it is the key. */
  lost: () => Promise<number[]>;
}

/** What makes connections to a Service of the database, as its administrator. Kubernetes is asked once, now. */
export async function connector(service: string): Promise<() => Promise<Connection>> {
  const [host, { password }] = await Promise.all([addressOf(service), secret("database-root")]);
  return () => connectTo(host, password!);
}

export const connectTo = (host: string, password: string) =>
  createConnection({ host, user: "root", password, connectTimeout: patience });

/** The numbers that each server has, once it has all that was written before. */
async function numbersOfEach(): Promise<Set<number>[]> {
  const { password } = await secret("database-root");
  const numbers = async (address: string) => {
    const connection = await connectTo(address, password!);
    await connection.query("SET wsrep_sync_wait = 1");
    const [rows] = await connection.query("SELECT number FROM drill.writes");
    await connection.end();
    return new Set((rows as { number: number }[]).map((row) => row.number));
  };
  return Promise.all((await databasePods()).map(({ status }) => numbers(status.podIP)));
}

/** Makes an empty table, and writes one number after the other to it, through the Service of the primary. */
export async function startWriter(): Promise<Writer> {
  const connect = await connector("database-primary");
  const admin = await connect();
  await admin.query("CREATE DATABASE IF NOT EXISTS drill");
  await admin.query("DROP TABLE IF EXISTS drill.writes");
  await admin.query("CREATE TABLE drill.writes (number INT PRIMARY KEY, server VARCHAR(64)) ENGINE=InnoDB");
  await admin.end();
  const acknowledged: number[] = [];
  let connection: Connection | undefined;
  let number = 0;
  const write = async () => {
    number += 1;
    try {
      connection ??= await connect();
      const sql = `INSERT INTO drill.writes VALUES (${number}, @@hostname)`;
      await connection.query({ sql, timeout: patience });
      acknowledged.push(number);
    } catch (error) {
      connection?.destroy();
      connection = undefined;
      throw error;
    }
  };
  const running = loop("writes", 50, write);
  const stop = async () => {
    await running.stop();
    connection?.destroy();
  };
  const lost = async () => {
    const servers = await numbersOfEach();
    return acknowledged.filter((number) => !servers.every((numbers) => numbers.has(number)));
  };
  return { ...running, stop, lost };
}
