import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually, kubectl, kubectlJson, namespace } from "../support/cloud";
import { cloudsFile } from "../../local/environment";

const password = () => /password: "?([^"\n]+)/.exec(readFileSync(cloudsFile, "utf8"))![1]!;

/** Asks Keystone for tokens, as many at a time as given, until told to stop. Each costs it a password hash. */
function load(parallel: number): () => Promise<void> {
  let running = true;
  const body = JSON.stringify({
    auth: {
      identity: {
        methods: ["password"],
        password: { user: { name: "admin", domain: { name: "Default" }, password: password() } },
      },
    },
  });
  const worker = async () => {
    while (running)
      await fetch("http://172.30.0.1:30500/v3/auth/tokens", {
        method: "POST",
        body,
        headers: { "content-type": "application/json", connection: "close" },
      })
        .then((answer) => answer.arrayBuffer())
        .catch(() => undefined);
  };
  const workers = Array.from({ length: parallel }, worker);
  return async () => {
    running = false;
    await Promise.all(workers);
  };
}

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
  const stop = load(8);
  try {
    await eventually("more replicas", 300, async () => (await replicas()) > before);
  } finally {
    await stop();
  }
  await eventually("the replicas of before", 600, async () => (await replicas()) === before);
  assert.equal(await replicas(), before);
});
