import type { Network } from "../components/openstack/neutron/network";
import type { VolumeBackend } from "../components/openstack/cinder/backends";
import type { VolumeBackup } from "../components/openstack/cinder/backup";

/** Sizes and counts that differ between a production cloud and a small machine. Sizes are Kubernetes quantities. */
export interface Footprint {
  /** Replicas of each operator. */
  operators: number;
  database: { replicas: number; maxConnections: number; storage: string; memory: string };
  queue: { replicas: number; storage: string; memory: string };
  /** `memory` in MiB per server. */
  cache: { replicas: number; memory: number };
  /** Bounds of the autoscaler of every stateless service. */
  service: { min: number; max: number };
  /** Worker processes of each API pod. */
  workers: number;
  /** What a container of a service asks for; default: see components/openstack/service-values.ts. */
  requests?: { cpu: string; memory: string };
  /** Percent of the requested CPU above which the autoscaler makes more pods. Default: 80. */
  autoscaleAt?: number;
  image: { storage: string; accessMode: "ReadWriteOnce" | "ReadWriteMany" };
  /** How networks of instances come about. */
  network: Network;
  /** Servers of each of OVN's databases. */
  ovn: { servers: number; storage: string };
  /** What holds volumes, where the settings do not say. */
  volumes: Record<string, VolumeBackend>;
  /** Where backups of volumes lie, where the settings do not say. */
  backup: VolumeBackup;
  /** What runs servers on the nodes, where the settings do not say. */
  compute: { driver: "libvirt" } | { driver: "fake" };
}

/** Production: three of everything that votes, two of everything that serves. */
const base: Footprint = {
  operators: 2,
  database: { replicas: 3, maxConnections: 2000, storage: "50Gi", memory: "4Gi" },
  queue: { replicas: 3, storage: "20Gi", memory: "2Gi" },
  cache: { replicas: 3, memory: 1024 },
  service: { min: 2, max: 10 },
  workers: 2,
  image: { storage: "500Gi", accessMode: "ReadWriteMany" },
  network: {
    datapath: "system",
    tunnel: "geneve",
    providerNetworks: {},
    nodes: { "openstack-network-node": "enabled" },
  },
  ovn: { servers: 3, storage: "10Gi" },
  volumes: {},
  backup: { type: "none" },
  compute: { driver: "libvirt" },
};

/** All in one: a machine for trials and tests. */
const aio: Footprint = {
  operators: 1,
  database: { replicas: 1, maxConnections: 400, storage: "5Gi", memory: "1Gi" },
  queue: { replicas: 1, storage: "1Gi", memory: "1Gi" },
  cache: { replicas: 1, memory: 64 },
  service: { min: 1, max: 3 },
  workers: 1,
  // All services together must fit; there are more pods when one takes as much as it does in production.
  requests: { cpu: "20m", memory: "64Mi" },
  autoscaleAt: 800,
  image: { storage: "10Gi", accessMode: "ReadWriteOnce" },
  network: { datapath: "userspace", tunnel: "geneve", providerNetworks: { physnet1: { bridge: "br-ex" } } },
  ovn: { servers: 1, storage: "1Gi" },
  volumes: { files: { type: "files", size: "20Gi" } },
  backup: { type: "posix", size: "10Gi" },
  compute: { driver: "fake" },
};

export const footprints = { base, aio };
