import assert from "node:assert/strict";
import { test } from "node:test";
import { objectsOf } from "../../../components/chart/documents";
import { definition, object } from "./objects";

const open = (documents: unknown[]) => objectsOf(documents, "example", "cloud");
const named = (kind: string, name: string, rest: object = {}) => ({
  apiVersion: "v1",
  kind,
  metadata: { name },
  ...rest,
});

test("empty documents give no objects", () => {
  assert.deepEqual(open([null, undefined, {}]), []);
});

test("Lists are opened, also inside each other, and give their kind to items without one", () => {
  const inner = { apiVersion: "v1", kind: "List", items: [named("Secret", "b")] };
  const typed = { apiVersion: "v1", kind: "ConfigMapList", items: [{ metadata: { name: "c" } }] };
  const objects = open([{ apiVersion: "v1", kind: "List", items: [named("ConfigMap", "a"), inner, typed] }]);
  assert.deepEqual(
    objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    ["ConfigMap a", "Secret b", "ConfigMap c"],
  );
});

test("labels, annotations and selectors become strings", () => {
  const mixed = { number: 1.5, yes: true, text: "x", gone: null };
  const strings = { number: "1.5", yes: "true", text: "x" };
  const [deployment, service] = open([
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "a", labels: mixed, annotations: mixed },
      spec: {
        selector: { matchLabels: mixed },
        template: { metadata: { labels: mixed, annotations: mixed }, spec: { nodeSelector: mixed } },
      },
    },
    named("Service", "a", { spec: { selector: mixed } }),
  ]);
  assert.deepEqual(deployment?.metadata.labels, strings);
  assert.deepEqual(deployment?.metadata.annotations, strings);
  assert.deepEqual(deployment?.spec.selector.matchLabels, strings);
  assert.deepEqual(deployment?.spec.template.metadata, { labels: strings, annotations: strings });
  assert.deepEqual(deployment?.spec.template.spec.nodeSelector, strings);
  assert.deepEqual(service?.spec.selector, strings);
});

test("a missing namespace is filled in for namespaced kinds only", () => {
  const widget = { apiVersion: "example.org/v1", kind: "Widget", metadata: { name: "w" } };
  const namespaces = (documents: unknown[]) => open(documents).map(({ metadata }) => metadata.namespace);
  assert.deepEqual(
    namespaces([named("ConfigMap", "a"), object("ConfigMap", "a", { metadata: { namespace: "other" } })]),
    ["cloud", "other"],
  );
  assert.deepEqual(namespaces([named("Namespace", "n"), widget]), [undefined, "cloud"]);
  assert.deepEqual(namespaces([definition("Cluster"), widget]), [undefined, undefined]);
  assert.deepEqual(namespaces([definition("Namespaced"), widget]), [undefined, "cloud"]);
});

test("nulls go from kinds that Kubernetes knows and stay in custom resources", () => {
  const [config, widget] = open([
    named("ConfigMap", "a", { data: null, metadata: { name: "a", labels: null } }),
    {
      apiVersion: "example.org/v1",
      kind: "Widget",
      metadata: { name: "w", annotations: null },
      spec: { size: null },
    },
  ]);
  assert.deepEqual(config, object("ConfigMap", "a"));
  assert.deepEqual(widget, object("Widget", "w", { spec: { size: null } }));
});

test("an equal duplicate is dropped, a different one is an error", () => {
  assert.equal(open([named("ConfigMap", "a"), named("ConfigMap", "a")]).length, 1);
  assert.throws(
    () => open([named("ConfigMap", "a"), named("ConfigMap", "a", { data: { x: "1" } })]),
    /chart example renders ConfigMap cloud\/a twice, with different content/,
  );
});

test("an object without name and a document that is no object are errors", () => {
  assert.throws(
    () => open([{ apiVersion: "v1", kind: "Pod", metadata: { generateName: "x-" } }]),
    /chart example renders an object without apiVersion, kind or metadata.name: .*generateName/,
  );
  assert.throws(() => open(["text"]), /a document that is no object: "text"/);
});
