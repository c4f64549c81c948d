import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../components/error";
import { bin } from "../paths";
import { livingProcess, processId } from "../process-id";
import { tail } from "../run";
import { clusterFolder, logOf } from "./node";

const pids = join(clusterFolder, "pids");

/** The pid of a process that was started here and still runs. */
export const pidOf = (name: string): number | undefined => livingProcess(join(pids, name))?.pid;

/** Names of the processes that were started, in no order, whether they run or not. */
export const processNames = (): string[] => (existsSync(pids) ? readdirSync(pids) : []);

/** What a cluster consists of, by the names of its executables. */
const EXECUTABLES =
  /^(kube|coredns|object-store|containerd|containerd-shim-runc-v2|runc|pause)( \(deleted\))?$/;

/**
 * Pids of the processes of a cluster, or of one of its nodes, by its folder, which is in the arguments of each:
 * unrecorded ones too, as after a kill.
 */
export function processesOf(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const executable = basename(readlinkSync(`/proc/${pid}/exe`));
        return (
          EXECUTABLES.test(executable) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`${folder}/`)
        );
      } catch {
        return false;
      }
    });
}

/**
 * Starts a process that outlives this one, unless it runs. Its output goes to its log.
 *
 * @param variables added to the environment of this process
 */
export function startProcess(
  name: string,
  command: string,
  args: string[],
  variables: Record<string, string> = {},
): void {
  if (pidOf(name) !== undefined) return;
  mkdirSync(pids, { recursive: true });
  const log = openSync(logOf(name), "a");
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...variables };
  const child = spawn(command, args, { detached: true, stdio: ["ignore", log, log], env });
  child.on("error", () => undefined);
  closeSync(log);
  if (child.pid === undefined)
    throw new UserError(`cannot start ${basename(command)}`, { remedy: `is ${command} there?` });
  writeFileSync(join(pids, name), JSON.stringify(processId(child.pid) ?? { pid: child.pid }));
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

export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
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
