import type { KubeObject } from "./object";

const HOOK = "helm.sh/hook";
const WEIGHT = "helm.sh/hook-weight";
const DELETE_POLICY = "helm.sh/hook-delete-policy";

/** Annotations that mean something to Helm only. */
export const HOOK_ANNOTATIONS = [HOOK, WEIGHT, DELETE_POLICY];

/** When a hook runs, seen from the chart's other objects. */
export interface Hook {
  phase: "pre" | "post";
  /** Lower ones first; may be negative, 0 by default. */
  weight: number;
}

/** Install before upgrade: an object that is both must first of all work on an empty cluster. */
const PHASES: [event: string, phase: Hook["phase"]][] = [
  ["pre-install", "pre"],
  ["post-install", "post"],
  ["pre-upgrade", "pre"],
  ["post-upgrade", "post"],
];

function events(object: KubeObject): string[] | undefined {
  const value = object.metadata.annotations?.[HOOK];
  return value?.split(",").map((event) => event.trim());
}

/** The hook that an object is; undefined for an ordinary object. */
export function hookOf(object: KubeObject): Hook | undefined {
  const phase = PHASES.find(([event]) => events(object)?.includes(event))?.[1];
  return phase && { phase, weight: Number.parseInt(object.metadata.annotations?.[WEIGHT] ?? "0", 10) || 0 };
}

/**
 * Drops hooks that take no part in an update: tests, and those of deletion and rollback. A definition that Helm 2
 * called a `crd-install` hook is an ordinary definition.
 */
export function withoutForeignHooks(objects: KubeObject[]): KubeObject[] {
  return objects.filter(
    (object) => !events(object) || hookOf(object) || object.kind === "CustomResourceDefinition",
  );
}
