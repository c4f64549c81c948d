import { createHash } from "node:crypto";
import { z } from "zod";
import { environmentName, type Groups } from "../configuration";
import { type Access, ceph, cephPool } from "../storage";

const labels = z.record(z.string(), z.string());

/** What holds volumes. */
export const volumeBackend = z.discriminatedUnion("type", [
  /** A pool of Ceph. `secretUuid` is that of the secret by which libvirt knows the user's key on the compute nodes. */
  cephPool.extend({ type: z.literal("rbd"), secretUuid: z.uuid() }),
  /** A volume group of LVM on the one node with the labels, which compute nodes reach by iSCSI. */
  z.strictObject({ type: z.literal("lvm"), volumeGroup: z.string().min(1), nodes: labels }),
  /** Folders of NFS servers, such as server:/export. */
  z.strictObject({
    type: z.literal("nfs"),
    shares: z.array(z.string().regex(/^\S+:\/\S*$/, "server:/folder")).min(1),
    mountOptions: z.string().min(1).optional(),
  }),
  /** Files in a volume of the cluster, which servers of the fake driver alone can have: for trials. */
  z.strictObject({ type: z.literal("files"), size: z.string().min(1) }),
]);
export type VolumeBackend = z.output<typeof volumeBackend>;

/** What one backend is made of: the options of its group, and what the pods need that have to do with its volumes. */
export interface Backend {
  options: Record<string, string | number | boolean>;
  access: Access;
  /** Whether it keeps copies of images. */
  cachesImages: boolean;
}

export function backend(name: string, chosen: VolumeBackend): Backend {
  const { options, access } = driver(name, chosen);
  // It keeps one copy of each image that volumes were made from, of those that were used last.
  const cachesImages = chosen.type !== "files";
  return {
    options: {
      volume_backend_name: name,
      // Volumes belong to the service of this name, on whatever node it runs.
      backend_host: `cinder-volume-${name}`,
      ...(cachesImages ? { image_volume_cache_enabled: true, image_volume_cache_max_count: 50 } : {}),
      ...options,
    },
    access,
    cachesImages,
  };
}

/** The options of each backend's group. */
export const backendGroups = (backends: Record<string, VolumeBackend>): Groups =>
  Object.fromEntries(Object.entries(backends).map(([name, chosen]) => [name, backend(name, chosen).options]));

/** UUIDs by which volumes in Ceph name its users -> Secrets with their keyrings. */
export const cephKeys = (backends: Record<string, VolumeBackend>): Record<string, string> =>
  Object.fromEntries(
    Object.values(backends).flatMap((one) => (one.type === "rbd" ? [[one.secretUuid, one.secret]] : [])),
  );

const drivers = "cinder.volume.drivers";

function driver(name: string, chosen: VolumeBackend): Pick<Backend, "options" | "access"> {
  switch (chosen.type) {
    case "rbd": {
      const { file, access } = ceph("cinder", name, chosen);
      const { pool, user, secretUuid } = chosen;
      return {
        options: {
          volume_driver: `${drivers}.rbd.RBDDriver`,
          rbd_pool: pool,
          rbd_user: user,
          rbd_ceph_conf: file,
          rbd_secret_uuid: secretUuid,
        },
        access,
      };
    }
    case "lvm":
      return {
        options: {
          volume_driver: `${drivers}.lvm.LVMVolumeDriver`,
          volume_group: chosen.volumeGroup,
          target_helper: "lioadm",
        },
        access: { ...node, nodes: { labels: chosen.nodes } },
      };
    case "nfs": {
      const file = `${name}.shares`;
      const { shares, mountOptions } = chosen;
      return {
        options: {
          volume_driver: `${drivers}.nfs.NfsDriver`,
          nfs_shares_config: `/etc/cinder/${file}`,
          ...(mountOptions ? { nfs_mount_options: mountOptions } : {}),
        },
        access: { ...mounting, texts: { [file]: `${shares.join("\n")}\n` } },
      };
    }
    case "files":
      return files(name, chosen.size);
  }
}

/** Where the driver mounts a share, if nothing is there: os_brick/remotefs/remotefs.py. */
const mountPoint = (share: string) => `/var/lib/cinder/mnt/${createHash("md5").update(share).digest("hex")}`;

/** The driver for NFS, which takes the volume that is there already for the mounted share. */
function files(name: string, size: string): Pick<Backend, "options" | "access"> {
  const [file, share, claim] = [`${name}.shares`, `${name}:/volumes`, `volumes-${name}`];
  return {
    options: {
      volume_driver: `${drivers}.nfs.NfsDriver`,
      nfs_shares_config: `/etc/cinder/${file}`,
      nfs_snapshot_support: true,
      // All is done by the pod's own user, who is not root. Set to true there would be no snapshots.
      nas_secure_file_operations: "false",
      nas_secure_file_permissions: "true",
    },
    access: {
      texts: { [file]: `${share}\n` },
      volumes: { [claim]: { path: mountPoint(share), claim } },
      claims: { [claim]: { size, accessMode: "ReadWriteOnce" } },
    },
  };
}

/** Mounts are refused to any container that is not privileged by AppArmor's default profile. */
const mounting: Access = { privileges: { user: 0, privileged: true }, egress: [111, 2049, 20048] };

const shared = (path: string, readOnly?: true) => ({ path, host: path, readOnly });

/** Disks and iSCSI are the kernel's: its devices, its targets on the node's address, its initiator. */
const node: Access = {
  privileges: { user: 0, privileged: true },
  // Device mapper and udev wait for each other with semaphores.
  host: { network: true, ipc: true },
  env: [
    { name: environmentName("DEFAULT", "my_ip"), field: "status.hostIP" },
    // Several pods on a node would else share a host name, and answers to each other's questions.
    { name: environmentName("oslo_messaging_rabbit", "hostname"), field: "metadata.name" },
  ],
  volumes: {
    devices: shared("/dev"),
    udev: shared("/run/udev", true),
    lvm: shared("/run/lvm"),
    modules: shared("/lib/modules", true),
    iscsi: shared("/etc/iscsi"),
    "iscsi-nodes": shared("/var/lib/iscsi"),
    // Targets are made again from the database when the service starts.
    targets: { path: "/etc/target" },
  },
};
