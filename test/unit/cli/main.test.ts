import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { UsageError } from "../../../cli/command";
import { run } from "./run";

const script = resolve(__dirname, "../../../cli/genestack");
const call = (path: string, ...args: string[]) => spawnSync(path, args, { cwd: tmpdir(), encoding: "utf8" });

test("The executable runs from anywhere and through a link, and its exit code tells mistakes of the caller", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "genestack-bin-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const link = join(folder, "genestack");
  symlinkSync(script, link);
  const explained = call(
    link,
    "config",
    "explain",
    "placement.conf",
    "placement",
    "incomplete_consumer_user_id",
  );
  assert.equal(explained.status, 0, explained.stderr);
  assert.match(explained.stdout, /a text/);
  const wrong = call(script, "config", "explian");
  assert.equal(wrong.status, 2);
  assert.match(
    wrong.stderr,
    /unknown command "explian", did you mean "explain"\?\n {2}remedy: genestack config --help/,
  );
  assert.equal(call(script, "config", "explain", "placement.conf", "plcement").status, 1);
});

test("Help is there at every level", async () => {
  assert.match((await run()).out, /config {2}configuration files/);
  assert.match((await run("config", "--help")).out, /explain[^]*diff[^]*check[^]*import/);
  for (const command of ["explain", "diff", "check", "import"])
    assert.match(
      (await run("config", command, "--help")).out,
      new RegExp(`^usage: genestack config ${command} `),
    );
});

test("What was not called correctly names cause and remedy", async () => {
  const refused = (message: RegExp, ...args: string[]) =>
    assert.rejects(
      run("config", ...args),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  await refused(/no file is named/, "explain");
  await refused(
    /unknown option --relese, did you mean "--release"/,
    "explain",
    "nova.conf",
    "--relese",
    "2024.1",
  );
  await refused(/no service has a file "nva.conf", did you mean "nova.conf"/, "explain", "nva.conf");
  await refused(
    /unknown service "nva", did you mean "nova"[^]*remedy: one of/,
    "check",
    "x",
    "--service",
    "nva",
  );
  await refused(
    /options of nova 1999.1 are not known[^]*one of 2024.1/,
    "explain",
    "nova.conf",
    "--release",
    "1999.1",
  );
  await refused(/neutron 2024.1 has no file "ml2.ini"/, "explain", "ml2.ini", "--service", "neutron");
  await refused(/two releases and a service/, "diff", "2024.1", "nova");
});
