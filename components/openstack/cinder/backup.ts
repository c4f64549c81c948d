import { z } from "zod";
import { environmentName } from "../configuration";
import { type Access, ceph, cephPool, s3, s3Bucket } from "../storage";

/** Where backups of volumes lie. */
export const volumeBackup = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("none") }),
  /** A volume of the cluster. */
  z.strictObject({ type: z.literal("posix"), size: z.string().min(1) }),
  s3Bucket.extend({ type: z.literal("s3") }),
  /** The cloud's own object store. */
  z.strictObject({ type: z.literal("swift") }),
  cephPool.extend({ type: z.literal("rbd") }),
]);
export type VolumeBackup = z.output<typeof volumeBackup>;

export interface Backup {
  /** Of [DEFAULT]. */
  options: Record<string, string | number>;
  access: Access;
}

const drivers = "cinder.backup.drivers";
const variable = (option: string) => environmentName("DEFAULT", option);

/** Undefined without backups. */
export function backup(chosen: VolumeBackup): Backup | undefined {
  switch (chosen.type) {
    case "none":
      return undefined;
    case "posix": {
      const path = "/var/lib/cinder-backups";
      return {
        options: {
          backup_driver: `${drivers}.posix.PosixBackupDriver`,
          backup_posix_path: path,
          // Bytes of each file of a backup, all of which are in memory at once: the default is 1.9 GiB.
          backup_file_size: 128 * 2 ** 20,
        },
        access: {
          volumes: { backups: { path, claim: "backups" } },
          claims: { backups: { size: chosen.size, accessMode: "ReadWriteOnce" } },
        },
      };
    }
    case "s3":
      return {
        options: {
          backup_driver: `${drivers}.s3.S3BackupDriver`,
          backup_s3_endpoint_url: chosen.endpoint,
          backup_s3_store_bucket: chosen.bucket,
        },
        access: s3(chosen, {
          accessKey: variable("backup_s3_store_access_key"),
          secretKey: variable("backup_s3_store_secret_key"),
        }),
      };
    case "swift":
      return {
        options: {
          backup_driver: `${drivers}.swift.SwiftBackupDriver`,
          swift_catalog_info: "object-store:swift:internalURL",
        },
        access: { egress: [80, 443, 8080] },
      };
    case "rbd": {
      const { file, access } = ceph("cinder", "backup", chosen);
      return {
        options: {
          backup_driver: `${drivers}.ceph.CephBackupDriver`,
          backup_ceph_conf: file,
          backup_ceph_user: chosen.user,
          backup_ceph_pool: chosen.pool,
        },
        access,
      };
    }
  }
}
