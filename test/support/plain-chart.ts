import assert from "node:assert/strict";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { DEFAULT_KUBE_VERSION, type KubeObject } from "../../components/chart";
import type { WorkloadValues } from "../../components/openstack/values";
import { attempt } from "../../local/run";
import { project } from "./preview";

/* charts/openstack-service with plain helm, as someone uses it who has no Pulumi. */

export const chart = join(project, "charts/openstack-service");
export const helm = (folder: string, values: object, ...args: string[]) =>
  attempt(
    "helm",
    ["template", "nova", folder, "-n", "cloud", "-f", "-", "--kube-version", DEFAULT_KUBE_VERSION, ...args],
    { input: JSON.stringify(values) },
  );

const documents = (text: string): KubeObject[] =>
  parseAllDocuments(text)
    .map((document) => document.toJS())
    .filter((object) => object !== null);

export async function render(values: object): Promise<KubeObject[]> {
  const { code, stdout, stderr } = await helm(chart, values);
  assert.equal(code, 0, stderr);
  return documents(stdout);
}

export const find = (objects: KubeObject[], kind: string, name: string) => {
  const found = objects.find((object) => object.kind === kind && object.metadata.name.startsWith(name));
  assert.ok(found, `${kind} ${name} is not among ${objects.map((o) => `${o.kind} ${o.metadata.name}`)}`);
  return found;
};

/** The least that a chart is of use with. */
export const api: WorkloadValues = {
  command: ["nova-api"],
  port: 8774,
  replicas: 1,
  volumes: { config: { path: "/etc/nova", files: ["nova.conf"] } },
};
export const least = {
  service: "nova",
  image: "nova:1",
  files: { "nova.conf": "a = 1\n" },
  workloads: { api },
};
export const withApi = (over: Partial<WorkloadValues>) => ({
  ...least,
  workloads: { api: { ...api, ...over } },
});

export const checks = { ready: ["is-ready"], alive: ["is-alive"] };
export const worker = (over: Partial<WorkloadValues> = {}) => withApi({ port: undefined, checks, ...over });

export const kinds = (objects: KubeObject[]) => objects.map(({ kind }) => kind).sort();
