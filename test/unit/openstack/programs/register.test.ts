import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { registrationFile } from "../../../../components/openstack/registration";
import { around, description } from "../around";
import { programs, python, skip } from "./python";

/** What test/fixtures/python/openstack keeps. */
interface Identity {
  user: { id: string; name: string; password: string }[];
  endpoint: { id: string; service_id: string; interface: string; region_id: string; url: string }[];
  service: { id: string; name: string; type: string }[];
  assignment: [project: string, user: string, role: string][];
  [kind: string]: unknown;
  /** Logins that find nobody there. */
  away: number;
  logins: number;
  changes: string[];
}

/** An identity service after bootstrap. */
const fresh: Identity = {
  user: [{ id: "user-admin", name: "admin", password: "of-admin" }],
  role: [{ id: "role-admin", name: "admin" }],
  ...{ domain: [], project: [], service: [], endpoint: [], assignment: [] },
  ...{ away: 0, logins: 0, changes: [] },
};

async function register(before: Identity, passwords: { admin?: string; user?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "genestack-register-"));
  try {
    const [state, file] = [join(folder, "identity.json"), join(folder, "registration.json")];
    writeFileSync(state, JSON.stringify({ ...before, logins: 0, changes: [] }));
    writeFileSync(file, registrationFile(description(), around()));
    const result = await python([join(programs, "register.py"), file], {
      IDENTITY: state,
      AUTH_URL: "http://keystone/v3",
      ADMIN_PASSWORD: passwords.admin ?? "of-admin",
      NOVA_PASSWORD: passwords.user ?? "of-nova",
    });
    return { ...result, identity: JSON.parse(readFileSync(state, "utf8")) as Identity };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The identity service after a run, which must succeed. */
async function registered(before = fresh, passwords?: Parameters<typeof register>[1]): Promise<Identity> {
  const { code, stderr, identity } = await register(before, passwords);
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

test("no password is printed", { skip }, async () => {
  const { stdout, stderr } = await register(await registered(), { user: "new" });
  assert.match(stdout, /set the password of user nova/);
  assert.doesNotMatch(stdout + stderr, /of-admin|of-nova|new/);
});
