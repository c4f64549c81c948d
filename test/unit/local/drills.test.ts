import assert from "node:assert/strict";
import { test } from "node:test";
import { drillTable } from "../../../local/bench/drills";

test("drills are a table: seconds, failed calls, and what was lost", () => {
  const lost = { writes: 0, publishes: 0 };
  const killed = { title: "pod killed", detected: 4.06, gaps: { writes: 12.3 }, failed: { writes: 2 }, lost };
  const drained = {
    title: "node drained",
    gaps: { writes: 0.1, tokens: 1.25 },
    failed: { writes: 0, tokens: 0 },
    lost: { writes: 1, publishes: 2 },
  };
  assert.deepEqual(drillTable([killed, drained]), [
    "| failure | noticed | writes | tokens | lost |",
    "| --- | --- | --- | --- | --- |",
    "| pod killed | 4.1 | 12.3, 2 |  | none |",
    "| node drained |  | 0.1, none | 1.3, none | 3 |",
  ]);
});
