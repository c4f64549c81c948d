import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../../components/error";
import { run } from "./run";

const explain = (...args: string[]) => run("config", "explain", ...args);
const fails = (message: RegExp, ...args: string[]) =>
  assert.rejects(explain(...args), (error) => error instanceof UserError && message.test(error.message));

test("An option: what it is, and where a stack file sets it", async () => {
  const { code, out } = await explain("nova.conf", "DEFAULT", "cpu_allocation_ratio");
  assert.equal(code, 0);
  assert.match(out, /^nova.conf \[DEFAULT\] cpu_allocation_ratio \(nova 2024.1\)$/m);
  assert.match(out, /type +a number from 0 on$/m);
  assert.match(out, /releases +2024.1/);
  assert.match(out, /genestack:nova:\n.*nova.conf: { DEFAULT: { cpu_allocation_ratio: /);
});

test("An option is found without its group, the service by its name, and groups in any case", async () => {
  assert.match((await explain("nova.conf", "cpu_allocation_ratio")).out, /\[DEFAULT\] cpu_allocation_ratio/);
  assert.match((await explain("nova", "[Libvirt]", "cpu-mode")).out, /nova.conf \[libvirt\] cpu_mode/);
  assert.match(
    (await explain("nova.conf", "debug")).out,
    /4 groups have it[^]*\[DEFAULT\] +true or false, default false/,
  );
});

test("A secret says how to give it, and nothing of a stack file", async () => {
  const { out } = await explain("glance-api.conf", "database", "connection");
  assert.match(out, /Secret[^]*OS_DATABASE__CONNECTION/);
  assert.doesNotMatch(out, /genestack:glance/);
});

test("Options of plugins, drivers and groups that the user names", async () => {
  assert.match((await explain("nova.conf", "keystone_authtoken", "username")).out, /auth_type +.*password/);
  const { out } = await explain("cinder.conf", "backend", "rbd_pool");
  assert.match(out, /releases +2024.1-2026.1\n/);
  assert.match(out, /drivers +.*cinder.volume.drivers.rbd.RBDDriver/);
  assert.match(
    (await explain("cinder.conf")).out,
    /groups that the user names:\n +backend .*\[DEFAULT\] enabled_backends/,
  );
});

test("A group lists its options, a file its groups and libraries", async () => {
  assert.match(
    (await explain("placement.conf", "placement_database")).out,
    /^ +connection +a text \(required, secret\)$/m,
  );
  const { out } = await explain("placement.conf");
  assert.match(out, /libraries [^]*oslo.policy/);
  assert.match(out, /^ +placement_database +\d+$/m);
});

test("A deprecated name leads to the one of today", async () => {
  const { out } = await explain("nova.conf", "DEFAULT", "osapi_compute_link_prefix");
  assert.match(
    out,
    /is a deprecated name of \[api\] compute_link_prefix[^]*nova.conf \[api\] compute_link_prefix/,
  );
});

test("Unknown names: did you mean", async () => {
  await fails(/did you mean "cpu_allocation_ratio"/, "nova.conf", "cpu_allocation_rato");
  await fails(/did you mean "libvirt"/, "nova.conf", "libvrt", "cpu_mode");
  await fails(/did you mean "cpu_mode"/, "nova.conf", "libvirt", "cpu_mod");
  await fails(/it exists in \[libvirt\]/, "nova.conf", "DEFAULT", "cpu_mode");
});

test("The same for programs", async () => {
  const { out } = await explain("nova.conf", "DEFAULT", "cpu_allocation_ratio", "--json");
  const { service, release, file, group, option, options } = JSON.parse(out);
  assert.deepEqual(
    { service, release, file, group, option },
    {
      service: "nova",
      release: "2024.1",
      file: "nova.conf",
      group: "DEFAULT",
      option: "cpu_allocation_ratio",
    },
  );
  assert.equal(options["2024.1"].type, "float");
  assert.equal(JSON.parse((await explain("nova.conf", "--json")).out).groups[0].name, "DEFAULT");
});
