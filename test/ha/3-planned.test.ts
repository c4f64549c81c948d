import { test } from "node:test";
import { run } from "../../local/run";
import { eventually, kubectl, kubectlJson, namespace, up } from "../support/cloud";
import { allPodsAreReady, databasePods, node, nodes, otherName } from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { nobodyNotices } from "../support/ha/outcome";
import type { Overlay } from "../support/preview";

for (const name of nodes)
  test(`${name} is drained, and nobody notices`, async () => {
    nobodyNotices(
      await drill({
        title: `${name} drained`,
        act: () => node("drain", name),
        mend: () => node("start", name), // pods may come again
      }),
    );
  });

/** Restarts a workload of Kubernetes, and waits until that is done. */
async function restart({ kind, metadata, spec }: any): Promise<void> {
  const workload = `${kind.toLowerCase()}/${metadata.name}`;
  await kubectl("rollout", "restart", workload, "-n", namespace);
  if (spec.updateStrategy?.type === "OnDelete") await endPodsInTurn(spec.selector.matchLabels);
  else await run("kubectl", ["rollout", "status", workload, "-n", namespace], { timeout: 900 });
}

/** Restarts what Kubernetes leaves to a human: it ends a pod once the one before is there again. */
async function endPodsInTurn(labels: Record<string, string>): Promise<void> {
  const selector = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const names = await kubectl("get", "pods", "-n", namespace, "-l", selector.join(), "-o", "name");
  for (const name of names.trim().split("\n")) {
    await kubectl("delete", name, "-n", namespace);
    await eventually("all pods are ready", 300, allPodsAreReady);
  }
}

/** The operator of MariaDB restarts its servers itself, the primary last. */
async function restartDatabase(): Promise<void> {
  const now = new Date().toISOString();
  const key = "kubectl.kubernetes.io/restartedAt";
  const patch = JSON.stringify({ spec: { podMetadata: { annotations: { [key]: now } } } });
  await kubectl("patch", "mariadb", "database", "-n", namespace, "--type=merge", "-p", patch);
  await eventually("all servers are new", 900, async () => {
    const pods = await databasePods();
    return pods.every(({ metadata }) => metadata.annotations[key] === now);
  });
}

test("All workloads are restarted one after the other, and nobody notices", async () => {
  const kinds = ["deployment", "statefulset", "daemonset"];
  const act = async () => {
    const { items } = await kubectlJson<{ items: any[] }>("get", kinds.join(), "-n", namespace);
    for (const workload of items) if (workload.metadata.name !== "database") await restart(workload);
    await restartDatabase();
  };
  nobodyNotices(await drill({ title: "everything restarted", act }));
});

const change = (title: string, settings: Overlay) =>
  drill({ title, act: () => up(settings, "base"), settings });

test("`pulumi up` changes an option of each service and takes it back, and nobody notices", async () => {
  const debug = (file: string) => ({ config: { [file]: { DEFAULT: { debug: true } } } });
  const settings = {
    "genestack:keystone": debug("keystone.conf"),
    "genestack:glance": debug("glance-api.conf"),
    "genestack:placement": debug("placement.conf"),
  };
  nobodyNotices(await change("an option of each service changed", settings));
  nobodyNotices(await change("an option of each service changed back", {}));
});

test("`pulumi up` gives each service another image, and back, and nobody notices", async () => {
  const image = await otherName("openstack:2024.1");
  const settings = {
    "genestack:keystone": { image },
    "genestack:glance": { image },
    "genestack:placement": { image },
  };
  nobodyNotices(await change("image of each service changed", settings));
  nobodyNotices(await change("image of each service changed back", {}));
});
