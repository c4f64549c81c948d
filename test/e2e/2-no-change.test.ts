import assert from "node:assert/strict";
import { test } from "node:test";
import { attempt, run } from "../../local/run";
import { changes, make, pulumi } from "../support/cloud";
import { project } from "../support/preview";

test("A second `make up` changes nothing", async () => {
  const result = await make("up");
  assert.equal(result.code, 0, result.stdout + result.stderr);
  const counts = changes(result.stdout);
  assert.deepEqual(Object.keys(counts), ["unchanged"], JSON.stringify(counts));
  assert.ok(counts.unchanged! > 100);
});

test("`pulumi preview --expect-no-changes` exits 0", async () => {
  const result = await pulumi(["preview", "--expect-no-changes"]);
  assert.equal(result.code, 0, result.stdout + result.stderr);
});

test("`pulumi refresh` finds no drift", async () => {
  const result = await pulumi(["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  assert.equal(result.code, 0, result.stdout + result.stderr);
});

test("`pulumi stack history` lists the updates with their commit", async () => {
  const history = JSON.parse(
    await run("pulumi", ["stack", "history", "--stack", "aio", "--json"], { cwd: project }),
  ) as {
    kind: string;
    environment: Record<string, string>;
  }[];
  const head = (await run("git", ["rev-parse", "HEAD"], { cwd: project })).trim();
  assert.ok(history.some(({ kind, environment }) => kind === "update" && environment["git.head"] === head));
});

test("The git tree does not see what `make up` writes", async () => {
  const status = await run(
    "git",
    ["status", "--porcelain", "--", "Pulumi.aio.yaml", "Pulumi.base.yaml", ".genestack"],
    { cwd: project },
  );
  assert.equal(status, "");
});

test("`.genestack/env` serves any POSIX shell", async () => {
  const script =
    ". ./.genestack/env && pulumi version && kubectl version --client && helm version && openstack --version";
  const result = await attempt("sh", ["-c", script], { cwd: project, env: { PATH: "/usr/bin:/bin" } });
  assert.equal(result.code, 0, result.stderr);
});
