import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, kubectl, kubectlJson, namespace } from "../support/cloud";
import { tokenLoad } from "../support/token-load";

const replicas = async () => {
  const deployment = await kubectlJson("get", "deployment", "keystone-api", "-n", namespace);
  return deployment.status.replicas as number;
};

test("The metrics server measures the pods of Keystone", async () => {
  await eventually("metrics", 120, async () =>
    /keystone-api/.test(await kubectl("top", "pods", "-n", namespace)),
  );
});

test("Load on Keystone raises its replicas, and they fall again", async () => {
  const { spec } = await kubectlJson("get", "hpa", "keystone-api", "-n", namespace);
  const before = spec.minReplicas as number;
  // Pods that have just started have had something to do.
  await eventually("the fewest replicas", 600, async () => (await replicas()) === before);
  const stop = tokenLoad(8);
  try {
    await eventually("more replicas", 300, async () => (await replicas()) > before);
  } finally {
    await stop();
  }
  await eventually("the replicas of before", 600, async () => (await replicas()) === before);
  assert.equal(await replicas(), before);
});
