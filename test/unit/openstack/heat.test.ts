import assert from "node:assert/strict";
import { test } from "node:test";
import { heat } from "../../../components/openstack/heat";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const exposed = { cfn: { publicUrl: "https://cloudformation.cloud.example.org" } };
const args = {
  region: "RegionOne",
  publicUrl: "https://orchestration.cloud.example.org",
  exposed,
  keystone: { internalUrl: "http://keystone-api.openstack.svc:5000" },
  workers: 2,
};
const valuesOf = (release: string) => serviceValues(heat({ ...args, release }), around({ release, exposed }));
const values = valuesOf("2024.1");
const { api, cfn, engine } = values.workloads;
const file = values.files["heat.conf"]!;
/** The options of a group, as text. */
const group = (name: string, text = file) =>
  text.split(/^(?=\[)/m).find((one) => one.startsWith(`[${name}]`))!;
const names = (pod: { env?: { name: string }[] }) => (pod.env ?? []).map(({ name }) => name);

test("both APIs are served from the functions that the release has", () => {
  const modules = (release: string) =>
    Object.values(valuesOf(release).workloads).flatMap(({ command }) =>
      command.filter((word) => word.startsWith("--module=")),
    );
  const before = ["heat.httpd.heat_api", "heat.httpd.heat_api_cfn"];
  const since = ["heat.api.openstack.wsgi", "heat.api.cfn.wsgi"];
  const expected = (modules: string[]) => modules.map((module) => `--module=${module}:init_application()`);
  assert.deepEqual(modules("2024.2"), expected(before));
  assert.deepEqual(modules("2025.1"), expected(since));
  assert.deepEqual(
    [api!.port, cfn!.port, api!.health, cfn!.health],
    [8004, 8000, "/healthcheck", "/healthcheck"],
  );
});

test("the key of what lies in the database is made once, and is not the one in Heat's source", () => {
  assert.deepEqual(values.jobs!.encryption!.command.slice(2), ["fill", "heat-encryption", "key", "{hex}"]);
  assert.ok(engine!.dependsOn!.includes("Job/encryption"));
  const variable = engine!.env!.find(({ name }) => name === "OS_DEFAULT__AUTH_ENCRYPTION_KEY");
  assert.deepEqual(variable, {
    name: "OS_DEFAULT__AUTH_ENCRYPTION_KEY",
    secret: "heat-encryption",
    key: "key",
  });
});

test("the APIs, which ask the engine for everything, have neither the database nor Heat's own secrets", () => {
  for (const pod of [api!, cfn!]) {
    const found = names(pod).filter((name) => /DATABASE|ENCRYPTION|DOMAIN_ADMIN/.test(name));
    assert.deepEqual(found, []);
  }
  assert.ok(names(engine!).includes("OS_DATABASE__CONNECTION"));
});

test("the engine takes its work from the queue, as often as it is told, and with as many processes", () => {
  assert.deepEqual([engine!.kind, engine!.replicas], ["StatefulSet", 2]);
  assert.match(file, /^num_engine_workers = 2$/m);
  assert.ok(engine!.gracePeriod! > 60);
});

test("stacks work for their users with all of their roles, as a user without a project", () => {
  assert.match(file, /^trusts_delegated_roles =$/m);
  const trustee = group("trustee");
  assert.match(trustee, /^username = heat$/m);
  assert.doesNotMatch(trustee, /project/);
  assert.ok(names(engine!).includes("OS_TRUSTEE__PASSWORD"));
});

test("users of instances are made in a domain of their own, by its administrator", () => {
  const registration = JSON.parse(values.files["registration.json"]!);
  assert.deepEqual(registration.roles, ["heat_stack_user"]);
  assert.deepEqual(registration.users[1], {
    name: "heat_domain_admin",
    password: "HEAT_DOMAIN_ADMIN_PASSWORD",
    roles: ["admin"],
    domain: "heat",
  });
  assert.match(file, /^stack_user_domain_name = heat$/m);
  assert.match(file, /^stack_domain_admin = heat_domain_admin$/m);
  const variable = engine!.env!.find(({ name }) => name === "OS_DEFAULT__STACK_DOMAIN_ADMIN_PASSWORD");
  assert.deepEqual(variable, { name: variable!.name, secret: "heat-domain-admin", key: "password" });
});

test("instances are told public addresses, and the engine itself takes internal ones", () => {
  assert.match(file, /^heat_metadata_server_url = https:\/\/cloudformation\.cloud\.example\.org$/m);
  assert.match(
    file,
    /^heat_waitcondition_server_url = https:\/\/cloudformation\.cloud\.example\.org\/v1\/waitcondition$/m,
  );
  assert.match(file, /^server_keystone_endpoint_type = public$/m);
  assert.match(group("clients_heat"), /^endpoint_type = publicURL$/m);
  assert.match(group("clients"), /^endpoint_type = internalURL$/m);
  assert.match(group("clients_keystone"), /^auth_uri = http:\/\/keystone-api\.openstack\.svc:5000$/m);
});

test("both APIs are in the catalogue, each with its own address", () => {
  const { services } = JSON.parse(values.files["registration.json"]!);
  assert.deepEqual(
    services.map(({ type, endpoints }: any) => [type, endpoints.public, endpoints.internal]),
    [
      [
        "orchestration",
        `${around().publicUrl}/v1/%(project_id)s`,
        "http://heat-api.openstack.svc:8004/v1/%(project_id)s",
      ],
      ["cloudformation", `${exposed.cfn.publicUrl}/v1`, "http://heat-cfn.openstack.svc:8000/v1"],
    ],
  );
});

test("since 2025.1 Keystone is asked about signed requests as a service", () => {
  assert.equal(group("ec2authtoken"), undefined);
  const later = valuesOf("2025.1");
  assert.match(group("ec2authtoken", later.files["heat.conf"]!), /^username = heat$/m);
  assert.ok(names(later.workloads.cfn!).includes("OS_EC2AUTHTOKEN__PASSWORD"));
});

test("what was deleted can be looked up for a month, not for an hour", () => {
  const { command } = values.cronJobs!["purge-deleted"]!;
  assert.deepEqual(command.slice(1), ["purge_deleted", "-g", "days", "30"]);
});
