import assert from "node:assert/strict";
import { test } from "node:test";
import { parseIni } from "../../../releases/catalogue/ini";

/** Group -> option -> values. */
const read = (text: string) =>
  Object.fromEntries(parseIni(text).groups.map(({ name, options }) => [name, Object.fromEntries(options)]));
const errors = (text: string) => parseIni(text).errors.map(({ line, message }) => `${line} ${message}`);

test("groups, options, comments, and both signs between option and value", () => {
  const text = "# a\n; b\n[DEFAULT]\na = 1\nb: 2=3\nc=4:5\n\n[x:y]\nempty =\n";
  assert.deepEqual(read(text), { DEFAULT: { a: ["1"], b: ["2=3"], c: ["4:5"] }, "x:y": { empty: [""] } });
  assert.deepEqual(errors(text), []);
});

test("a # in a value is part of it", () => {
  assert.deepEqual(read("[a]\nb = 1 # one\n"), { a: { b: ["1 # one"] } });
});

test("indented lines continue a value until an empty line", () => {
  assert.deepEqual(read("[a]\nb = 1\n  2\n\t3\nc = 4"), { a: { b: ["1\n2\n3"], c: ["4"] } });
  assert.deepEqual(errors("[a]\nb = 1\n\n  2\n"), ["4 continues no option"]);
});

test("a line of blanks ends a value", () => {
  assert.deepEqual(errors("[a]\nb = 1\n   \n  2\n"), ["4 continues no option"]);
});

test("an option given several times has several values, also over groups of one name", () => {
  assert.deepEqual(read("[a]\nb = 1\nb = 2\n[c]\n[a]\nb = 3\n"), { a: { b: ["1", "2", "3"] }, c: {} });
});

test("one pair of quotes goes from the first line", () => {
  assert.deepEqual(read(`[a]\nb = "x"\nc = 'y'\nd = "z'\ne = ""q""\nf = "\n`), {
    a: { b: ["x"], c: ["y"], d: [`"z'`], e: [`"q"`], f: [""] },
  });
});

test("lines that are none of a configuration file are reported with their number", () => {
  assert.deepEqual(errors("a = 1\n[b\n[]\n[c]\nd\n= e\n"), [
    "1 stands before the first [group]",
    "2 is no [group]",
    "3 is no [group]",
    '5 has neither "=" nor ":"',
    "6 has no name of an option",
  ]);
});
