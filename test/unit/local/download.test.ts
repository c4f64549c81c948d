import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const home = mkdtempSync(join(tmpdir(), "genestack-download-"));
process.env.XDG_CACHE_HOME = home;
after(() => rmSync(home, { recursive: true, force: true }));
const load = () => import("../../../local/pulumi/download");

/** A download page on this machine; it offers an archive with the layout of the official one. */
async function withPage(work: (url: string, archive: Buffer) => Promise<void>): Promise<void> {
  mkdirSync(join(home, "pulumi"), { recursive: true });
  writeFileSync(join(home, "pulumi", "pulumi"), "the command");
  const archive = execFileSync("tar", ["--create", "--gzip", "--directory", home, "pulumi"]);
  const server = createServer((_, answer) => answer.end(archive)).listen(0, "127.0.0.1");
  await new Promise((done) => server.on("listening", done));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pulumi.tar.gz`, archive);
  } finally {
    server.close();
  }
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

test("The official Pulumi is taken where it can be downloaded, and is there without the page from then on", async () => {
  const { downloadPulumi } = await load();
  await withPage(async (url, archive) => {
    const folder = await downloadPulumi({ url, sha256: sha256(archive) });
    assert.equal(readFileSync(join(folder!, "pulumi"), "utf8"), "the command");
    assert.equal(await downloadPulumi({ url: "http://127.0.0.1:9/", sha256: sha256(archive) }), folder);
  });
});

test("An archive that is not the expected one is not used", async () => {
  const { downloadPulumi } = await load();
  await withPage(async (url) => {
    const expected = sha256(Buffer.from("another archive"));
    assert.equal(await downloadPulumi({ url, sha256: expected }), undefined);
    assert.equal(existsSync(join(home, "genestack", `pulumi-official-${expected.slice(0, 16)}`)), false);
  });
});

test("A page that cannot be reached is no error", async () => {
  const { downloadPulumi } = await load();
  const sha = sha256(Buffer.from("nothing"));
  assert.equal(await downloadPulumi({ url: "http://127.0.0.1:9/", sha256: sha }), undefined);
});
