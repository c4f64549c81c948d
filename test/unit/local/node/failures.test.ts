import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseNode, delays, refuseOtherClusters } from "../../../../local/node/failures";
import { nodesOf } from "../../../../local/node/node";

test("A node is named by its number or by its name", () => {
  const nodes = nodesOf(3);
  assert.equal(chooseNode(nodes, "2"), nodes[2]);
  assert.equal(chooseNode(nodes, "genestack-0"), nodes[0]);
  for (const wrong of ["3", "-1", "", "genestack", "1.0"])
    assert.throws(() => chooseNode(nodes, wrong), /there is no node ".*"\s+remedy: 0, 1, 2/);
});

test("The machine itself does not fail on purpose", () => {
  assert.throws(() => chooseNode(nodesOf(1), "0"), /is this machine\s+remedy: .*make up NODES=3/);
});

test("Nobody's cluster but the local one is touched", () => {
  assert.throws(
    () => refuseOtherClusters("/home/me/.kube/production"),
    /KUBECONFIG names another one: \/home\/me/,
  );
});

test("A slow node is slow in both directions", () => {
  const [node] = nodesOf(1);
  const command = (device: string) => [
    "tc",
    ["qdisc", "replace", "dev", device, "root", "netem", "delay", "100ms"],
  ];
  assert.deepEqual(delays(node!, 100), [command("genestack-0"), command("eth0")]);
});
