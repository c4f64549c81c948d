import { accessSync, constants, existsSync } from "node:fs";
import { UserError } from "../components/error";
import type { Feature, NodeNeed } from "../settings/node-needs";
import { attempt } from "./run";

/** Whether this machine has a feature; asking for a kernel module loads it, where there is one. */
const checks: Record<Feature, () => boolean | Promise<boolean>> = {
  "kernel module openvswitch": () => loads("openvswitch"),
  "kernel module dm_mod": () => loads("dm_mod"),
  "kernel module nfs": () => loads("nfs"),
  "/dev/net/tun": () => opens("/dev/net/tun"),
  "/dev/kvm": () => opens("/dev/kvm"),
  "control groups of version 2": () => existsSync("/sys/fs/cgroup/cgroup.controllers"),
};

const loads = async (module: string): Promise<boolean> =>
  existsSync(`/sys/module/${module}`) ||
  (await attempt("modprobe", [module]).catch(() => undefined))?.code === 0;

function opens(device: string): boolean {
  try {
    accessSync(device, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Refuses what this machine cannot carry as a node, before anything is applied; says all of it at once. */
export async function refuseUnmetNeeds(needs: NodeNeed[], has = checks): Promise<void> {
  const answers = await Promise.all(needs.map(async (need) => ({ need, met: await has[need.feature]() })));
  const unmet = answers.filter(({ met }) => !met).map(({ need }) => need);
  if (unmet.length === 0) return;
  throw new UserError("this machine cannot carry what the stack's configuration chooses", {
    why: unmet
      .map(
        ({ feature, setting, remedy }) =>
          `\n  - ${setting} needs ${feature}, which is not here; remedy: ${remedy}`,
      )
      .join(""),
  });
}
