import { rmSync } from "node:fs";
import { exclusively } from "./exclusive";
import { destroyNode, stopNode } from "./node";
import { cache, state } from "./paths";
import { forgetSalts } from "./stack";

/** Stops the local cluster and keeps its data. */
export const down = () => exclusively("down", stopNode);

/** Stops the local cluster and deletes its data, Pulumi state included: the one is of no use without the other. */
export const destroy = () => exclusively("destroy", destroyCluster);

export async function destroyCluster(): Promise<void> {
  await destroyNode();
  await forgetSalts();
  rmSync(state, { recursive: true, force: true });
}

/** As `destroy`, and deletes the caches, which serve every checkout. */
export async function distclean(): Promise<void> {
  await destroy();
  rmSync(cache, { recursive: true, force: true });
}
