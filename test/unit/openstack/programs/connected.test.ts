import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { programs, python, skip } from "./python";

/* This process and its children are in one cgroup, as those of a container are. */

let server: Server;
let port: number;

before(async () => {
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
after(() => server.close());

const connected = (question: "ready" | "alive", at = port) =>
  python(["-IS", join(programs, "connected.py"), question, "127.0.0.1", `${at}`]);

/** Runs `work` while another process has a connection to the server. */
async function withClient(work: () => Promise<void>): Promise<void> {
  const script = `import socket, sys; s = socket.create_connection(("127.0.0.1", ${port})); print("on", flush=True); sys.stdin.read()`;
  const client = spawn("python3", ["-c", script]);
  try {
    await once(client.stdout, "data");
    await work();
  } finally {
    client.stdin.end();
    await once(client, "exit");
  }
}

test("a process with a connection to the port is ready and alive", { skip }, async () => {
  await withClient(async () => {
    for (const question of ["ready", "alive"] as const)
      assert.equal((await connected(question)).code, 0, question);
  });
});

test("without a connection it is not ready, and not alive while the server answers", { skip }, async () => {
  for (const question of ["ready", "alive"] as const) {
    const { code, stderr } = await connected(question);
    assert.equal(code, 1, question);
    assert.equal(stderr.trim(), `no connection to 127.0.0.1:${port}`);
  }
});

test("a server that is away is no reason for a restart", { skip }, async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port: away } = gone.address() as AddressInfo;
  gone.close();
  await once(gone, "close");
  assert.equal((await connected("ready", away)).code, 1);
  assert.equal((await connected("alive", away)).code, 0);
});

test("a connection to another port does not count", { skip }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  try {
    const { port: at } = other.address() as AddressInfo;
    await withClient(async () => assert.equal((await connected("ready", at)).code, 1));
  } finally {
    other.close();
  }
});
