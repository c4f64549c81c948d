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

/** Clients of the APIs, by their names: all but those of database and queue. */
export const isApiClient = (name: string): boolean => !["writes", "publishes", "consumes"].includes(name);

/** Results as the lines of a table in Markdown; the longest times without an answer are in seconds. */
export function drillTable(results: DrillResult[]): string[] {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const columns = ["failure", "noticed", "writes", "publishes", "APIs", "failed API calls", "lost"];
  return [row(columns), row(columns.map(() => "---")), ...results.map((result) => row(cellsOf(result)))];
}

function cellsOf({ title, detected, gaps, failed, lost }: DrillResult): string[] {
  const seconds = (time?: number) => time?.toFixed(1) ?? "";
  const clients = Object.keys(gaps).filter(isApiClient);
  const failures = clients.reduce((sum, name) => sum + failed[name]!, 0);
  const count = (things: number) => (things === 0 ? "none" : String(things));
  return [
    title,
    seconds(detected),
    seconds(gaps.writes),
    seconds(gaps.publishes),
    seconds(clients.length > 0 ? Math.max(...clients.map((name) => gaps[name]!)) : undefined),
    count(failures),
    count(lost.writes + lost.publishes),
  ];
}
