import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parse } from "yaml";
import { overlaid, overlayOf } from "../../../settings/overlay";
import { readSettings } from "../../../settings/read";

const folder = mkdtempSync(join(tmpdir(), "genestack-overlay-"));
after(() => rmSync(folder, { recursive: true }));

function overlay(text: string): string {
  const file = join(folder, "Pulumi.base.yaml");
  writeFileSync(file, text);
  return file;
}

test("An overlay is for the stack whose file it is called after", () => {
  assert.equal(overlayOf("base", "/somewhere/Pulumi.base.yaml"), "/somewhere/Pulumi.base.yaml");
  assert.equal(overlayOf("aio", "/somewhere/Pulumi.base.yaml"), undefined);
  assert.equal(overlayOf("base", ""), undefined);
});

test("Values of an overlay replace those of the stack, what it does not name stays", () => {
  const file = overlay(`config:
  genestack:domain: 172.30.0.1
  genestack:services: [keystone]
  genestack:queue: { memory: 1Gi }
  genestack:database: { memory: 1Gi, storage: { size: 5Gi } }`);
  const config = {
    "genestack:domain": "cloud.example.org",
    "genestack:region": "north",
    "genestack:services": '["keystone", "glance"]',
    "genestack:database": '{"memory": "8Gi", "replicas": 5, "storage": {"size": "1Ti"}}',
  };
  assert.deepEqual(overlaid(config, file), {
    "genestack:domain": "172.30.0.1",
    "genestack:region": "north",
    "genestack:services": '["keystone"]',
    "genestack:queue": '{"memory":"1Gi"}',
    "genestack:database": '{"memory":"1Gi","replicas":5,"storage":{"size":"5Gi"}}',
  });
  assert.equal(overlaid(config, undefined)["genestack:domain"], "cloud.example.org");
});

test("A file that is no overlay is refused, and what to do is said", () => {
  assert.throws(() => overlaid({}, join(folder, "missing.yaml")), /cannot be read: .*ENOENT/s);
  assert.throws(() => overlaid({}, overlay("config: {")), /cannot be read/);
  assert.throws(() => overlaid({}, overlay("genestack:domain: a")), /has no settings.*under config/s);
});

test("What the local cluster needs is a valid setting each, and leaves the choice of services to the stack", () => {
  const file = join(__dirname, "../../../local/stacks/Pulumi.base.yaml");
  const config = { "genestack:footprint": "base", "genestack:domain": "cloud.example.org" };
  const settings = readSettings(overlaid({ ...config, "genestack:services": '["keystone"]' }, file));
  assert.equal(settings.domain, "172.30.0.1");
  assert.deepEqual(settings.services, ["keystone"]);
  assert.ok(Object.keys(parse(readFileSync(file, "utf8")).config).length > 1);
});
