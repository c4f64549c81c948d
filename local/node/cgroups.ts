import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { messageOf } from "../../components/error";
import type { Node } from "./node";
import { kill, sleep } from "./process";
import { textOf } from "../text";

const root = "/sys/fs/cgroup";

/** Whether there is one hierarchy for all controllers, https://docs.kernel.org/admin-guide/cgroup-v2.html. */
const unified = () => existsSync(join(root, "cgroup.controllers"));

/** One in version 2; in version 1 one for each controller, where some have a link as a second name. */
const hierarchies = (): string[] => (unified() ? [root] : foldersIn(root));

/** What the kubelets of this machine's clusters make: in the root, or in the group of an isolated node. */
const ofClusters = /^(kubepods|genestack-\d+)$/;

/** Makes the group in which the kubelet of an isolated node makes those of its pods. */
export function makeCgroups({ name }: Node): void {
  if (unified())
    for (const controller of textOf(join(root, "cgroup.controllers")).trim().split(" "))
      write(join(root, "cgroup.subtree_control"), `+${controller}`);
  for (const hierarchy of hierarchies()) {
    const folder = join(hierarchy, name);
    mkdirSync(folder, { recursive: true });
    // In version 1 a new group has no processors and no memory, and so takes no process.
    for (const file of unified() ? [] : ["cpuset.cpus", "cpuset.mems"])
      if (existsSync(join(folder, file))) write(join(folder, file), textOf(join(hierarchy, file)));
    // The usual weight would give all pods of a node together as much as one thread of the control plane beside them.
    for (const [file, weight] of Object.entries({ "cpu.weight": "400", "cpu.shares": "4096" }))
      if (existsSync(join(folder, file))) write(join(folder, file), weight);
  }
}

/** Groups of pods, deepest first, in every hierarchy: those of all nodes, or of one that is isolated. */
function podCgroups(node?: Node): string[] {
  const walk = (folder: string): string[] => [...foldersIn(folder).flatMap(walk), folder];
  const isWanted = (name: string) => (node ? name === node.name : ofClusters.test(name));
  return hierarchies()
    .flatMap(foldersIn)
    .filter((folder) => isWanted(basename(folder)))
    .flatMap(walk);
}

/** Processes of pods. */
export const podProcesses = (node?: Node): number[] =>
  podCgroups(node).flatMap((folder) =>
    textOf(join(folder, "cgroup.procs")).split("\n").filter(Boolean).map(Number),
  );

/** Removes the groups of pods once their processes are gone, which takes the kernel a moment. */
export async function removeCgroups(): Promise<void> {
  for (let round = 0; round < 20 && podCgroups().length > 0; round++) {
    for (const pid of podProcesses()) kill(pid);
    for (const folder of podCgroups()) remove(folder);
    if (podCgroups().length > 0) await sleep(0.2);
  }
}

/** Folders in a folder, which may be gone. */
function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/** A kernel that refuses has its reasons; the kubelet says which controller it misses. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    console.log(`  ${file}: ${messageOf(error)}`);
  }
}

function remove(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // A process of it is still going.
  }
}
