import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { stringify } from "yaml";
import { run } from "../../local/run";
import { createImage, eventually, openstack } from "../support/cloud";
import { as, createMember, deleteMember, type Member, tryAs } from "../support/member";

/* What a cloud is for, with the OpenStack client, as a plain member of a project. */

let alice: Member;
let bob: Member;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "genestack-core-"));
  alice = await createMember("alice");
  bob = await createMember("bob");
  const disk = join(folder, "disk");
  writeFileSync(disk, Buffer.alloc(1024 * 1024));
  const { id } = await createImage("core-disk", disk);
  await run("openstack", ["image", "set", "--public", id]);
  await run("openstack", [
    ...["flavor", "create", "--ram", "64", "--disk", "1", "--vcpus", "1", "core-flavor"],
  ]);
});

after(async () => {
  await deleteMember(alice);
  await deleteMember(bob);
  await run("openstack", ["flavor", "delete", "core-flavor"]);
  await run("openstack", ["image", "delete", "core-disk"]);
  rmSync(folder, { recursive: true });
});

/** Waits until something of alice's has a status. */
const becomes = (kind: string, name: string, status: string, seconds = 180) =>
  eventually(`${kind} ${name} ${status}`, seconds, async () => {
    const shown = await as(alice, ...kind.split(" "), "show", name);
    if (/error/i.test(shown.status)) assert.fail(JSON.stringify(shown.fault ?? shown));
    return shown.status === status && shown;
  });

test("A network with a subnet, a router and a security group", async () => {
  await as(alice, "network", "create", "net");
  await as(alice, "subnet", "create", "--network", "net", "--subnet-range", "10.1.0.0/24", "sub");
  await as(alice, "router", "create", "router");
  await run("openstack", ["router", "add", "subnet", "router", "sub"], { env: alice.env });
  await as(alice, "security", "group", "create", "web");
  await as(alice, "security", "group", "rule", "create", "--dst-port", "80", "--protocol", "tcp", "web");
  assert.equal((await as(alice, "network", "show", "net")).status, "ACTIVE");
  assert.equal((await as(alice, "router", "show", "router")).status, "ACTIVE");
});

test("A server from an image, on that network, with a keypair", async () => {
  const key = join(folder, "key");
  await run("openstack", ["keypair", "create", "--private-key", key, "key"], { env: alice.env });
  await as(
    alice,
    ...["server", "create", "--image", "core-disk", "--flavor", "core-flavor", "--network", "net"],
    ...["--security-group", "web", "--key-name", "key", "server"],
  );
  const { addresses } = await becomes("server", "server", "ACTIVE");
  assert.match(JSON.stringify(addresses), /10\.1\.0\.\d+/);
});

test("A volume, attached to the server", async () => {
  await as(alice, "volume", "create", "--size", "1", "volume");
  await becomes("volume", "volume", "available");
  await as(alice, "server", "add", "volume", "server", "volume");
  const { attachments } = await becomes("volume", "volume", "in-use");
  const { id } = await as(alice, "server", "show", "server");
  assert.equal(attachments[0].server_id, id);
});

test("The server's console has a URL", async () => {
  const { url } = await as(alice, "console", "url", "show", "server");
  assert.match(url, /^https?:\/\/.+token/);
});

test("A stack of Heat makes server, port and volume, and is deleted clean", async () => {
  const template = join(folder, "stack.yaml");
  writeFileSync(template, stringify(stack));
  // Waiting, it prints events before its answer.
  const create = ["stack", "create", "--wait", "--template", template, "stack"];
  await run("openstack", create, { env: alice.env, timeout: 300 });
  const resources = await as(alice, "stack", "resource", "list", "stack");
  assert.deepEqual(
    resources.map(({ resource_status }: any) => resource_status),
    ["CREATE_COMPLETE", "CREATE_COMPLETE", "CREATE_COMPLETE"],
  );
  await run("openstack", ["stack", "delete", "--yes", "--wait", "stack"], { env: alice.env, timeout: 300 });
  const names = async (...kind: string[]) =>
    (await as<any[]>(alice, ...kind, "list")).map(({ Name }) => Name);
  assert.deepEqual(await names("server"), ["server"]);
  assert.deepEqual(await names("volume"), ["volume"]);
  assert.ok(!(await names("port")).includes("stack-port"));
});

const stack = {
  heat_template_version: "2021-04-16",
  resources: {
    port: { type: "OS::Neutron::Port", properties: { name: "stack-port", network: "net" } },
    volume: { type: "OS::Cinder::Volume", properties: { name: "stack-volume", size: 1 } },
    server: {
      type: "OS::Nova::Server",
      properties: {
        name: "stack-server",
        image: "core-disk",
        flavor: "core-flavor",
        networks: [{ port: { get_resource: "port" } }],
      },
    },
  },
};

test("A secret is stored and read", async () => {
  const stored = await as(alice, "secret", "store", "--name", "pin", "--payload", "1234");
  const ref = stored["Secret href"];
  assert.equal((await as(alice, "secret", "get", "--payload", ref)).Payload, "1234");
  const stranger = await tryAs(bob, "secret", "get", "--payload", ref);
  assert.notEqual(stranger.code, 0);
});

test("Another project sees nothing of it", async () => {
  const kinds = [["server"], ["volume"], ["network"], ["router"], ["port"], ["keypair"], ["stack"]];
  for (const kind of [...kinds, ["secret"]])
    assert.deepEqual(await as(bob, ...kind, "list"), [], `${kind.join(" ")} list`);
  const groups = await as<any[]>(bob, "security", "group", "list");
  assert.ok(!groups.some(({ Name }) => Name === "web"));
  for (const kind of ["server", "volume", "network", "router"]) {
    const { id } = await as(alice, kind, "show", kind === "network" ? "net" : kind);
    assert.notEqual((await tryAs(bob, kind, "show", id)).code, 0, `${kind} show`);
  }
});

test("What a member made it can delete", async () => {
  const gone = (...args: string[]) => run("openstack", args, { env: alice.env, timeout: 300 });
  await gone("server", "delete", "--wait", "server");
  await becomes("volume", "volume", "available");
  await gone("volume", "delete", "volume");
  await gone("router", "remove", "subnet", "router", "sub");
  await gone("router", "delete", "router");
  await gone("network", "delete", "net");
  await gone("security", "group", "delete", "web");
  await gone("keypair", "delete", "key");
  for (const { "Secret href": ref } of await as<any[]>(alice, "secret", "list"))
    await gone("secret", "delete", ref);
  assert.deepEqual(await openstack("server", "list", "--all-projects"), []);
});
