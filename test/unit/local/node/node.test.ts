import assert from "node:assert/strict";
import { test } from "node:test";
import {
  leastNodes,
  maximumNodes,
  network,
  nodesOf,
  nodesToStart,
  processName,
} from "../../../../local/node/node";

const inside = (address: string, range: string) => {
  const [base, bits] = range.split("/");
  const number = (text: string) => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(address) / size) === Math.floor(number(base!) / size);
};

test("The one node of a cluster is the machine", () => {
  const [node, ...others] = nodesOf(1);
  assert.deepEqual(others, []);
  assert.equal(node!.isolated, false);
  assert.equal(node!.address, "172.30.0.1");
  assert.equal(node!.pods, "10.244.0.0/24");
  assert.equal(processName(node!, "kubelet"), "kubelet");
});

test("Several nodes share nothing with each other or with the machine, whose address stays that of NodePorts", () => {
  const nodes = nodesOf(maximumNodes);
  for (const part of ["name", "address", "pods", "folder", "socket"] as const)
    assert.equal(new Set(nodes.map((node) => node[part])).size, maximumNodes, part);
  for (const node of nodes) {
    assert.equal(node.isolated, true);
    assert.ok(![network.machine, network.dns].includes(node.address as never), node.address);
    assert.ok(inside(node.address, network.nodes), node.address);
    assert.ok(inside(node.pods.split("/")[0]!, network.pods), node.pods);
    assert.equal(processName(node, "kubelet"), `${node.name}-kubelet`);
    // The kernel takes 15 characters for the name of an interface.
    assert.ok(node.name.length <= 15);
  }
});

test("A cluster keeps its number of nodes, and a new one has one", () => {
  assert.equal(nodesToStart(undefined, undefined), 1);
  assert.equal(nodesToStart(3, undefined), 3);
  assert.equal(nodesToStart(undefined, 3), 3);
  assert.equal(nodesToStart(3, 3), 3);
});

test("A stack whose servers are on nodes of their own has as many, where nobody asks for another number", () => {
  assert.deepEqual([leastNodes("base"), leastNodes("aio")], [3, 1]);
  assert.equal(nodesToStart(undefined, undefined, 3), 3);
  assert.equal(nodesToStart(undefined, 5, 3), 5);
  assert.equal(nodesToStart(1, undefined, 3), 1);
  assert.throws(() => nodesToStart(undefined, 1, 3), /has 1 node: .*make up NODES=3/s);
});

test("Another number than the cluster has is refused, and what to do is said", () => {
  assert.throws(
    () => nodesToStart(3, 1),
    /NODES=3, but the local cluster has 1 node: .*make up NODES=1, or make destroy/s,
  );
  assert.throws(() => nodesToStart(1, 3), /has 3 nodes: /);
});
