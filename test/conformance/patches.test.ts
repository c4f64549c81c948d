import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import type { Json, JsonObject, JsonPatchOperation } from "../../components/chart";
import { applyJsonPatch } from "../../components/chart/json-patch";
import { isObject, withoutNulls } from "../../components/chart/json";
import { mergeRules } from "../../components/chart/merge-keys";
import { jsonMerge, strategicMerge } from "../../components/chart/strategic-merge";

// The patches of this project against those of kubectl, on generated objects. One kubectl process patches all
// objects of a case; the seeds make each run the same.

const folder = mkdtempSync(join(tmpdir(), "genestack-patch-"));
after(() => rmSync(folder, { recursive: true }));

function kubectl(type: "strategic" | "merge" | "json", objects: JsonObject[], patch: unknown): Json[] {
  const file = join(folder, "objects.json");
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }));
  const args = ["patch", "--local", "-f", file, `--type=${type}`, "-p", JSON.stringify(patch), "-o", "json"];
  const result = spawnSync("kubectl", args, {
    encoding: "utf8",
    env: { ...process.env, KUBECONFIG: "/dev/null" },
  });
  if (result.error) assert.fail("kubectl is not on PATH; remedy: make tools");
  assert.equal(result.status, 0, `${result.stderr}\n${JSON.stringify({ objects, patch })}`);
  return result.stdout.split(/\n(?=\{)/).map((text) => JSON.parse(text));
}

/** Generated objects have no prototype, which deepEqual would count as a difference. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value));

const run = { seed: 20240417, numRuns: 40, errorWithCause: true };

const name = fc.constantFrom("a", "b", "c", "d");
const text = fc.constantFrom("1", "2", "3");
const number = fc.integer({ min: 1, max: 4 });

/** A list whose items differ in `key`. */
function keyed(
  key: string,
  id: fc.Arbitrary<Json>,
  fields: Record<string, fc.Arbitrary<Json>>,
  patch: boolean,
) {
  const item = fc.record({ [key]: id, ...fields }, { requiredKeys: [key] }) as fc.Arbitrary<JsonObject>;
  const directives = fc.record({ $patch: fc.constant("delete"), [key]: id }) as fc.Arbitrary<JsonObject>;
  const items = patch ? fc.oneof({ weight: 4, arbitrary: item }, { weight: 1, arbitrary: directives }) : item;
  const list = fc.uniqueArray(items, { maxLength: 4, selector: (value) => value[key] });
  if (!patch) return list;
  const replaced = list.map((values): JsonObject[] => [{ $patch: "replace" }, ...values]);
  return fc.oneof({ weight: 6, arbitrary: list }, { weight: 1, arbitrary: replaced });
}

/** A pod specification, or a patch for one: with nulls and directives. */
function podSpec(patch: boolean): fc.Arbitrary<JsonObject> {
  const list = (key: string, id: fc.Arbitrary<Json>, fields: Record<string, fc.Arbitrary<Json>> = {}) =>
    keyed(key, id, fields, patch);
  const value: fc.Arbitrary<Json> = patch ? fc.option(text) : text;
  const map = (entry: fc.Arbitrary<Json>) => {
    const plain: fc.Arbitrary<Json> = fc.dictionary(name, entry, { maxKeys: 3 });
    if (!patch) return plain;
    const replaced = fc
      .dictionary(name, text, { maxKeys: 2 })
      .map((entries) => ({ $patch: "replace", ...entries }));
    return fc.oneof(
      { weight: 4, arbitrary: plain },
      { weight: 1, arbitrary: replaced },
      { weight: 1, arbitrary: fc.constant({ $patch: "delete" }) },
    );
  };
  const containers = list("name", name, {
    image: value,
    command: fc.array(text, { maxLength: 2 }),
    env: list("name", name, { value }),
    ports: list("containerPort", number, { name: value }),
    volumeMounts: list("mountPath", name, { name: value, readOnly: fc.boolean() }),
    resources: fc.record(
      { limits: map(value), requests: map(value) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Json>,
  });
  const fields: Record<string, fc.Arbitrary<Json>> = {
    containers,
    initContainers: containers,
    volumes: list("name", name, { emptyDir: map(text), configMap: map(text) }),
    tolerations: fc.array(fc.record({ key: name, effect: text }), { maxLength: 2 }) as fc.Arbitrary<Json>,
    imagePullSecrets: list("name", name),
    hostAliases: list("ip", text, { hostnames: fc.array(name, { maxLength: 2 }) }),
    topologySpreadConstraints: list("topologyKey", name, { maxSkew: number }),
    nodeSelector: map(value),
    priorityClassName: value,
  };
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
}

const labels = (value: fc.Arbitrary<Json>) => fc.dictionary(name, value, { maxKeys: 3 });
const finalizers = fc.uniqueArray(name, { maxLength: 3 });

test("strategic merge of Deployments is what kubectl makes of it, order included", () => {
  const original = fc
    .record({ labels: labels(text), finalizers, spec: podSpec(false) })
    .map(({ labels, finalizers, spec }): JsonObject => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "x", labels, finalizers },
      spec: { template: { metadata: { labels }, spec } },
    }));
  const patch = fc
    .record({ labels: labels(fc.option(text)), finalizers, spec: podSpec(true) })
    .map(({ labels, finalizers, spec }): JsonObject => ({
      metadata: { labels, finalizers },
      spec: { template: { metadata: { labels }, spec } },
    }));
  compareStrategic("apps/v1", "Deployment", original, patch);
});

