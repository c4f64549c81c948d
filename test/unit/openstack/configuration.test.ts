import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import type { OptionType } from "../../../releases/catalogue/model";
import {
  type Configuration,
  environmentName,
  mergeConfiguration,
  type OptionValue,
  renderFile,
  renderIni,
} from "../../../components/openstack/configuration";

import { attempt } from "../../../local/run";

const line = (value: OptionValue) =>
  renderIni({ DEFAULT: { option: value } })
    .split("\n")
    .slice(1, -1);

test("values are written as oslo.config reads them", () => {
  assert.deepEqual(line("text"), ["option = text"]);
  assert.deepEqual(line(0), ["option = 0"]);
  assert.deepEqual(line(0.5), ["option = 0.5"]);
  assert.deepEqual(line(true), ["option = true"]);
  assert.deepEqual(line(false), ["option = false"]);
  assert.deepEqual(line(["a", 2]), ["option = a,2"]);
  assert.deepEqual(line([]), ["option ="]);
  assert.deepEqual(line(""), ["option ="]);
});

test("values are written as the type of the option wants it", () => {
  const typed = (type: OptionType, value: OptionValue) =>
    renderIni({ DEFAULT: { option: value } }, () => type)
      .split("\n")
      .slice(1, -1);
  const text: OptionType = { type: "string" };
  assert.deepEqual(typed({ type: "multi", items: text }, ["a,b", "c"]), ["option = a,b", "option = c"]);
  assert.deepEqual(typed({ type: "multi", items: text }, []), []);
  assert.deepEqual(typed({ type: "list", items: text, bounds: true }, ["a", "b"]), ["option = [a,b]"]);
  assert.deepEqual(typed({ type: "list", items: { ...text, quotes: true } }, ["a,b", "c"]), [
    'option = "a,b",c',
  ]);
  assert.deepEqual(typed({ type: "dict", values: text }, { a: "b", c: "d" }), ["option = a:b,c:d"]);
  const aliases: OptionType = { type: "multi", items: { type: "dict", values: text, bounds: true } };
  assert.deepEqual(typed(aliases, [{ name: "a" }, { name: "b" }]), [
    "option = {name:a}",
    "option = {name:b}",
  ]);
  assert.deepEqual(line({ a: 1, b: ["x"] }), ["option = a:1,b:x"]);
});

test("the lines of a value are indented, and none is empty, for that would end the value", () => {
  assert.deepEqual(line("a\n\nb\r\n  c\n"), ["option = a", "  b", "  c"]);
  assert.deepEqual(line("\n[group]\nother = 1"), ["option = [group]", "  other = 1"]);
});

test("[DEFAULT] comes first, the other groups as given", () => {
  assert.equal(
    renderIni({ b: { x: 1 }, a: { y: 2 }, DEFAULT: { z: 3 } }),
    "[DEFAULT]\nz = 3\n\n[b]\nx = 1\n\n[a]\ny = 2\n",
  );
});

test("a later configuration wins option by option, and changes none of those that it was merged from", () => {
  const shared: Configuration = {
    "a.conf": { DEFAULT: { debug: false, workers: 1 }, cache: { enabled: true } },
  };
  const before = structuredClone(shared);
  assert.deepEqual(
    mergeConfiguration(shared, { "a.conf": { DEFAULT: { workers: 2 } } }, { "b.conf": { x: {} } }),
    { "a.conf": { DEFAULT: { debug: false, workers: 2 }, cache: { enabled: true } }, "b.conf": { x: {} } },
  );
  assert.deepEqual(shared, before);
});

test("an environment variable is named as oslo.config looks for it", () => {
  assert.equal(environmentName("DEFAULT", "transport_url"), "OS_DEFAULT__TRANSPORT_URL");
  assert.equal(environmentName("placement_database", "connection"), "OS_PLACEMENT_DATABASE__CONNECTION");
  // Options have underscores there whatever their name, groups what they are called.
  assert.equal(environmentName("lvm-1", "san-password"), "OS_LVM-1__SAN_PASSWORD");
});

const values = { a: true, b: 'say "on"', c: ["12:30", "on", 1.5], d: { e: { f: false }, g: [] }, h: "ü\\" };

test("a Python file gives what Python reads the same values from", async () => {
  const script = 'import sys, json; found = {}; exec(sys.stdin.read(), found); del found["__builtins__"]';
  const input = renderFile("local_settings.py", { settings: values });
  const { stdout } = await attempt("python3", ["-c", `${script}; print(json.dumps(found))`], { input });
  assert.deepEqual(JSON.parse(stdout), values);
});

test("a YAML file gives the same to readers of YAML 1.1", () => {
  const text = renderFile("skyline.yaml", { default: values });
  assert.deepEqual(parse(text, { version: "1.1" }), { default: values });
  assert.deepEqual(parse(text), { default: values });
});
