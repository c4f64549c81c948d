import { z } from "zod";
import type { Claim, Pod, Workload } from "./description";

/* Storage that several services use, as settings name it, and what their pods need for it. Credentials are Secrets that
   the operator makes in the namespace of the services. */

/** What storage adds to the pods that use it. */
export interface Access extends Pick<Pod, "env" | "volumes" | "host" | "privileges"> {
  /** Further files of the service. */
  texts?: Record<string, string>;
  claims?: Record<string, Claim>;
  egress?: (number | [first: number, last: number])[];
  nodes?: Workload["nodes"];
}

/** What backends and stores are called, as are their groups of options. */
export const storageName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,24}[a-z0-9]$/,
    "a name of small letters, digits and dashes such as rbd or nfs-slow",
  );

export const cephPool = z.strictObject({
  pool: z.string().min(1),
  /** Of Ceph, without `client.`. */
  user: z.string().regex(/^[A-Za-z0-9_.-]+$/, "a Ceph user such as cinder, without client."),
  /** Secret with the user's keyring under the key `keyring`. */
  secret: z.string().min(1),
  /** Addresses of the monitors, such as 10.0.0.1 or v2:10.0.0.1:3300. */
  monitors: z.array(z.string().min(1)).min(1),
});
export type CephPool = z.output<typeof cephPool>;

/** Monitors, the older protocol's included, and the servers of the disks. */
const cephPorts: Access["egress"] = [3300, 6789, [6800, 7568]];

/** Access to Ceph, and the path of its configuration, for a service and a name that is one of its own. */
export function ceph(service: string, name: string, { user, secret, monitors }: CephPool) {
  const file = `${name}.ceph`;
  const keyring = `/etc/ceph-${name}`;
  return {
    file: `/etc/${service}/${file}`,
    access: {
      texts: {
        [file]: `[global]\nmon_host = ${monitors.join(",")}\n[client.${user}]\nkeyring = ${keyring}/keyring\n`,
      },
      volumes: { [`ceph-${name}`]: { path: keyring, secret } },
      egress: cephPorts,
    } satisfies Access,
  };
}

export const s3Bucket = z.strictObject({
  /** Such as https://s3.example.org. */
  endpoint: z.url(),
  bucket: z.string().min(1),
  /** Secret with the keys `accessKey` and `secretKey`. */
  secret: z.string().min(1),
});
export type S3Bucket = z.output<typeof s3Bucket>;

/** Access to an object store, given the variables for its two keys. */
export function s3(
  { endpoint, secret }: S3Bucket,
  variables: { accessKey: string; secretKey: string },
): Access {
  const { protocol, port } = new URL(endpoint);
  return {
    env: Object.entries(variables).map(([key, name]) => ({ name, secret, key })),
    egress: [Number(port || (protocol === "http:" ? 80 : 443))],
  };
}

/** All that several kinds of storage add together, but for where their pods run. */
export const together = (all: Access[]): Access =>
  all.reduce<Access>(
    (sum, one) => ({
      env: distinct([...(sum.env ?? []), ...(one.env ?? [])]),
      volumes: { ...sum.volumes, ...one.volumes },
      texts: { ...sum.texts, ...one.texts },
      claims: { ...sum.claims, ...one.claims },
      host: { ...sum.host, ...one.host },
      privileges: { ...sum.privileges, ...one.privileges },
      egress: distinct([...(sum.egress ?? []), ...(one.egress ?? [])]),
    }),
    {},
  );

function distinct<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
