import type { Footprint } from "./footprints";
import type { Settings } from "./schema";

/** What a machine has or has not. */
export type Feature = "kernel module openvswitch" | "/dev/net/tun" | "/dev/kvm";

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
  const { services, neutron, nova } = settings;
  const datapath = neutron.datapath ?? footprint.network.datapath;
  const compute: NonNullable<Settings["nova"]["compute"]> = nova.compute ?? footprint.compute;
  const emulates = compute.driver === "fake" || compute.virtType === "qemu";
  return [
    ...(services.includes("neutron") ? [datapathNeeds[datapath]] : []),
    ...(services.includes("nova") && !emulates ? [kvm] : []),
  ];
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
