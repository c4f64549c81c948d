import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exclusively } from "../exclusive";
import { step } from "../progress";
import { type Cloud, connect } from "./cloud";
import { tempestConf } from "./configuration";
import { readExcludes } from "./excludes";
import { observe } from "./facts";
import { tempest } from "./install";
import { explanation, type SetReport, shortcomings, table } from "./report";
import { prepareResources } from "./resources";
import { runSet } from "./run";
import { serveImage } from "./serve";
import { chooseSets, testSets } from "./sets";
import { listTests, results, writeConfiguration } from "./workspace";

/** The recipe of `make tempest`: runs sets of tests against the running cloud; exits with 1 if one is not met. */
export function testCloud(asked: string[]): Promise<void> {
  return exclusively("make tempest", async () => {
    const bin = await tempest();
    const cloud = await connect();
    const served = await serveImage(cloud.credentials.auth.auth_url);
    try {
      await step("configure Tempest from the cloud", () => configure(bin, cloud, served?.url));
      report(await runSets(bin, asked));
    } finally {
      served?.close();
    }
  });
}

async function configure(bin: string, cloud: Cloud, imageUrl: string | undefined): Promise<void> {
  const resources = { ...(await prepareResources(cloud)), imageUrl };
  await writeConfiguration(bin, tempestConf(cloud, await observe(cloud), resources));
}

async function runSets(bin: string, asked: string[]): Promise<SetReport[]> {
  const tests = await listTests(bin);
  const excludes = readExcludes(tests.filter((test) => testSets.some(({ pattern }) => pattern.test(test))));
  const reports: SetReport[] = [];
  for (const set of chooseSets(asked, tests)) reports.push(await runSet(bin, set, tests, excludes));
  return reports;
}

function report(reports: SetReport[]): void {
  const text = `${reports.map(explanation).join("\n\n")}\n\n${table(reports)}`;
  writeFileSync(join(results, "report.txt"), `${text}\n`);
  console.log(`\n${text}\n\nTracebacks and logs: ${results}`);
  if (reports.some((one) => shortcomings(one).length > 0)) process.exitCode = 1;
}
