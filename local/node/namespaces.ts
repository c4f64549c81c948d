import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../components/error";
import { bin } from "../paths";
import { attempt, run } from "../run";
import { makeCgroups, podProcesses } from "./cgroups";
import { network, type Node } from "./node";
import { kill, pidOf, processesOf, ready, sleep, startProcess } from "./process";

/*
 * An isolated node is a process that holds namespaces: of network, mounts and host name. What runs on the node is
 * started in them. When it is ended all goes that a machine loses without power: interfaces, rules, mounts.
 */

/**
 * Folders that programs of a machine have for themselves, and that pods of a node therefore share: each node has its
 * own. Those below /run are empty after each start. `/dev`, `/lib/modules` and `/run/udev` are the machine's.
 */
export const ownFolders = [
  "/etc/iscsi",
  "/etc/libvirt",
  "/run/containerd",
  "/run/libvirt",
  "/run/lock",
  "/run/netns",
  "/run/openvswitch",
  "/var/lib/cni",
  "/var/lib/iscsi",
  "/var/lib/kubelet",
  "/var/lib/libvirt",
  "/var/lib/nova",
  "/var/lib/openvswitch",
  "/var/log/containers",
  "/var/log/libvirt",
];

/**
 * What the first process of a node does before it becomes the one that holds the namespaces. Arguments: folder of the
 * node, a process in the machine's network, the executable to become.
 */
export const bootScript = (node: Node, nodes: Node[]): string =>
  [
    // The node sees what is mounted on the machine, and the machine nothing of what is on the node; pods share.
    "mount --make-rshared /",
    `rm -rf "$1/containerd/state" "$1/cni-addresses" "$1/own/run"`,
    `for folder in ${ownFolders.join(" ")}; do`,
    `  mkdir -p "$folder" "$1/own$folder"`,
    `  mount --bind "$1/own$folder" "$folder"`,
    "done",
    `hostname ${node.name}`,
    `ip link add eth0 type veth peer name ${node.name} netns "$2"`,
    "ip link set lo up",
    `ip address add ${node.address}/24 dev eth0`,
    "ip link set eth0 up",
    `ip route add default via ${network.machine}`,
    ...nodes
      .filter(({ name }) => name !== node.name)
      .map(({ pods, address }) => `ip route add ${pods} via ${address}`),
    "sysctl -qw net.ipv4.ip_forward=1",
    // Without it, answers of a pod to one of the same node would not pass kube-proxy's rules; not every kernel has it.
    "sysctl -qw net.bridge.bridge-nf-call-iptables=1 || true",
    `exec "$3" "$1/"`,
  ].join("\n");

/** Makes an isolated node's namespaces, unless they are there, and connects it. Of the other kind it has nothing to do. */
export async function boot(node: Node, nodes: Node[]): Promise<void> {
  if (!node.isolated) return;
  if (pidOf(node.name) === undefined) {
    await cutPower(node);
    makeCgroups(node);
    const namespaces = ["--net", "--mount", "--uts", "--propagation", "slave"];
    const script = ["sh", "-euc", bootScript(node, nodes), node.name];
    const args = [node.folder, String(process.pid), join(bin, "pause")];
    startProcess(node.name, "unshare", [...namespaces, ...script, ...args]);
    await ready(node.name, 30, async () => executableOf(pidOf(node.name)!) === "pause");
  }
  await connect(node);
}

const executableOf = (pid: number) => basename(readlinkSync(`/proc/${pid}/exe`));

/** Puts an isolated node's cable into the bridge. */
export async function connect({ name, pods, address }: Node): Promise<void> {
  await run("ip", ["link", "set", name, "master", network.bridge, "up"]);
  await run("ip", ["route", "replace", pods, "via", address]);
}

export async function disconnect({ name }: Node): Promise<void> {
  await run("ip", ["link", "set", name, "down"]);
}

/** Whether an isolated node that runs is disconnected. */
export function isDisconnected({ name }: Node): boolean {
  const flags = `/sys/class/net/${name}/flags`;
  // IFF_UP: netdevice(7).
  return existsSync(flags) && (Number(readFileSync(flags, "utf8")) & 1) === 0;
}

/** A command as it is run on a node. `ip netns exec` would not do: it gives each command mounts of its own. */
export function onNode(node: Node, command: string, args: string[]): [command: string, args: string[]] {
  if (!node.isolated) return [command, args];
  const pid = pidOf(node.name);
  if (pid === undefined) throw new UserError(`${node.name} is not running`, { remedy: "make up" });
  return ["nsenter", ["--target", String(pid), "--net", "--mount", "--uts", command, ...args]];
}

/**
 * Ends an isolated node as a power cut does: first its cable, so that nobody is told, then all that runs on it, with
 * no time to end well. Its data stays.
 */
export async function cutPower(node: Node): Promise<void> {
  await attempt("ip", ["link", "set", node.name, "down"]);
  const running = () => [...processesOf(node.folder), ...podProcesses(node)];
  const end = Date.now() + 20_000;
  while (running().length > 0) {
    if (Date.now() > end)
      throw new UserError(`processes of ${node.name} do not end`, { why: running().join(", ") });
    running().forEach(kill);
    await sleep(0.1);
  }
  // The kernel does it by itself, but takes its time, and the next start needs the name.
  await attempt("ip", ["link", "delete", node.name]);
  rmSync(node.socket, { force: true });
}
