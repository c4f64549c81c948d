import { databasePods, primary } from "./cluster";
import { connectTo } from "./writer";
import { secret } from "../cloud";

/** Whether the services have lately used the database's primary alone: at two servers, one's writes are late to the other. */
export async function servicesAreAtPrimary(): Promise<boolean> {
  const at = await primary();
  const others = (await databasePods()).filter(({ metadata }) => metadata.name !== at);
  const users = await Promise.all(others.map(({ status }) => usersLatelyAt(status.podIP)));
  return users.flat().length === 0;
}

/** Who has used a server within the last 10 s, but for its administrator and itself. */
async function usersLatelyAt(address: string): Promise<unknown[]> {
  const { password } = await secret("database-root");
  const connection = await connectTo(address, password!);
  const [rows] = await connection.query(
    "SELECT user FROM information_schema.processlist WHERE user NOT IN ('root', 'system user') AND time_ms < 10000",
  );
  await connection.end();
  return rows as unknown[];
}
