import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { project } from "../paths";

/*
 * Addresses, bridges and rules belong to the machine, so one local cluster runs on it at a time. This file says
 * whose it is; it lies where a reboot forgets it.
 */
const folder = "/run/genestack";
const file = join(folder, "cluster.json");

interface Owner {
  project: string;
}

const owner = (): Owner | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Owner) : undefined;

/** The checkout whose cluster runs on this machine, if it is another one than this. */
export function otherCheckout(): string | undefined {
  const other = owner()?.project;
  return other !== undefined && other !== project && clusterRuns(other) ? other : undefined;
}

/** Whether any process of a checkout's cluster lives: its pid files name processes of the same start time. */
function clusterRuns(checkout: string): boolean {
  try {
    const { pid, start } = JSON.parse(
      readFileSync(join(checkout, ".genestack/cluster/pids/kube-apiserver"), "utf8"),
    ) as {
      pid: number;
      start: string;
    };
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[19] === start
    );
  } catch {
    return false;
  }
}

/** Takes the machine for this checkout, or says whose cluster runs. */
export function claimMachine(): void {
  const other = otherCheckout();
  if (other)
    throw new UserError("another checkout's cluster runs on this machine", {
      why: other,
      remedy: `make -C ${other} down`,
    });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ project }));
}

export function releaseMachine(): void {
  if (owner()?.project === project) rmSync(file, { force: true });
}
