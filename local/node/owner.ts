import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { project } from "../paths";
import { livingProcess } from "../process-id";

/*
 * Addresses, bridges and rules belong to the machine, so one local cluster runs on it at a time. This file says
 * whose it is; it lies where a reboot forgets it.
 */
const folder = "/run/genestack";
const file = join(folder, "cluster.json");

/** The other checkout that started a cluster last, whether it runs or not. */
function lastOwner(): string | undefined {
  if (!existsSync(file)) return undefined;
  const owner = JSON.parse(readFileSync(file, "utf8")) as { project: string };
  return owner.project === project ? undefined : owner.project;
}

const clusterOf = (checkout: string) => join(checkout, ".genestack", "cluster");

/** Whether any process of a checkout's cluster lives. */
function clusterRuns(checkout: string): boolean {
  const pids = join(clusterOf(checkout), "pids");
  return existsSync(pids) && readdirSync(pids).some((name) => livingProcess(join(pids, name)));
}

/** The checkout whose cluster runs on this machine, if it is another one than this. */
export function otherCheckout(): string | undefined {
  const other = lastOwner();
  return other !== undefined && clusterRuns(other) ? other : undefined;
}

/**
 * Takes the machine for this checkout, or says whose cluster runs. Returns the folder of another checkout's cluster
 * that died without `make down`, whose leftovers are in the way.
 */
export function claimMachine(): string | undefined {
  const other = otherCheckout();
  if (other)
    throw new UserError("another checkout's cluster runs on this machine", {
      why: other,
      remedy: `make -C ${other} down`,
    });
  const dead = lastOwner();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ project }));
  return dead && clusterOf(dead);
}

export function releaseMachine(): void {
  if (lastOwner() === undefined) rmSync(file, { force: true });
}
