import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { OptionType } from "../../../releases/catalogue/model";
import { checkText, checkTyped, hasReference } from "../../../releases/catalogue/values";
import { parseValue } from "../../../releases/catalogue/parse";
import { writeValue } from "../../../releases/catalogue/write";

const integer: OptionType = { type: "integer", min: 0, max: 65535 };
const text: OptionType = { type: "string" };
const choice: OptionType = { type: "string", choices: ["public", "internal", "admin"] };
const list: OptionType = { type: "list", items: text };
const dict: OptionType = { type: "dict", values: { type: "integer" } };

const typed: [OptionType, right: unknown[], wrong: [unknown, string][]][] = [
  [
    integer,
    [0, 65535, "$workers", "${DEFAULT.workers}"],
    [
      ["5", "must be an integer from 0 to 65535; write it without quotes: 5"],
      ["five", "must be an integer from 0 to 65535"],
      [65536, "must be an integer from 0 to 65535"],
      [0.5, "must be an integer from 0 to 65535"],
      [true, "must be an integer from 0 to 65535"],
      [[1], "must be an integer from 0 to 65535"],
      ["$$5", "must be an integer from 0 to 65535"],
    ],
  ],
  [{ type: "integer", min: 1 }, [1], [[0, "must be an integer from 1 on"]]],
  [{ type: "integer", max: 9 }, [-5], [[10, "must be an integer up to 9"]]],
  [{ type: "integer", choices: [1, 2] }, [2], [[3, "must be one of 1, 2"]]],
  [{ type: "float", max: 1 }, [0.5, 1], [["0.5", "must be a number up to 1; write it without quotes: 0.5"]]],
  [{ type: "port" }, [0, 443], [[65536, "must be a port from 0 to 65535"]]],
  [
    { type: "boolean" },
    [true, false],
    [
      ["yes", "must be true or false; write true"],
      ["maybe", "must be true or false"],
      [1, "must be true or false"],
    ],
  ],
  [
    text,
    ["", "any", "a\nb"],
    [
      [5, 'must be a text; write it in quotes: "5"'],
      [["a"], "must be a text"],
    ],
  ],
  [{ type: "string", maxLength: 3 }, ["abc"], [["abcd", "must be a text of at most 3 characters"]]],
  [{ type: "string", pattern: "^a" }, ["ab"], [["ba", "must be a text that matches ^a"]]],
  // What only Python understands is left to it.
  [{ type: "string", pattern: "(?P<x>a)\\Z" }, ["anything"], []],
  [choice, ["admin"], [["intern", 'must be one of public, internal, admin, did you mean "internal"?']]],
  [{ ...choice, ignoreCase: true }, ["ADMIN"], [["none", "must be one of public, internal, admin"]]],
  [
    list,
    [[], ["a", "b"]],
    [
      ["a,b", 'must be a list of texts; write ["a","b"]'],
      [["a,b"], "must be a list whose items hold no commas, which stand between the items"],
      [["a", 5], 'item 5 must be a text; write it in quotes: "5"'],
      [{ a: 1 }, "must be a list of texts"],
    ],
  ],
  [
    { type: "list", items: choice },
    [["public"]],
    [[["x"], 'item "x" must be one of public, internal, admin']],
  ],
  [{ type: "list", items: { type: "string", quotes: true } }, [["a,b", 'it"s, so']], []],
  [
    { type: "list", items: text, bounds: true },
    [["a"]],
    [["[a,b]", 'must be a list of texts in brackets; write ["a","b"]']],
  ],
  [
    { type: "multi", items: text },
    [["a,b", "c"]],
    [["a", 'must be a list of texts, each on a line of its own; write ["a"]']],
  ],
  [
    dict,
    [{}, { a: 1 }],
    [
      ["a:1,b:2", 'must be a dict of integers; write {"a":1,"b":2}'],
      [{ a: "1" }, 'the value of "a" must be an integer; write it without quotes: 1'],
      [{ "a:b": 1 }, 'the key "a:b" must not be empty nor hold ":" or ","'],
      [["a:1"], "must be a dict of integers"],
    ],
  ],
  [
    { type: "dict", values: text },
    [{ a: "b:c" }],
    [[{ a: "b,c:d" }, "must be a dict whose values hold no commas"]],
  ],
  [
    { type: "multi", items: { type: "dict", values: text, bounds: true } },
    [[{ a: "b" }]],
    [[[1], "item 1 must be a dict of texts in braces"]],
  ],
  [{ type: "range", min: 1, max: 9 }, [5, "1-5"], [["0-5", "must be a range such as 1-5 from 1 to 9"]]],
  [{ type: "ip" }, ["10.0.0.1", "::1"], [["10.0.0", "must be an IP address"]]],
  [{ type: "ip", version: 4 }, ["10.0.0.1"], [["::1", "must be an IPv4 address"]]],
  [{ type: "hostname" }, ["a.example.org."], [["a_b", "must be a host name"]]],
  [{ type: "host-address" }, ["10.0.0.1", "host"], [["10.0.0.256", "must be a host name or an IP address"]]],
  [{ type: "host-domain" }, ["a_b"], [["-a", "must be a host name or an IP address"]]],
  [
    { type: "uri", schemes: ["http", "https"] },
    ["http://host:80/path"],
    [["ftp://host", "must be a URI of scheme http, https with a host"]],
  ],
  [{ type: "other" }, [1, "a", ["x"]], []],
];

