import assert from "node:assert/strict";
import { test } from "node:test";
import { attempt, interruptChildren, run } from "../../../local/run";
import { duration } from "../../../local/progress";
import { changes } from "../../support/cloud";

test("A command that fails is named with its last lines", async () => {
  await assert.rejects(run("sh", ["-c", "echo the cause >&2; exit 3"]), /sh -c .* exit code 3: the cause/);
});

test("A command that does not exist is an error of the user's", async () => {
  await assert.rejects(run("no-such-command", []), /cannot run no-such-command/);
});

test("Input reaches the command, output and exit code come back", async () => {
  assert.deepEqual(await attempt("sh", ["-c", "cat; exit 1"], { input: "text" }), {
    code: 1,
    stdout: "text",
    stderr: "",
  });
});

test("Lines of the output are given on as they come", async () => {
  const lines: string[] = [];
  await attempt("printf", ["one\\ntwo\\nthree"], { line: (text) => lines.push(text) });
  assert.deepEqual(lines, ["one", "two", "three"]);
});

test("A command that takes too long is killed", async () => {
  const start = Date.now();
  assert.notEqual((await attempt("sleep", ["30"], { timeout: 1 })).code, 0);
  assert.ok(Date.now() - start < 10_000);
});

test("An interrupt lets a command finish that is to finish, and reaches no other", async () => {
  const script = "trap 'echo finished; exit 3' INT; echo started; while :; do sleep 0.05; done";
  assert.equal(interruptChildren(), false);
  const command = attempt("sh", ["-c", script], { finishes: true, timeout: 20 });
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(interruptChildren(), true);
  assert.deepEqual(await command, { code: 3, stdout: "started\nfinished\n", stderr: "" });
  assert.equal(interruptChildren(), false);
});

test("Durations read in seconds and minutes", () => {
  assert.equal(duration(0, 59_400), "59 s");
  assert.equal(duration(0, 60_000), "1 min 0 s");
});

test("The counts of an update are read from its last summary", () => {
  const text =
    "Resources:\n    + 1 created\n\nResources:\n    ~ 2 updated\n    +-1 replaced\n    183 unchanged\n\nDuration: 5s";
  assert.deepEqual(changes(text), { updated: 2, unchanged: 183, replaced: 1 });
  const ofSeveralKinds = text.replace("    183 unchanged", "    3 changes. 183 unchanged");
  assert.deepEqual(changes(ofSeveralKinds), { updated: 2, unchanged: 183, replaced: 1 });
});
