import type { Workload } from "../description";
import type { LibvirtCompute } from "./compute";

/** Ports of consoles on a node, below those of the Kubernetes API: remote_display_port_min, _max in programs/libvirt.sh. */
export const consolePorts: [number, number] = [5900, 6399];

export const socket = "/run/libvirt/libvirt-sock";

/** What libvirtd and nova-compute both see of their node. */
export const nodeVolumes = {
  // Never a folder of the pod's own: it has the node's identity, compute_id, and the disks of servers.
  state: { path: "/var/lib/nova", host: "/var/lib/nova", propagation: "Bidirectional" },
  libvirt: { path: "/var/lib/libvirt", host: "/var/lib/libvirt", propagation: "Bidirectional" },
  "libvirt-run": { path: "/run/libvirt", host: "/run/libvirt" },
  openvswitch: { path: "/run/openvswitch", host: "/run/openvswitch" },
  // Disks that are attached later come up in the node's folder only.
  devices: { path: "/dev", host: "/dev" },
  udev: { path: "/run/udev", host: "/run/udev", readOnly: true },
  modules: { path: "/lib/modules", host: "/lib/modules", readOnly: true },
} satisfies Workload["volumes"];

/**
 * libvirtd, which starts servers as processes of the node: in control groups of their own, so that they outlive the pod.
 * It listens on a socket in the node's file system only: over TCP whoever reaches it would be root on the node.
 */
export function libvirt({ image, virtType = "kvm", cephKeys = {} }: LibvirtCompute): Workload {
  return {
    kind: "DaemonSet",
    image,
    accounts: false,
    files: [],
    init: { check: { command: ["/bin/sh", "/programs/libvirt.sh", "check", virtType] } },
    command: () => ["/bin/sh", "/programs/libvirt.sh", "run"],
    checks: { ready: ["virsh", "connect", "qemu:///system"], alive: ["virsh", "connect", "qemu:///system"] },
    // Attaching and moving servers fails meanwhile: a node's turn comes when someone deletes its pod.
    strategy: "OnDelete",
    host: { network: true, pid: true },
    privileges: { user: 0, privileged: true, writableRoot: true },
    volumes: {
      ...nodeVolumes,
      // Definitions of the servers.
      servers: { path: "/etc/libvirt/qemu", host: "/etc/libvirt/qemu" },
      logs: { path: "/var/log/libvirt", host: "/var/log/libvirt" },
      ...Object.fromEntries(
        Object.entries(cephKeys).map(([uuid, secret]) => [
          `ceph-${uuid}`,
          { path: `/ceph-keys/${uuid}`, secret },
        ]),
      ),
    },
  };
}
