import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { kubeconfig } from "../kubeconfig";
import { bin, logs } from "../paths";
import { step } from "../progress";
import { attempt } from "../run";
import { cniConfig, containerdConfig, corefile, kubeletConfig, proxyConfig, put } from "./configuration";
import { startControlPlane } from "./control-plane";
import { answersKubelets } from "./cri";
import { clusterFolder, type Node, nodeOf } from "./node";
import { claimMachine, otherCheckout, releaseMachine } from "./owner";
import { makePki, pki } from "./pki";
import { isSince, podsRunAgain } from "./pods";
import { pidOf, processesOf, processNames, ready, startProcess } from "./process";
import { makeBridge, startServices } from "./services";
import { shareFolders } from "./shared-folders";
import { removeLeftovers, stopAll } from "./stop";
import type { ImageArchive } from "../images";
import { importImages } from "./images";

/**
 * Starts the cluster with its one node, or what is missing of it; waits until the node takes pods, and after a stop
 * until those that it had run again.
 */
export async function startNode(images: [ImageArchive, ...ImageArchive[]]): Promise<void> {
  const [pauseImage] = images;
  const stopped = !nodeRuns();
  const start = Date.now();
  const abandoned = claimMachine();
  const node = nodeOf(0);
  await step("start the cluster", async () => {
    mkdirSync(logs, { recursive: true });
    // After a kill or a reboot, rules and mounts of the dead may be left: no process of ours runs, so all of it goes.
    if (stopped) await stopAll(node);
    if (abandoned) await removeLeftovers(node, abandoned);
    await makeBridge(node);
    await shareFolders();
    await makePki(node);
    await startControlPlane(node);
    await startWorker(node, pauseImage);
    await startServices(node);
    await ready("kubelet", 180, () => takesPods(node, stopped ? start : 0));
  });
  await importImages(images, node);
  if (stopped) await podsRunAgain(start);
}

/** Whether the kubelet has said since then that the node is ready; the API server remembers what it said before. */
async function takesPods({ name }: Node, since: number): Promise<boolean> {
  const template = `jsonpath={.status.conditions[?(@.type=="Ready")]}`;
  const args = ["--kubeconfig", kubeconfig, "get", "node", name, "--output", template];
  const { code, stdout } = await attempt(join(bin, "kubectl"), args);
  if (code !== 0 || !stdout) return false;
  const { status, lastHeartbeatTime } = JSON.parse(stdout) as { status: string; lastHeartbeatTime: string };
  return status === "True" && isSince(lastHeartbeatTime, since);
}

async function startWorker(node: Node, pauseImage: ImageArchive): Promise<void> {
  const file = (name: string, text: string) => put(join(node.folder, name), text);
  file("cni/10-genestack.conflist", cniConfig(node));
  file("resolv.conf", "");
  for (const folder of ["volumes", "kubelet"]) mkdirSync(join(node.folder, folder), { recursive: true });
  startProcess("containerd", "containerd", ["--config", file("containerd.toml", containerdConfig(node))]);
  await ready("containerd", 120, () => answersKubelets(node.socket));
  await importImages([pauseImage], node);
  startProcess("kubelet", join(bin, "kubelet"), [
    `--config=${file("kubelet.yaml", kubeletConfig(node))}`,
    `--kubeconfig=${join(pki, `kubelet-${node.name}.kubeconfig`)}`,
    `--hostname-override=${node.name}`,
    `--node-ip=${node.address}`,
    `--root-dir=${join(node.folder, "kubelet")}`,
    `--cert-dir=${join(node.folder, "kubelet", "pki")}`,
  ]);
  const proxy = file("proxy.yaml", proxyConfig(node));
  startProcess("kube-proxy", join(bin, "kube-proxy"), [
    `--config=${proxy}`,
    `--hostname-override=${node.name}`,
  ]);
  startProcess("coredns", join(bin, "coredns"), ["-conf", file("Corefile", corefile())]);
}

/** Whether any process of this checkout's cluster runs. */
export const nodeRuns = (): boolean => processNames().some((name) => pidOf(name) !== undefined);

/** Whether anything of this checkout's cluster is in the way of another one: it, or what a kill left of it. */
export const nodeIsThere = (): boolean => nodeRuns() || processesOf(clusterFolder).length > 0;

/** Stops the cluster: no process, mount, interface or rule stays; the data does. Another checkout's is left alone. */
export async function stopNode(): Promise<void> {
  const other = otherCheckout();
  if (other) return console.log(`  the cluster that runs is that of ${other}`);
  await step("stop the cluster", () => stopAll(nodeOf(0)));
  releaseMachine();
}

/** Stops the cluster and deletes its data. */
export async function destroyNode(): Promise<void> {
  await stopNode();
  rmSync(clusterFolder, { recursive: true, force: true });
}

/** One line per process of the cluster. */
export function nodeStatus(): string {
  const names = processNames().sort();
  if (names.length === 0) return "the local cluster is down";
  return names
    .map(
      (name) =>
        `${name.padEnd(26)}${pidOf(name) ? `running, process ${pidOf(name)}` : "dead; remedy: make up"}`,
    )
    .join("\n");
}
