import { z } from "zod";
import { type Config, config } from "../../../releases/catalogue/types";
import type { Groups } from "../configuration";
import { consumer, type Workload } from "../description";
import { helperPath, helperVolume } from "../helpers";
import { environment, python } from "../program";
import type { EnvValues } from "../values";
import { libvirt, nodeVolumes, socket } from "./libvirt";

const nodes = z.record(z.string(), z.string()).optional();

/** Servers that exist in Nova's books only: for trials. `nodes`: labels of the nodes; default: all nodes. */
const fakeDriver = z.strictObject({ driver: z.literal("fake"), nodes });

/**
 * Servers of QEMU. `virtType`: `kvm` (default) needs processors that virtualise, `qemu` emulates them, for trials.
 * `nodes`: labels of the nodes; default: openstack-compute-node=enabled. `image`: has libvirtd and QEMU.
 */
const libvirtDriver = z.strictObject({
  driver: z.literal("libvirt"),
  virtType: z.enum(["kvm", "qemu"]).optional(),
  nodes,
  image: z.string().min(1).optional(),
});

/** What runs servers on the nodes. */
export const compute = z.discriminatedUnion("driver", [fakeDriver, libvirtDriver]);
export type Compute = z.output<typeof fakeDriver> | LibvirtCompute;

export interface LibvirtCompute extends z.output<typeof libvirtDriver> {
  image: string;
  /** UUIDs by which volumes in Ceph name its users -> Secrets with the key `keyring`. Default: none. */
  cephKeys?: Record<string, string>;
}

/** Compute nodes with settings of their own. */
export interface ComputeGroup {
  /** The one label that its nodes carry beside those of all compute nodes. */
  label: Record<string, string>;
  /** Over the service's configuration: processors for servers, ratios, devices. */
  config?: Config<"nova">;
}

/** File of a group's own options. Not nova-compute.conf, which nova-compute would read without being told. */
export const groupFile = (group: string) => `nova-compute-${group}.conf`;

/** The files of all groups. */
export function groupFiles(groups: Record<string, ComputeGroup> = {}): Record<string, Groups> {
  const files = Object.entries(groups).map(([name, group]) => [
    groupFile(name),
    group.config?.["nova.conf"] ?? {},
  ]);
  return Object.fromEntries(files);
}

const allNodes: Record<Compute["driver"], Record<string, string>> = {
  fake: {},
  libvirt: { "openstack-compute-node": "enabled" },
};

/**
 * A nova-compute on each compute node, and a libvirtd where the driver wants one. A node of a group has the nova-compute
 * of its group, and no other.
 */
export function computeWorkloads(compute: Compute, groups: Record<string, ComputeGroup> = {}) {
  const labels = compute.nodes ?? allNodes[compute.driver];
  const names = Object.keys(groups);
  const taken = names.map((name) => groups[name]!.label);
  const on = (files: string[], nodes: Workload["nodes"]): Workload => ({
    ...(compute.driver === "fake" ? fakeCompute(files) : libvirtCompute(files)),
    nodes,
  });
  const ofGroups = names.map((name, index): [string, Workload] => [
    `compute-${name}`,
    // A node with the labels of two groups is of the one that is named first.
    on([groupFile(name)], { labels: { ...labels, ...groups[name]!.label }, without: taken.slice(0, index) }),
  ]);
  return {
    compute: on([], { labels, without: taken }),
    ...(Object.fromEntries(ofGroups) as Record<`compute-${string}`, Workload>),
    ...(compute.driver === "libvirt" ? { libvirt: { ...libvirt(compute), nodes: { labels } } } : {}),
  };
}

/** The node's name is that of the host in Nova, of the chassis in OVN, and of the host in Neutron. */
const env: EnvValues[] = [
  { name: "OS_DEFAULT__HOST", field: "spec.nodeName" },
  { name: "OS_DEFAULT__MY_IP", field: "status.hostIP" },
];

/** It takes no request from anyone but the queue, knows nothing of the databases, and is one per node. */
function novaCompute(further: string[], options: Partial<Workload>): Workload {
  const files = ["nova.conf", ...further];
  const command = [
    `${environment}/bin/nova-compute`,
    ...files.map((file) => `--config-file=/etc/nova/${file}`),
  ];
  return consumer(command, {
    kind: "DaemonSet",
    // Servers run on; what is being done on a node when its turn comes has 60 s to end.
    maxUnavailable: "20%",
    databases: [],
    files,
    env,
    dependsOn: ["StatefulSet/conductor"],
    ...options,
  });
}

/** The driver takes this UUID for the node's, and Nova refuses a node whose UUID changes. */
const identity = [
  "import os, uuid",
  "node = uuid.uuid5(uuid.NAMESPACE_DNS, os.environ['OS_DEFAULT__HOST'])",
  "open('/var/lib/nova/compute_id', 'w').write(str(node))",
].join("; ");

const fakeCompute = (files: string[]) =>
  novaCompute(files, { init: { identity: { command: [python, "-c", identity] } } });

const libvirtCompute = (files: string[]) =>
  novaCompute(files, {
    dependsOn: ["StatefulSet/conductor", "DaemonSet/libvirt"],
    // After a start of the node the pods come in any order.
    init: { libvirt: { command: ["/bin/sh", "-c", `until [ -S ${socket} ]; do sleep 2; done`] } },
    // Device mapper and udev wait for each other with semaphores.
    host: { network: true, pid: true, ipc: true },
    // root: it connects disks and interfaces to the node, and its files to servers.
    privileges: { user: 0, privileged: true, writableRoot: true },
    env: [...env, helperPath],
    volumes: {
      ...nodeVolumes,
      helpers: helperVolume,
      // Volumes over iSCSI: who the node is, its sessions, and what keeps others from them.
      iscsi: { path: "/etc/iscsi", host: "/etc/iscsi" },
      "iscsi-nodes": { path: "/var/lib/iscsi", host: "/var/lib/iscsi" },
      locks: { path: "/run/lock", host: "/run/lock" },
    },
  });

/** Options of the driver. */
export function computeOptions(compute: Compute): { DEFAULT: Groups[string] } {
  if (compute.driver === "fake")
    // It has nothing to move: one node is enough to resize a server.
    return { DEFAULT: { compute_driver: "fake.PredictableNodeUUIDDriver", allow_resize_to_same_host: true } };
  return config("nova", {
    "nova.conf": {
      DEFAULT: { compute_driver: "libvirt.LibvirtDriver" },
      libvirt: {
        virt_type: compute.virtType ?? "kvm",
        connection_uri: `qemu+unix:///system?socket=${socket}`,
      },
      os_vif_ovs: { ovsdb_connection: "unix:/run/openvswitch/db.sock" },
    },
  })["nova.conf"];
}
