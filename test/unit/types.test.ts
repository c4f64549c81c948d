import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { attempt } from "../../local/run";

const project = resolve(__dirname, "../..");

test("the project compiles, and the lines that must not compile do not", async () => {
  const { code, stdout } = await attempt(join(project, "node_modules/.bin/tsc"), ["--project", project]);
  assert.equal(code, 0, stdout);
});
