import { join } from "node:path";
import { logs, state } from "../paths";

/** Where the files of the cluster and its nodes lie; all data that `make down` keeps. */
export const clusterFolder = join(state, "cluster");

/** Addresses of the cluster. The bridge has no port: nothing outside of this machine reaches them. */
export const network = {
  bridge: "genestack0",
  dns: "172.30.0.53",
  /** Range of NodePorts' addresses, and of the nodes. */
  nodes: "172.30.0.0/24",
  services: "10.96.0.0/16",
  /** First address of `services`: that of the API server, for pods. */
  kubernetes: "10.96.0.1",
} as const;

/** One node: its processes, its addresses, its folder. */
export interface Node {
  name: string;
  address: string;
  /** Addresses of its pods. */
  pods: string;
  /** Bridge of its pods. */
  podBridge: string;
  folder: string;
  /** Socket of its containerd. */
  socket: string;
}

/** The node of a number, from 0 on. */
export function nodeOf(index: number): Node {
  const name = `genestack-${index}`;
  const folder = join(clusterFolder, name);
  return {
    name,
    address: `172.30.0.${index + 1}`,
    pods: `10.244.${index}.0/24`,
    podBridge: `cni${index}`,
    folder,
    socket: join(folder, "containerd.sock"),
  };
}

export const apiServer = (): string => `https://${nodeOf(0).address}:6443`;
export const logOf = (process: string): string => join(logs, `${process}.log`);
