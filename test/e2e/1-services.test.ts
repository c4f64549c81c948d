import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../../local/run";
import { serviceNames } from "../../settings/schema";
import { createImage, kubectl, kubectlJson, namespace, openstack } from "../support/cloud";

test("A client gets a token", async () => {
  const token = await openstack("token", "issue");
  assert.ok(token.id.length > 100);
});

test("The catalogue names every service with public and internal endpoints", async () => {
  const catalog = await openstack<{ Type: string; Endpoints: { interface: string; url: string }[] }[]>(
    "catalog",
    "list",
  );
  assert.deepEqual(catalog.map(({ Type }) => Type).sort(), [
    "block-storage",
    "cloudformation",
    "compute",
    "identity",
    "image",
    "key-manager",
    "network",
    "orchestration",
    "placement",
    "volumev3",
  ]);
  for (const { Type, Endpoints } of catalog) {
    assert.match(
      Endpoints.find((one) => one.interface === "public")!.url,
      /^http:\/\/172\.30\.0\.1:30\d{3}/,
      Type,
    );
    assert.match(Endpoints.find((one) => one.interface === "internal")!.url, /\.openstack\.svc/, Type);
  }
});

test("An image of 300 MB comes back as it went", async () => {
  const folder = mkdtempSync(join(tmpdir(), "genestack-image-"));
  const [source, copy] = [join(folder, "source"), join(folder, "copy")];
  const md5 = (file: string) => createHash("md5").update(readFileSync(file)).digest("hex");
  try {
    const block = randomBytes(1024 * 1024);
    writeFileSync(
      source,
      Buffer.concat(Array.from({ length: 300 }, (_, i) => (block.writeUInt32BE(i), Buffer.from(block)))),
    );
    const image = await createImage("large", source);
    try {
      const shown = await openstack("image", "show", image.id);
      assert.equal(shown.status, "active");
      assert.equal(shown.size, 300 * 1024 * 1024);
      assert.equal(shown.checksum, md5(source));
      await run("openstack", ["image", "save", "--file", copy, image.id], { timeout: 300 });
      assert.equal(md5(copy), md5(source));
    } finally {
      await run("openstack", ["image", "delete", image.id]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("Programs start from compiled code: a pod cannot keep what it would have to compile", async () => {
  const imported = "import keystone.server.wsgi";
  const command = `/var/lib/openstack/bin/python -v -c '${imported}' 2>&1 | grep '^. code object from'`;
  const pod = ["-n", namespace, "deployment/keystone-api", "-c", "api"];
  const said = await kubectl("exec", ...pod, "--", "sh", "-c", command);
  const from = (suffix: string) =>
    said.match(new RegExp(`^# code object from .*\\.${suffix}'?$`, "gm")) ?? [];
  assert.ok(from("pyc").length > 1000, `${from("pyc").length} modules`);
  assert.deepEqual(from("py"), []);
});

test("A resource provider is created, listed and deleted", async () => {
  const names = async () =>
    (await openstack<{ name: string }[]>("resource", "provider", "list")).map(({ name }) => name);
  const { uuid } = await openstack("resource", "provider", "create", "rack-1");
  const listed = await names();
  await run("openstack", ["resource", "provider", "delete", uuid]);
  assert.ok(listed.includes("rack-1"));
  assert.ok(!(await names()).includes("rack-1"));
});

test("Every pod that does not use its node runs as non-root with a read-only root and without capabilities", async () => {
  const selector = ["-l", "app.kubernetes.io/part-of=genestack"];
  const { items } = await kubectlJson<{ items: any[] }>("get", "pods", "-n", namespace, ...selector);
  const ordinary = items.filter(
    ({ metadata, spec }) =>
      serviceNames.includes(metadata.labels["app.kubernetes.io/name"]) && !spec.hostNetwork,
  );
  const seen = new Set(ordinary.map(({ metadata }) => metadata.labels["app.kubernetes.io/name"]));
  assert.deepEqual([...seen].sort(), [...serviceNames].sort());
  for (const { metadata, spec } of ordinary)
    for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
      const security = { ...spec.securityContext, ...container.securityContext };
      assert.equal(security.runAsNonRoot, true, metadata.name);
      assert.equal(security.readOnlyRootFilesystem, true, metadata.name);
      assert.deepEqual(security.capabilities?.drop, ["ALL"], metadata.name);
    }
});
