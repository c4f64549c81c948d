import { existsSync } from "node:fs";
import { environment } from "./environment";
import { kubeconfig } from "./kubeconfig";
import { clusterStatus } from "./node";
import { attempt } from "./run";
import { stackOutputs } from "./stack";

/** Prints what runs: the cluster's processes, its nodes, its pods, the endpoints. */
export async function status(): Promise<void> {
  console.log(clusterStatus());
  if (!existsSync(kubeconfig)) return;
  const env = await environment();
  for (const what of [["nodes"], ["pods", "-A"]]) {
    const found = await attempt("kubectl", ["get", ...what, "--request-timeout=5s"], { env });
    console.log(`\n${(found.stdout || found.stderr).trim()}`);
  }
  const outputs = await stackOutputs({ name: "aio", env }).catch(() => ({}) as Record<string, unknown>);
  if (outputs.endpoints) console.log(`\nendpoints: ${JSON.stringify(outputs.endpoints, null, 2)}`);
}
