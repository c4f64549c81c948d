import assert from "node:assert/strict";
import { test } from "node:test";
import { type Pod, runsAgain } from "../../../local/node/pods";

const since = Date.parse("2026-01-01T10:00:00.700Z");
const pod = (startedAt?: string, ready = "True", phase = "Running"): Pod => ({
  metadata: { namespace: "openstack", name: "api", creationTimestamp: "2026-01-01T09:00:00Z" },
  spec: { nodeName: "genestack-0" },
  status: {
    phase,
    conditions: [{ type: "Ready", status: ready }],
    containerStatuses: [{ state: startedAt ? { running: { startedAt } } : {} }],
  },
});

test("A pod runs again when it is ready and its containers are of this start", () => {
  assert.equal(runsAgain(pod("2026-01-01T10:00:00Z"), since), true);
  assert.equal(runsAgain(pod("2026-01-01T10:00:05Z", "False"), since), false);
  assert.equal(runsAgain(pod(undefined), since), false);
});

test("The former state of a pod does not count, though it says ready", () => {
  assert.equal(runsAgain(pod("2026-01-01T09:59:59Z"), since), false);
});

test("A pod that has ended or is about to go is not waited for", () => {
  assert.equal(runsAgain(pod(undefined, "False", "Succeeded"), since), true);
  const going = pod("2026-01-01T09:00:00Z");
  going.metadata.deletionTimestamp = "2026-01-01T10:00:00Z";
  assert.equal(runsAgain(going, since), true);
});
