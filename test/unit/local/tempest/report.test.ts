import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../../../../local/tempest/outcomes";
import { explanation, type SetReport, shortcomings, table } from "../../../../local/tempest/report";
import type { TestSet } from "../../../../local/tempest/sets";

function report(
  judged: TestSet["judged"],
  counts: { passed?: number; failed?: number; skipped?: number; excluded?: number },
): SetReport {
  const times = (status: Outcome["status"], why: string) =>
    Array.from({ length: counts[status] ?? 0 }, (_, i) => ({
      test: `${status}.${i}`,
      status,
      seconds: 1,
      why,
    }));
  return {
    set: { name: "image", pattern: /./, judged },
    outcomes: [
      ...times("passed", ""),
      ...times(
        "failed",
        "Traceback\ntempest.lib.exceptions.NotFound: Object not found\nDetails: no image\nlog",
      ),
      ...times("skipped", "no Nova"),
    ],
    excluded: Array.from({ length: counts.excluded ?? 0 }, (_, i) => ({
      test: `excluded.${i}`,
      reason: "one store",
    })),
    took: 61_000,
  };
}

test("95 % of the tests of an API must pass, and 15 % may be excluded", () => {
  assert.deepEqual(shortcomings(report("api", { passed: 95, failed: 5, skipped: 40 })), []);
  assert.deepEqual(shortcomings(report("api", { passed: 94, failed: 6 })), ["less than 95 % passed"]);
  assert.deepEqual(shortcomings(report("api", { passed: 85, excluded: 15 })), []);
  assert.deepEqual(shortcomings(report("api", { passed: 84, excluded: 16 })), ["more than 15 % excluded"]);
});

test("No smoke test may fail, nor one that was asked for by a regular expression", () => {
  for (const judged of ["smoke", "asked"] as const) {
    assert.deepEqual(shortcomings(report(judged, { passed: 99 })), []);
    assert.deepEqual(shortcomings(report(judged, { passed: 99, failed: 1 })), ["1 failed"]);
  }
});

test("A set of which nothing ran is not met", () => {
  for (const judged of ["smoke", "api", "asked"] as const)
    assert.ok(shortcomings(report(judged, { skipped: 9 })).includes("no test passed"), judged);
});

test("The table has the figures of each set", () => {
  const [, row] = table([report("api", { passed: 8, failed: 2, skipped: 6, excluded: 4 })]).split("\n");
  assert.deepEqual(row!.split(/ {2,}/), [
    ..."image,20,4 (20 %),6,10,8,2,80 %,1 min 1 s".split(","),
    "NOT MET: less than 95 % passed, more than 15 % excluded",
  ]);
});

test("Failures are told with their cause, skipped and excluded tests with how many have which reason", () => {
  assert.deepEqual(explanation(report("api", { failed: 1, skipped: 2, excluded: 3 })).split("\n"), [
    "image:",
    "  FAILED failed.0",
    "         Details: no image",
    "  3 excluded: one store",
    "  2 skipped: no Nova",
  ]);
});
