import assert from "node:assert/strict";
import { test } from "node:test";
import { mustLeave, starts } from "../../../../local/node/drain";
import type { Pod } from "../../../../local/node/pods";

const since = Date.parse("2026-01-01T10:00:00Z");
const pod = ({
  owner = "ReplicaSet",
  node = "genestack-1",
  phase = "Running",
  ready = "True",
} = {}): Pod => ({
  metadata: {
    ...{ namespace: "openstack", name: "api", creationTimestamp: "2026-01-01T10:00:05Z" },
    ownerReferences: [{ kind: owner }],
  },
  spec: node ? { nodeName: node } : {},
  status: { phase, conditions: [{ type: "Ready", status: ready }] },
});

test("A drain moves the pods of its node, but for those of a DaemonSet and those that have ended", () => {
  assert.equal(mustLeave(pod(), "genestack-1"), true);
  assert.equal(mustLeave(pod({ ready: "False" }), "genestack-1"), true);
  assert.equal(mustLeave(pod(), "genestack-0"), false);
  assert.equal(mustLeave(pod({ owner: "DaemonSet" }), "genestack-1"), false);
  assert.equal(mustLeave(pod({ phase: "Succeeded" }), "genestack-1"), false);
});

test("A drain waits for pods that start elsewhere, and not for those that have no node", () => {
  assert.equal(starts(pod({ ready: "False", phase: "Pending" }), since), true);
  assert.equal(starts(pod(), since), false);
  assert.equal(starts(pod({ node: "", ready: "False", phase: "Pending" }), since), false);
  assert.equal(starts(pod({ ready: "False", phase: "Failed" }), since), false);
});

test("A drain does not wait for what was broken before", () => {
  assert.equal(starts(pod({ ready: "False" }), Date.parse("2026-01-01T10:00:06Z")), false);
});
