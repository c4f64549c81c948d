import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checkOverrides,
  type Configuration,
  environmentName,
  mergeConfiguration,
  multiple,
  type OptionValue,
  renderIni,
} from "../../../components/openstack/configuration";

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

test("an option that may be given several times stands on a line per value", () => {
  assert.deepEqual(line(multiple("a,b", 2)), ["option = a,b", "option = 2"]);
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

const known: Configuration = { "glance-api.conf": {}, "glance-api-paste.ini": {} };
const check = (overrides: Configuration) => () => checkOverrides("glance", overrides, known);

test("a file that the service does not read is refused with those that it reads", () => {
  assert.throws(check({ "glance.conf": {} }), {
    name: "UserError",
    message:
      'glance: there is no configuration file "glance.conf": the files are glance-api.conf, glance-api-paste.ini, ' +
      'did you mean "glance-api.conf"?\n  remedy: set config under one of glance-api.conf, glance-api-paste.ini',
  });
});

test("a secret in plain text is refused with the way to give it", () => {
  assert.throws(check({ "glance-api.conf": { keystone_authtoken: { password: "plain" } } }), {
    name: "UserError",
    message:
      "glance: glance-api.conf [keystone_authtoken] password would be a secret in plain text: configuration files lie " +
      "in ConfigMaps, which many may read\n  remedy: put it into a Secret, and with a patch into the environment " +
      "variable OS_KEYSTONE_AUTHTOKEN__PASSWORD",
  });
});

const overriding = (option: string, value: OptionValue) =>
  check({ "glance-api.conf": { group: { [option]: value } } });

for (const option of [
  "password",
  "memcache_secret_key",
  "metadata_proxy_shared_secret",
  "transport_url",
  "connection",
  "slave_connection",
  "auth_encryption_key",
  "kek",
  "Admin_Token",
])
  test(`${option} is a secret`, () => {
    assert.throws(overriding(option, "plain"), /would be a secret/);
  });

test("a URL with a password in it is a secret whatever the option, and wherever in a list", () => {
  for (const value of ["swift+https://user:pw@host/", ["a", "amqp://u:p@h"], multiple("http://u:p@h")])
    assert.throws(overriding("target", value), /would be a secret/);
});

test("what only sounds like a secret is accepted", () => {
  const harmless: Record<string, OptionValue> = {
    connection_recycle_time: 600,
    inject_password: true,
    password_regex: "^.{8,}$",
    rbd_secret_uuid: "457eb676",
    user_domain_name: "service",
    auth_url: "http://keystone-api.openstack.svc:5000/v3",
    allowed_origin: ["https://user@host/path:1"],
  };
  for (const [option, value] of Object.entries(harmless))
    assert.doesNotThrow(overriding(option, value), option);
});

test("an environment variable is named as oslo.config looks for it", () => {
  assert.equal(environmentName("DEFAULT", "transport_url"), "OS_DEFAULT__TRANSPORT_URL");
  assert.equal(environmentName("placement_database", "connection"), "OS_PLACEMENT_DATABASE__CONNECTION");
  // Options have underscores there whatever their name, groups what they are called.
  assert.equal(environmentName("lvm-1", "san-password"), "OS_LVM-1__SAN_PASSWORD");
});
