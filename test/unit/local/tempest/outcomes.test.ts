import assert from "node:assert/strict";
import { test } from "node:test";
import { outcomes, type Result } from "../../../../local/tempest/outcomes";

const result = (id: string, status: string, text = ""): Result => ({
  id,
  status,
  seconds: 1,
  reason: status === "skip" ? text : "",
  details: status === "fail" ? text : "",
});
const summary = (tests: string[], results: Result[]) =>
  outcomes(tests, results).map((one) => [one.test, one.status, one.why]);

test("A test has the outcome that it was reported with", () => {
  const tests = ["a.A.test_1[id-1,smoke]", "a.A.test_2", "a.A.test_3", "a.A.test_4"];
  const results = [
    result(tests[0]!, "success"),
    result(tests[1]!, "fail", "a traceback"),
    result(tests[2]!, "skip", "a bug"),
    result(tests[3]!, "uxsuccess"),
  ];
  assert.deepEqual(summary(tests, results), [
    [tests[0], "passed", ""],
    [tests[1], "failed", "a traceback"],
    [tests[2], "skipped", "a bug"],
    [tests[3], "failed", ""],
  ]);
});

test("A class that was skipped or failed stands for its tests", () => {
  const tests = ["a.A.test_1[id-1]", "a.A.test_2[id-2]", "a.B.test_1[id-3]"];
  const results = [
    result("setUpClass (a.A)", "skip", "no Nova"),
    result("setUpClass (a.B)", "fail", "a traceback"),
  ];
  assert.deepEqual(summary(tests, results), [
    [tests[0], "skipped", "no Nova"],
    [tests[1], "skipped", "no Nova"],
    [tests[2], "failed", "a traceback"],
  ]);
});

test("A test that did not run, or did not end, has failed", () => {
  const [ended, never] = ["a.A.test_1", "a.A.test_2"];
  const found = summary([ended, never], [result(ended, "inprogress")]);
  assert.deepEqual(
    found.map(([, status]) => status),
    ["failed", "failed"],
  );
  assert.match(found[1]![2]!, /did not run/);
});

test("A class that cannot clean up is a failure beside its tests", () => {
  const results = [result("a.A.test_1", "success"), result("tearDownClass (a.A)", "fail", "a traceback")];
  assert.deepEqual(summary(["a.A.test_1"], results), [
    ["a.A.test_1", "passed", ""],
    ["tearDownClass (a.A)", "failed", "a traceback"],
  ]);
});
