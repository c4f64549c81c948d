import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { UserError } from "../components/error";

export interface RunOptions {
  cwd?: string;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
  /** File that receives the output, appended; without it the output is only kept for the error. */
  log?: string;
  /** Text for the standard input. */
  input?: string;
  /** Seconds until the command is killed; none by default. */
  timeout?: number;
  /** Show the output on the terminal as well. */
  inherit?: boolean;
  /** Is given each line of the standard output as it comes. */
  line?: (text: string) => void;
  /** Whether `interruptChildren` lets the command finish what it has begun. */
  finishes?: boolean;
}

export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

const children = new Set<ChildProcess>();
process.on("exit", () => children.forEach((child) => child.kill("SIGTERM")));

/** Commands that are to finish; in groups of their own, so that ^C reaches them once and not twice. */
const finishing = new Set<ChildProcess>();

/** Passes an interrupt on to the commands that finish by themselves, and tells whether there are any. */
export function interruptChildren(): boolean {
  finishing.forEach((child) => child.kill("SIGINT"));
  return finishing.size > 0;
}

/** Runs a command to its end, whatever its exit code; rejects only when it cannot be started. */
export function attempt(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((done, fail) => {
    const log = options.log ? open(options.log) : undefined;
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
      detached: options.finishes,
    });
    children.add(child);
    if (options.finishes) finishing.add(child);
    const timer = options.timeout && setTimeout(() => child.kill("SIGKILL"), options.timeout * 1000);
    const text = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (chunk: string) => {
        text[stream] += chunk;
        if (log !== undefined) append(log, chunk);
        if (options.inherit) process[stream].write(chunk);
      });
    if (options.line) createInterface({ input: child.stdout }).on("line", options.line);
    child.stdin.on("error", () => undefined).end(options.input ?? "");
    const end = () => {
      children.delete(child);
      finishing.delete(child);
      if (timer) clearTimeout(timer);
      if (log !== undefined) closeSync(log);
    };
    child.on("error", (error) => {
      end();
      fail(new UserError(`cannot run ${command}`, { why: error.message }));
    });
    child.on("close", (code, signal) => {
      end();
      done({ code: code ?? 128, ...text, stderr: text.stderr + (signal ? `\n${command}: ${signal}` : "") });
    });
  });
}

/** Runs a command and returns its standard output; a failure names the command, its last lines and the log. */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const result = await attempt(command, args, options);
  if (result.code !== 0) {
    const said = (result.stderr.trim() || result.stdout.trim()).split("\n").slice(-8).join("\n  ");
    throw new UserError(`${command} ${args.slice(0, 3).join(" ")} failed with exit code ${result.code}`, {
      why: said,
      remedy: options.log ? `see ${options.log}` : undefined,
    });
  }
  return result.stdout;
}

function open(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, "a");
}

/** On a full disk the log ends early; the command meets the same disk, and its own error is the one to show. */
function append(log: number, chunk: string): void {
  try {
    writeSync(log, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

/** The last lines of a file, or the empty string where there is none. */
export function tail(file: string, lines = 10): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "";
  }
}
