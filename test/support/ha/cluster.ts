import { clusterNodes } from "../../../local/node/node";
import { isReady } from "../../../local/node/pods";
import { run } from "../../../local/run";
import { kubectl, kubectlJson, namespace } from "../cloud";

/* What drills ask of the local cluster of three nodes, and do to it. */

export const nodes = ["genestack-0", "genestack-1", "genestack-2"];

/** A command of `genestack local node`. */
export const node = (...args: string[]): Promise<string> =>
  run("genestack", ["local", "node", ...args], { timeout: 900 });

/** What a node does when its power is cut, and what mends it. */
export const powerCut = (name: string) => ({
  act: () => node("stop", name),
  mend: () => node("start", name),
});

/** Ends pods at once, as a crash of them does; given by a name, or by a label after `-l`. */
export const killPods = (...which: string[]): Promise<string> =>
  kubectl("delete", "pods", ...which, "-n", namespace, "--grace-period=0", "--force");

/** The pods of the database's servers. */
export async function databasePods(): Promise<any[]> {
  const { items } = await kubectlJson<{ items: any[] }>(
    ...["get", "pods", "-n", namespace, "-l", "app.kubernetes.io/name=mariadb"],
  );
  return items;
}

/** Node of a pod. */
export async function nodeOf(pod: string, of = namespace): Promise<string> {
  const { spec } = await kubectlJson("get", "pod", pod, "-n", of);
  return spec.nodeName as string;
}

/** Name of the pod that `database-primary` leads to. */
export async function primary(): Promise<string> {
  const { status } = await kubectlJson("get", "mariadb", "database", "-n", namespace);
  return status.currentPrimary as string;
}

/** Whether another server than that one has become the primary. */
export const primarySwitched = (old: string) => async (): Promise<boolean> => (await primary()) !== old;

/** A node that the primary is not on. */
export async function nodeWithoutPrimary(): Promise<string> {
  const at = await nodeOf(await primary());
  return nodes.find((name) => name !== at)!;
}

/** Whether every pod that should run is ready, and none is in the way of its going. */
export async function allPodsAreReady(): Promise<boolean> {
  const { items } = await kubectlJson<{ items: any[] }>("get", "pods", "--all-namespaces");
  return items
    .filter(({ status }) => status.phase !== "Succeeded")
    .every((pod) => !pod.metadata.deletionTimestamp && isReady(pod));
}

/** Gives an image of the local registry a second name on each node, and returns that: to Kubernetes it is another one. */
export async function otherName(image: string): Promise<string> {
  const name = `genestack.local/${image}-again`;
  for (const { socket } of clusterNodes())
    await run("ctr", [
      ...["-a", socket, "-n", "k8s.io", "images", "tag", "--force"],
      ...[`genestack.local/${image}`, name],
    ]);
  return name;
}

/** Address of a Service, which this machine reaches as every node does. */
export async function addressOf(service: string): Promise<string> {
  const { spec } = await kubectlJson<{ spec: { clusterIP: string } }>(
    ...["get", "service", service, "-n", namespace],
  );
  return spec.clusterIP;
}
