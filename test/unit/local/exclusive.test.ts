import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const project = resolve(__dirname, "../../..");

/** Runs a script against a checkout of its own, whose code is this one's. */
function inCheckout(script: string, running?: object) {
  const folder = mkdtempSync(join(tmpdir(), "genestack-checkout-"));
  try {
    for (const name of ["components", "node_modules", "tsconfig.json"])
      symlinkSync(join(project, name), join(folder, name));
    spawnSync("cp", ["-r", join(project, "local"), folder]);
    spawnSync("mkdir", [join(folder, ".genestack")]);
    if (running) writeFileSync(join(folder, ".genestack", "running.json"), JSON.stringify(running));
    writeFileSync(join(folder, "script.ts"), `import { exclusively } from "./local/exclusive";\n${script}`);
    return spawnSync("node", ["--import", "tsx", "script.ts"], { cwd: folder, encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("A second command of the same checkout is refused while the first runs", () => {
  const { status, stderr } = inCheckout(
    `exclusively("make up", () => exclusively("make down", async () => undefined)).catch((e) => { console.error(e.message); process.exit(7); });`,
  );
  assert.equal(status, 7);
  assert.match(stderr, /`make up` is running in this checkout: process \d+\s+remedy:/);
});

test("A command that was killed does not block the next", () => {
  const { status, stdout } = inCheckout(`exclusively("make up", async () => console.log("ran"));`, {
    command: "make up",
    pid: 2 ** 22 + 1,
    start: "1",
  });
  assert.equal(status, 0);
  assert.equal(stdout, "ran\n");
});
