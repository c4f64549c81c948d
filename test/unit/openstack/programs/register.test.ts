import assert from "node:assert/strict";
import { test } from "node:test";
import type { ServiceDescription } from "../../../../components/openstack/description";
import { registrationFile } from "../../../../components/openstack/registration";
import { around, description } from "../around";
import { fresh, type Identity, runProgram } from "./identity";
import { skip } from "./python";

interface Given {
  admin?: string;
  user?: string;
}

const register = (before: Identity, { admin, user = "of-nova" }: Given = {}) =>
  runProgram(
    before,
    ["register.py", "registration.json"],
    { NOVA_PASSWORD: user, ...(admin ? { ADMIN_PASSWORD: admin } : {}) },
    { "registration.json": registrationFile(description(), around()) },
  );

/** The identity service after a run, which must succeed. */
async function registered(before = fresh, given?: Given): Promise<Identity> {
  const { code, stderr, identity } = await register(before, given);
  assert.equal(code, 0, stderr);
  return identity;
}

test("the first run makes user, roles, catalogue entry and endpoints", { skip }, async () => {
  const { user, service, endpoint, assignment } = await registered();
  assert.deepEqual(
    user.map(({ name, password }) => [name, password]),
    [
      ["admin", "of-admin"],
      ["nova", "of-nova"],
    ],
  );
  assert.deepEqual(assignment, [
    ["service", "nova", "admin"],
    ["service", "nova", "service"],
  ]);
  assert.deepEqual(
    service.map(({ type, name }) => [type, name]),
    [["compute", "nova"]],
  );
  assert.deepEqual(
    endpoint.map(({ interface: at, region_id, url }) => [at, region_id, url]),
    [
      ["public", "RegionOne", "https://compute.cloud.example.org/v2.1"],
      ["internal", "RegionOne", "http://nova-api.openstack.svc:8774/v2.1"],
      ["admin", "RegionOne", "http://nova-api.openstack.svc:8774/v2.1"],
    ],
  );
});

test("the second run changes nothing, a password that works above all", { skip }, async () => {
  assert.deepEqual((await registered(await registered())).changes, []);
});

test("a password that does not work is set, and nothing else", { skip }, async () => {
  const { changes, user } = await registered(await registered(), { user: "new" });
  assert.deepEqual(changes, ["update user user-1 password"]);
  assert.equal(user[1]!.password, "new");
});

test("a role that was taken away is given back", { skip }, async () => {
  const before = await registered();
  const { changes } = await registered({ ...before, assignment: before.assignment.slice(1) });
  assert.deepEqual(changes, ["assign admin"]);
});

test("an endpoint that moved is corrected in place", { skip }, async () => {
  const before = await registered();
  before.endpoint[0]!.url = "https://old.example.org";
  const { changes, endpoint } = await registered(before);
  assert.deepEqual(changes, ["update endpoint endpoint-0 url"]);
  assert.equal(endpoint[0]!.url, "https://compute.cloud.example.org/v2.1");
});

test(
  "a second endpoint or catalogue entry of the same kind goes, those of other regions stay",
  { skip },
  async () => {
    const before = await registered();
    const [first] = before.endpoint;
    before.endpoint.push({ ...first!, id: "again" }, { ...first!, id: "far", region_id: "RegionTwo" });
    before.service.push(
      { ...before.service[0]!, id: "twin" },
      { id: "other", type: "compute", name: "other" },
    );
    const { changes } = await registered(before);
    assert.deepEqual(changes, ["delete service twin", "delete endpoint again"]);
  },
);

test("a Keystone that does not answer yet is waited for", { skip }, async () => {
  const { code, stdout } = await register({ ...fresh, away: 3 });
  assert.equal(code, 0);
  assert.equal(stdout.match(/waiting for Keystone: /g)?.length, 3);
});

test("an administrator's password that is wrong ends it at once, with the remedy", { skip }, async () => {
  const { code, stderr, identity } = await register(fresh, { admin: "wrong" });
  assert.equal(code, 1);
  assert.match(stderr, /^Keystone refuses user admin: .*401.*\n  remedy: give admin the password/);
  assert.deepEqual([identity.logins, identity.changes], [1, []]);
});

test("what another service's program makes at the same time is taken as it is", { skip }, async () => {
  for (const kind of ["domain", "project"]) {
    const identity = await registered({ ...fresh, rival: kind });
    assert.equal((identity[kind] as unknown[]).length, 1, kind);
    assert.equal(identity.assignment.length, 2, kind);
  }
});

test("no password is printed", { skip }, async () => {
  const { stdout, stderr } = await register(await registered(), { user: "new" });
  assert.match(stdout, /set the password of user nova/);
  assert.doesNotMatch(stdout + stderr, /of-admin|of-nova|new/);
});

test("further users have their roles in a domain of their own, or in a project", { skip }, async () => {
  const users = {
    nova_admin: { secret: "admin", roles: ["admin"], at: { domain: "cells" } },
    nova_guest: { secret: "admin", roles: ["member"], at: { project: "guests" } },
  };
  const over = { identity: { roles: ["owner"], users } };
  const { domain, user, assignment, role } = await registeredWith(over);
  assert.deepEqual(
    domain.map(({ name }) => name),
    ["service", "cells"],
  );
  assert.deepEqual(
    user.slice(2).map(({ name, domain_id }) => [name, domain_id]),
    [
      ["nova_admin", "domain-1"],
      ["nova_guest", "domain-0"],
    ],
  );
  assert.deepEqual(assignment.slice(2), [
    ["cells", "nova_admin", "admin"],
    ["guests", "nova_guest", "member"],
  ]);
  assert.ok((role as { name: string }[]).some(({ name }) => name === "owner"));
});

async function registeredWith(over: Partial<ServiceDescription>): Promise<Identity> {
  const { code, stderr, identity } = await runProgram(
    fresh,
    ["register.py", "registration.json"],
    { NOVA_PASSWORD: "a", NOVA_ADMIN_PASSWORD: "b", NOVA_GUEST_PASSWORD: "c" },
    { "registration.json": registrationFile(description(over), around()) },
  );
  assert.equal(code, 0, stderr);
  return identity;
}
