import assert from "node:assert/strict";
import { test } from "node:test";
import { refuseUnmetNeeds } from "../../../local/node-features";
import { footprints } from "../../../settings/footprints";
import { nodeNeeds } from "../../../settings/node-needs";
import { readSettings } from "../../../settings/read";

const needs = (footprint: "base" | "aio", over: Record<string, string> = {}) =>
  nodeNeeds(
    readSettings({ "genestack:footprint": footprint, "genestack:domain": "example.org", ...over }),
    footprints[footprint],
  ).map(({ feature }) => feature);

test("nodes need what the datapath needs, whether the footprint or the stack file chooses it", () => {
  assert.ok(needs("base").includes("kernel module openvswitch"));
  assert.ok(needs("aio").includes("/dev/net/tun"));
  const chosen = needs("aio", { "genestack:neutron": '{"datapath":"system"}' });
  assert.ok(chosen.includes("kernel module openvswitch") && !chosen.includes("/dev/net/tun"));
});

test("servers need KVM, unless they are emulated or not there at all", () => {
  const kvm = (compute: object) =>
    needs("base", { "genestack:nova": JSON.stringify({ compute }) }).includes("/dev/kvm");
  assert.ok(needs("base").includes("/dev/kvm") && !needs("aio").includes("/dev/kvm"));
  assert.ok(kvm({ driver: "libvirt" }) && kvm({ driver: "libvirt", virtType: "kvm" }));
  assert.ok(!kvm({ driver: "libvirt", virtType: "qemu" }) && !kvm({ driver: "fake" }));
});

test("servers outlive the pod that starts them only in control groups of version 2", () => {
  const asks = (compute: object) =>
    needs("aio", { "genestack:nova": JSON.stringify({ compute }) }).includes("control groups of version 2");
  assert.ok(asks({ driver: "libvirt", virtType: "qemu" }) && asks({ driver: "libvirt" }));
  assert.ok(!asks({ driver: "fake" }));
});

test("volumes need what their backends have the kernel do", () => {
  const cinder = (backends: object) => needs("aio", { "genestack:cinder": JSON.stringify({ backends }) });
  const lvm = { type: "lvm", volumeGroup: "volumes", nodes: { storage: "lvm" } };
  assert.ok(cinder({ one: lvm }).includes("kernel module dm_mod"));
  assert.ok(cinder({ one: { type: "nfs", shares: ["10.0.0.9:/a"] } }).includes("kernel module nfs"));
  assert.deepEqual(cinder({ one: { type: "files", size: "1Gi" } }), needs("aio"));
});

test("nothing is needed for services that are not deployed", () => {
  assert.deepEqual(needs("base", { "genestack:services": '["keystone","glance"]' }), []);
});

test("a machine that lacks something is refused with the choice, the reason and the remedy", async () => {
  const has = (met: boolean) => ({
    "kernel module openvswitch": () => met,
    "/dev/net/tun": () => met,
    "/dev/kvm": () => met,
    "control groups of version 2": () => met,
    "kernel module dm_mod": () => met,
    "kernel module nfs": () => met,
  });
  const settings = readSettings({ "genestack:footprint": "base", "genestack:domain": "example.org" });
  const asked = nodeNeeds(settings, footprints.base);
  await refuseUnmetNeeds(asked, has(true));
  await assert.rejects(
    refuseUnmetNeeds(asked, has(false)),
    /genestack:neutron.datapath: system needs kernel module openvswitch, which is not here; remedy: set datapath: userspace/,
  );
});
