import { UserError } from "../error";
import { didYouMean } from "../nearest";
import { HOOK_ANNOTATIONS, hookOf } from "./hooks";
import { describe, groupOf, type KubeObject, STABLE_NAME, stableName } from "./object";
import { needsPods } from "./wait";

/** The standard annotation for an explicit order, as cli-utils, Flux and Config Sync read it. */
export const DEPENDS_ON = "config.kubernetes.io/depends-on";

/** An object and those that must be ready before it is made. */
export interface Step {
  object: KubeObject;
  after: Step[];
}

/**
 * The objects in an order in which they can be made: definitions, namespaces, pre hooks by weight, the objects, post
 * hooks by weight; `config.kubernetes.io/depends-on` adds edges. Annotations that only say the order stay, see
 * `withoutOrderAnnotations`.
 *
 * Post hooks do not wait for anything that needs running pods: charts whose pods wait for the Jobs of their post
 * hooks are common, and Helm (without --wait) makes the Jobs as soon as the objects are stored.
 */
export function orderObjects(objects: KubeObject[]): Step[] {
  const steps = objects.map((object): Step => ({ object, after: [] }));
  let barrier: Step[] = [];
  for (const stage of stagesOf(steps)) {
    for (const step of stage.steps) step.after.push(...barrier);
    const awaited = stage.ordinary ? stage.steps.filter(({ object }) => !needsPods(object)) : stage.steps;
    if (awaited.length > 0) barrier = awaited;
  }
  addExplicitEdges(steps);
  return sorted(steps);
}

interface Stage {
  steps: Step[];
  /** The stage of the objects that are no hooks. */
  ordinary?: boolean;
}

function stagesOf(steps: Step[]): Stage[] {
  const definitions: Step[] = [];
  const namespaces: Step[] = [];
  const pre: Step[] = [];
  const ordinary: Step[] = [];
  const post: Step[] = [];
  for (const step of steps) {
    const { kind } = step.object;
    const phase = hookOf(step.object)?.phase;
    if (kind === "CustomResourceDefinition") definitions.push(step);
    else if (kind === "Namespace") namespaces.push(step);
    else if (phase === "pre") pre.push(step);
    else if (phase === "post") post.push(step);
    else ordinary.push(step);
  }
  return [
    { steps: definitions },
    { steps: namespaces },
    ...byWeight(pre),
    { steps: ordinary, ordinary: true },
    ...byWeight(post),
  ].filter((stage) => stage.steps.length > 0);
}

/**
 * Hooks of one weight start together, but what they run with (accounts, roles, configuration) comes first, as
 * Helm's order by kind within a weight makes sure.
 */
function byWeight(hooks: Step[]): Stage[] {
  const rank = ({ object }: Step) => hookOf(object)!.weight * 2 + (needsPods(object) ? 1 : 0);
  const ranks = [...new Set(hooks.map(rank))].sort((a, b) => a - b);
  return ranks.map((value) => ({ steps: hooks.filter((hook) => rank(hook) === value) }));
}

function addExplicitEdges(steps: Step[]): void {
  const byReference = new Map<string, Step>();
  for (const step of steps)
    for (const name of [stableName(step.object), step.object.metadata.name])
      byReference.set(referenceTo(step.object, name), step);
  for (const step of steps)
    for (const reference of references(step.object)) {
      const target = byReference.get(reference);
      if (!target)
        throw new UserError(
          `${describe(step.object)} depends on "${reference}", which the chart does not have`,
          {
            why: `annotation ${DEPENDS_ON}${didYouMean(reference, byReference.keys())}`,
          },
        );
      if (!step.after.includes(target)) step.after.push(target);
    }
}

function references(object: KubeObject): string[] {
  const value = object.metadata.annotations?.[DEPENDS_ON] ?? "";
  return value.split(",").flatMap((reference) => reference.trim() || []);
}

/** `<group>/namespaces/<namespace>/<Kind>/<name>`, or `<group>/<Kind>/<name>` outside namespaces. */
export function referenceTo(object: KubeObject, name = object.metadata.name): string {
  const { namespace } = object.metadata;
  const place = namespace ? `namespaces/${namespace}/` : "";
  return `${groupOf(object)}/${place}${object.kind}/${name}`;
}

/** Depth first, keeping the given order where nothing else is asked. */
function sorted(steps: Step[]): Step[] {
  const done = new Set<Step>();
  const path: Step[] = [];
  const visit = (step: Step): void => {
    if (done.has(step)) return;
    if (path.includes(step)) {
      const cycle = [...path.slice(path.indexOf(step)), step].map(({ object }) => describe(object));
      throw new UserError("objects of a chart wait for each other", {
        why: cycle.join(" after "),
        remedy: `take an edge out of the annotations ${DEPENDS_ON}`,
      });
    }
    path.push(step);
    step.after.forEach(visit);
    path.pop();
    done.add(step);
  };
  steps.forEach(visit);
  return [...done];
}

/** A copy without the annotations that are spent once the order and the name in Pulumi are known. */
export function withoutOrderAnnotations(object: KubeObject): KubeObject {
  const spent = [...HOOK_ANNOTATIONS, DEPENDS_ON, STABLE_NAME];
  const kept = Object.entries(object.metadata.annotations ?? {}).filter(([key]) => !spent.includes(key));
  const { annotations: _, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: kept.length > 0 ? { ...metadata, annotations: Object.fromEntries(kept) } : metadata,
  };
}
