import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { UserError } from "../components/error";
import { didYouMean } from "../components/nearest";
import { down } from "./down";
import { clusterRuns } from "./node";
import { project } from "./paths";
import { duration } from "./progress";
import { prepareTools, up } from "./up";

/** The levels in the order of their cost; what each needs is set up by `main job` before it. */
const levels = ["unit", "plugins", "golden", "catalogue", "conformance", "e2e", "drills", "ha"] as const;
type Level = (typeof levels)[number];

/** Seconds that one file of a level may take, on a machine that is twice as slow as the slowest one measured. */
const limits: Record<Level, number> = {
  unit: 420,
  plugins: 600,
  golden: 300,
  // Among them the installation of the packages of five releases.
  catalogue: 2400,
  conformance: 300,
  // Among them the building of the images that an upgrade needs.
  e2e: 1800,
  drills: 3600,
  ha: 7200,
};

/** Runs the levels asked for, or all; goes on after a failure, reports it at the end and exits with 1. */
export async function test(asked: string[]): Promise<void> {
  for (const name of asked)
    if (!(levels as readonly string[]).includes(name))
      throw new UserError(`unknown test level "${name}"${didYouMean(name, levels)}`, {
        remedy: `one of ${levels.join(", ")}`,
      });
  const chosen = levels.filter((level) =>
    asked.length === 0 ? !["drills", "ha"].includes(level) : asked.includes(level),
  );
  const report: string[] = [];
  let env: Record<string, string> = {};
  const ranBefore = clusterRuns();
  for (const level of chosen) {
    const start = Date.now();
    if (!["unit", "catalogue"].includes(level) && !env.PATH) env = await prepareTools();
    if (["conformance", "e2e", "drills"].includes(level) && !report.some((line) => line.startsWith("up"))) {
      await up({ stack: "aio", cluster: "local" });
      report.push(`up: ${duration(start)}`);
    }
    if (level === "ha") {
      await up({ stack: "base", cluster: "local" });
      report.push(`up of base: ${duration(start)}`);
    }
    const failed = await runFiles(level, env);
    report.push(
      `${level}: ${failed.length === 0 ? "passed" : `FAILED (${failed.join(", ")})`}, ${duration(start)}`,
    );
    if (failed.length > 0) process.exitCode = 1;
  }
  if (!ranBefore && clusterRuns()) await down();
  console.log(`\n${report.join("\n")}`);
}

/** Unit tests run in one go; the files of every other level one after the other, for they share a machine. */
async function runFiles(level: Level, env: Record<string, string>): Promise<string[]> {
  const files = testFiles(join(project, "test", level));
  const failed: string[] = [];
  for (const group of level === "unit" ? [files] : files.map((file) => [file]))
    if (!(await runGroup(level, group, env))) failed.push(...group.map((file) => relative(project, file)));
  return level === "unit" && failed.length > 0 ? ["see above"] : failed;
}

function testFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => join(folder, name));
}

function runGroup(level: Level, files: string[], env: Record<string, string>): Promise<boolean> {
  const seconds = limits[level];
  // Node would leave one core idle, which is half of a small machine.
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  // Connections to a node that was lost are closed by the kernel, in its own time.
  const exit = level === "ha" ? ["--test-force-exit"] : [];
  const args = ["--import", "tsx", "--test", concurrency, ...exit, "--test-reporter=spec", ...files];
  return new Promise((done) => {
    const child = spawn("node", args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: "inherit",
      detached: true,
    });
    const timer = setTimeout(() => {
      console.log(`stopped after ${seconds} s: ${files.map((file) => relative(project, file)).join(", ")}`);
      process.kill(-child.pid!, "SIGKILL");
    }, seconds * 1000);
    child.on("close", (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });
}
