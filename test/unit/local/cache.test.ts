import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

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

test("What is cached is made once, and an older one goes", async () => {
  const { cached } = await load();
  let made = 0;
  const make = async (folder: string) => writeFileSync(join(folder, "file"), String(++made));
  const first = await cached("thing", "0123456789abcdef", "thing", make);
  assert.equal(await cached("thing", "0123456789abcdef", "thing", make), first);
  assert.equal(readFileSync(join(first, "file"), "utf8"), "1");
  const second = await cached("thing", "fedcba9876543210", "thing", make);
  assert.equal(existsSync(first), false);
  assert.equal(readFileSync(join(second, "file"), "utf8"), "2");
});

test("A run that failed leaves nothing that the next one would take for whole", async () => {
  const { cached, cachePath } = await load();
  const fail = async (folder: string) => {
    writeFileSync(join(folder, "half"), "");
    throw new Error("no space left on device");
  };
  await assert.rejects(cached("other", "0123456789abcdef", "other", fail), /no space left/);
  assert.equal(existsSync(cachePath("other", "0123456789abcdef")), false);
  const path = await cached("other", "0123456789abcdef", "other", async () => undefined);
  assert.equal(existsSync(join(path, "half")), false);
});
