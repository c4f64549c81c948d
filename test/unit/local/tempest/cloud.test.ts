import assert from "node:assert/strict";
import { test } from "node:test";
import { highestMicroversion } from "../../../../local/tempest/cloud";

test("The highest microversion is that of the current version, as each service writes it", () => {
  const nova = [
    { status: "SUPPORTED", version: "" },
    { status: "CURRENT", version: "2.96" },
  ];
  assert.equal(highestMicroversion({ versions: nova }), "2.96");
  assert.equal(highestMicroversion({ versions: [{ status: "CURRENT", max_version: "1.39" }] }), "1.39");
  assert.equal(highestMicroversion({ versions: [] }), "");
});
