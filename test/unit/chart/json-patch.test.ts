import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonPatchOperation } from "../../../components/chart";
import { applyJsonPatch } from "../../../components/chart/json-patch";

const apply = (document: Json, ...operations: JsonPatchOperation[]) => applyJsonPatch(document, operations);

test("add puts entries, items, and items at the end", () => {
  assert.deepEqual(apply({}, { op: "add", path: "/a", value: 1 }), { a: 1 });
  assert.deepEqual(apply([1, 3], { op: "add", path: "/1", value: 2 }), [1, 2, 3]);
  assert.deepEqual(apply([1], { op: "add", path: "/-", value: 2 }), [1, 2]);
});

test("remove, replace, move and copy", () => {
  assert.deepEqual(apply({ a: 1, b: [1, 2] }, { op: "remove", path: "/b/0" }), { a: 1, b: [2] });
  assert.deepEqual(apply({ a: 1 }, { op: "replace", path: "/a", value: { b: 2 } }), { a: { b: 2 } });
  assert.deepEqual(apply({ a: 1 }, { op: "move", from: "/a", path: "/b" }), { b: 1 });
  assert.deepEqual(apply({ a: [1] }, { op: "copy", from: "/a", path: "/b" }), { a: [1], b: [1] });
});

test("paths are escaped: ~1 is a slash, ~0 a tilde, ~01 the text ~1", () => {
  const document = { "a/b": 1, "c~d": 2, "~1": 3, "": 4 };
  assert.deepEqual(
    apply(
      document,
      { op: "test", path: "/a~1b", value: 1 },
      { op: "test", path: "/c~0d", value: 2 },
      { op: "remove", path: "/~01" },
      { op: "remove", path: "/" },
    ),
    { "a/b": 1, "c~d": 2 },
  );
});

test("operations that do not apply are errors that name them", () => {
  const fails = (operation: JsonPatchOperation, message: RegExp) =>
    assert.throws(() => apply({ a: [1], b: "x" }, operation), message);
  fails({ op: "test", path: "/b", value: "y" }, /operation 1, test \/b: the value is "x", not "y"/);
  fails({ op: "replace", path: "/c", value: 1 }, /there is no "c"/);
  fails({ op: "remove", path: "/a/1" }, /there is no item 1 in a list of 1/);
  fails({ op: "add", path: "/a/01", value: 1 }, /"01" is no index/);
  fails({ op: "add", path: "/b/c", value: 1 }, /would lie in a string/);
  fails({ op: "add", path: "b", value: 1 }, /does not start with a slash/);
  fails({ op: "move", from: "/a", path: "/a/0" }, /cannot move into itself/);
  fails({ op: "patch", path: "/a" } as never, /no such operation/);
});

test("nothing is applied to the given document", () => {
  const document = { a: [1] };
  apply(document, { op: "add", path: "/a/-", value: 2 });
  assert.deepEqual(document, { a: [1] });
});
