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
  const { services, neutron } = settings;
  const datapath = neutron.datapath ?? footprint.network.datapath;
  return services.includes("neutron") ? [datapathNeeds[datapath]] : [];
}

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
