import { secret } from "../cloud";
import { databasePods, primary } from "./cluster";
import { connectTo } from "./writer";

/** Whether the services have lately used the database's primary alone: at two servers, one's writes are late to the other. */
export async function servicesAreAtPrimary(): Promise<boolean> {
  const [at, pods, { password }] = await Promise.all([primary(), databasePods(), secret("database-root")]);
  const others = pods.filter(({ metadata }) => metadata.name !== at);
  const users = await Promise.all(others.map(({ status }) => usersLatelyAt(status.podIP, password!)));
  return users.flat().length === 0;
}

/** Who has used a server within the last 10 s, but for its administrator and itself. */
async function usersLatelyAt(address: string, password: string): Promise<unknown[]> {
  const connection = await connectTo(address, password);
  const [rows] = await connection.query(
    "SELECT user FROM information_schema.processlist WHERE user NOT IN ('root', 'system user') AND time_ms < 10000",
  );
  await connection.end();
  return rows as unknown[];
}
