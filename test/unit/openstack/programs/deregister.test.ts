import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, type Identity, runProgram } from "./identity";
import { skip } from "./python";

/** What is registered: a service of this cloud at each of its workloads, and others. */
const entries: [name: string, url: string][] = [
  ["glance", "http://glance-api.openstack.svc:9292"],
  ["heat", "http://heat-api.openstack.svc:8004/v1/%(project_id)s"],
  ["heat-cfn", "http://heat-cfn.openstack.svc:8000/v1"],
  ["elsewhere", "http://glance-api.images.svc:9292"],
  ["swift", "https://objects.example.org/v1"],
];

const before: Identity = {
  ...fresh,
  domain: [{ id: "domain-0", name: "service" }],
  user: [
    ...fresh.user,
    ...["glance", "heat"].map((name) => ({ id: `user-${name}`, name, password: "", domain_id: "domain-0" })),
    { id: "user-of-people", name: "heat", password: "", domain_id: "default" },
  ],
  service: entries.map(([name]) => ({ id: name, name, type: name })),
  endpoint: entries.map(([name, url]) => ({
    ...{ id: `of-${name}`, service_id: name, interface: "internal", region_id: "RegionOne", url },
  })),
};

const deregister = async (...stay: string[]) => {
  const args = ["deregister.py", "RegionOne", "openstack", "service", ...stay] as [string, ...string[]];
  const { code, stderr, identity } = await runProgram(before, args, {});
  assert.equal(code, 0, stderr);
  return identity.changes;
};

test("what is deployed stays", { skip }, async () => {
  assert.deepEqual(await deregister("keystone", "glance", "heat"), []);
});

test(
  "a service that is gone leaves the catalogue with all its entries, and its user goes",
  { skip },
  async () => {
    assert.deepEqual(await deregister("keystone", "glance"), [
      "delete service heat",
      "delete user user-heat",
      "delete service heat-cfn",
    ]);
  },
);

test("services of other namespaces and of other people stay whatever is deployed", { skip }, async () => {
  const changes = await deregister("keystone");
  assert.deepEqual(
    changes.filter((change) => /elsewhere|swift/.test(change)),
    [],
  );
});
