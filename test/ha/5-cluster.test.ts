import assert from "node:assert/strict";
import { test } from "node:test";
import { pidOf, sleep } from "../../local/node/process";
import { up } from "../support/cloud";
import { node, nodeOf, nodes, nodeWithoutPrimary, primary, primarySwitched } from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { answeredWithin, nothingIsLost } from "../support/ha/outcome";

test("All nodes lose their power, and come back: all that was acknowledged is there", async () => {
  const act = async () => {
    for (const name of nodes) await node("stop", name);
    await sleep(5);
    for (const name of nodes) await node("start", name);
  };
  nothingIsLost(await drill({ title: "all nodes stopped and started", act, patience: 900 }));
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

test("The disk under the primary is full: writable again within 75 s", async () => {
  const old = await primary();
  const at = await nodeOf(old);
  const outcome = await drill({
    title: "disk under the primary full",
    act: () => node("fill", at),
    detected: primarySwitched(old),
    mend: () => node("heal", at),
  });
  nothingIsLost(outcome);
  answeredWithin(75, outcome);
});

test("A node is down: `pulumi up` carries out a change all the same", async () => {
  const at = await nodeWithoutPrimary();
  const config = { "placement.conf": { placement: { randomize_allocation_candidates: true } } };
  const settings = { "genestack:placement": { config } };
  const outcome = await drill({
    title: "pulumi up with a node stopped",
    act: async () => {
      await node("stop", at);
      const { created = 0 } = await up(settings, "base");
      assert.ok(created > 0);
    },
    mend: () => node("start", at),
    settings,
  });
  nothingIsLost(outcome);
  answeredWithin(30, outcome);
  await up({}, "base");
});
