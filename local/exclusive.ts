import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../components/error";
import { state } from "./paths";

const file = join(state, "running.json");

/** The start time of a process in clock ticks since boot (proc(5), stat field 22); undefined when it is gone. */
function startTime(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[19];
  } catch {
    return undefined;
  }
}

/** Runs `work` while no other command of this checkout may change its cluster; a killed owner does not block. */
export async function exclusively<T>(command: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(state, { recursive: true });
  const own = JSON.stringify({ command, pid: process.pid, start: startTime(process.pid) });
  try {
    writeFileSync(file, own, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new UserError(`cannot write ${file}`, { why: messageOf(error) });
    const owner = JSON.parse(readFileSync(file, "utf8") || "{}") as {
      command?: string;
      pid?: number;
      start?: string;
    };
    if (owner.pid && startTime(owner.pid) === owner.start)
      throw new UserError(`\`make ${owner.command}\` is running in this checkout`, {
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
