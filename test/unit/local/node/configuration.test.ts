import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import {
  cniConfig,
  containerdConfig,
  kubeletConfig,
  proxyConfig,
} from "../../../../local/node/configuration";
import { nodesOf } from "../../../../local/node/node";
import { certificates } from "../../../../local/node/pki";

const [machine] = nodesOf(1);
const [first, second] = nodesOf(3);
const kubelet = (...args: Parameters<typeof kubeletConfig>) => parse(kubeletConfig(...args)) as any;

test("A node that is the machine uses its control groups, its memory, and its address outwards", () => {
  const config = kubelet(machine!);
  assert.ok(!("cgroupRoot" in config) && !("systemReserved" in config));
  assert.equal(JSON.parse(cniConfig(machine!)).plugins[0].ipMasq, true);
});

test("An isolated node has control groups of its own and its share of the memory", () => {
  const config = kubelet(second!, 16 * 2 ** 30);
  assert.equal(config.cgroupRoot, "/genestack-1");
  assert.deepEqual(config.systemReserved, { memory: "16777216Ki" });
  assert.equal(config.address, second!.address);
});

test("Pods of isolated nodes keep their addresses between nodes", () => {
  const [bridge] = JSON.parse(cniConfig(second!)).plugins;
  assert.equal(bridge.ipMasq, false);
  assert.deepEqual(bridge.ipam.ranges, [[{ subnet: "10.244.1.0/24" }]]);
});

test("What a node writes lies in its folder", () => {
  const values = (text: string, ...keys: string[]) =>
    keys.map((key) => new RegExp(`${key}"?[=:] ?"([^"]+)"`).exec(text.replaceAll(" = ", "="))![1]!);
  const { containerRuntimeEndpoint, podLogsDir, resolvConf } = kubelet(first!);
  const written = [
    ...values(containerdConfig(first!), "root", "state", "address", "conf_dir"),
    ...values(cniConfig(first!), "dataDir"),
    ...[podLogsDir, resolvConf, containerRuntimeEndpoint.replace("unix://", "")],
  ];
  assert.equal(written.length, 8);
  for (const path of written) assert.ok(path.startsWith(`${first!.folder}/`), path);
});

test("The machine serves NodePorts at its own address for the pods of all nodes", () => {
  const config = parse(proxyConfig({ address: "172.30.0.1", pods: "10.244.0.0/16" })) as any;
  assert.equal(config.bindAddress, "172.30.0.1");
  assert.equal(config.clusterCIDR, "10.244.0.0/16");
  assert.deepEqual(config.nodePortAddresses, ["172.30.0.0/24"]);
});

test("Each kubelet has a certificate for its address, and one for its name as a client; the API server's is the machine's", () => {
  const all = certificates(nodesOf(3));
  const named = (name: string) => all.find((one) => one.name === name)!;
  assert.match(named("kubelet-server-genestack-2").alternativeNames!, /IP:172\.30\.0\.13$/);
  assert.equal(named("kubelet-genestack-2").subject, "/O=system:nodes/CN=system:node:genestack-2");
  assert.match(named("apiserver").alternativeNames!, /IP:172\.30\.0\.1,/);
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
});
