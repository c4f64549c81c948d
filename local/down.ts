import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stateBackend } from "./environment";
import { exclusively } from "./exclusive";
import { deleteCluster, stopCluster } from "./node";
import { cache, state } from "./paths";
import { forgetSalts } from "./stack";

/** Stops the local cluster and keeps its data. */
export const down = () => exclusively("make down", stopCluster);

/** Stops the local cluster and deletes its data, Pulumi state included: the one is of no use without the other. */
export const destroy = () => exclusively("make destroy", destroyCluster);

export async function destroyCluster(): Promise<void> {
  await deleteCluster();
  if (existsSync(stateBackend("current"))) return keepOtherState();
  await forgetSalts();
  rmSync(state, { recursive: true, force: true });
}

/** What CLUSTER=current has deployed lives on, and its state with the key to it. */
function keepOtherState(): void {
  const kept = /^(pulumi-state-current|passphrase|salts|salt-.*)$/;
  for (const entry of readdirSync(state))
    if (!kept.test(entry)) rmSync(join(state, entry), { recursive: true, force: true });
  console.log(`  kept in ${state}: the state of the cluster that CLUSTER=current stands for`);
}

/** As `destroy`, and deletes the caches, which serve every checkout. */
export async function distclean(): Promise<void> {
  await destroy();
  rmSync(cache, { recursive: true, force: true });
}
