import { type Connection, createConnection } from "mysql2/promise";
import { secret } from "../cloud";
import { addressOf } from "./cluster";
import { type Loop, loop } from "./loop";

/** Time for a connection or a statement before it counts as failed, in milliseconds. */
const patience = 3000;

export interface Writer extends Loop {
  /** Numbers that were acknowledged and are not in the database; each is there once, for it is the key. */
  lost: () => Promise<number[]>;
}

/** What makes connections to a Service of the database, as its administrator. Kubernetes is asked once, now. */
export async function connector(service: string): Promise<() => Promise<Connection>> {
  const [host, { password }] = await Promise.all([addressOf(service), secret("database-root")]);
  return () => createConnection({ host, user: "root", password, connectTimeout: patience });
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
    const reader = await connect();
    const [rows] = await reader.query("SELECT number FROM drill.writes");
    await reader.end();
    const there = new Set((rows as { number: number }[]).map((row) => row.number));
    return acknowledged.filter((number) => !there.has(number));
  };
  return { ...running, stop, lost };
}
