import assert from "node:assert/strict";
import { type DrillResult, keepResult } from "../../../local/bench/drills";

/** What a drill has shown, with what went wrong. */
export interface Outcome extends DrillResult {
  /** Distinct reasons of failed calls. */
  errors: string[];
  /** Those of the APIs alone, which have the longest way to what fails. */
  failedApiCalls: string[];
}

/** What holds after every drill. */
export function nothingIsLost({ lost }: Outcome): void {
  assert.deepEqual(lost, { writes: 0, publishes: 0 });
}

/** What holds after an act that is planned. */
export function nobodyNotices(outcome: Outcome): void {
  nothingIsLost(outcome);
  assert.deepEqual(outcome.failedApiCalls, []);
}

/** No client waits longer than that, of those whose names match. */
export function answeredWithin(seconds: number, { gaps }: Outcome, clients = /./): void {
  const late = Object.entries(gaps).filter(([name, gap]) => clients.test(name) && gap > seconds);
  assert.deepEqual(late, []);
}

/** Prints a line, and keeps it for `make bench STACK=base`. */
export function report({ errors, failedApiCalls, ...result }: Outcome): void {
  const { title, detected, gaps, failed, lost } = result;
  const cells = Object.keys(gaps).map(
    (name) => `${name} ${gaps[name]!.toFixed(1)} s (${failed[name]} failed)`,
  );
  const found = detected === undefined ? "" : `noticed after ${detected.toFixed(1)} s; `;
  console.log(
    `  ${title}: ${found}longest gaps: ${cells.join(", ")}; lost: ${lost.writes} writes, ${lost.publishes} publishes`,
  );
  for (const error of errors.slice(0, 10)) console.log(`    ${error}`);
  keepResult(result);
}
