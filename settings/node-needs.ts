import type { VolumeBackend } from "../components/openstack/cinder/backends";
import type { Footprint } from "./footprints";
import type { Settings } from "./schema";

/** What a machine has or has not. */
export type Feature =
  | `kernel module ${"openvswitch" | "dm_mod" | "nfs"}`
  | "/dev/net/tun"
  | "/dev/kvm"
  | "control groups of version 2";

/** What nodes must have for what the settings choose. */
export interface NodeNeed {
  feature: Feature;
  /** The choice, as the stack file says it. */
  setting: string;
  /** What to do where a node has it not. */
  remedy: string;
}

/** What the nodes must have, for the services that are deployed. */
export function nodeNeeds(settings: Settings, footprint: Footprint): NodeNeed[] {
  const { services, neutron, nova, cinder } = settings;
  const datapath = neutron.datapath ?? footprint.network.datapath;
  const compute: NonNullable<Settings["nova"]["compute"]> = nova.compute ?? footprint.compute;
  const backends = Object.entries(cinder.backends ?? footprint.volumes);
  return [
    ...(services.includes("neutron") ? [datapathNeeds[datapath]] : []),
    ...(services.includes("nova") ? computeNeeds(compute) : []),
    ...(services.includes("cinder") ? backends.flatMap(([name, { type }]) => volumeNeeds(name, type)) : []),
  ];
}

function computeNeeds(compute: NonNullable<Settings["nova"]["compute"]>): NodeNeed[] {
  if (compute.driver === "fake") return [];
  return compute.virtType === "qemu" ? [groups] : [kvm, groups];
}

/** In version 1 servers would end whenever the pod does that started them: components/openstack/programs/libvirt.sh. */
const groups: NodeNeed = {
  feature: "control groups of version 2",
  setting: "genestack:nova.compute: { driver: libvirt }",
  remedy:
    "start the kernel with systemd.unified_cgroup_hierarchy=1, or set driver: fake, for trials, under genestack:nova.compute",
};

const modules: Partial<Record<VolumeBackend["type"], Feature>> = {
  lvm: "kernel module dm_mod",
  nfs: "kernel module nfs",
};

function volumeNeeds(name: string, type: VolumeBackend["type"]): NodeNeed[] {
  const feature = modules[type];
  const setting = `genestack:cinder.backends.${name}: { type: ${type} }`;
  return feature
    ? [{ feature, setting, remedy: "install the kernel's modules, or choose another type" }]
    : [];
}

const kvm: NodeNeed = {
  feature: "/dev/kvm",
  setting: "genestack:nova.compute: { driver: libvirt, virtType: kvm }",
  remedy:
    "switch virtualisation on in the firmware, or set virtType: qemu, which is slow, under genestack:nova.compute",
};

const datapathNeeds: Record<Footprint["network"]["datapath"], NodeNeed> = {
  system: {
    feature: "kernel module openvswitch",
    setting: "genestack:neutron.datapath: system",
    remedy: "set datapath: userspace under genestack:neutron, or install the kernel's modules",
  },
  userspace: {
    feature: "/dev/net/tun",
    setting: "genestack:neutron.datapath: userspace",
    remedy: "modprobe tun",
  },
};
