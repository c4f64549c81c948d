import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../components/error";
import { bin } from "../paths";
import { tail } from "../run";
import { clusterFolder, logOf } from "./node";

const pids = join(clusterFolder, "pids");

/** Start time in clock ticks since boot (proc(5), stat field 22): tells a process from a later one of the same pid. */
function startTime(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The pid of a process that was started here and still runs. */
export function pidOf(name: string): number | undefined {
  try {
    const { pid, start } = JSON.parse(readFileSync(join(pids, name), "utf8")) as {
      pid: number;
      start: string;
    };
    return startTime(pid) === start ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the processes that were started, in no order, whether they run or not. */
export const processNames = (): string[] => (existsSync(pids) ? readdirSync(pids) : []);

/** Starts a process that outlives this one, unless it runs. Its output goes to its log. */
export function startProcess(name: string, command: string, args: string[]): void {
  if (pidOf(name) !== undefined) return;
  mkdirSync(pids, { recursive: true });
  const log = openSync(logOf(name), "a");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const child = spawn(command, args, { detached: true, stdio: ["ignore", log, log], env });
  child.on("error", () => undefined);
  closeSync(log);
  if (child.pid === undefined)
    throw new UserError(`cannot start ${basename(command)}`, { remedy: `is ${command} there?` });
  writeFileSync(join(pids, name), JSON.stringify({ pid: child.pid, start: startTime(child.pid) ?? "" }));
  child.unref();
}

/** Ends a process, by force after `seconds`, and waits until it is gone. */
export async function stopProcess(name: string, seconds = 10): Promise<void> {
  const pid = pidOf(name);
  if (pid !== undefined) {
    process.kill(pid, "SIGTERM");
    const end = Date.now() + seconds * 1000;
    while (pidOf(name) !== undefined && Date.now() < end) await sleep(0.1);
    if (pidOf(name) !== undefined) process.kill(pid, "SIGKILL");
    while (pidOf(name) !== undefined) await sleep(0.05);
  }
  rmSync(join(pids, name), { force: true });
}

export const sleep = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

/** Waits until `check` says true. When the process dies or time is out, the error shows the end of its log. */
export async function ready(name: string, seconds: number, check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await check().catch(() => false))) {
    const died = pidOf(name) === undefined;
    if (died || Date.now() > end)
      throw new UserError(`${name} ${died ? "ended at its start" : `is not ready after ${seconds} s`}`, {
        why: `\n${tail(logOf(name))}`,
        remedy: `see ${logOf(name)}`,
      });
    await sleep(0.3);
  }
}
