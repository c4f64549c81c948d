import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readSettings } from "../../../settings/read";
import { schema, serviceNames } from "../../../settings/schema";

const good = { "genestack:footprint": "aio", "genestack:domain": "cloud.example.org" };
const refused = (config: Record<string, unknown>): string => {
  const texts = Object.fromEntries(
    Object.entries({ ...good, ...config }).map(([key, value]) => [
      `${key.startsWith("genestack:") ? "" : "genestack:"}${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  try {
    readSettings(texts);
  } catch (error) {
    return (error as Error).message;
  }
  return assert.fail("the settings were accepted");
};

test("A stack file that says only footprint and domain is complete", () => {
  const settings = readSettings({ ...good, "kubernetes:context": "elsewhere" });
  assert.equal(settings.region, "RegionOne");
  assert.deepEqual(settings.services, serviceNames);
});

test("A wrong option of a group of compute nodes is refused with the group's name", () => {
  const group = (config: unknown) =>
    refused({ nova: { computeGroups: { pinned: { label: { cpu: "pinned" }, config } } } });
  assert.match(
    group({ "nova.conf": { compute: { cpu_dedicated_sett: "2-15" } } }),
    /genestack:nova\.computeGroups\.pinned\.config: nova\.conf \[compute\] cpu_dedicated_sett .*"cpu_dedicated_set"/,
  );
  assert.match(
    group({ "nova.conf": { DEFAULT: { cpu_allocation_ratio: -1 } } }),
    /computeGroups\.pinned\.config: .*cpu_allocation_ratio = -1/,
  );
});

test("A group of compute nodes has one label, for a node without one of two would have no group", () => {
  const nova = { computeGroups: { pinned: { label: { cpu: "pinned", disk: "fast" } } } };
  assert.match(refused({ nova }), /genestack:nova\.computeGroups\.pinned\.label: .* must be one label/);
});

test("Files of groups are written where the groups are, not under config", () => {
  const config = { "nova-compute-pinned.conf": { DEFAULT: {} } };
  assert.match(refused({ nova: { config } }), /genestack:nova\.config: nova-compute-pinned\.conf/);
});

test("A driver of compute nodes that does not exist is refused with those that do", () => {
  assert.match(refused({ nova: { compute: { driver: "xen" } } }), /genestack:nova\.compute\.driver: /);
});

test("Networks that cannot be are refused with what to write instead", () => {
  const provider = (physnet1: object, others: object = {}) =>
    refused({ neutron: { providerNetworks: { physnet1, ...others } } });
  for (const [said, expected] of [
    [provider({ bridge: "br-int" }), /physnet1\.bridge: is "br-int", must be another name.*br-ex/],
    [provider({ bridge: "a-bridge-with-a-long-name" }), /physnet1\.bridge: .*at most 15/],
    [
      provider({ bridge: "br-ex", vlans: "200:100" }),
      /physnet1\.vlans: is "200:100", must be a range .*100:200/,
    ],
    [provider({ bridge: "br-ex", vlans: "1:4095" }), /physnet1\.vlans: .*1:4094/],
    [provider({ bridge: "br-ex", flat: false }), /physnet1: .* must be usable: give it vlans/],
    [provider({ bridge: "br-ex" }, { two: { bridge: "br-ex" } }), /providerNetworks: .* a bridge each/],
    [
      refused({ neutron: { datapath: "kernel" } }),
      /neutron\.datapath: is "kernel", must be one of system, userspace/,
    ],
    [refused({ neutron: { gateways: { a: "1", b: "2" } } }), /neutron\.gateways: .* must be one label/],
    [
      refused({ neutron: { ovn: { servers: 2 } } }),
      /neutron\.ovn\.servers: is 2, must be 1, or an odd number/,
    ],
  ] as const)
    assert.match(said, expected);
});

test("A misspelt key is refused with the nearest right name", () => {
  assert.match(refused({ glanse: {} }), /genestack:glanse: unknown key, did you mean "glance"/);
  assert.match(
    refused({ glance: { replica: {} } }),
    /genestack:glance\.replica: unknown key, did you mean "replicas"/,
  );
  assert.match(
    refused({ database: { storage: { sise: "5Gi" } } }),
    /genestack:database\.storage\.sise.*"size"/,
  );
});

test("A wrong type names the key, the value and the type", () => {
  assert.match(
    refused({ glance: { replicas: { min: "two", max: 3 } } }),
    /genestack:glance\.replicas\.min: is "two", must be of type (int|number)/,
  );
});

test("A footprint or a service that does not exist is refused with the choices", () => {
  assert.match(
    refused({ footprint: "bse" }),
    /genestack:footprint: is "bse", must be one of base, aio, did you mean "base"/,
  );
  assert.match(
    refused({ services: ["keystone", "glanze"] }),
    /genestack:services\.1: is "glanze".*did you mean "glance"/,
  );
});

test("A domain that is no host name is refused", () => {
  for (const domain of [
    "cloud_example",
    "https://cloud.example.org",
    "-cloud.example.org",
    "Cloud.example.org",
    "1.2.3",
    "",
  ])
    assert.match(refused({ domain }), /genestack:domain: .*a host name/, domain);
});

test("A service without what it needs says what to add", () => {
  assert.match(refused({ services: ["glance"] }), /glance needs keystone/);
});

test("A patch in a shape that no patch has is refused", () => {
  assert.match(
    refused({
      glance: { patches: [{ target: { kind: "Deployment" }, patch: [{ op: "ad", path: "/a", value: 1 }] }] },
    }),
    /genestack:glance\.patches\.0\.patch/,
  );
  assert.match(
    refused({ glance: { patches: [{ target: { knd: "Deployment" }, patch: {} }] } }),
    /target\.knd.*"kind"/,
  );
});

test("All mistakes are reported at once", () => {
  const message = refused({ footprint: "big", domain: "no_host", cash: {} });
  for (const part of ["3 mistakes", "genestack:footprint", "genestack:domain", "genestack:cash"])
    assert.ok(message.includes(part), message);
});

test("Minimum and maximum of replicas must agree", () => {
  assert.match(refused({ keystone: { replicas: { min: 4, max: 2 } } }), /min must not exceed max/);
});

test("Pulumi.yaml declares the keys of the schema, each with a description", () => {
  const declared = parse(readFileSync(join(__dirname, "../../../Pulumi.yaml"), "utf8")).config as Record<
    string,
    { description?: string; default?: unknown }
  >;
  assert.deepEqual(
    Object.keys(declared).sort(),
    Object.keys(schema.shape)
      .map((key) => `genestack:${key}`)
      .sort(),
  );
  for (const [key, { description }] of Object.entries(declared)) assert.ok(description, key);
  assert.deepEqual(declared["genestack:services"]!.default, serviceNames);
});

test("Data stays unless the settings say false, and nothing else", () => {
  assert.equal(readSettings(good).retainData, true);
  assert.equal(readSettings({ ...good, "genestack:retainData": "false" }).retainData, false);
  assert.match(refused({ retainData: "no" }), /genestack:retainData: is "no", must be/);
});

test("What containers ask for is given as a whole or not at all", () => {
  assert.deepEqual(readSettings(good).containers, {});
  const containers = { requests: { cpu: "40m", memory: "128Mi" }, autoscaleAt: 400 };
  const given = { ...good, "genestack:containers": JSON.stringify(containers) };
  assert.deepEqual(readSettings(given).containers, containers);
  assert.match(refused({ containers: '{"requests":{"cpu":"40m"}}' }), /containers\.requests\.memory/);
});

test("The options of a service are checked for the release that it runs, with all other mistakes", () => {
  const config = {
    "glance-api.conf": { DEFAULT: { workrs: 1 }, file: { filesystem_store_chunk_size: 65536 } },
  };
  const message = refused({ footprint: "big", glance: { config } });
  for (const part of ["2 mistakes", "genestack:footprint", 'did you mean "workers"', "unchecked"])
    assert.ok(message.includes(part), message);
  assert.match(message, /genestack:glance\.config: glance-api\.conf \[DEFAULT\] workrs = 1/);
  assert.doesNotThrow(() =>
    readSettings({ ...good, "genestack:glance": JSON.stringify({ release: "2099.1", config }) }),
  );
});

test("A backend of volumes says what its kind needs, and nothing else", () => {
  const nfs = { type: "nfs", shares: ["server:/volumes"] };
  assert.match(
    refused({ cinder: { backends: { slow: { type: "nsf" } } } }),
    /genestack:cinder\.backends\.slow\.type: is "nsf"/,
  );
  assert.match(
    refused({ cinder: { backends: { slow: { ...nfs, pool: "volumes" } } } }),
    /genestack:cinder\.backends\.slow\.pool: unknown key/,
  );
  assert.match(
    refused({ cinder: { backends: { slow: { ...nfs, shares: ["/volumes"] } } } }),
    /genestack:cinder\.backends\.slow\.shares\.0: is "\/volumes"/,
  );
  assert.match(
    refused({ cinder: { backends: { Slow: nfs } } }),
    /genestack:cinder\.backends\.Slow: .*small letters/,
  );
  const settings = { ...good, "genestack:cinder": JSON.stringify({ backends: { slow: nfs } }) };
  assert.deepEqual(readSettings(settings).cinder.backends, { slow: nfs });
});

test("The options of backends are checked in groups of their names, of the footprint's as well", () => {
  const backends = { slow: { type: "nfs", shares: ["server:/volumes"] } };
  const given = (group: string, option: string) => ({
    cinder: { backends, config: { "cinder.conf": { [group]: { [option]: true } } } },
  });
  assert.match(refused(given("slow", "nonsense")), /\[slow\] nonsense/);
  assert.match(refused(given("fast", "nfs_sparsed_volumes")), /\[fast\]/);
  const right = given("slow", "nfs_sparsed_volumes").cinder;
  assert.doesNotThrow(() => readSettings({ ...good, "genestack:cinder": JSON.stringify(right) }));
  const usual = { config: { "cinder.conf": { files: { suppress_requests_ssl_warnings: true } } } };
  assert.doesNotThrow(() => readSettings({ ...good, "genestack:cinder": JSON.stringify(usual) }));
});

test("What is not to be checked may be anything but a secret", () => {
  const unchecked = { "glance-api.conf": { plugin: { own: 1, list: ["a"], dict: { a: 1 } } } };
  assert.deepEqual(
    readSettings({ ...good, "genestack:glance": JSON.stringify({ unchecked }) }).glance.unchecked,
    unchecked,
  );
  const secret = { "glance-api.conf": { plugin: { password: "plain" } } };
  assert.match(
    refused({ glance: { unchecked: secret } }),
    /genestack:glance\.unchecked: glance-api\.conf \[plugin\] password: would be a secret/,
  );
});
