import assert from "node:assert/strict";
import { test } from "node:test";
import { drillTable } from "../../../local/bench/drills";

test("drills are a table: seconds without an answer, failed calls, and what was lost", () => {
  const killed = {
    title: "pod killed",
    detected: 4.06,
    gaps: { writes: 12.3, publishes: 0.2, consumes: 9, tokens: 2, "image lists": 3.45 },
    failed: { writes: 2, publishes: 0, consumes: 5, tokens: 1, "image lists": 2 },
    lost: { writes: 0, publishes: 0 },
  };
  const drained = { title: "drained", gaps: { writes: 1 }, failed: {}, lost: { writes: 1, publishes: 2 } };
  assert.deepEqual(drillTable([killed, drained]), [
    "| failure | noticed | writes | publishes | APIs | failed API calls | lost |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| pod killed | 4.1 | 12.3 | 0.2 | 3.5 | 3 | none |",
    "| drained |  | 1.0 |  |  | none | 3 |",
  ]);
});
