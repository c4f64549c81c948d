import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../components/error";
import { hostClient } from "./client";
import { kubeconfig } from "./kubeconfig";
import { clusterNodes } from "./node/node";
import { bin, project, state } from "./paths";
import { installPulumi } from "./pulumi";

/** Where a stack is deployed: the cluster that this project starts, or the one that KUBECONFIG names. */
export type Cluster = "local" | "current";

export const cloudsFile = join(state, "clouds.yaml");
/** What `base` needs on the nodes of the local cluster. */
export const overlayFile = join(project, "local", "stacks", "Pulumi.base.yaml");
const envFile = join(state, "env");
const passphrase = join(state, "passphrase");

/** Folder of Pulumi's state. Two clusters never share one: objects of one would be looked for in the other. */
export const stateBackend = (cluster: Cluster): string =>
  join(state, cluster === "local" ? "pulumi-state" : "pulumi-state-current");

/**
 * URL of the state in a folder. Pulumi writes the whole state before and after every step; without a file of metadata
 * beside it, and the two checksums in that, each write takes a tenth less.
 */
export const backendUrl = (folder: string): string => `file://${folder}?metadata=skip`;

/** What pulumi, kubectl, helm, genestack and openstack need to work with a cluster, as environment variables. */
export async function environment(
  cluster: Cluster = "local",
  nodes = cluster === "local" ? clusterNodes() : [],
): Promise<Record<string, string>> {
  const pulumi = await installPulumi();
  const backend = stateBackend(cluster);
  mkdirSync(backend, { recursive: true });
  if (!existsSync(passphrase))
    writeFileSync(passphrase, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return {
    PULUMI_BACKEND_URL: backendUrl(backend),
    PULUMI_CONFIG_PASSPHRASE_FILE: passphrase,
    ...pulumi.env,
    // Who waits for pods holds a place. Of the default, four per processor, waiting Jobs leave none for the others.
    PULUMI_PARALLEL: "64",
    // An empty value counts as well: that of a shell for another cluster does not stay.
    GENESTACK_OVERLAY: nodes.some(({ isolated }) => isolated)
      ? process.env.GENESTACK_OVERLAY || overlayFile
      : "",
    KUBECONFIG: kubeconfigOf(cluster),
    // The start of the local cluster may make the namespace of the services, for the Secret of its object store; official
    // plugins would not take it over.
    ...(cluster === "local" ? { PULUMI_K8S_UPSERT_EXISTING_OBJECTS: "true" } : {}),
    OS_CLIENT_CONFIG_FILE: cloudsFile,
    OS_CLOUD: "genestack",
    PATH: [pulumi.bin, bin, join(project, "cli"), await hostClient(), process.env.PATH].join(":"),
  };
}

/** The kubeconfig of a cluster; that there is none for the current one is an error. */
export function kubeconfigOf(cluster: Cluster): string {
  if (cluster === "local") return kubeconfig;
  const file = process.env.KUBECONFIG;
  if (!file || !existsSync(file))
    throw new UserError("CLUSTER=current needs a cluster", {
      why: file ? `KUBECONFIG names ${file}, which does not exist` : "KUBECONFIG is not set",
      remedy: "export KUBECONFIG=<file>",
    });
  return file;
}

/** Writes `.genestack/env`, which any POSIX shell can source. */
export function writeEnvironment(variables: Record<string, string>): void {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const shell = (name: string, value: string) =>
    name === "PATH" ? `${quote(withoutOwnPath(value))}:"$PATH"` : quote(value);
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${shell(name, value)}`);
  writeFileSync(envFile, `${lines.join("\n")}\n`);
}

/** The folders that `environment` puts before this process's PATH. */
const withoutOwnPath = (path: string) => path.slice(0, path.lastIndexOf(`:${process.env.PATH}`));