for (const [type, right, wrong] of typed)
  test(`typed values of ${JSON.stringify(type)}`, () => {
    for (const value of right) assert.equal(checkTyped(type, value), undefined, JSON.stringify(value));
    for (const [value, message] of wrong)
      assert.equal(checkTyped(type, value), message, JSON.stringify(value));
  });

const texts: [OptionType, right: string[], wrong: string[]][] = [
  [{ type: "boolean" }, ["true", "OFF", "1", "no"], ["", "y", " true"]],
  [integer, ["", " 7 ", "+7", "1_000", "007"], ["0x7", "7.0", "-1", "1__0"]],
  [{ type: "float" }, ["1", ".5", "5.", "-1e3", "inf", "NaN"], ["1,5", "e3", "."]],
  [{ type: "list", items: integer }, ["", "1, 2,", "1,,2"], ["1,a", "a"]],
  [{ type: "list", items: text, bounds: true }, ["[a,b]", "[]"], ["a,b", "[a", ""]],
  [{ type: "list", items: { type: "string", quotes: true } }, ['"a,b",c'], ['"a,b']],
  [{ type: "list", items: { type: "string", pattern: "^a,b$" } }, ["a,b", "a,b,a,b"], ["a"]],
  [dict, ["", "a:1", "a:1, b : 2"], ["a", "a:x", "a:1,a:2", ":1"]],
  [{ type: "dict", values: text, bounds: true }, ["{}", "{a:b:c}"], ["a:b"]],
  [{ type: "dict", values: { type: "list", items: integer, bounds: true } }, ["a:[1,2],b:[3]"], ["a:[1,2"]],
  [{ type: "range", min: -5 }, ["1", "-5--1", "5-1"], ["01", "-6-1", "a-b", ""]],
  [{ type: "ip" }, ["fe80::1"], ["", "fe80::1%eth0", "1.2.3.04"]],
  [{ type: "hostname" }, ["a", "1a", "a-b.c"], ["", "1.2", "a-", "a..b", "x".repeat(64)]],
  [{ type: "uri" }, ["http://[::1]:80/", "x://h?q#f"], ["", "h", "file:///x", "http://", "http://[::g]/"]],
  [{ type: "string", quotes: true }, ['"a"', "a", ""], ['"a', "'"]],
  [choice, ["$endpoint", "${a.b}"], ["$", "$$endpoint", "\\$endpoint", ""]],
];

for (const [type, right, wrong] of texts)
  test(`texts of ${JSON.stringify(type)}`, () => {
    for (const value of right) assert.equal(checkText(type, value), undefined, value);
    for (const value of wrong) assert.notEqual(checkText(type, value), undefined, value);
  });

test("an item that is wrong is named", () => {
  assert.equal(
    checkText({ type: "list", items: integer }, "1,x"),
    'item "x" must be an integer from 0 to 65535',
  );
  assert.equal(checkText(dict, "a:1,b:x"), 'the value of "b" must be an integer');
});

test("references are found wherever they stand, and a doubled dollar is none", () => {
  for (const value of ["$a", "x${a.b}y", ["a", "$b"], { a: "$b" }, "$$$a"])
    assert.ok(hasReference(value), `${value}`);
  for (const value of ["$", "$1", "$$a", "\\$a", "${}", 5, ["$$b"]])
    assert.ok(!hasReference(value), `${value}`);
});

/** Types, each with values that are right. */
const types: fc.Arbitrary<[OptionType, fc.Arbitrary<unknown>]> = fc.oneof(
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "boolean" }, fc.boolean()]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "integer" }, fc.maxSafeInteger()]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "port" }, fc.integer({ min: 0, max: 65535 })]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "float" }, fc.double({ noNaN: true })]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([text, fc.stringMatching(/^[a-z][a-z0-9 _.-]*[a-z]$/)]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "ip" }, fc.oneof(fc.ipV4(), fc.ipV6())]),
  fc.constant<[OptionType, fc.Arbitrary<unknown>]>([{ type: "hostname" }, fc.domain()]),
);

test("a typed value that is accepted is the same when oslo.config reads what is written of it", () => {
  const nested = types.chain(([type, values]) =>
    fc.oneof(
      fc.tuple(fc.constant(type), values),
      fc
        .tuple(fc.boolean(), fc.array(values))
        .map(([bounds, items]): [OptionType, unknown] => [
          { type: "list", items: type, ...(bounds && { bounds }) },
          items,
        ]),
      fc
        .tuple(fc.boolean(), fc.dictionary(fc.stringMatching(/^[a-z]+$/), values))
        .map(([bounds, pairs]): [OptionType, unknown] => [
          { type: "dict", values: type, ...(bounds && { bounds }) },
          pairs,
        ]),
    ),
  );
  fc.assert(
    fc.property(nested, ([type, value]) => {
      assert.equal(checkTyped(type, value), undefined);
      const result = parseValue(type, writeValue(type, value));
      assert.ok("value" in result);
      // Minus zero is zero in a file, and the records' prototypes do not matter.
      const same = (one: unknown) => JSON.parse(JSON.stringify(one));
      assert.deepEqual(same(result.value), same(value));
    }),
  );
});

test("no text makes the check fail", () => {
  const all = texts.map(([type]) => type);
  fc.assert(fc.property(fc.constantFrom(...all), fc.string(), (type, value) => void checkText(type, value)));
});
