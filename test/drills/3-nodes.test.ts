import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { run } from "../../local/run";
import { eventually, kubectl, kubectlJson, make, namespace, openstack } from "../support/cloud";
import { leftovers } from "../support/leftovers";
import { project } from "../support/preview";

/* A cluster of three nodes, in place of the one that was there: what one node does to another, and its loss. */

const nodes = ["genestack-0", "genestack-1", "genestack-2"];

before(async () => {
  assert.equal((await make("destroy")).code, 0);
  const { code, stdout, stderr } = await make("up", "NODES=3");
  assert.equal(code, 0, stdout + stderr);
});

after(async () => {
  assert.equal((await make("destroy")).code, 0);
  assert.equal((await make("up")).code, 0);
});

const genestack = (...args: string[]) => run("genestack", ["local", "node", ...args], { timeout: 300 });

const isReady = async (node: string) => {
  const { status } = await kubectlJson("get", "node", node);
  return status.conditions.find(({ type }: any) => type === "Ready").status === "True";
};

/** What a pod on a node gets from URLs: their status codes. */
async function fetchOn(node: string, urls: string[]): Promise<number[]> {
  const name = `fetch-${node}`;
  const code = `import json, sys, urllib.request
print(json.dumps([urllib.request.urlopen(url, timeout=20).status for url in sys.argv[1:]]))`;
  const container = {
    name,
    image: "genestack.local/openstack:2024.1",
    command: ["/var/lib/openstack/bin/python", "-c", code, ...urls],
  };
  const spec = { nodeName: node, restartPolicy: "Never", containers: [container] };
  const overrides = JSON.stringify({ apiVersion: "v1", spec });
  const pod = ["--restart=Never", `--image=${container.image}`, "--overrides", overrides];
  try {
    await kubectl("run", name, "-n", namespace, ...pod);
    await kubectl(
      "wait",
      `pod/${name}`,
      "-n",
      namespace,
      "--for=jsonpath={.status.phase}=Succeeded",
      "--timeout=90s",
    );
    return JSON.parse(await kubectl("logs", name, "-n", namespace)) as number[];
  } finally {
    await kubectl("delete", "pod", name, "-n", namespace, "--ignore-not-found", "--now");
  }
}

test("There are three nodes that take pods", async () => {
  const { items } = await kubectlJson("get", "nodes");
  assert.deepEqual(items.map(({ metadata }: any) => metadata.name).sort(), nodes);
  for (const node of nodes) assert.ok(await isReady(node), node);
  assert.ok((await openstack("token", "issue")).id);
});

test("From every node a Service is reached by its name, and at every address of NodePorts", async () => {
  const ports = ["172.30.0.1", "172.30.0.11", "172.30.0.12", "172.30.0.13"];
  const urls = [
    `http://keystone-api.${namespace}.svc.cluster.local:5000/v3`,
    ...ports.map((address) => `http://${address}:30500/v3`),
  ];
  for (const node of nodes)
    assert.deepEqual(
      await fetchOn(node, urls),
      urls.map(() => 200),
      node,
    );
});

test("A volume lies in the folder of the node that its pod runs on", async () => {
  const { items } = await kubectlJson("get", "pv");
  assert.ok(items.length > 0);
  for (const { spec } of items) {
    const [node] = spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values;
    const folder = join(project, ".genestack", "cluster", node, "volumes");
    assert.ok(spec.local.path.startsWith(`${folder}/`) && existsSync(spec.local.path), spec.local.path);
  }
});

test("A node that is cut off is missed, the others are not; healed, it is back", async () => {
  await genestack("partition", "1");
  await eventually("the node is missed", 120, async () => !(await isReady("genestack-1")));
  assert.ok((await isReady("genestack-0")) && (await isReady("genestack-2")));
  await genestack("heal", "1");
  await eventually("the node is back", 120, () => isReady("genestack-1"));
});

test("A node's disk is full while the others' are not; healed, it takes data again", async () => {
  const write = (node: string): string => {
    const file = join(project, ".genestack", "cluster", node, "volumes", "probe");
    try {
      // More than a pod deletes meanwhile.
      writeFileSync(file, Buffer.alloc(2 ** 26));
      return "written";
    } catch (error) {
      return (error as NodeJS.ErrnoException).code!;
    } finally {
      rmSync(file, { force: true });
    }
  };
  await genestack("fill", "1");
  assert.deepEqual(nodes.map(write), ["written", "ENOSPC", "written"]);
  assert.match((await make("status")).stdout, /its disk is full; remedy: genestack local node heal 1/);
  await genestack("heal", "1");
  assert.equal(write("genestack-1"), "written");
});

test("A node that loses its power is not ready, and takes pods once it is started", async () => {
  await genestack("stop", "2");
  await eventually("the node is missed", 120, async () => !(await isReady("genestack-2")));
  await genestack("start", "2");
  assert.ok(await isReady("genestack-2"));
  const url = `http://keystone-api.${namespace}.svc.cluster.local:5000/v3`;
  await eventually(
    "a Service from the node",
    300,
    async () => (await fetchOn("genestack-2", [url]))[0] === 200,
  );
});

test("Another number of nodes is refused, and `make down` leaves nothing of any node", async () => {
  const other = await make("up", "NODES=2");
  assert.notEqual(other.code, 0);
  assert.match(other.stderr, /NODES=2, but the local cluster has 3 nodes/);
  assert.equal((await make("down")).code, 0);
  assert.deepEqual(await leftovers(), []);
});
