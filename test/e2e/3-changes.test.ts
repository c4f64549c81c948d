import assert from "node:assert/strict";
import { after, test } from "node:test";
import { kubectlJson, namespace, pods, pulumi, up } from "../support/cloud";

const services = ["keystone", "glance", "placement"];
after(() => up());

const runningPods = async () =>
  Object.fromEntries(await Promise.all(services.map(async (name) => [name, await pods(name)])));

test("A changed option shows its line and rolls only the pods that read it", async () => {
  const overlay = { "genestack:glance": { config: { "glance-api.conf": { DEFAULT: { debug: true } } } } };
  const preview = await pulumi(["preview", "--diff"], overlay);
  assert.equal(preview.code, 0, preview.stdout + preview.stderr);
  assert.match(preview.stdout, /debug = [Tt]rue/);
  assert.match(preview.stdout, /Deployment.*glance-api/);
  assert.doesNotMatch(preview.stdout, /Deployment.*(keystone|placement)/);
  const before = await runningPods();
  await up(overlay);
  const now = await runningPods();
  assert.deepEqual([now.keystone, now.placement], [before.keystone, before.placement]);
  assert.ok(now.glance!.length > 0 && now.glance!.every((name: string) => !before.glance!.includes(name)));
});

test("A patch in the stack file changes a Deployment", async () => {
  const patch = { metadata: { annotations: { "example.org/team": "images" } } };
  await up({
    "genestack:glance": { patches: [{ target: { kind: "Deployment", name: "glance-api" }, patch }] },
  });
  const deployment = await kubectlJson("get", "deployment", "glance-api", "-n", namespace);
  assert.equal(deployment.metadata.annotations["example.org/team"], "images");
});

test("A patch without a target fails before anything is applied, and names what is near", async () => {
  const result = await pulumi(["up", "--yes", "--skip-preview"], {
    "genestack:region": "RegionTwo",
    "genestack:placement": {
      patches: [{ target: { kind: "Deployment", name: "placement-apj" }, patch: { spec: {} } }],
    },
  });
  assert.notEqual(result.code, 0);
  assert.match(result.stdout + result.stderr, /placement-api/);
  const deployment = await kubectlJson("get", "deployment", "placement-api", "-n", namespace);
  assert.equal(JSON.stringify(deployment).includes("RegionTwo"), false);
});

test("An image that does not exist: the error names the pod and its reason within two minutes", async () => {
  const start = Date.now();
  const result = await pulumi(["up", "--yes", "--skip-preview"], {
    "genestack:placement": { image: "genestack.local/none:1" },
  });
  const seconds = (Date.now() - start) / 1000;
  assert.notEqual(result.code, 0);
  assert.match(result.stdout + result.stderr, /placement-[\s\S]*(ErrImagePull|ImagePullBackOff)/);
  assert.ok(seconds < 120, `${seconds} s`);
});
