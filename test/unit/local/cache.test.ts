import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { processId } from "../../../local/process-id";

const home = mkdtempSync(join(tmpdir(), "genestack-cache-"));
process.env.XDG_CACHE_HOME = home;
after(() => rmSync(home, { recursive: true, force: true }));
const load = () => import("../../../local/cache");

test("The hash of a folder follows its names and contents", async () => {
  const { hashOf } = await load();
  const folder = join(home, "input");
  mkdirSync(join(folder, "a"), { recursive: true });
  writeFileSync(join(folder, "a", "file"), "1");
  const first = hashOf({ paths: [folder] });
  assert.match(first, /^[0-9a-f]{16}$/);
  assert.equal(hashOf({ paths: [folder] }), first);
  writeFileSync(join(folder, "a", "file"), "2");
  assert.notEqual(hashOf({ paths: [folder] }), first);
});

test("Two texts do not hash like their concatenation", async () => {
  const { hashOf } = await load();
  assert.notEqual(hashOf({ texts: ["ab", "c"] }), hashOf({ texts: ["a", "bc"] }));
});

test("What is cached is made once, and what nobody has used for a month goes", async () => {
  const { cached } = await load();
  let made = 0;
  const make = async (folder: string) => writeFileSync(join(folder, "file"), String(++made));
  const first = await cached("thing", "0123456789abcdef", "thing", make);
  assert.equal(await cached("thing", "0123456789abcdef", "thing", make), first);
  assert.equal(readFileSync(join(first, "file"), "utf8"), "1");
  const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
  utimesSync(first, old, old);
  const second = await cached("thing", "fedcba9876543210", "thing", make);
  assert.equal(existsSync(first), false);
  assert.equal(readFileSync(join(second, "file"), "utf8"), "2");
});

test("A run that failed leaves nothing that the next one would take for whole", async () => {
  const { cached, cachePath } = await load();
  const fail = async (folder: string) => {
    writeFileSync(join(folder, "half"), "");
    throw new Error("tar: write error: No space left on device");
  };
  await assert.rejects(
    cached("other", "0123456789abcdef", "build other", fail),
    /^UserError: build other: the disk is full[^]*remedy: free some space/,
  );
  assert.deepEqual(
    readdirSync(join(home, "genestack")).filter((name) => name.startsWith("other")),
    [],
  );
  assert.equal(existsSync(cachePath("other", "0123456789abcdef")), false);
  const path = await cached("other", "0123456789abcdef", "other", async () => undefined);
  assert.equal(existsSync(join(path, "half")), false);
});

test("What another process is making is waited for, and what a dead one left is no obstacle", async () => {
  const { cached, cachePath } = await load();
  const maker = spawn("sleep", ["30"]);
  const { pid, start } = processId(maker.pid!)!;
  const path = cachePath("shared", "0123456789abcdef");
  mkdirSync(`${path}.new-${pid}-${start}`);
  mkdirSync(`${path}.new-${pid}-${Number(start) - 1}`);
  let made = 0;
  const waiting = cached("shared", "0123456789abcdef", "shared", async () => void made++);
  await new Promise((done) => setTimeout(done, 700));
  assert.equal(made, 0);
  renameSync(`${path}.new-${pid}-${start}`, path);
  assert.equal(await waiting, path);
  assert.equal(made, 0);
  maker.kill();
  assert.deepEqual(
    readdirSync(join(home, "genestack")).filter((name) => name.startsWith("shared")),
    ["shared-0123456789abcdef"],
  );
});
