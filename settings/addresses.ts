import type { ServiceName } from "./schema";

/** Where clients find a workload of a service. */
export interface Address {
  /** Port of every node, where the domain is an address. */
  nodePort: number;
  /** Host name under the cloud's domain elsewhere: for an API the service type that clients ask for. */
  host: string;
}

/** Service -> workload -> address; the first one is that of the service itself. */
export const addresses: Record<ServiceName, Record<string, Address>> = {
  keystone: { api: { nodePort: 30500, host: "identity" } },
  glance: { api: { nodePort: 30292, host: "image" } },
  placement: { api: { nodePort: 30778, host: "placement" } },
  barbican: { api: { nodePort: 30311, host: "key-manager" } },
  neutron: { api: { nodePort: 30696, host: "network" } },
  cinder: { api: { nodePort: 30776, host: "block-storage" } },
  nova: { api: { nodePort: 30774, host: "compute" }, novncproxy: { nodePort: 30680, host: "novnc" } },
  heat: {
    api: { nodePort: 30004, host: "orchestration" },
    cfn: { nodePort: 30000, host: "cloudformation" },
  },
  horizon: { dashboard: { nodePort: 30080, host: "dashboard" } },
  skyline: { console: { nodePort: 30999, host: "skyline" } },
};
