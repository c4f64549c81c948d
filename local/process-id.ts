import { readdirSync, readFileSync } from "node:fs";

/** A process for good: a pid alone may name another one later. */
export interface ProcessId {
  pid: number;
  /** Clock ticks since boot at its start (proc(5), stat field 22). */
  start: string;
}

/** The identity of a process; undefined when it is gone or only waits to be reaped. */
export function processId(pid: number): ProcessId | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : { pid, start: fields[19]! };
  } catch {
    return undefined;
  }
}

/** The process that a file names in JSON, if it still runs. */
export function livingProcess(file: string): ProcessId | undefined {
  try {
    const { pid, start } = JSON.parse(readFileSync(file, "utf8")) as ProcessId;
    return processId(pid)?.start === start ? { pid, start } : undefined;
  } catch {
    return undefined;
  }
}

/** Pids of what any thread of a process has started; none when it is gone. */
export function childrenOf(pid: number): number[] {
  try {
    const tasks = `/proc/${pid}/task`;
    return readdirSync(tasks)
      .flatMap((thread) => readFileSync(`${tasks}/${thread}/children`, "utf8").split(" "))
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}
