import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin } from "../paths";
import { clusterFolder, network } from "./node";
import { ready, startProcess } from "./process";

/*
 * An object store that speaks S3, for what replicas on several nodes share. It is a process of the machine, and stands
 * for storage that does not fail with a node.
 */

const name = "object-store";
const folder = join(clusterFolder, name);
const address = `${network.machine}:9000`;

/** Where clients find it, and the Secret of theirs that holds its credentials. */
export const objectStore = { endpoint: `http://${address}`, bucket: "images", secret: name } as const;

/** Of the one account that there is. */
export interface Credentials {
  accessKey: string;
  secretKey: string;
}

/**
 * The credentials that a folder holds, made where it holds none yet. They last as long as the data: Glance writes them
 * into the location of each image.
 */
export function credentialsIn(folder: string): Credentials {
  const file = join(folder, "credentials.json");
  if (!existsSync(file)) {
    const made: Credentials = {
      accessKey: randomBytes(10).toString("hex"),
      secretKey: randomBytes(30).toString("base64url"),
    };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Credentials;
}

/** Arguments of the program for files below `folder`, where a bucket is a folder in `data`, and its environment. */
export const storeProcess = (
  folder: string,
  { accessKey, secretKey }: Credentials,
): [args: string[], variables: Record<string, string>] => [
  [
    `--port=${address}`,
    "--health=/health",
    // A line per request is of no use here.
    "--quiet",
    "posix",
    // Not in extended attributes: not all file systems have them, and ext4's are too small for thousands of parts.
    `--sidecar=${join(folder, "metadata")}`,
    join(folder, "data"),
  ],
  { ROOT_ACCESS_KEY_ID: accessKey, ROOT_SECRET_ACCESS_KEY: secretKey },
];

/** The credentials as the services of OpenStack ask for them, in the namespace that Pulumi takes over later. */
export const objectsFor = ({ accessKey, secretKey }: Credentials): object[] => [
  {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name: "openstack", labels: { "app.kubernetes.io/part-of": "genestack" } },
  },
  {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: objectStore.secret, namespace: "openstack" },
    data: { accessKey: btoa(accessKey), secretKey: btoa(secretKey) },
  },
];

/** Starts it with its bucket and waits until it answers; returns the objects by which services may use it. */
export async function startObjectStore(): Promise<object[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const part of ["metadata", join("data", objectStore.bucket)])
    mkdirSync(join(folder, part), { recursive: true });
  const credentials = credentialsIn(folder);
  startProcess(name, join(bin, name), ...storeProcess(folder, credentials));
  await ready(name, 60, async () => (await fetch(`${objectStore.endpoint}/health`)).ok);
  return objectsFor(credentials);
}
