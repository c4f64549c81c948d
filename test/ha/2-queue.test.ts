import assert from "node:assert/strict";
import { test } from "node:test";
import { nodeOf, powerCut } from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { answeredWithin, nothingIsLost } from "../support/ha/outcome";
import { queuesAt, unreplicated } from "../support/queues";

test("Nodes of brokers lose their power, one after the other: publishes are confirmed again within 15 s", async () => {
  for (const broker of ["queue-server-0", "queue-server-1"]) {
    const at = await nodeOf(broker);
    const outcome = await drill({
      title: `node of ${broker} stopped`,
      ...powerCut(at),
    });
    nothingIsLost(outcome);
    answeredWithin(15, outcome, /publishes/);
    const queues = await queuesAt("queue-server-2");
    assert.deepEqual(unreplicated(queues), []);
    assert.deepEqual(
      queues.filter(({ leader }) => !leader),
      [],
    );
  }
});
