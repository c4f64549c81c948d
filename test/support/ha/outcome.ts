import assert from "node:assert/strict";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { project } from "../preview";

/** What a drill has shown; times are seconds after the act. */
export interface Outcome {
  /** Until what was to be seen of it was seen; undefined where nothing was. */
  detected?: number;
  /** Longest time without an answer, for each client. */
  gaps: Record<string, number>;
  /** Calls that failed, for each client. */
  failed: Record<string, number>;
  /** Distinct reasons of failed calls. */
  errors: string[];
  /** Those of the APIs alone, which have the longest way to what fails. */
  failedApiCalls: string[];
  lostWrites: number[];
  lostPublishes: number[];
}

/** Names of the clients of APIs. */
export const isApiClient = (name: string): boolean => /tokens|image|resource/.test(name);

/** What holds after every drill. */
export function nothingIsLost({ lostWrites, lostPublishes }: Outcome): void {
  assert.deepEqual({ lostWrites, lostPublishes }, { lostWrites: [], lostPublishes: [] });
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

/** Prints a line, and keeps it in .genestack/drills.jsonl. */
export function report(title: string, outcome: Outcome): void {
  const { detected, gaps, failed, errors, lostWrites, lostPublishes } = outcome;
  const cells = Object.keys(gaps).map(
    (name) => `${name} ${gaps[name]!.toFixed(1)} s (${failed[name]} failed)`,
  );
  const found = detected === undefined ? "" : `noticed after ${detected.toFixed(1)} s; `;
  const lost = [lostWrites.length, lostPublishes.length];
  console.log(
    `  ${title}: ${found}longest gaps: ${cells.join(", ")}; lost: ${lost[0]} writes, ${lost[1]} publishes`,
  );
  for (const error of errors.slice(0, 10)) console.log(`    ${error}`);
  const folder = join(project, ".genestack");
  mkdirSync(folder, { recursive: true });
  const line = { title, detected, gaps, failed, errors, lost };
  appendFileSync(join(folder, "drills.jsonl"), `${JSON.stringify(line)}\n`);
}
