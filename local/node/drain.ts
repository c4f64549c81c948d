import { availableParallelism } from "node:os";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { attempt } from "../run";
import { hasEnded, isReady, isSince, type Pod, pods } from "./pods";
import { sleep } from "./process";

/** Seconds until the pods of a node must have left it. */
const patience = 900;

/**
 * Evicts the pods of a node as `kubectl drain` does, but one for each processor at a time: the nodes share these, and
 * pods that start all at once would take them from the pods that answer meanwhile.
 *
 * @throws UserError with the pods that have not left within `patience`
 */
export async function evictPods(node: string, atOnce = availableParallelism()): Promise<void> {
  const start = Date.now();
  const refusals = new Map<string, string | undefined>();
  for (;;) {
    const all = await pods();
    const left = all.filter((pod) => mustLeave(pod, node));
    if (left.length === 0) return;
    if (Date.now() > start + patience * 1000)
      throw new UserError(`pods have not left ${node} within ${patience} s`, {
        why: left
          .map(({ metadata: { name } }) => `${name}: ${refusals.get(name) ?? "has not ended"}`)
          .join("\n  "),
        remedy: "kubectl get pods,poddisruptionbudgets --all-namespaces",
      });
    const staying = left.filter(({ metadata }) => !metadata.deletionTimestamp);
    let moving = left.length - staying.length + all.filter((pod) => starts(pod, start)).length;
    for (const pod of staying) {
      if (moving >= atOnce) break;
      const refusal = await evict(pod);
      refusals.set(pod.metadata.name, refusal);
      if (!refusal) moving++;
    }
    await sleep(2);
  }
}

/** Whether a pod runs on a node for something else than a DaemonSet, whose pods belong to their node. */
export const mustLeave = (pod: Pod, node: string): boolean =>
  pod.spec.nodeName === node &&
  !hasEnded(pod) &&
  !pod.metadata.ownerReferences?.some(({ kind }) => kind === "DaemonSet");

/** Whether a pod made since then has a node, and is not ready there; one that waits for a node takes no processor. */
export const starts = (pod: Pod, since: number): boolean =>
  isSince(pod.metadata.creationTimestamp, since) &&
  pod.spec.nodeName !== undefined &&
  !hasEnded(pod) &&
  !isReady(pod);

/** Asks for the end of a pod; returns why that is refused, as where a budget does not allow it now. */
async function evict({ metadata: { namespace, name } }: Pod): Promise<string | undefined> {
  const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { namespace, name } };
  const { code, stderr } = await attempt(
    join(bin, "kubectl"),
    [
      ...["--kubeconfig", kubeconfig, "create", "--filename", "-"],
      ...["--raw", `/api/v1/namespaces/${namespace}/pods/${name}/eviction`],
    ],
    { input: JSON.stringify(eviction), timeout: 60 },
  );
  return code === 0 ? undefined : stderr.trim() || `exit code ${code}`;
}
