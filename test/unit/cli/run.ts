import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { runOneOf } from "../../../cli/command";
import { genestack } from "../../../cli/commands";

const folder = mkdtempSync(join(tmpdir(), "genestack-cli-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file for one test, and returns its path. */
export function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** Runs a command line in this process, and returns what it says. */
export async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const { log, error } = console;
  console.log = (text: string) => said.out.push(text);
  console.error = (text: string) => said.err.push(text);
  try {
    const code = await runOneOf("genestack", genestack, args);
    return { code, out: said.out.join("\n"), err: said.err.join("\n") };
  } finally {
    Object.assign(console, { log, error });
  }
}
