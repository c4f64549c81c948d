import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answersKubelets } from "../../../local/node/cri";

test("a runtime answers kubelets once it says so itself, and not while it starts or is away", async () => {
  const folder = mkdtempSync(join(tmpdir(), "genestack-cri-"));
  const socket = join(folder, "socket");
  let status = "2";
  const server = createServer().on("stream", (stream, headers) => {
    assert.equal(headers[":path"], "/runtime.v1.RuntimeService/Version");
    if (status !== "0") {
      stream.respond({ ":status": 200, "grpc-status": status }, { endStream: true });
      return;
    }
    stream.respond({ ":status": 200 }, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": status }));
    stream.end(Buffer.alloc(5));
  });
  try {
    assert.equal(await answersKubelets(socket), false);
    await new Promise<void>((done) => server.listen(socket, done));
    assert.equal(await answersKubelets(socket), false);
    status = "0";
    assert.equal(await answersKubelets(socket), true);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
