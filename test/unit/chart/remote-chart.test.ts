import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { stringify } from "yaml";
import { chartArchive } from "../../../components/chart/remote-chart";

const home = mkdtempSync(join(tmpdir(), "genestack-charts-"));
process.env.XDG_CACHE_HOME = home;
after(() => rmSync(home, { recursive: true, force: true }));

const archive = Buffer.from("the archive of a chart");
const digest = createHash("sha256").update(archive).digest("hex");

/** Serves on the loopback while `use` runs, which gets `127.0.0.1:<port>` and the paths that were asked for. */
async function serving(
  listener: RequestListener,
  use: (host: string, asked: string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url!);
    return listener(request, answer);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.on("listening", done));
  try {
    await use(`127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.close();
  }
}

const index = stringify({ entries: { valkey: [{ version: "1.0.0", urls: ["charts/valkey-1.0.0.tgz"] }] } });
const repository: RequestListener = ({ url }, answer) =>
  answer.end(url === "/stable/index.yaml" ? index : url === "/stable/charts/valkey-1.0.0.tgz" ? archive : "");

test("a chart of a repository is found by its index, checked, and kept for later", () =>
  serving(repository, async (host, asked) => {
    const chart = { name: "valkey", repository: `http://${host}/stable`, version: "1.0.0", digest };
    assert.deepEqual(readFileSync(await chartArchive(chart)), archive);
    assert.deepEqual(asked, ["/stable/index.yaml", "/stable/charts/valkey-1.0.0.tgz"]);
    await chartArchive(chart);
    assert.equal(asked.length, 2);
  }));

test("an archive with another digest is refused", () =>
  serving(repository, async (host) => {
    const chart = {
      name: "valkey",
      repository: `http://${host}/stable`,
      version: "1.0.0",
      digest: "0".repeat(64),
    };
    await assert.rejects(chartArchive(chart), new RegExp(`its digest is ${digest}, not 0{64}\\s+remedy:`));
  }));

test("a chart, a version and a repository that are not there are told apart", () =>
  serving(repository, async (host) => {
    const chart = {
      name: "valkey",
      repository: `http://${host}/stable`,
      version: "1.0.0",
      digest: "1".repeat(64),
    };
    await assert.rejects(chartArchive({ ...chart, version: "2.0.0" }), /there is no such version/);
    await assert.rejects(chartArchive({ ...chart, name: "redis" }), /there is no such chart/);
    await assert.rejects(
      chartArchive({ ...chart, repository: "http://127.0.0.1:9" }),
      /valkey 1\.0\.0 cannot be had from/,
    );
  }));

test("a chart of a registry is asked for by its digest, with the token that the registry wants", () => {
  const registry: RequestListener = ({ url, headers }, answer) => {
    const { pathname, searchParams } = new URL(url!, `http://${headers.host}`);
    if (pathname === "/token") return answer.end(JSON.stringify({ token: searchParams.get("scope") }));
    if (headers.authorization === "Bearer pull" && pathname === `/v2/charts/nova/blobs/sha256:${digest}`)
      return answer.end(archive);
    const challenge = `Bearer realm="http://${headers.host}/token",service="charts",scope="pull"`;
    return answer.writeHead(401, { "www-authenticate": challenge }).end();
  };
  return serving(registry, async (host) => {
    const chart = { name: "nova", repository: `oci://${host}/charts`, version: "1.0.0", digest };
    assert.deepEqual(readFileSync(await chartArchive(chart)), archive);
  });
});
