import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "yaml";
import { listConfig, settingsFrom } from "../../local/stack";
import { inSandbox } from "../support/sandbox";

test("make up knows a stack's settings as the program reads them, defaults of the project and secrets included", async () => {
  const config = {
    "genestack:footprint": "aio",
    "genestack:domain": "cloud.example.org",
    "genestack:glance": { release: "2025.1", replicas: { min: 1, max: 2 } },
    "elsewhere:footprint": "huge",
  };
  await inSandbox("dev", { files: { "Pulumi.dev.yaml": stringify({ config }) } }, async ({ pulumi }) => {
    const set = await pulumi("config", "set", "--secret", "genestack:region", "Hidden");
    assert.equal(set.code, 0, set.stderr);
    const listed = await pulumi(...listConfig);
    assert.equal(listed.code, 0, listed.stderr);
    assert.ok(JSON.parse(listed.stdout)["genestack:services"], "the defaults of Pulumi.yaml are listed");
    const settings = await settingsFrom(listed.stdout);
    assert.equal(settings.region, "Hidden");
    assert.deepEqual(settings.glance, config["genestack:glance"]);
    assert.equal(settings.retainData, true);
  });
});
