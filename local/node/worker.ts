import { mkdirSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import type { ImageArchive } from "../images";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { attempt } from "../run";
import { cniConfig, containerdConfig, kubeletConfig, proxyConfig, put } from "./configuration";
import { answersKubelets } from "./cri";
import { volumesOf } from "./disk";
import { importImages } from "./images";
import { boot, onNode } from "./namespaces";
import { type Node, processName } from "./node";
import { pki } from "./pki";
import { isSince } from "./pods";
import { pidOf, ready, startProcess } from "./process";

/**
 * Starts what is missing of a node, and waits until it takes pods.
 *
 * @param images what every pod needs
 */
export async function startWorker(node: Node, nodes: Node[], images: ImageArchive[]): Promise<void> {
  const file = (name: string, text: string) => put(join(node.folder, name), text);
  const start = (program: string, command: string, args: string[]) =>
    startProcess(processName(node, program), ...onNode(node, command, args));
  await boot(node, nodes);
  file("cni/10-genestack.conflist", cniConfig(node));
  file("resolv.conf", "");
  for (const folder of [volumesOf(node), join(node.folder, "kubelet")])
    mkdirSync(folder, { recursive: true });
  start("containerd", "containerd", ["--config", file("containerd.toml", containerdConfig(node))]);
  await ready(processName(node, "containerd"), 120, () => answersKubelets(node.socket));
  await importImages(images, [node]);
  const before = pidOf(processName(node, "kubelet")) === undefined ? Date.now() : 0;
  const others = (totalmem() * (nodes.length - 1)) / nodes.length;
  start("kubelet", join(bin, "kubelet"), [
    `--config=${file("kubelet.yaml", kubeletConfig(node, others))}`,
    `--kubeconfig=${join(pki, `kubelet-${node.name}.kubeconfig`)}`,
    `--hostname-override=${node.name}`,
    `--node-ip=${node.address}`,
    `--root-dir=${join(node.folder, "kubelet")}`,
    `--cert-dir=${join(node.folder, "kubelet", "pki")}`,
  ]);
  const proxy = file("proxy.yaml", proxyConfig(node));
  start("kube-proxy", join(bin, "kube-proxy"), [`--config=${proxy}`, `--hostname-override=${node.name}`]);
  await ready(processName(node, "kubelet"), 180, () => takesPods(node, before));
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
