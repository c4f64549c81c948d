import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "../../../components/chart";
import { mergeRules } from "../../../components/chart/merge-keys";
import { jsonMerge, strategicMerge } from "../../../components/chart/strategic-merge";

const rules = (kind: string, apiVersion = "v1") => mergeRules({ apiVersion, kind });
/** Merges into the specification of a Pod. */
const pod = (original: JsonObject, patch: JsonObject) =>
  strategicMerge({ spec: original }, { spec: patch }, rules("Pod")).spec;

test("containers and what is in them merge by key", () => {
  const main = {
    name: "main",
    image: "a",
    env: [
      { name: "A", value: "1" },
      { name: "B", value: "2" },
    ],
    ports: [{ containerPort: 80, name: "http" }],
    volumeMounts: [{ mountPath: "/etc", name: "etc" }],
  };
  const patch = {
    name: "main",
    env: [{ name: "B", value: "3" }],
    ports: [{ containerPort: 80, hostPort: 8080 }],
    volumeMounts: [{ mountPath: "/etc", readOnly: true }],
  };
  assert.deepEqual(pod({ containers: [main, { name: "other" }] }, { containers: [patch] }), {
    containers: [
      {
        name: "main",
        image: "a",
        env: [
          { name: "A", value: "1" },
          { name: "B", value: "3" },
        ],
        ports: [{ containerPort: 80, name: "http", hostPort: 8080 }],
        volumeMounts: [{ mountPath: "/etc", name: "etc", readOnly: true }],
      },
      { name: "other" },
    ],
  });
});

test("ports of a Service merge by port, volumes and host aliases by theirs", () => {
  assert.deepEqual(
    strategicMerge(
      { spec: { ports: [{ port: 80, name: "a" }] } },
      { spec: { ports: [{ port: 80, nodePort: 30080 }] } },
      rules("Service"),
    ),
    { spec: { ports: [{ port: 80, name: "a", nodePort: 30080 }] } },
  );
  assert.deepEqual(
    pod(
      { volumes: [{ name: "v", emptyDir: {} }], hostAliases: [{ ip: "::1", hostnames: ["a"] }] },
      {
        volumes: [{ name: "v", emptyDir: null, configMap: { name: "c" } }],
        hostAliases: [{ ip: "::1", hostnames: ["b"] }],
      },
    ),
    { volumes: [{ name: "v", configMap: { name: "c" } }], hostAliases: [{ ip: "::1", hostnames: ["b"] }] },
  );
});

test("lists without a key are replaced", () => {
  const patch = { tolerations: [{ key: "b" }] };
  assert.deepEqual(pod({ tolerations: [{ key: "a" }] }, patch), patch);
});

test("$patch deletes and replaces items, lists and objects", () => {
  const containers = [
    { name: "a", image: "1" },
    { name: "b", image: "2" },
  ];
  assert.deepEqual(pod({ containers }, { containers: [{ $patch: "delete", name: "a" }] }), {
    containers: [{ name: "b", image: "2" }],
  });
  assert.deepEqual(pod({ containers }, { containers: [{ $patch: "replace" }, { name: "c" }] }), {
    containers: [{ name: "c" }],
  });
  const securityContext = { runAsUser: 1, fsGroup: 2 };
  assert.deepEqual(pod({ securityContext }, { securityContext: { $patch: "replace", runAsUser: 3 } }), {
    securityContext: { runAsUser: 3 },
  });
  assert.deepEqual(pod({ securityContext }, { securityContext: { $patch: "delete" } }), {
    securityContext: {},
  });
  assert.deepEqual(pod({ securityContext }, { securityContext: { $patch: "merge", fsGroup: null } }), {
    securityContext: { runAsUser: 1 },
  });
});

test("a directive where nothing was adds nothing", () => {
  assert.deepEqual(
    pod({}, { volumes: [{ $patch: "delete", name: "v" }], securityContext: { $patch: "delete" } }),
    {
      volumes: [],
    },
  );
});

test("unknown directives and items without key are errors", () => {
  assert.throws(() => pod({}, { $retainKeys: ["a"] }), /directive \$retainKeys is not supported/);
  assert.throws(() => pod({ a: {} }, { a: { $patch: "remove" } }), /\$patch is "remove"/);
  assert.throws(
    () => pod({ containers: [] }, { containers: [{ image: "x" }] }),
    /item of containers has no name/,
  );
});

test("JSON merge patch: the examples of RFC 7386", () => {
  const cases: [any, any, any][] = [
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ a: "foo" }, null, null],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [original, patch, result] of cases) assert.deepEqual(jsonMerge(original, patch), result);
});
