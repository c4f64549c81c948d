import assert from "node:assert/strict";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { programs, python, skip } from "./python";
import { SecretServer } from "./secret-server";

let secret: SecretServer;

before(async () => {
  if (!skip) secret = await SecretServer.start("keystone-fernet-keys");
});
beforeEach(() => {
  if (!skip) secret.data = undefined;
});
after(() => secret?.stop());

/** Runs keys.py as its pod does, but for the folder of the account, which is fixed. */
async function run(action: "setup" | "rotate", keys: number) {
  return main(action, `${keys}`);
}

async function main(action: string, ...words: string[]) {
  const program = [
    "import sys",
    `sys.path.insert(0, ${JSON.stringify(programs)})`,
    "import keys",
    `keys.ACCOUNT = ${JSON.stringify(secret.account)}`,
    `keys.main(*${JSON.stringify([action, secret.name, ...words])})`,
  ];
  return python(["-c", program.join("\n")], {
    KUBERNETES_SERVICE_HOST: "127.0.0.1",
    KUBERNETES_SERVICE_PORT: `${secret.port}`,
  });
}

/** The same, which must succeed. */
async function succeed(action: "setup" | "rotate", keys: number): Promise<void> {
  const { code, stderr } = await run(action, keys);
  assert.equal(code, 0, stderr);
}

const numbers = () =>
  Object.keys(secret.data!)
    .map(Number)
    .sort((a, b) => a - b);
const primary = () => secret.data![Math.max(...numbers())]!;

test("setup makes a staged and a primary key of the form that Fernet reads", { skip }, async () => {
  await succeed("setup", 7);
  assert.deepEqual(numbers(), [0, 1]);
  for (const key of Object.values(secret.data!)) {
    const text = Buffer.from(key, "base64").toString();
    assert.match(text, /^[A-Za-z0-9_-]{43}=$/);
    assert.equal(Buffer.from(text, "base64url").length, 32);
  }
  assert.notEqual(secret.data![0], secret.data![1]);
});

test("setup never touches keys that are there", { skip }, async () => {
  const data = { "0": "c3RhZ2Vk", "5": "cHJpbWFyeQ==" };
  secret.data = data;
  const count = secret.patches.length;
  await succeed("setup", 7);
  assert.deepEqual([secret.data, secret.patches.length], [data, count]);
});

test("rotation makes the staged key the primary one, and stages another", { skip }, async () => {
  await succeed("setup", 3);
  const before = secret.data!;
  await succeed("rotate", 3);
  assert.deepEqual(numbers(), [0, 1, 2]);
  assert.deepEqual([secret.data![2], secret.data![1]], [before[0], before[1]]);
  assert.ok(!Object.values(before).includes(secret.data![0]!));
});

test(
  "what the primary key has encrypted can be decrypted for all rotations but one staged and one primary",
  { skip },
  async () => {
    await succeed("setup", 5);
    await succeed("rotate", 5);
    const key = primary();
    for (let rotation = 1; rotation <= 5 - 2; rotation++) {
      await succeed("rotate", 5);
      assert.ok(Object.values(secret.data!).includes(key), `it is gone after ${rotation} rotations`);
    }
    assert.equal(numbers().length, 5);
    await succeed("rotate", 5);
    assert.ok(!Object.values(secret.data!).includes(key), "keys pile up");
  },
);

test("fewer keys than there were are kept after the number was lowered", { skip }, async () => {
  secret.data = Object.fromEntries(
    [0, 3, 4, 5, 6].map((number) => [number, Buffer.from(`key ${number}`).toString("base64")]),
  );
  await succeed("rotate", 3);
  assert.deepEqual(numbers(), [0, 6, 7]);
});

test("a patch names the version that it is made for, and the keys that go", { skip }, async () => {
  secret.data = { "0": "c3RhZ2Vk", "1": "b2xk", "2": "cHJpbWFyeQ==" };
  await succeed("rotate", 3);
  const { metadata, data } = secret.patches.at(-1);
  assert.match(metadata.resourceVersion, /^\d+$/);
  assert.deepEqual([data["1"], data["2"], data["3"]], [null, "cHJpbWFyeQ==", "c3RhZ2Vk"]);
});

test("keys that someone else has changed meanwhile are not overwritten", { skip }, async () => {
  const theirs = { "0": "dGhlaXJz", "1": "dGhlaXJz" };
  secret.meanwhile = () => (secret.data = theirs);
  const { code, stderr } = await run("setup", 7);
  assert.notEqual(code, 0);
  assert.match(stderr, /409/);
  assert.deepEqual(secret.data, theirs);
});

test("a Secret without keys is not rotated", { skip }, async () => {
  const { code, stderr } = await run("rotate", 7);
  assert.deepEqual([code, stderr.trim()], [1, "keystone-fernet-keys: has no keys to rotate"]);
});

test("no key is printed", { skip }, async () => {
  const outputs = [await run("setup", 3), await run("rotate", 3)].map(
    ({ stdout, stderr }) => stdout + stderr,
  );
  assert.match(outputs[1]!, /keys 0, 1, 2/);
  for (const key of Object.values(secret.data!))
    assert.ok(!outputs.join().includes(Buffer.from(key, "base64").toString()));
});

const textOf = (name: string) => Buffer.from(secret.data![name]!, "base64").toString();

test("a text is put into a Secret with a key in it of the form that is asked for", { skip }, async () => {
  const { code, stderr } = await main("fill", "kek.conf", "[crypto]\nkek = {fernet}\n");
  assert.equal(code, 0, stderr);
  const [, key] = /^\[crypto\]\nkek = ([A-Za-z0-9_-]{43}=)\n$/.exec(textOf("kek.conf"))!;
  assert.equal(Buffer.from(key!, "base64url").length, 32);
  await main("fill", "key", "{hex}");
  assert.match(textOf("key"), /^[0-9a-f]{32}$/);
  assert.deepEqual(Object.keys(secret.data!).sort(), ["kek.conf", "key"], "what was there before is kept");
});

test(
  "an identity is a private key with a certificate of its own, which no other identity has",
  { skip },
  async () => {
    await main("fill", "one", "{identity}");
    await main("fill", "two", "{identity}");
    const [one, two] = ["one", "two"].map((name) => ({
      key: createPrivateKey(textOf(name)),
      certificate: new X509Certificate(textOf(name)),
    }));
    assert.ok(one!.certificate.checkPrivateKey(one!.key));
    assert.ok(one!.certificate.verify(one!.certificate.publicKey), "it vouches for itself");
    assert.ok(new Date(one!.certificate.validTo).getFullYear() > 2100);
    assert.ok(!two!.certificate.verify(one!.certificate.publicKey));
  },
);

test("what is there is never filled anew", { skip }, async () => {
  secret.data = { key: "dGhlaXJz" };
  const count = secret.patches.length;
  const { code, stdout } = await main("fill", "key", "{hex}");
  assert.deepEqual([code, stdout.trim()], [0, `${secret.name}: has key, nothing to do`]);
  assert.deepEqual([secret.data, secret.patches.length], [{ key: "dGhlaXJz" }, count]);
});

test("no text that was put into a Secret is printed", { skip }, async () => {
  const { stdout, stderr } = await main("fill", "key", "{hex}");
  assert.equal(stdout + stderr, `${secret.name}: made key\n`);
});
