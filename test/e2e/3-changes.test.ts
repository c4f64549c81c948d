import assert from "node:assert/strict";
import { after, test } from "node:test";
import { run } from "../../local/run";
import { serviceNames } from "../../settings/schema";
import { kubectlJson, mariadb, namespace, openstack, pulumi, revisions, secret, up } from "../support/cloud";
import { project } from "../support/preview";

after(() => up());

const running = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries(await Promise.all(serviceNames.map(async (name) => [name, await revisions(name)])));

test("A changed option shows its line and rolls only the pods that read it", async () => {
  const overlay = { "genestack:glance": { config: { "glance-api.conf": { DEFAULT: { debug: true } } } } };
  const preview = await pulumi(["preview", "--diff"], overlay);
  assert.equal(preview.code, 0, preview.stdout + preview.stderr);
  assert.match(preview.stdout, /debug = [Tt]rue/);
  assert.match(preview.stdout, /Deployment.*glance-api/);
  assert.doesNotMatch(
    preview.stdout,
    /(Deployment|StatefulSet|DaemonSet).*(keystone|placement|nova|neutron|cinder|heat|barbican)/,
  );
  const before = await running();
  await up(overlay);
  const now = await running();
  assert.deepEqual({ ...now, glance: [] }, { ...before, glance: [] });
  assert.ok(now.glance!.length > 0 && now.glance!.every((pod) => !before.glance!.includes(pod)));
});

test("An option of Nova's scheduler rolls the scheduler alone", async () => {
  await up();
  const before = await running();
  await up({ "genestack:nova": { config: { "nova.conf": { filter_scheduler: { host_subset_size: 2 } } } } });
  const now = await running();
  const others = ({ nova, ...rest }: typeof before) => [
    rest,
    nova!.filter((pod) => !/^scheduler /.test(pod)),
  ];
  assert.deepEqual(others(now), others(before));
  assert.notDeepEqual(now.nova, before.nova);
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

test("A new database password reaches its service, and the old one opens nothing", async () => {
  const old = (await secret("glance-database")).password!;
  const before = await running();
  const { deployment } = JSON.parse(
    await run("pulumi", ["stack", "export", "--stack", "aio"], { cwd: project }),
  ) as { deployment: { resources: { urn: string }[] } };
  const { urn } = deployment.resources.find(({ urn }) => urn.endsWith("::database-glance-password"))!;
  const result = await pulumi(["up", "--yes", "--skip-preview", "--replace", urn]);
  assert.equal(result.code, 0, result.stdout + result.stderr);
  const current = (await secret("glance-database")).password!;
  assert.notEqual(current, old);
  assert.equal((await mariadb("glance", current, "SELECT 1")).stdout.trim(), "1");
  assert.match((await mariadb("glance", old, "SELECT 1")).stderr, /Access denied/);
  await openstack("image", "list");
  const now = await running();
  assert.deepEqual({ ...now, glance: [] }, { ...before, glance: [] });
  assert.ok(now.glance!.every((pod) => !before.glance!.includes(pod)));
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
