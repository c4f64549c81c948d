import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../cli/command";
import { file, run } from "./run";

const check = (...args: string[]) => run("config", "check", ...args);

const nova = file(
  "nova.conf",
  "[DEFAULT]",
  "debug = maybe",
  "cpu_allocation_ratio = 16",
  "transport_url = rabbit://nova:hidden@queue",
  "",
  "[oslo_messaging_rabbit]",
  "rabbit_quorum_queues = true",
  "rabbit_passwrd = hidden",
  "no option",
  "[libvrt]",
  "password = hidden",
);

test("Findings with their lines, and the exit code that says there are errors", async () => {
  const { code, out } = await check(nova);
  assert.equal(code, 1);
  assert.match(out, /nova.conf:2: error: \[DEFAULT\] debug = "maybe": must be true or false/);
  assert.match(out, /nova.conf:7: error: .*rabbit_quorum_queues: .*did you mean "rabbit_quorum_queue"/);
  assert.match(out, /nova.conf:9: error: the line has neither/);
  assert.match(out, /nova.conf:10: error: \[libvrt\]: there is no such group, did you mean "libvirt"/);
  assert.match(out, /nova 2024.1: 6 options, 5 errors, 0 warnings$/);
});

test("Secrets may stand there unless they must not, and are never shown", async () => {
  for (const args of [[nova], [nova, "--no-secrets"], [nova, "--json"], [nova, "--no-secrets", "--json"]])
    assert.doesNotMatch((await check(...args)).out, /hidden/);
  assert.doesNotMatch((await check(nova)).out, /transport_url/);
  assert.match(
    (await check(nova, "--no-secrets")).out,
    /nova.conf:4: error: \[DEFAULT\] transport_url: would be a secret/,
  );
});

test("What is named as unchecked is left alone", async () => {
  const { out } = await check(nova, "--unchecked", "DEFAULT.debug", "--unchecked", "Libvrt.password");
  assert.doesNotMatch(out, /debug|libvrt/);
  await assert.rejects(check(nova, "--unchecked", "debug"), /--unchecked DEFAULT.debug/);
});

test("A file of another name: the service says which it is, or --as", async () => {
  const path = file("90-extra.conf", "[DEFAULT]", "cpu_allocation_ratio = 16");
  await assert.rejects(check(path), UsageError);
  assert.equal((await check(path, "--service", "nova")).code, 0);
  assert.equal((await check(path, "--as", "nova.conf")).code, 0);
  const { code, out } = await check(path, "--service", "glance");
  assert.equal(code, 1);
  assert.match(out, /90-extra.conf:2: error: glance-api.conf \[DEFAULT\] cpu_allocation_ratio/);
});

test("Values of openstack-helm: each part of conf that is a configuration file, as helm renders it", async () => {
  const values = file(
    "values.yaml",
    "conf:",
    "  logging: { loggers: { keys: [root] } }",
    "  paste: { 'app:x': { y: z } }",
    "  neutron:",
    "    DEFAULT: { debug: 'True', service_plugins: [router, qos], bind_port: ninety, nothing: null }",
    "    agent: no group",
    "  plugins:",
    "    ml2_conf: { ml2: { type_driver: vxlan } }",
  );
  const { code, out } = await check(values);
  assert.equal(code, 1);
  assert.match(out, /conf.neutron: error: neutron.conf \[DEFAULT\] bind_port = "ninety": must be a port/);
  assert.match(
    out,
    /conf.plugins.ml2_conf: error: ml2_conf.ini \[ml2\] type_driver: .*did you mean "type_drivers"/,
  );
  assert.match(out, /conf.neutron: warning: .*conf.neutron.agent is neither/);
  assert.match(out, /neutron 2024.1: 4 options, 2 errors, 1 warnings$/);
});

test("The same for programs", async () => {
  const { findings, errors } = JSON.parse((await check(nova, "--json")).out);
  assert.equal(errors, 5);
  assert.deepEqual(findings[1], {
    severity: "error",
    service: "nova",
    file: "nova.conf",
    group: "DEFAULT",
    option: "debug",
    value: '"maybe"',
    message: "must be true or false",
    source: nova,
    line: 2,
  });
});
