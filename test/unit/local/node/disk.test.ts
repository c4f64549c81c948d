import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  attachDisk,
  emptyDisk,
  fillDisk,
  isFilled,
  volumesOf,
  withoutDisk,
} from "../../../../local/node/disk";
import { nodesOf } from "../../../../local/node/node";

const folder = mkdtempSync(join(tmpdir(), "genestack-disk-"));
after(() => rmSync(folder, { recursive: true }));

/** A node whose volumes are in a plain folder. */
const node = { ...nodesOf(3)[1]!, folder };
mkdirSync(join(volumesOf(node), "pvc-1"), { recursive: true });

test("The machine itself gets no disk, and no disk hides volumes that are there", async () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  await attachDisk({ ...nodesOf(1)[0]!, folder: empty });
  assert.deepEqual(readdirSync(empty), []);
  await attachDisk(node);
  assert.deepEqual(readdirSync(folder).sort(), ["empty", "volumes"]);
  assert.deepEqual(readdirSync(volumesOf(node)), ["pvc-1"]);
});

test("The machine's own disk is never filled", async () => {
  await assert.rejects(fillDisk(node), /disk of its own/);
  assert.equal(isFilled(node), false);
});

test("A refusal says whether the kernel or the cluster is the reason", () => {
  assert.match(
    withoutDisk(node, false).message,
    /^this kernel .*CONFIG_BLK_DEV_LOOP.*\s+remedy: a kernel that has them, and make destroy/,
  );
  assert.match(withoutDisk(node, true).message, /^genestack-1 has no disk.*\s+remedy: make destroy/);
});

test("A disk is full until the file is gone that fills it, and no volume goes with it", () => {
  writeFileSync(join(volumesOf(node), "full"), "");
  assert.equal(isFilled(node), true);
  emptyDisk(node);
  assert.equal(isFilled(node), false);
  emptyDisk(node);
  assert.deepEqual(readdirSync(volumesOf(node)), ["pvc-1"]);
});
