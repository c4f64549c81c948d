import { existsSync, lstatSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../run";
import { textOf } from "../text";
import { podProcesses, removeCgroups } from "./cgroups";
import { removeNetwork } from "./network";
import { clusterFolder, type Node, processName } from "./node";
import { kill, processesOf, processNames, sleep, stopProcess } from "./process";
import { unshareFolders } from "./shared-folders";

/** Ends every process of the cluster, pods first, and takes away what they leave in the kernel. Data stays. */
export async function stopAll(nodes: Node[]): Promise<void> {
  const ofNodes = (...programs: string[]) =>
    Promise.all(nodes.map((node) => inTurn(programs.map((program) => processName(node, program)))));
  await stopProcess("metrics-server");
  await ofNodes("kubelet", "kube-proxy");
  await inTurn(["coredns", "volume-provisioner"]);
  await Promise.all(nodes.map(stopPods));
  await ofNodes("containerd");
  await inTurn(["kube-scheduler", "kube-controller-manager"]);
  // The API server drains open watches for up to a minute; nobody waits for them now. etcd goes after its client.
  await stopProcess("kube-apiserver", 3);
  await stopProcess("etcd");
  await inTurn(processNames());
  await removeLeftovers();
}

async function inTurn(processes: string[]): Promise<void> {
  for (const name of processes) await stopProcess(name);
}

/** Gives containers ten seconds to end by themselves, as a database likes to. */
async function stopPods(node: Node): Promise<void> {
  const ctr = (...args: string[]) =>
    attempt("ctr", ["-a", node.socket, "-n", "k8s.io", ...args], { timeout: 30 });
  if (!existsSync(node.socket) || (await ctr("version")).code !== 0) return;
  const names = async (kind: string) => (await ctr(kind, "ls", "-q")).stdout.split("\n").filter(Boolean);
  const all = async (kind: string, ...args: string[]) =>
    Promise.all((await names(kind)).map((name) => ctr(kind, ...args, name)));
  await all("tasks", "kill", "-s", "TERM");
  for (let round = 0; round < 20 && (await ctr("tasks", "ls")).stdout.includes("RUNNING"); round++)
    await sleep(0.5);
  await all("tasks", "kill", "-s", "KILL");
  await all("tasks", "rm", "-f");
  await all("containers", "rm");
}

/**
 * Takes away what processes that were killed leave: shims and pods, mounts, interfaces, rules, cgroups.
 *
 * @param cluster folder of the cluster that they belonged to, which may be another checkout's
 */
export async function removeLeftovers(cluster = clusterFolder): Promise<void> {
  for (const pid of [...processesOf(cluster), ...podProcesses()]) kill(pid);
  const mounts = textOf("/proc/mounts")
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "");
  for (const mount of mounts
    .filter((path) => path.startsWith(`${cluster}/`))
    .sort()
    .reverse())
    await attempt("umount", ["-l", mount]);
  for (const line of (await attempt("ip", ["netns", "list"])).stdout.split("\n"))
    if (line.startsWith("cni-")) await attempt("ip", ["netns", "delete", line.split(" ")[0]!]);
  await unshareFolders();
  await removeNetwork();
  for (const family of ["ip", "ip6"]) await attempt("nft", ["delete", "table", family, "kube-proxy"]);
  await removeRules();
  await removeCgroups();
  removeFiles(cluster);
}

/** Rules of the CNI plugins and of the kubelet, which nobody removes when a pod is not taken down through CNI. */
async function removeRules(): Promise<void> {
  for (const program of ["iptables", "ip6tables"])
    for (const table of ["nat", "mangle", "filter"]) {
      const rules = (await attempt(`${program}-save`, ["-t", table])).stdout;
      if (!/(CNI-|KUBE-)/.test(rules)) continue;
      const kept = rules.split("\n").filter((line) => !/^(-[AI] |:).*(CNI-|KUBE-)/.test(line));
      await attempt(`${program}-restore`, ["-T", table], { input: kept.join("\n") });
    }
}

function removeFiles(cluster: string): void {
  const logs = "/var/log/containers";
  for (const name of existsSync(logs) ? readdirSync(logs) : []) {
    const path = join(logs, name);
    if (lstatSync(path).isSymbolicLink() && readlinkSync(path).startsWith(cluster)) rmSync(path);
  }
  const results = "/var/lib/cni/results";
  for (const name of existsSync(results) ? readdirSync(results) : [])
    if (/^(genestack|cni-loopback)-/.test(name)) rmSync(join(results, name), { force: true });
}
