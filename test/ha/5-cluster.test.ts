import assert from "node:assert/strict";
import { test } from "node:test";
import { pidOf, sleep } from "../../local/node/process";
import { up } from "../support/cloud";
import {
  node,
  nodeOf,
  nodes,
  nodeWithoutPrimary,
  powerCut,
  primary,
  primarySwitched,
} from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { connector } from "../support/ha/writer";
import { answeredWithin, nothingIsLost } from "../support/ha/outcome";

/** Which one the servers go on with: Galera's UUID of it. */
async function historyOfWrites(): Promise<string> {
  const connection = await (await connector("database-primary"))();
  const [rows] = await connection.query("SHOW STATUS LIKE 'wsrep_cluster_state_uuid'");
  await connection.end();
  return (rows as { Value: string }[])[0]!.Value;
}

test("All nodes lose their power, and come back: all that was acknowledged is there", async () => {
  const act = async () => {
    for (const name of nodes) await node("stop", name);
    await sleep(5);
    for (const name of nodes) await node("start", name);
  };
  const history = await historyOfWrites();
  nothingIsLost(await drill({ title: "all nodes stopped and started", act, patience: 900 }));
  // Servers that did not know how far each of them had come would have begun a new one.
  assert.equal(await historyOfWrites(), history);
});

test("The API server of Kubernetes is gone for a minute: no client waits for longer than 30 s", async () => {
  const server = pidOf("kube-apiserver")!;
  const act = async () => {
    process.kill(server, "SIGSTOP");
    try {
      await sleep(60);
    } finally {
      process.kill(server, "SIGCONT");
    }
  };
  const outcome = await drill({ title: "API server of Kubernetes gone for 60 s", act });
  nothingIsLost(outcome);
  answeredWithin(30, outcome);
});

test("The disk under the primary, and a broker, is full: writable again within 75 s, and publishers wait for room", async () => {
  const old = await primary();
  const at = await nodeOf(old);
  const outcome = await drill({
    title: "disk under the primary full",
    act: () => node("fill", at),
    detected: primarySwitched(old),
    mend: () => node("heal", at),
    // A broker without room holds back the publishers of all: https://www.rabbitmq.com/docs/alarms
    mayWait: /publishes|consumes/,
  });
  nothingIsLost(outcome);
  answeredWithin(75, outcome, /^(?!publishes|consumes)/);
});

test("A node is down: `pulumi up` carries out a change all the same", async () => {
  const at = await nodeWithoutPrimary();
  const config = { "placement.conf": { DEFAULT: { debug: true } } };
  const settings = { "genestack:placement": { config } };
  const { act, mend } = powerCut(at);
  const change = async () => {
    await act(); // to Kubernetes, the node is as good as others for a while
    const { unchanged, ...changed } = await up(settings, "base");
    assert.ok(unchanged! > 0 && Object.keys(changed).length > 0);
  };
  try {
    const outcome = await drill({ title: "pulumi up with a node stopped", act: change, mend, settings });
    nothingIsLost(outcome);
    answeredWithin(30, outcome);
  } finally {
    // The next drill begins with the settings of the stack file.
    await up({}, "base");
  }
});
