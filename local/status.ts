import { existsSync } from "node:fs";
import { environment } from "./environment";
import { kubeconfig } from "./kubeconfig";
import { nodeStatus } from "./node";
import { attempt } from "./run";
import { stackOutputs } from "./stack";

/** Prints what runs: the node's processes, its pods that are not ready, the endpoints. */
export async function status(): Promise<void> {
  console.log(nodeStatus());
  if (!existsSync(kubeconfig)) return;
  const env = await environment();
  const pods = await attempt("kubectl", ["get", "pods", "-A", "--request-timeout=5s"], { env });
  console.log(`\n${(pods.stdout || pods.stderr).trim()}`);
  const outputs = await stackOutputs({ name: "aio", env }).catch(() => ({}) as Record<string, unknown>);
  if (outputs.endpoints) console.log(`\nendpoints: ${JSON.stringify(outputs.endpoints, null, 2)}`);
}
