import assert from "node:assert/strict";
import { test } from "node:test";
import { qcow2 } from "../../../../local/tempest/serve";

test("The served image is a qcow2 whose tables are where its header says", () => {
  const image = new DataView(qcow2().buffer);
  const cluster = 1 << image.getUint32(20);
  const [l1Table, refcountTable] = [Number(image.getBigUint64(40)), Number(image.getBigUint64(48))];
  assert.deepEqual([...qcow2().slice(0, 4)], [...Buffer.from("QFI\xfb", "latin1")]);
  assert.equal(image.getUint32(4), 2);
  assert.equal(image.getBigUint64(8), 0n, "it has no backing file");
  assert.equal(image.getBigUint64(24), 1n << 20n);
  const refcountBlock = Number(image.getBigUint64(refcountTable));
  const clusters = image.byteLength / cluster;
  for (const table of [l1Table, refcountTable, refcountBlock]) {
    assert.equal(table % cluster, 0);
    assert.ok(table > 0 && table < image.byteLength);
  }
  for (let used = 0; used < clusters; used++) assert.equal(image.getUint16(refcountBlock + 2 * used), 1);
});
