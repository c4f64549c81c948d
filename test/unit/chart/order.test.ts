import assert from "node:assert/strict";
import { test } from "node:test";
import type { KubeObject } from "../../../components/chart";
import { hookOf, withoutForeignHooks } from "../../../components/chart/hooks";
import { orderObjects, withoutOrderAnnotations } from "../../../components/chart/order";
import { definition, hook, object, workload } from "./objects";

/** `after` of each object, by names. */
function order(objects: KubeObject[]): Record<string, string[]> {
  return Object.fromEntries(
    orderObjects(objects).map(({ object, after }) => [
      object.metadata.name,
      after.map((step) => step.object.metadata.name),
    ]),
  );
}
const dependsOn = (value: string) => ({
  metadata: { annotations: { "config.kubernetes.io/depends-on": value } },
});

test("hooks of tests, deletion and rollback are dropped", () => {
  const kept = withoutForeignHooks([
    hook("Pod", "test", "test"),
    hook("Pod", "old-test", "test-success"),
    hook("Job", "clean", "pre-delete"),
    hook("Job", "gone", "post-delete"),
    hook("Job", "back", "pre-rollback, post-rollback"),
    hook("Job", "both", "pre-delete,post-install"),
    object("ConfigMap", "plain"),
  ]);
  assert.deepEqual(
    kept.map(({ metadata }) => metadata.name),
    ["both", "plain"],
  );
});

test("install decides the phase of a hook that is both", () => {
  assert.deepEqual(hookOf(hook("Job", "a", "pre-upgrade,post-install", "-5")), { phase: "post", weight: -5 });
  assert.deepEqual(hookOf(hook("Job", "a", "pre-upgrade")), { phase: "pre", weight: 0 });
  assert.equal(hookOf(object("Job", "a")), undefined);
});

test("definitions, namespaces, pre hooks, objects and post hooks follow each other", () => {
  const namespace: KubeObject = { apiVersion: "v1", kind: "Namespace", metadata: { name: "ns" } };
  assert.deepEqual(
    order([
      hook("Job", "post", "post-install"),
      object("Widget", "widget"),
      hook("Secret", "pre", "pre-install"),
      namespace,
      definition("Namespaced"),
    ]),
    {
      "widgets.example.org": [],
      ns: ["widgets.example.org"],
      pre: ["ns"],
      widget: ["pre"],
      post: ["widget"],
    },
  );
});

test("weights order hooks, negative ones first; equal ones start together", () => {
  assert.deepEqual(
    order([
      hook("Job", "bootstrap", "post-install", "5"),
      hook("Job", "plain", "post-install"),
      hook("Job", "sync", "post-install", "-4"),
      hook("Job", "rabbit", "post-install", "-4"),
      hook("Job", "init", "post-install", "-5"),
      object("ConfigMap", "etc"),
    ]),
    {
      etc: [],
      init: ["etc"],
      sync: ["init"],
      rabbit: ["init"],
      plain: ["sync", "rabbit"],
      bootstrap: ["plain"],
    },
  );
});

test("within a weight, what a hook's pods need comes before them", () => {
  assert.deepEqual(
    order([
      hook("Job", "setup", "pre-install", "-1"),
      hook("ServiceAccount", "account", "pre-install", "-1"),
    ]),
    { account: [], setup: ["account"] },
  );
});

test("post hooks do not wait for workloads and Services, whose pods may wait for the hooks", () => {
  assert.deepEqual(
    order([
      workload("Deployment", "api"),
      object("Service", "service"),
      object("Job", "cell-setup"),
      object("ConfigMap", "etc"),
      hook("Job", "db-sync", "post-install"),
    ]),
    { api: [], service: [], "cell-setup": [], etc: [], "db-sync": ["etc"] },
  );
});

test("post hooks wait for pre hooks where all objects need pods", () => {
  assert.deepEqual(
    order([
      hook("Secret", "keys", "pre-install"),
      workload("Deployment", "api"),
      hook("Job", "sync", "post-install"),
    ]),
    { keys: [], api: ["keys"], sync: ["keys"] },
  );
});

test("depends-on adds edges, by name with or without hash", () => {
  const stable = { metadata: { annotations: { "genestack.io/stable-name": "sync" } } };
  const reference = "batch/namespaces/cloud/Job/sync, /namespaces/cloud/ConfigMap/etc";
  assert.deepEqual(
    order([
      object("Deployment", "api", dependsOn(reference)),
      object("Job", "sync-1a2b", stable),
      object("ConfigMap", "etc"),
    ]),
    { "sync-1a2b": [], etc: [], api: ["sync-1a2b", "etc"] },
  );
});

test("depends-on of an object that is not there names the nearest", () => {
  const api = object("Deployment", "api", dependsOn("batch/namespaces/cloud/Job/snyc"));
  assert.throws(
    () => orderObjects([api, object("Job", "sync")]),
    /Deployment cloud\/api depends on "batch.*snyc", .*did you mean "batch\/namespaces\/cloud\/Job\/sync"/,
  );
});

test("a cycle is an error that names its members", () => {
  const a = object("ConfigMap", "a", dependsOn("/namespaces/cloud/ConfigMap/b"));
  const b = object("ConfigMap", "b", dependsOn("/namespaces/cloud/ConfigMap/a"));
  assert.throws(
    () => orderObjects([a, b]),
    /ConfigMap cloud\/a after ConfigMap cloud\/b after ConfigMap cloud\/a/,
  );
});

test("annotations that are spent go away, others stay", () => {
  const job = hook("Job", "a", "post-install", "1");
  assert.deepEqual(withoutOrderAnnotations(job), object("Job", "a"));
  job.metadata.annotations!.mine = "yes";
  assert.deepEqual(withoutOrderAnnotations(job).metadata.annotations, { mine: "yes" });
});
