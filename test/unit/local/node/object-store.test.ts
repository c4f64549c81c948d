import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parse } from "yaml";
import { credentialsIn, objectsFor, objectStore, storeProcess } from "../../../../local/node/object-store";
import { processesOf } from "../../../../local/node/process";
import { project } from "../../../../local/paths";

const folder = mkdtempSync(join(tmpdir(), "genestack-object-store-"));
after(() => rmSync(folder, { recursive: true }));

const credentials = { accessKey: "an-access-key", secretKey: "a-secret-key" };
const read = (...path: string[]) => parse(readFileSync(join(project, ...path), "utf8")) as unknown;

test("Credentials are made once, for nobody else to read, and fit into the location of an image", () => {
  const made = credentialsIn(folder);
  assert.deepEqual(credentialsIn(folder), made);
  assert.equal(statSync(join(folder, "credentials.json")).mode & 0o777, 0o600);
  for (const key of [made.accessKey, made.secretKey]) assert.match(key, /^[A-Za-z0-9_-]{20,}$/);
  const other = join(folder, "other");
  mkdirSync(other);
  assert.notDeepEqual(credentialsIn(other), made);
});

test("The store listens where its clients look for it, and no argument says its credentials", () => {
  const [args, variables] = storeProcess(folder, credentials);
  assert.ok(args.includes(`--port=${new URL(objectStore.endpoint).host}`));
  assert.equal(args.at(-1), join(folder, "data"));
  for (const key of Object.values(credentials)) {
    assert.ok(Object.values(variables).includes(key));
    assert.doesNotMatch(args.join(" "), new RegExp(key));
  }
});

test("The stack of several nodes names the store as it is, with the Secret that the cluster has", () => {
  const stack = read("local/stacks/Pulumi.base.yaml") as {
    config: { "genestack:glance": { stores: Record<string, object> } };
  };
  assert.deepEqual(Object.values(stack.config["genestack:glance"].stores), [{ type: "s3", ...objectStore }]);
  const [, secret] = objectsFor(credentials) as [object, { metadata: object; data: Record<string, string> }];
  assert.deepEqual(secret.metadata, { name: objectStore.secret, namespace: "openstack" });
  const texts = Object.entries(secret.data).map(([key, value]) => [key, atob(value)]);
  assert.deepEqual(Object.fromEntries(texts), credentials);
});

test("The namespace of the Secret is that of the cloud", () => {
  const namespace = objectsFor(credentials)[0];
  assert.deepEqual(namespace, read("test/golden/base/openstack.yaml"));
});

test("A store that a kill of its starter has left is known by its folder", async () => {
  const program = join(folder, "object-store");
  copyFileSync("/bin/sh", program);
  const store = spawn(program, ["-c", "read line", ...storeProcess(folder, credentials)[0]]);
  await once(store, "spawn");
  try {
    assert.deepEqual(processesOf(folder), [store.pid]);
  } finally {
    store.kill();
  }
});
