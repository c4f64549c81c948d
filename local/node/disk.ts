import { existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { attempt, run } from "../run";
import type { Node } from "./node";

/*
 * The disk of an isolated node, where the volumes of its pods lie: a file system in a file, so that one node's can be
 * full while the others' are not. The machine mounts it, for the provisioner makes its folders there, and the node's
 * namespace begins with what the machine has mounted.
 *
 * Images, logs and all else of the kubelet stay on the machine's file system, and only that is where the kubelet looks
 * for disk pressure (its root-dir, and containerd's). This is a full data disk, not a full system disk: nothing is
 * evicted, and whoever writes to a volume meets the error.
 */

/**
 * Bytes of a disk. Of the machine's it takes what is written, and gives back what is deleted. Where the machine's is
 * full, it has I/O errors: it promises more than there may be.
 */
const size = 40 * 2 ** 30;

const imageOf = ({ folder }: Node) => join(folder, "volumes.img");
export const volumesOf = ({ folder }: Node): string => join(folder, "volumes");
const fillerOf = (node: Node) => join(volumesOf(node), "full");

/**
 * Mounts an isolated node's disk, unless it is, and lets it be filled no longer. It stays mounted while the node is
 * stopped: `removeLeftovers` unmounts it, with which its loop device goes.
 */
export async function attachDisk(node: Node): Promise<void> {
  if (!node.isolated) return;
  if (!existsSync(imageOf(node))) {
    // A mount would hide volumes that are in the folder itself: of a kernel without loop devices, or an older cluster.
    if (existsSync(volumesOf(node)) || !(await hasLoopDevices())) return;
    await makeImage(imageOf(node));
  }
  mkdirSync(volumesOf(node), { recursive: true });
  if (!isMounted(node)) await run("mount", ["--options", "loop,discard", imageOf(node), volumesOf(node)]);
  emptyDisk(node);
}

/** Makes a file system that keeps no blocks for root, whose databases would write on when it is full. */
async function makeImage(image: string): Promise<void> {
  const unfinished = `${image}.new`;
  // Whoever reads it reads every file of the volumes.
  writeFileSync(unfinished, "", { mode: 0o600 });
  truncateSync(unfinished, size);
  await run("mkfs.ext4", ["-q", "-m", "0", "-J", "size=64", unfinished]);
  renameSync(unfinished, image);
}

async function hasLoopDevices(): Promise<boolean> {
  const { code, stdout } = await attempt("losetup", ["--find"]);
  // In a container the kernel may have a device that is not in /dev.
  return code === 0 && existsSync(stdout.trim());
}

const isMounted = (node: Node) => statSync(volumesOf(node)).dev !== statSync(node.folder).dev;

/** Takes all that is free of a node's disk with one file. */
export async function fillDisk(node: Node): Promise<void> {
  if (!isMounted(node)) throw withoutDisk(node, await hasLoopDevices());
  const args = ["--length", String(size), fillerOf(node)];
  const { stderr } = await attempt("fallocate", args, { env: { LC_ALL: "C" } });
  // It takes what there is before it says that there is not as much.
  if (!/No space left on device/.test(stderr))
    throw new UserError(`cannot fill the disk of ${node.name}`, { why: stderr.trim() });
}

export const emptyDisk = (node: Node): void => rmSync(fillerOf(node), { force: true });

export const isFilled = (node: Node): boolean => existsSync(fillerOf(node));

/** Why a node has no disk of its own, and what to do. */
export function withoutDisk({ name }: Node, loopDevices: boolean): UserError {
  const again = "make destroy, which deletes the cluster's data, and then make up NODES=3";
  if (loopDevices)
    return new UserError(`${name} has no disk of its own`, {
      why: "its volumes were made in a folder of the machine's",
      remedy: again,
    });
  return new UserError("this kernel cannot give a node a disk of its own", {
    why: "it has no loop devices (CONFIG_BLK_DEV_LOOP), or /dev/loop-control is not here",
    remedy: `a kernel that has them, and ${again}; genestack local node partition works without`,
  });
}
