import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { logs, state } from "../paths";

/** Where the files of the cluster and its nodes lie; all data that `make down` keeps. */
export const clusterFolder = join(state, "cluster");

/** Addresses of the cluster. Only its nodes are ports of the bridge: nothing outside of this machine reaches them. */
export const network = {
  bridge: "genestack0",
  /** The machine's own: that of the API server, and where NodePorts are found whatever becomes of a node. */
  machine: "172.30.0.1",
  dns: "172.30.0.53",
  /** Range of NodePorts' addresses, and of the nodes. */
  nodes: "172.30.0.0/24",
  pods: "10.244.0.0/16",
  /** Bridge of a node's pods. */
  podBridge: "cni0",
  services: "10.96.0.0/16",
  /** First address of `services`: that of the API server, for pods. */
  kubernetes: "10.96.0.1",
} as const;

/** One node: its processes, its addresses, its folder. */
export interface Node {
  /** Also of its control group, of its end of a cable on the machine, and of the process that holds its namespaces. */
  name: string;
  address: string;
  /** Addresses of its pods. */
  pods: string;
  folder: string;
  /** Socket of its containerd. */
  socket: string;
  /**
   * Whether it has network, mounts and host name of its own, as a machine has. The only node of a cluster is the
   * machine itself.
   */
  isolated: boolean;
}

/** More would only be more of the same, on one machine. */
export const maximumNodes = 5;

/** The nodes of a cluster of that many, numbered from 0 on. */
export const nodesOf = (count: number): Node[] =>
  Array.from({ length: count }, (_, index) => nodeOf(index, count > 1));

function nodeOf(index: number, isolated: boolean): Node {
  const name = `genestack-${index}`;
  const folder = join(clusterFolder, name);
  return {
    name,
    address: isolated ? `172.30.0.${11 + index}` : network.machine,
    pods: `10.244.${index}.0/24`,
    folder,
    socket: join(folder, "containerd.sock"),
    isolated,
  };
}

/** The number of a node, as commands take it. */
export const numberOf = ({ name }: Node): string => name.slice(name.lastIndexOf("-") + 1);

/** How many nodes the cluster has whose data is here, running or not; undefined where there is none. */
export function nodeCount(): number | undefined {
  const entries = existsSync(clusterFolder) ? readdirSync(clusterFolder) : [];
  return entries.filter((name) => /^genestack-\d+$/.test(name)).length || undefined;
}

/** The nodes of the cluster whose data is here; where there is none, those of the default. */
export const clusterNodes = (): Node[] => nodesOf(nodeCount() ?? 1);

/** Nodes that a stack needs: `base` keeps what is replicated on nodes of their own. */
export const leastNodes = (stack: string): number => (stack === "base" ? 3 : 1);

/**
 * How many nodes to start.
 *
 * @param asked default: as many as there are, or as many as are needed
 * @param kept how many the cluster has, where there is one
 */
export function nodesToStart(asked: number | undefined, kept: number | undefined, least = 1): number {
  const nodes = asked ?? Math.max(kept ?? 1, least);
  if (kept === undefined || nodes === kept) return nodes;
  throw new UserError(`NODES=${nodes}, but the local cluster has ${kept} node${kept > 1 ? "s" : ""}`, {
    why: "data, certificates and addresses belong to that number",
    remedy: `make up NODES=${kept}, or make destroy, which deletes its data, and then make up NODES=${nodes}`,
  });
}

/** Name under which a program of a node is started, and of its log. */
export const processName = (node: Node, program: string): string =>
  node.isolated ? `${node.name}-${program}` : program;

export const apiServer = (): string => `https://${network.machine}:6443`;
export const logOf = (process: string): string => join(logs, `${process}.log`);
