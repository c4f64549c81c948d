import { join } from "node:path";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { step } from "../progress";
import { run } from "../run";
import { sleep } from "./process";

/** What matters here of a pod: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/ */
export interface Pod {
  metadata: {
    namespace: string;
    name: string;
    creationTimestamp: string;
    deletionTimestamp?: string;
    ownerReferences?: { kind: string }[];
  };
  spec: { nodeName?: string };
  status: {
    phase: string;
    conditions?: { type: string; status: string }[];
    containerStatuses?: { state: { running?: { startedAt: string } } }[];
  };
}

/** Seconds until `make up` goes on without pods that do not become ready: perhaps it mends them. */
const patience = 480;

/**
 * Waits until all pods have been started again. After a stop the API server has their former states, by which
 * everything is ready, until the kubelet has seen to each of them.
 *
 * @param since when the cluster was started, milliseconds
 */
export async function podsRunAgain(since: number): Promise<void> {
  const waiting = async () =>
    (await pods()).filter((pod) => !runsAgain(pod, since)).map(({ metadata }) => metadata.name);
  if ((await waiting()).length === 0) return;
  await step("start the pods again", async () => {
    const end = Date.now() + patience * 1000;
    while (Date.now() < end && (await waiting()).length > 0) await sleep(1);
  });
  const left = await waiting();
  if (left.length > 0) console.log(`  not ready yet: ${left.join(", ")}`);
}

/** All pods of the cluster. */
export async function pods(): Promise<Pod[]> {
  const args = ["--kubeconfig", kubeconfig, "get", "pods", "--all-namespaces", "--output", "json"];
  return (JSON.parse(await run(join(bin, "kubectl"), args, { timeout: 60 })) as { items: Pod[] }).items;
}

export const hasEnded = ({ status }: Pick<Pod, "status">): boolean =>
  ["Succeeded", "Failed"].includes(status.phase);

export const isReady = ({ status }: Pick<Pod, "status">): boolean =>
  Boolean(status.conditions?.some(({ type, status }) => type === "Ready" && status === "True"));

/** Whether a pod is ready by containers of this start; one that has ended, or is about to go, need not be. */
export function runsAgain(pod: Pod, since: number): boolean {
  if (pod.metadata.deletionTimestamp || hasEnded(pod)) return true;
  const containers = pod.status.containerStatuses;
  return isReady(pod) && Boolean(containers?.every(({ state }) => isSince(state.running?.startedAt, since)));
}

/** Whether a time as Kubernetes writes it, in whole seconds, is not before another, in milliseconds. */
export const isSince = (at: string | undefined, since: number): boolean =>
  at !== undefined && Date.parse(at) >= Math.floor(since / 1000) * 1000;
