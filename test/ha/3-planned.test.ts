import assert from "node:assert/strict";
import { test } from "node:test";
import { kubectl, kubectlJson, namespace } from "../support/cloud";
import { drill, node, type Outcome } from "../support/ha/drill";

const nodes = ["genestack-0", "genestack-1", "genestack-2"];

function nobodyNotices({ failedApiCalls, lostWrites, lostPublishes }: Outcome): void {
  assert.deepEqual(failedApiCalls, []);
  assert.deepEqual(lostWrites, []);
  assert.deepEqual(lostPublishes, []);
}

for (const name of nodes)
  test(`${name} is drained, and nobody notices`, async () => {
    const outcome = await drill({
      title: `${name} drained`,
      act: () => node("drain", name),
      mend: () => node("start", name), // pods may come again
    });
    nobodyNotices(outcome);
  });

test("All workloads are restarted one after the other, and nobody notices", async () => {
  const kinds = ["deployment", "statefulset", "daemonset"];
  const outcome = await drill({
    title: "everything restarted",
    act: async () => {
      const { items } = await kubectlJson<{ items: any[] }>("get", kinds.join(), "-n", namespace);
      for (const { kind, metadata } of items) {
        // The operator of MariaDB restarts its servers itself, the primary last.
        if (metadata.name === "database") continue;
        const workload = `${kind.toLowerCase()}/${metadata.name}`;
        await kubectl("rollout", "restart", workload, "-n", namespace);
        await kubectl("rollout", "status", workload, "-n", namespace, "--timeout=110s").catch(
          () => undefined,
        );
      }
      const podMetadata = { annotations: { "kubectl.kubernetes.io/restartedAt": new Date().toISOString() } };
      const patch = JSON.stringify({ spec: { podMetadata } });
      await kubectl("patch", "mariadb", "database", "-n", namespace, "--type=merge", "-p", patch);
    },
  });
  nobodyNotices(outcome);
});
