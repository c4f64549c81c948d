import { test } from "node:test";
import { eventually, kubectlJson, namespace, up } from "../support/cloud";
import { drill } from "../support/ha/drill";
import { nobodyNotices } from "../support/ha/outcome";
import { connector } from "../support/ha/writer";
import { tokenLoad } from "../support/token-load";

const keystone = async () => {
  const { spec } = await kubectlJson("get", "hpa", "keystone-api", "-n", namespace);
  const { status: deployment } = await kubectlJson("get", "deployment", "keystone-api", "-n", namespace);
  return { ...spec, ready: deployment.readyReplicas as number };
};

test("Load takes Keystone to its ceiling, and its end back to its floor", async () => {
  // All three nodes share the processors of one machine: ten pods would never get what one gets elsewhere.
  const settings = {
    "genestack:keystone": { resources: { requests: { cpu: "8m" } } },
  };
  try {
    await up(settings, "base");
    const stop = tokenLoad(8);
    await eventually("as many pods as may be", 900, async () => {
      const { ready, maxReplicas } = await keystone();
      return ready === maxReplicas;
    }).finally(stop);
    await eventually("as few pods as may be", 1500, async () => {
      const { ready, minReplicas } = await keystone();
      return ready === minReplicas;
    });
  } finally {
    // The next drill begins with the settings of the stack file.
    await up({}, "base");
  }
});

test("As many connections as the database takes are open and used, and nobody notices", async () => {
  const connect = await connector("database-primary");
  const numbers = async (sql: string) => {
    const connection = await connect();
    const [rows] = await connection.query(sql);
    await connection.end();
    return Object.values((rows as Record<string, string>[])[0]!).map(Number);
  };
  // The rest is what the rule about connections reserves: components/openstack/rules/database.ts.
  const reserve = 20;
  const act = async () => {
    const [most] = await numbers("SELECT @@max_connections");
    const [there] = await numbers(
      "SELECT VARIABLE_VALUE FROM information_schema.global_status WHERE VARIABLE_NAME = 'Threads_connected'",
    );
    const connections = [];
    for (let count = there!; count < most! - reserve; count++) connections.push(await connect());
    for (let round = 0; round < 3; round++)
      await Promise.all(
        connections.map((connection) => connection.query("SELECT COUNT(*) FROM drill.writes")),
      );
    await Promise.all(connections.map((connection) => connection.end()));
  };
  nobodyNotices(await drill({ title: "all connections of the database in use", act }));
});
