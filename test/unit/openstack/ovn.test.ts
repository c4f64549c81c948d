import assert from "node:assert/strict";
import { test } from "node:test";
import type { Network } from "../../../components/openstack/neutron/network";
import { ovnValues } from "../../../components/openstack/neutron/ovn-values";
import type { PodValues, WorkloadValues } from "../../../components/openstack/values";

const valuesOf = (servers: number, over: Partial<Network> = {}) =>
  ovnValues({
    namespace: "openstack",
    images: { ovn: "ovn:1", openvswitch: "openvswitch:1", openstack: "openstack:1" },
    servers,
    storage: { size: "1Gi" },
    northbound: "ssl:ovn-nb-0.openstack.svc:6641",
    southbound: "ssl:ovn-sb-0.openstack.svc:6642",
    ...{ datapath: "system", tunnel: "geneve", providerNetworks: {}, ...over },
  });

const onNodes = ({ workloads }: ReturnType<typeof valuesOf>) =>
  Object.entries(workloads).filter(([, { kind }]) => kind === "DaemonSet");
const chassis = ({ init }: WorkloadValues) => init!.chassis!.command.slice(4);

test("servers of a database keep their data and their names, and leave none behind that voted", () => {
  for (const name of ["nb", "sb"]) {
    const { kind, replicas, ownAddresses, volumes, command } = valuesOf(3).workloads[name]!;
    assert.deepEqual([kind, replicas, ownAddresses], ["StatefulSet", 3, true], name);
    assert.deepEqual(volumes!.data!.perPod, { size: "1Gi", retain: undefined, fewer: "Delete" }, name);
    assert.equal(command.at(-1), "3", name);
  }
});

test("what is wanted is written by Neutron alone, and each database's servers speak among themselves", () => {
  const { nb, sb } = valuesOf(3).workloads;
  assert.deepEqual([nb!.port, nb!.peerPort, nb!.clients], [6641, 6643, ["neutron"]]);
  assert.deepEqual([sb!.port, sb!.peerPort], [6642, 6644]);
});

test("whoever has OVN's key may speak to its databases, and it is made before them", () => {
  const { workloads, jobs } = valuesOf(3);
  const has = ([, { volumes = {} }]: [string, PodValues]) =>
    Object.values(volumes).some(({ secret }) => secret);
  const holders = Object.entries({ ...workloads, ...jobs }).filter(has);
  assert.deepEqual(holders.map(([name]) => name).sort(), ["controller", "nb", "northd", "sb", "schema"]);
  for (const name of ["nb", "sb"]) assert.deepEqual(workloads[name]!.dependsOn, ["Job/identity"], name);
  assert.deepEqual(
    jobs!.identity!.rules!.map(({ resourceNames, verbs }) => [resourceNames, verbs]),
    [[["ovn-tls"], ["get", "patch"]]],
  );
});

test("one northd is enough for one server, and several have one that takes its place", () => {
  assert.deepEqual(valuesOf(1).workloads.northd!.replicas, 1);
  assert.deepEqual(valuesOf(3).workloads.northd!.replicas, 2);
});

test("nothing uses a schema before the databases have it", () => {
  const { workloads, jobs } = valuesOf(3);
  assert.deepEqual(jobs!.schema!.dependsOn, ["StatefulSet/nb", "StatefulSet/sb"]);
  for (const name of ["northd", "controller"])
    assert.ok(workloads[name]!.dependsOn!.includes("Job/schema"), name);
});

test("an update leaves alone what moves packets, and takes controllers one by one", () => {
  const { ovsdb, vswitchd, controller } = valuesOf(1).workloads;
  assert.deepEqual([ovsdb!.strategy, vswitchd!.strategy], ["OnDelete", "OnDelete"]);
  assert.deepEqual([controller!.strategy, controller!.maxUnavailable], [undefined, undefined]);
});

test("Open vSwitch alone has powers: those of the network for the kernel's datapath, all for /dev/net/tun", () => {
  const privileges = (datapath: Network["datapath"]) =>
    Object.fromEntries(
      onNodes(valuesOf(1, { datapath })).map(([name, { privileges }]) => [name, privileges]),
    );
  const capabilities = ["NET_ADMIN", "NET_BROADCAST", "NET_RAW"];
  assert.deepEqual(privileges("system"), {
    ovsdb: { user: 0 },
    vswitchd: { user: 0, capabilities },
    controller: { user: 0 },
  });
  assert.deepEqual(privileges("userspace").vswitchd, { user: 0, privileged: true });
  for (const [name, { host }] of onNodes(valuesOf(1)))
    assert.deepEqual(host, name === "vswitchd" ? { network: true } : undefined, name);
});

test("a node is asked for what its datapath needs before ovs-vswitchd starts", () => {
  for (const datapath of ["system", "userspace"] as const)
    assert.deepEqual(valuesOf(1, { datapath }).workloads.vswitchd!.init!.datapath!.command, [
      "sh",
      "/programs/openvswitch-datapath.sh",
      datapath,
    ]);
});

test("a node is told its datapath, tunnel and provider networks, in Open vSwitch's words", () => {
  const providerNetworks = {
    physnet1: { bridge: "br-ex", interface: "eth1" },
    physnet2: { bridge: "br-two" },
  };
  const { controller } = valuesOf(1, { datapath: "userspace", tunnel: "vxlan", providerNetworks }).workloads;
  assert.deepEqual(chassis(controller!), [
    ...["netdev", "vxlan", "gateway"],
    ...["physnet1:br-ex:eth1", "physnet2:br-two:"],
  ]);
  assert.deepEqual(chassis(valuesOf(1).workloads.controller!), ["system", "geneve", "gateway"]);
});

test("with gateways of their own, each node has one controller, which knows what it is", () => {
  const nodes = { network: "yes" };
  const gateways = { gateway: "yes" };
  const { controller, gateway, ovsdb, vswitchd } = valuesOf(3, { nodes, gateways }).workloads;
  assert.deepEqual(controller!.nodes, { labels: nodes, without: [gateways] });
  assert.deepEqual(gateway!.nodes, { labels: { ...nodes, ...gateways } });
  assert.equal(chassis(controller!)[2], "host");
  assert.equal(chassis(gateway!)[2], "gateway");
  for (const workload of [ovsdb, vswitchd]) assert.deepEqual(workload!.nodes, { labels: nodes });
});

test("Open vSwitch has an image of its own", () => {
  const images = Object.entries(valuesOf(1).workloads).filter(([, { image }]) => image === "openvswitch:1");
  assert.deepEqual(images.map(([name]) => name).sort(), ["ovsdb", "vswitchd"]);
});
