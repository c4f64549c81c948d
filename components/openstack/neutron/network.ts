/** How the networks of instances come about, on every node. */
export interface Network {
  /**
   * What moves packets: the kernel's module openvswitch, or ovs-vswitchd itself, which needs no module. That is slow, and
   * for one node: it reaches others over bridges only.
   */
  datapath: "system" | "userspace";
  /** How packets of networks without a provider get from node to node. With vxlan there may be 4096 such networks. */
  tunnel: "geneve" | "vxlan";
  /** Networks that exist already outside the cloud, by the names that Neutron knows them by. */
  providerNetworks: Record<string, ProviderNetwork>;
  /** Labels of the nodes that have networks of instances: compute nodes and gateways. Default: all nodes. */
  nodes?: Record<string, string>;
  /**
   * Labels of those among them through which routers reach provider networks. Default: all, and floating addresses are
   * those of the instance's own node.
   */
  gateways?: Record<string, string>;
}

export interface ProviderNetwork {
  /** Bridge of Open vSwitch that leads there; it is made. */
  bridge: string;
  /**
   * Interface of every node that is put into the bridge; it must not carry the node's own address. Default: none, the
   * bridge leads nowhere until somebody connects it.
   */
  interface?: string;
  /** VLANs that networks may have there, `100:200`. Default: none. */
  vlans?: string;
  /** Whether a network may be the provider's as it is, without VLAN. Default: true. */
  flat?: boolean;
}

/** Linux's, of a network interface: https://man7.org/linux/man-pages/man7/netdevice.7.html */
export const interfaceName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/;
