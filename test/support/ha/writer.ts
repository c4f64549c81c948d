import { type Connection, createConnection } from "mysql2/promise";
import { kubectlJson, namespace, secret } from "../cloud";
import { type Loop, loop } from "./loop";

/** Time for a connection or a statement before it counts as failed, in milliseconds. */
const patience = 3000;

export interface Writer extends Loop {
  /** Numbers that the database has acknowledged. */
  acknowledged: number[];
}

/** Address of a Service, which this machine reaches as every node does. */
export async function addressOf(service: string): Promise<string> {
  const { spec } = await kubectlJson<{ spec: { clusterIP: string } }>(
    "get",
    "service",
    service,
    "-n",
    namespace,
  );
  return spec.clusterIP;
}

export async function connectTo(service: string, database?: string): Promise<Connection> {
  const { password } = await secret("database-root");
  return createConnection({
    host: await addressOf(service),
    user: "root",
    password,
    database,
    connectTimeout: patience,
  });
}

/** Makes an empty table, and writes one number after the other to it, through the Service of the primary. */
export async function startWriter(): Promise<Writer> {
  const admin = await connectTo("database-primary");
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
      connection ??= await connectTo("database-primary", "drill");
      const sql = `INSERT INTO writes VALUES (${number}, @@hostname)`;
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
  return { ...running, stop, acknowledged };
}

/** Numbers that were acknowledged and are not in the database. */
export async function lostWrites({ acknowledged }: Writer): Promise<number[]> {
  const connection = await connectTo("database-primary", "drill");
  const [rows] = await connection.query("SELECT number FROM writes");
  await connection.end();
  const there = new Set((rows as { number: number }[]).map((row) => row.number));
  return acknowledged.filter((number) => !there.has(number));
}
