import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { state } from "../paths";
import { run } from "../run";

/** Configuration, log and results of Tempest; for its owner only, as it holds the administrator's password. */
export const workspace = join(state, "tempest");

export const configFile = join(workspace, "tempest.conf");

/** What came of the tests: a file for each set, and the report of the last run. */
export const results = join(workspace, "results");

/** Writes tempest.conf. Tempest would pass over an option that it does not know; here it is an error. */
export async function writeConfiguration(bin: string, text: string): Promise<void> {
  mkdirSync(workspace, { recursive: true, mode: 0o700 });
  writeFileSync(configFile, text, { mode: 0o600 });
  const unknown = await run(join(bin, "python"), [join(__dirname, "options.py")], { cwd: workspace });
  if (unknown)
    throw new UserError(`${configFile} has options that Tempest does not know`, { why: unknown.trim() });
}

/** The identifiers of all tests of Tempest and its plugins. */
export async function listTests(bin: string): Promise<string[]> {
  if (!existsSync(join(workspace, ".stestr"))) await run(join(bin, "stestr"), ["init"], { cwd: workspace });
  const command = ["run", "--config-file", configFile, "--list-tests"];
  const tests = (await run(join(bin, "tempest"), command, { cwd: workspace })).split("\n").filter(Boolean);
  if (tests.length === 0) throw new UserError("Tempest finds no tests", { remedy: "make distclean" });
  return tests;
}
