import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseAllDocuments } from "yaml";
import type { KubeObject } from "../../components/chart";
import { podTemplate } from "../../components/chart/object";
import { serviceNames } from "../../settings/schema";

/* What test/golden says that the stacks consist of; test/golden/stacks.test.ts compares it with their previews. */

export const stacks = ["aio", "base"];

const folder = resolve(__dirname, "../golden");

/** The Kubernetes objects of a stack; of a CustomResourceDefinition the goldens hold no more than a hash. */
export function goldenObjects(stack: string): KubeObject[] {
  return readdirSync(join(folder, stack)).flatMap((file) => objectsOf(stack, file));
}

/** Those of its OpenStack services. */
export function serviceObjects(stack: string): KubeObject[] {
  return serviceNames.flatMap((service) => objectsOf(stack, `${service}.yaml`));
}

/** Those that Neutron brings with it. */
export const ovnObjects = (stack: string): KubeObject[] => objectsOf(stack, "ovn.yaml");

function objectsOf(stack: string, file: string): KubeObject[] {
  return parseAllDocuments(readFileSync(join(folder, stack, file), "utf8"))
    .map((document) => document.toJS())
    .filter(({ apiVersion }) => apiVersion !== undefined);
}

/** An object that runs pods, and what it says of them. */
export interface RunsPods {
  /** Such as `Deployment glance-api`, for messages. */
  title: string;
  object: KubeObject;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  spec: any;
  /** Init containers included. */
  containers: any[];
}

export function podsOf(objects: KubeObject[]): RunsPods[] {
  return objects.flatMap((object) => {
    const template = podTemplate(object) as any;
    if (!template?.spec?.containers) return [];
    const { metadata, spec } = template;
    return {
      title: `${object.kind} ${object.metadata.name}`,
      object,
      labels: metadata.labels,
      annotations: metadata.annotations ?? {},
      spec,
      containers: [...(spec.initContainers ?? []), ...spec.containers],
    };
  });
}

/** Whether a label selector with labels only, as all of ours are, selects an object. */
export function selects(
  selector: { matchLabels?: Record<string, string>; [other: string]: unknown },
  labels: Record<string, string>,
): boolean {
  const { matchLabels = {}, ...other } = selector;
  if (Object.keys(other).length > 0) throw new Error(`cannot evaluate ${JSON.stringify(other)}`);
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}
