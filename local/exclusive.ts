import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../components/error";
import { state } from "./paths";
import { livingProcess, processId } from "./process-id";

const file = join(state, "running.json");

/**
 * Runs `work` while no other command of this checkout may change its cluster; a killed owner does not block.
 *
 * @param command as it was called, such as "make up"
 */
export async function exclusively<T>(command: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(state, { recursive: true });
  const own = JSON.stringify({ command, ...processId(process.pid) });
  try {
    writeFileSync(file, own, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new UserError(`cannot write ${file}`, {
        why: messageOf(error),
        remedy: "run it as root, with some disk free",
      });
    const owner = livingProcess(file);
    if (owner)
      throw new UserError(`\`${commandIn(file)}\` is running in this checkout`, {
        why: `process ${owner.pid}`,
        remedy: "wait for it, or end it",
      });
    writeFileSync(file, own);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

const commandIn = (file: string) => (JSON.parse(readFileSync(file, "utf8")) as { command: string }).command;
