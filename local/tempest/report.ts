import { duration } from "../progress";
import type { Exclude } from "./excludes";
import type { Outcome } from "./outcomes";
import type { TestSet } from "./sets";

/** What a run of a set gave. */
export interface SetReport {
  set: TestSet;
  outcomes: Outcome[];
  excluded: { test: string; reason: Exclude["reason"] }[];
  /** Milliseconds. */
  took: number;
}

/** Least share of passed tests among those that ran, and largest share of excluded ones among all of a set. */
const bounds = { passed: 0.95, excluded: 0.15 };

const count = ({ outcomes }: SetReport, status: Outcome["status"]) =>
  outcomes.filter((outcome) => outcome.status === status).length;

/** What is missing to what is asked of a set; empty where nothing is. */
export function shortcomings(report: SetReport): string[] {
  const [passed, failed] = [count(report, "passed"), count(report, "failed")];
  const found: string[] = [];
  if (passed === 0) found.push("no test passed");
  if (report.set.judged === "api") {
    if (share(passed, passed + failed) < bounds.passed)
      found.push(`less than ${percent(bounds.passed)} passed`);
    if (excludedShare(report) > bounds.excluded) found.push(`more than ${percent(bounds.excluded)} excluded`);
  } else if (failed > 0) found.push(`${failed} failed`);
  return found;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (part: number) => `${Number((part * 100).toFixed(1))} %`;
const excludedShare = ({ excluded, outcomes }: SetReport) =>
  share(excluded.length, excluded.length + outcomes.length);

/** The table of all sets. */
export function table(reports: SetReport[]): string {
  const header = ["set", "tests", "excluded", "skipped", "run", "passed", "failed", "of run", "time", ""];
  const rows = reports.map((report) => {
    const [passed, failed] = [count(report, "passed"), count(report, "failed")];
    const missing = shortcomings(report);
    return [
      report.set.name,
      report.outcomes.length + report.excluded.length,
      `${report.excluded.length} (${percent(excludedShare(report))})`,
      count(report, "skipped"),
      passed + failed,
      passed,
      failed,
      percent(share(passed, passed + failed)),
      duration(0, report.took),
      missing.length > 0 ? `NOT MET: ${missing.join(", ")}` : "met",
    ].map(String);
  });
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  ");
  return [header, ...rows].map((row) => line(row).trimEnd()).join("\n");
}

/** The failures with the last line of their traceback, and why tests were skipped or excluded, with numbers. */
export function explanation(report: SetReport): string {
  const failures = report.outcomes
    .filter(({ status }) => status === "failed")
    .map(({ test, why }) => `  FAILED ${test}\n         ${cause(why)}`);
  const reasons = new Map<string, number>();
  const add = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const { status, why } of report.outcomes) if (status === "skipped") add(`skipped: ${why}`);
  for (const { reason } of report.excluded) add(`excluded: ${reason}`);
  const counted = [...reasons].sort(([, a], [, b]) => b - a).map(([reason, times]) => `  ${times} ${reason}`);
  return [`${report.set.name}:`, ...failures, ...counted].join("\n");
}

/** The line of a traceback that names the error. */
function cause(why: string): string {
  const lines = why
    .split("\n")
    .filter((line) => /^[\w.]+(Error|Exception|Failure|Timeout|\w+): |^Details: /.test(line));
  return (lines.pop() ?? why.trim().split("\n").pop() ?? "").slice(0, 300);
}
