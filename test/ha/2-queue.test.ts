import assert from "node:assert/strict";
import { test } from "node:test";
import { kubectl, namespace } from "../support/cloud";
import { node, nodeOf } from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { answeredWithin, nothingIsLost } from "../support/ha/outcome";

/** Queues of all vhosts, with their types, and the ones that have no leader. */
async function queues(): Promise<{ types: string[]; leaderless: string[] }> {
  const list = [
    "rabbitmqctl",
    "list_queues",
    "--all-vhosts",
    "--formatter=json",
    "name",
    "type",
    "leader",
    "state",
  ];
  for (const broker of ["queue-server-0", "queue-server-1", "queue-server-2"]) {
    const said = await kubectl("exec", broker, "-n", namespace, "-c", "rabbitmq", "--", ...list).catch(
      () => "",
    );
    if (!said) continue;
    const all = JSON.parse(said) as { name: string; type: string; leader: string; state: string }[];
    return {
      types: [...new Set(all.map(({ type }) => type))],
      leaderless: all.filter(({ leader }) => !leader).map(({ name }) => name),
    };
  }
  return assert.fail("no broker answers");
}

test("Nodes of brokers lose their power, one after the other: publishes are confirmed again within 15 s", async () => {
  for (const broker of ["queue-server-0", "queue-server-1"]) {
    const at = await nodeOf(broker);
    const outcome = await drill({
      title: `node of ${broker} stopped`,
      act: () => node("stop", at),
      mend: () => node("start", at),
    });
    nothingIsLost(outcome);
    answeredWithin(15, outcome, /publishes/);
    const { types, leaderless } = await queues();
    assert.deepEqual(types, ["quorum"]);
    assert.deepEqual(leaderless, []);
  }
});
