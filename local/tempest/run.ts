import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { duration } from "../progress";
import { attempt } from "../run";
import type { Exclude } from "./excludes";
import { outcomes, type Result } from "./outcomes";
import type { SetReport } from "./report";
import type { TestSet } from "./sets";
import { configFile, results, workspace } from "./workspace";

/** Test processes at a time: an API of aio has one process, and more would only wait for it. */
const concurrency = 2;

/** Milliseconds between two lines of progress. */
const interval = 30_000;

/** Runs a set, without what is excluded from it, and keeps what came of it. */
export async function runSet(
  bin: string,
  set: TestSet,
  tests: string[],
  excludes: Exclude[],
): Promise<SetReport> {
  const all = tests.filter((test) => set.pattern.test(test)).sort();
  const excluded = all.flatMap((test) => {
    const entry = set.judged !== "asked" && excludes.find(({ pattern }) => pattern.test(test));
    return entry ? [{ test, reason: entry.reason }] : [];
  });
  const left = new Set(excluded.map(({ test }) => test));
  const chosen = all.filter((test) => !left.has(test));
  console.log(`  ${set.name}: ${chosen.length} tests, ${excluded.length} more are excluded`);
  const start = Date.now();
  const found = await runTests(bin, set.name, chosen);
  const report = { set, outcomes: outcomes(chosen, found), excluded, took: Date.now() - start };
  mkdirSync(results, { recursive: true });
  const name = set.judged === "asked" ? "asked" : set.name;
  writeFileSync(join(results, `${name}.json`), JSON.stringify({ ...report, set: set.name }, undefined, 1));
  return report;
}

/** Runs tests by their identifiers; tells of each failure when it happens, and how far it is from time to time. */
async function runTests(bin: string, title: string, tests: string[]): Promise<Result[]> {
  const list = join(workspace, "tests.txt");
  writeFileSync(list, tests.join("\n"));
  const found: Result[] = [];
  const [start, failed] = [Date.now(), () => found.filter(({ status }) => status === "fail").length];
  let told = start;
  const line = (text: string) => {
    const result = JSON.parse(text) as Result;
    found.push(result);
    if (result.status === "fail") console.log(`  FAILED ${result.id}`);
    if (Date.now() - told < interval) return;
    told = Date.now();
    console.log(`  ${title}: ${found.length} of ${tests.length}, ${failed()} failed, ${duration(start)}`);
  };
  const tempest = [
    "run",
    "--config-file",
    configFile,
    "--load-list",
    list,
    "--concurrency",
    `${concurrency}`,
  ];
  const command = [join(__dirname, "results.py"), join(bin, "tempest"), ...tempest, "--subunit"];
  const { stderr } = await attempt(join(bin, "python"), command, { cwd: workspace, line });
  writeFileSync(join(workspace, "run.log"), stderr);
  return found;
}
