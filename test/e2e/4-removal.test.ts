import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "../../local/run";
import { serviceNames } from "../../settings/schema";
import { kubectlJson, namespace, openstack, up } from "../support/cloud";

after(() => up());

const kinds = [
  "deployments",
  "statefulsets",
  "jobs",
  "cronjobs",
  "pods",
  "services",
  "configmaps",
  "hpa",
  "vhosts",
];

const objectsOf = async (service: string): Promise<string[]> => {
  const selector = `app.kubernetes.io/name=${service}`;
  const { items } = await kubectlJson("get", kinds.join(","), "-n", namespace, "-l", selector);
  return items
    .filter(({ metadata }: any) => !metadata.deletionTimestamp)
    .map(({ kind, metadata }: any) => `${kind} ${metadata.name}`);
};

const orchestration = async () =>
  (await openstack<any[]>("service", "list")).filter(({ Type }) => Type === "orchestration").length;

test("A service that leaves the stack file goes without a trace, and comes back to its database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "genestack-removal-"));
  const template = join(folder, "stack.json");
  writeFileSync(template, JSON.stringify({ heat_template_version: "2021-04-16", resources: {} }));
  await run("openstack", ["stack", "create", "--wait", "--template", template, "kept"], { timeout: 300 });
  rmSync(folder, { recursive: true });
  assert.equal(await orchestration(), 1);

  await up({ "genestack:services": serviceNames.filter((name) => name !== "heat") });
  assert.deepEqual(await objectsOf("heat"), []);
  assert.equal(await orchestration(), 0);

  await up();
  assert.equal(await orchestration(), 1);
  assert.equal((await openstack("stack", "show", "kept")).stack_status, "CREATE_COMPLETE");
  await run("openstack", ["stack", "delete", "--yes", "--wait", "kept"], { timeout: 300 });
});
