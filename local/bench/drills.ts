import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { state } from "../paths";

/** What a drill has shown; times are seconds after the act. */
export interface DrillResult {
  title: string;
  /** Until what was to be seen of it was seen; undefined where nothing was. */
  detected?: number;
  /** Longest time without an answer, for each client. */
  gaps: Record<string, number>;
  /** Calls that failed, for each client. */
  failed: Record<string, number>;
  /** Acknowledged, and not there afterwards. */
  lost: { writes: number; publishes: number };
}

/** One result in each line, in JSON; `make test-ha` adds its own. */
const file = join(state, "drills.jsonl");

export const keepResult = (result: DrillResult): void => appendFileSync(file, `${JSON.stringify(result)}\n`);

/** The results that are kept. */
export const keptResults = (): DrillResult[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as DrillResult)
    : [];

/** Results as the lines of a table in Markdown. */
export function drillTable(results: DrillResult[]): string[] {
  const clients = [...new Set(results.flatMap(({ gaps }) => Object.keys(gaps)))];
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(["failure", "noticed", ...clients, "lost"]),
    row(["---", "---", ...clients.map(() => "---"), "---"]),
    ...results.map((result) => row([result.title, ...cellsOf(result, clients)])),
  ];
}

function cellsOf({ detected, gaps, failed, lost }: DrillResult, clients: string[]): string[] {
  const count = (calls: number) => (calls === 0 ? "none" : String(calls));
  return [
    detected?.toFixed(1) ?? "",
    ...clients.map((name) => (name in gaps ? `${gaps[name]!.toFixed(1)}, ${count(failed[name]!)}` : "")),
    count(lost.writes + lost.publishes),
  ];
}
