import assert from "node:assert/strict";
import { test } from "node:test";
import { registrationFile, registrationJob } from "../../../components/openstack/registration";
import { around, description } from "./around";

test("a service is registered with its user, its roles, and an endpoint per interface", () => {
  assert.deepEqual(JSON.parse(registrationFile(description(), around())), {
    region: "RegionOne",
    domain: "service",
    roles: [],
    users: [{ name: "nova", password: "NOVA_PASSWORD", roles: ["admin", "service"], project: "service" }],
    services: [
      {
        type: "compute",
        name: "nova",
        endpoints: {
          public: "https://compute.cloud.example.org/v2.1",
          internal: "http://nova-api.openstack.svc:8774/v2.1",
          admin: "http://nova-api.openstack.svc:8774/v2.1",
        },
      },
    ],
  });
});

test("each entry of the catalogue leads to its own workload", () => {
  const two = description({
    catalog: [
      { type: "orchestration", name: "heat", workload: "api", path: "/v1/%(tenant_id)s" },
      { type: "cloudformation", name: "heat-cfn", workload: "cfn" },
    ],
    workloads: {
      api: { command: () => ["api"], port: 8004 },
      cfn: { command: () => ["cfn"], port: 8000 },
    },
  });
  const { services } = JSON.parse(registrationFile(two, around()));
  assert.deepEqual(
    services.map((service: any) => service.endpoints.internal),
    ["http://nova-api.openstack.svc:8004/v1/%(tenant_id)s", "http://nova-cfn.openstack.svc:8000"],
  );
});

test("the Job knows Keystone by its internal URL, and passwords by their Secrets only", () => {
  const { command, env, volumes } = registrationJob(description(), around().keystone!);
  assert.deepEqual(command.slice(1), ["/programs/register.py", "/programs/registration.json"]);
  assert.deepEqual(volumes, {
    programs: { path: "/programs", files: ["register.py", "administrator.py", "registration.json"] },
  });
  assert.deepEqual(env, [
    { name: "AUTH_URL", value: "http://keystone-api.openstack.svc:5000/v3" },
    { name: "ADMIN_PASSWORD", secret: "keystone-admin", key: "password" },
    { name: "NOVA_PASSWORD", secret: "nova-keystone", key: "password" },
  ]);
});
