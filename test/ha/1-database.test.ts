import assert from "node:assert/strict";
import { test } from "node:test";
import { kubectl, kubectlJson, namespace } from "../support/cloud";
import {
  databasePods,
  killPods,
  node,
  nodeOf,
  powerCut,
  primary,
  primarySwitched,
} from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { onServer } from "../support/ha/old-primary";
import { answeredWithin, nobodyNotices, nothingIsLost, type Outcome } from "../support/ha/outcome";

test("The pod of the primary is killed: writable again within 15 s", async () => {
  const old = await primary();
  const outcome = await drill({
    title: "pod of the primary killed",
    act: () => killPods(old),
    detected: primarySwitched(old),
  });
  nothingIsLost(outcome);
  answeredWithin(15, outcome, /writes/);
});

test("The primary is told to stop: no API call fails", async () => {
  const old = await primary();
  nobodyNotices(
    await drill({
      title: "primary told to stop",
      act: () => kubectl("delete", "pod", old, "-n", namespace, "--wait=false"),
      detected: primarySwitched(old),
    }),
  );
});

/** Its node loses its power. */
async function loseNodeOf(server: string, title: string): Promise<Outcome> {
  const at = await nodeOf(server);
  return drill({
    title,
    ...powerCut(at),
    detected: primarySwitched(server),
  });
}

test("The node of the primary loses its power: writable again within 75 s", async () => {
  const outcome = await loseNodeOf(await primary(), "node of the primary stopped");
  nothingIsLost(outcome);
  answeredWithin(75, outcome, /writes/);
});

test("The node of the primary is cut off: writable again within 75 s, and the old primary acknowledges nothing", async () => {
  const old = await primary();
  const at = await nodeOf(old);
  const answers: string[] = [];
  const outcome = await drill({
    title: "node of the primary cut off",
    act: () => node("partition", at),
    detected: primarySwitched(old),
    mend: async () => {
      answers.push(await onServer(at, "INSERT INTO drill.writes VALUES (-1, @@hostname)"));
      await node("heal", at);
    },
  });
  nothingIsLost(outcome);
  answeredWithin(75, outcome, /writes/);
  assert.match(answers.join(), /ERROR/);
});

test("The operator's leader is lost together with the primary: writable again within 75 s", async () => {
  const { spec } = await kubectlJson("get", "lease", "mariadb-operator.mariadb.com", "-n", "operators");
  const at = await nodeOf(spec.holderIdentity.split("_")[0], "operators");
  const pods = await databasePods();
  const target = pods.find((pod: any) => pod.spec.nodeName === at).metadata.name as string;
  const podIndex = Number(target.at(-1));
  const patch = JSON.stringify({ spec: { galera: { primary: { podIndex } } } });
  await kubectl("patch", "mariadb", "database", "-n", namespace, "--type=merge", "-p", patch);
  const outcome = await loseNodeOf(target, "node of the primary and of the operator stopped");
  nothingIsLost(outcome);
  answeredWithin(75, outcome, /writes/);
});