test("strategic merge of Services is what kubectl makes of it", () => {
  const spec = (patch: boolean) =>
    fc.record({ ports: keyed("port", number, { name: text, nodePort: number }, patch) });
  const original = spec(false).map((spec): JsonObject => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "x" },
    spec: spec as JsonObject,
  }));
  compareStrategic(
    "v1",
    "Service",
    original,
    spec(true).map((spec): JsonObject => ({ spec: spec as JsonObject })),
  );
});

function compareStrategic(
  apiVersion: string,
  kind: string,
  original: fc.Arbitrary<JsonObject>,
  patch: fc.Arbitrary<JsonObject>,
): void {
  const rules = mergeRules({ apiVersion, kind });
  fc.assert(
    fc.property(fc.array(original, { minLength: 8, maxLength: 8 }), patch, (objects, patch) => {
      // kubectl leaves nulls and directives in the items that a patch adds; the API server drops the nulls.
      const expected = kubectl("strategic", objects, patch).map(withoutNulls).map(withoutDirectives);
      assert.deepEqual(
        objects.map((object) => plain(strategicMerge(object, patch, rules))),
        expected,
      );
    }),
    run,
  );
}

function withoutDirectives(value: Json): Json {
  const isDirective = (entry: Json) => isObject(entry) && "$patch" in entry;
  if (Array.isArray(value)) return value.filter((item) => !isDirective(item)).map(withoutDirectives);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, entry]) => !isDirective(entry));
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutDirectives(entry)]));
}

/** Any JSON; `empty` stands in for null, which kubectl drops inside lists although RFC 7386 does not. */
const json = (empty: fc.Arbitrary<Json>) =>
  fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(text, number, fc.boolean(), empty),
      tie("object"),
      fc.array(fc.oneof(text, fc.dictionary(name, text, { maxKeys: 2 })), { maxLength: 3 }),
    ),
    object: fc.dictionary(fc.constantFrom("a", "b", "c/d", "e~f"), tie("value"), { maxKeys: 4 }),
  }));

const widget = (spec: JsonObject): JsonObject => ({
  apiVersion: "example.org/v1",
  kind: "Widget",
  metadata: { name: "x" },
  spec,
});

test("JSON merge of custom resources is what kubectl makes of it", () => {
  const original = json(fc.constant("")).object.map(widget);
  const patch = json(fc.constant(null)).object.map((spec): JsonObject => ({ spec }));
  fc.assert(
    fc.property(fc.array(original, { minLength: 8, maxLength: 8 }), patch, (objects, patch) => {
      assert.deepEqual(
        objects.map((object) => plain(jsonMerge(object, patch))),
        kubectl("merge", objects, patch),
      );
    }),
    run,
  );
});

/** Pointers to every place inside a value. */
function pointers(value: Json, path: string): string[] {
  const entries: [string, Json][] = Array.isArray(value)
    ? value.map((item, index) => [String(index), item])
    : isObject(value)
      ? Object.entries(value).map(([key, item]) => [key.replaceAll("~", "~0").replaceAll("/", "~1"), item])
      : [];
  return [path, ...entries.flatMap(([key, item]) => pointers(item, `${path}/${key}`))];
}

test("JSON patches are what kubectl makes of them", () => {
  const { object, value } = json(fc.constant(""));
  const choice = fc.record({
    op: fc.constantFrom("add", "remove", "replace", "copy", "test"),
    place: fc.nat(),
    from: fc.nat(),
    key: fc.constantFrom("", "/new", "/-", "/0"),
    value,
  });
  fc.assert(
    fc.property(object, fc.array(choice, { minLength: 1, maxLength: 6 }), (spec, choices) => {
      const document = widget(spec);
      const operations: JsonPatchOperation[] = [];
      let current: Json = document;
      for (const { op, place, from, key, value } of choices) {
        const places = pointers((current as JsonObject).spec!, "/spec");
        const path = places[place % places.length]! + (op === "add" || op === "copy" ? key : "");
        if (path === "/spec") continue;
        const operation = { op, path, value, from: places[from % places.length]! } as JsonPatchOperation;
        try {
          current = applyJsonPatch(current, [operation]);
          operations.push(operation);
        } catch {
          // An operation that does not fit the document; the unit tests hold the errors.
        }
      }
      assert.deepEqual(
        plain(applyJsonPatch(document, operations)),
        kubectl("json", [document], operations)[0],
      );
    }),
    run,
  );
});
