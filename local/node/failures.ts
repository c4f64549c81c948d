import { resolve } from "node:path";
import { UserError } from "../../components/error";
import { exclusively } from "../exclusive";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { step } from "../progress";
import { attempt, run } from "../run";
import { emptyDisk, fillDisk } from "./disk";
import { evictPods } from "./drain";
import { connect, cutPower, disconnect, onNode } from "./namespaces";
import { clusterNodes, type Node, numberOf } from "./node";
import { otherCheckout } from "./owner";
import { pidOf } from "./process";
import { startWorker } from "./worker";

/*
 * What a machine does not do when one asks for it: nodes of the local cluster that fail on purpose. `make up` mends
 * all of it as well.
 */

/** Ends a node as a power cut does. */
export const stopNode = (number: string) =>
  onLocalNode("stop", number, (node) => step(`stop ${node.name}`, () => cutPower(node)));

/** Starts a node that was stopped, as after a power cut, and lets pods come to it that `drainNode` kept away. */
export const startNode = (number: string) =>
  onLocalNode("start", number, async (node, nodes) => {
    await step(`start ${node.name}`, () => startWorker(node, nodes, []));
    await kubectl("uncordon", node.name);
  });

/** Moves the pods of a node to others, as far as their budgets allow, and keeps new ones away. */
export const drainNode = (number: string) =>
  onLocalNode("drain", number, async (node) => {
    await kubectl("cordon", node.name);
    await step(`drain ${node.name}`, () => evictPods(node.name));
  });

/** Pulls a node's cable: all on it runs on, and reaches nobody. */
export const partitionNode = (number: string) =>
  onLocalNode("partition", number, (node) => disconnect(running(node)));

/**
 * Delays all that a node sends and receives.
 *
 * @param milliseconds each way
 */
export const slowNode = (number: string, milliseconds: number) =>
  onLocalNode("slow", number, async (node) => {
    for (const [command, args] of delays(running(node), milliseconds)) {
      const { code, stderr } = await attempt(command, args);
      if (/kind is unknown/.test(stderr))
        throw new UserError("this kernel cannot delay packets", {
          why: "it has no netem (CONFIG_NET_SCH_NETEM), neither built in nor as a module",
          remedy: "a kernel that has it; genestack local node partition works without",
        });
      if (code !== 0) throw new UserError(`cannot slow ${node.name}`, { why: stderr.trim() });
    }
  });

/** Fills the disk where a node's volumes lie: pods of the node that write to them get ENOSPC. */
export const fillNode = (number: string) => onLocalNode("fill", number, (node) => fillDisk(running(node)));

/** Undoes `partitionNode`, `slowNode` and `fillNode`. */
export const healNode = (number: string) =>
  onLocalNode("heal", number, async (node) => {
    await connect(running(node));
    emptyDisk(node);
    // One that is not slow has nothing to delete.
    for (const end of ends(node)) await attempt(...withTc(end, ["delete"]));
  });

/** The two ends of a node's cable, by the commands that reach them. */
const ends = (node: Node) => [
  { device: node.name, run: (args: string[]): [string, string[]] => ["tc", args] },
  { device: "eth0", run: (args: string[]) => onNode(node, "tc", args) },
];

const withTc = ({ device, run }: ReturnType<typeof ends>[number], [verb, ...rest]: string[]) =>
  run(["qdisc", verb!, "dev", device, "root", ...rest]);

/** Commands that make each end of a node's cable hold back what it sends. */
export const delays = (node: Node, milliseconds: number): [command: string, args: string[]][] =>
  ends(node).map((end) => withTc(end, ["replace", "netem", "delay", `${milliseconds}ms`]));

function running(node: Node): Node {
  if (pidOf(node.name) !== undefined) return node;
  throw new UserError(`${node.name} is stopped`, { remedy: `genestack local node start ${numberOf(node)}` });
}

const kubectl = (...args: string[]) => run(`${bin}/kubectl`, ["--kubeconfig", kubeconfig, ...args]);

async function onLocalNode(
  command: string,
  number: string,
  work: (node: Node, nodes: Node[]) => Promise<unknown>,
): Promise<void> {
  refuseOtherClusters(process.env.KUBECONFIG);
  const nodes = clusterNodes();
  const node = chooseNode(nodes, number);
  await exclusively(`genestack local node ${command}`, () => work(node, nodes));
}

/** Whoever has the environment of another cluster, or starts this from another checkout, means other nodes. */
export function refuseOtherClusters(current: string | undefined): void {
  if (current && resolve(current) !== kubeconfig)
    throw new UserError("this is for the nodes of the local cluster, and KUBECONFIG names another one", {
      why: current,
      remedy: ". .genestack/env, or unset KUBECONFIG",
    });
  const other = otherCheckout();
  if (other)
    throw new UserError("the local cluster that runs is that of another checkout", {
      why: other,
      remedy: `${other}/cli/genestack local node --help`,
    });
  if (process.getuid?.() !== 0)
    throw new UserError("you are not root", { remedy: "use sudo, or a root shell" });
  if (pidOf("kube-apiserver") === undefined)
    throw new UserError("the local cluster is down", { remedy: "make up NODES=3" });
}

/** The node of a number; one that is the machine itself does not fail on purpose. */
export function chooseNode(nodes: Node[], number: string): Node {
  if (!nodes[0]!.isolated)
    throw new UserError("the only node of the local cluster is this machine", {
      remedy: "make destroy, which deletes the cluster's data, and then make up NODES=3",
    });
  const node = nodes.find((one) => number === one.name || number === numberOf(one));
  if (node) return node;
  throw new UserError(`there is no node "${number}"`, { remedy: nodes.map(numberOf).join(", ") });
}
