import { z } from "zod";
import { environmentName, type Groups } from "../configuration";
import { type Access, ceph, cephPool, s3, s3Bucket } from "../storage";

/** What holds images. */
export const imageStore = z.discriminatedUnion("type", [
  /** The service's own volume, see `storage`. */
  z.strictObject({ type: z.literal("file") }),
  s3Bucket.extend({ type: z.literal("s3") }),
  cephPool.extend({ type: z.literal("rbd") }),
  /** A container of Swift. The Secret has a file `swift-store.conf` with a section [default] that says whose. */
  z.strictObject({ type: z.literal("swift"), container: z.string().min(1), secret: z.string().min(1) }),
]);
export type ImageStore = z.output<typeof imageStore>;
export type ImageStores = Record<string, ImageStore>;

/** Images lie in a file system, where nothing else is said. */
export const usualStores: ImageStores = { file: { type: "file" } };

/** Where the volume of the service is, and everything that pods share by it. */
export const home = "/var/lib/glance";

/** What a store is made of: the options of its group, and what the pods need to reach it. */
interface Store {
  options: Groups[string];
  access: Access;
}

export function store(name: string, chosen: ImageStore): Store {
  switch (chosen.type) {
    case "file":
      return { options: { filesystem_store_datadir: `${home}/images` }, access: {} };
    case "s3":
      return {
        options: {
          s3_store_host: chosen.endpoint,
          s3_store_bucket: chosen.bucket,
          // Not a host name per bucket, which servers of one's own seldom have.
          s3_store_bucket_url_format: "path",
        },
        access: s3(chosen, {
          accessKey: environmentName(name, "s3_store_access_key"),
          secretKey: environmentName(name, "s3_store_secret_key"),
        }),
      };
    case "rbd": {
      const { file, access } = ceph("glance", name, chosen);
      return {
        options: { rbd_store_pool: chosen.pool, rbd_store_user: chosen.user, rbd_store_ceph_conf: file },
        access,
      };
    }
    case "swift": {
      const folder = `/etc/swift-${name}`;
      return {
        options: {
          swift_store_config_file: `${folder}/swift-store.conf`,
          default_swift_reference: "default",
          swift_store_container: chosen.container,
          swift_store_create_container_on_put: true,
          swift_store_endpoint_type: "internalURL",
        },
        access: {
          volumes: { [`swift-${name}`]: { path: folder, secret: chosen.secret } },
          egress: [80, 443, 8080],
        },
      };
    }
  }
}

/** The list that names the stores, and the options of each one's group. */
export const storeGroups = (stores: ImageStores) => {
  const all = Object.entries(stores);
  return {
    enabled_backends: Object.fromEntries(all.map(([name, { type }]) => [name, type])),
    groups: Object.fromEntries(
      all.map(([name, chosen]): [string, Groups[string]] => [name, store(name, chosen).options]),
    ),
  };
};
