import { existsSync, renameSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { UserError } from "../../components/error";
import { destroyCluster, down } from "../down";
import { state } from "../paths";
import { forgetSalts } from "../stack";
import { prepareTools } from "../up";
import { measureAio } from "./aio";
import { measureBase } from "./base";
import type { Figures } from "./figures";

const aside = `${state}.aside`;

/**
 * Prints what the main jobs of a footprint take on this machine, on a cluster that starts from nothing. One that is there
 * is stopped meanwhile, and its data comes back afterwards.
 */
export async function bench(stack: string): Promise<void> {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0]!.toFixed(1);
  await setAside();
  const figures: Figures = [];
  try {
    await (stack === "base" ? measureBase(figures) : measureAio(figures));
  } finally {
    await bringBack();
    console.log(`\n${machine}, load ${load} before`);
    for (const [what, figure] of figures) console.log(`${what.padEnd(56)}${figure}`);
  }
}

async function setAside(): Promise<void> {
  if (existsSync(aside))
    throw new UserError(`${aside} holds the data of a cluster that an earlier bench set aside`, {
      remedy: `make destroy && mv ${aside} ${state}`,
    });
  await down();
  await forgetSalts();
  renameSync(state, aside);
}

async function bringBack(): Promise<void> {
  await destroyCluster();
  renameSync(aside, state);
  await prepareTools();
  console.log("  the cluster that was there is as it was, and stopped; make up starts it");
}
