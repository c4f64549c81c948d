import assert from "node:assert/strict";
import { test } from "node:test";
import type { Patch } from "../../../components/chart";
import { applyPatches } from "../../../components/chart/patch";
import { object, workload } from "./objects";

const objects = () => [
  workload("Deployment", "nova-api"),
  workload("Deployment", "nova-api-metadata"),
  workload("StatefulSet", "nova-compute"),
  object("Service", "nova-api", { metadata: { labels: { app: "nova", tier: "api" } } }),
  object("Widget", "w", { spec: { list: [{ name: "a" }, { name: "b" }], size: 1 } }),
];
const label = { metadata: { labels: { patched: "yes" } } };

/** `kind/name` of the objects that a target chooses. */
function chosen(target: Patch["target"]): string[] {
  return applyPatches(objects(), [{ target, patch: label }])
    .filter(({ metadata }) => metadata.labels?.patched)
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`);
}

test("regular expressions match whole fields", () => {
  assert.deepEqual(chosen({ name: "nova-api" }), ["Deployment/nova-api", "Service/nova-api"]);
  assert.deepEqual(chosen({ kind: "Deployment", name: "nova-.*" }), [
    "Deployment/nova-api",
    "Deployment/nova-api-metadata",
  ]);
  assert.deepEqual(chosen({ kind: "Deployment|StatefulSet", name: ".*(api|compute)" }), [
    "Deployment/nova-api",
    "StatefulSet/nova-compute",
  ]);
});

test("group, version, namespace and labels choose as well", () => {
  assert.deepEqual(chosen({ group: "", version: "v1" }), ["Service/nova-api"]);
  assert.deepEqual(chosen({ group: "example.org", namespace: "cloud" }), ["Widget/w"]);
  for (const labelSelector of ["app=nova", "tier in (api, cell),app", "app==nova,tier!=cell,!old"])
    assert.deepEqual(chosen({ labelSelector }), ["Service/nova-api"], labelSelector);
  assert.deepEqual(chosen({ labelSelector: "tier notin (api),app!=nova", kind: "Widget" }), ["Widget/w"]);
});

test("a name matches with and without its hash", () => {
  const config = object("ConfigMap", "etc-1a2b", {
    metadata: { annotations: { "genestack.io/stable-name": "etc" } },
  });
  for (const name of ["etc", "etc-1a2b"])
    assert.equal(
      applyPatches([config], [{ target: { name }, patch: label }])[0]?.metadata.labels?.patched,
      "yes",
    );
});

test("a patch that matches nothing names the near misses", () => {
  assert.throws(
    () =>
      applyPatches(objects(), [
        { target: { kind: "Deployment", name: "nova-ap", namespace: "cloud" }, patch: label },
      ]),
    /patch 1 matches no object: target .*nova-ap.*: the nearest are Deployment cloud\/nova-api/,
  );
  assert.throws(() => chosen({ name: "(" }), /patch 1, target.name is no regular expression/);
  assert.throws(() => chosen({ labelSelector: "a=b=c" }), /"a=b=c" is no label requirement/);
});

test("a custom resource gets a JSON merge patch: lists are replaced", () => {
  const [widget] = applyPatches(objects().slice(-1), [
    { target: { kind: "Widget" }, patch: { spec: { list: [{ name: "b", x: 1 }], size: null } } },
  ]);
  assert.deepEqual(widget?.spec, { list: [{ name: "b", x: 1 }] });
});

test("$patch: delete at the top deletes the object", () => {
  const left = applyPatches(objects(), [{ target: { kind: "Deployment" }, patch: { $patch: "delete" } }]);
  assert.deepEqual(
    left.map(({ kind }) => kind),
    ["StatefulSet", "Service", "Widget"],
  );
});

test("patches apply in order, a list is a JSON patch", () => {
  const [service] = applyPatches(objects().slice(3, 4), [
    { target: { name: "nova-api" }, patch: { metadata: { annotations: { "a/b": "1" } } } },
    {
      target: { name: "nova-api" },
      patch: [
        { op: "test", path: "/metadata/annotations/a~1b", value: "1" },
        { op: "replace", path: "/metadata/annotations/a~1b", value: "2" },
      ],
    },
  ]);
  assert.deepEqual(service?.metadata.annotations, { "a/b": "2" });
});

test("a patch that does not apply names patch, object and operation", () => {
  assert.throws(
    () =>
      applyPatches(objects(), [
        { target: { name: "nova-compute" }, patch: [{ op: "remove", path: "/spec/nothing" }] },
      ]),
    /patch 1 does not apply to StatefulSet cloud\/nova-compute: operation 1, remove \/spec\/nothing: there is no "nothing"/,
  );
  assert.throws(
    () => applyPatches(objects(), [{ target: { kind: "Service" }, patch: { metadata: { name: "other" } } }]),
    /a patch cannot change metadata.name/,
  );
});

test("the given objects stay as they are", () => {
  const given = objects();
  applyPatches(given, [{ target: {}, patch: label }]);
  assert.deepEqual(given, objects());
});
