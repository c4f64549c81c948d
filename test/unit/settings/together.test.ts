import assert from "node:assert/strict";
import { test } from "node:test";
import { footprints } from "../../../settings/footprints";
import { readSettings } from "../../../settings/read";
import { checkTogether } from "../../../settings/together";

const check = (over: Record<string, unknown>) => {
  const texts = Object.entries(over).map(([key, value]) => [`genestack:${key}`, JSON.stringify(value)]);
  const settings = readSettings({
    "genestack:footprint": "aio",
    "genestack:domain": "example.org",
    ...Object.fromEntries(texts),
  });
  checkTogether(settings, footprints.aio);
};
const libvirt = { nova: { compute: { driver: "libvirt", virtType: "qemu" } } };
const nfs = { type: "nfs", shares: ["10.0.0.9:/a"] };

test("volumes that are files of the cluster are refused where servers run, as they are on no compute node", () => {
  check({});
  assert.throws(() => check(libvirt), /cinder\.backends\.files: .*driver libvirt.*remedy: .*nfs/s);
  const trial = { backends: { nfs, trial: { type: "files", size: "1Gi" } } };
  assert.throws(() => check({ ...libvirt, cinder: trial }), /cinder\.backends\.trial/);
  check({ ...libvirt, cinder: { backends: { nfs } } });
});
