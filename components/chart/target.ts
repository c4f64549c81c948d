import { UserError } from "../error";
import { nearest } from "../nearest";
import { describe, groupOf, type KubeObject, stableName, versionOf } from "./object";

/**
 * Chooses objects, as the target of a kustomize patch does. Fields are regular expressions that match as a whole;
 * fields that are left out match everything.
 */
export interface Target {
  /** API group, for instance `apps`; the empty string is the core group. */
  group?: string;
  /** API version without the group, for instance `v1`. */
  version?: string;
  kind?: string;
  /** Name, with or without the content hash that some objects have at its end. */
  name?: string;
  namespace?: string;
  /** Label selector as kubectl takes it: `app=nova,tier!=cell,zone in (a, b),!legacy`. */
  labelSelector?: string;
}

type Test = (object: KubeObject) => boolean;

/** The objects that a target chooses; none at all is an error that names the nearest ones. */
export function select(objects: KubeObject[], target: Target, what: string): KubeObject[] {
  const tests = testsOf(target, what);
  const failures = objects.map((object) => tests.filter((test) => !test(object)).length);
  const chosen = objects.filter((_, index) => failures[index] === 0);
  if (chosen.length > 0) return chosen;
  const fewest = Math.min(...failures);
  const candidates = objects.filter((_, index) => failures[index] === fewest).map(describe);
  const wanted = `${target.kind ?? ""} ${target.namespace ? `${target.namespace}/` : ""}${target.name ?? ""}`;
  const near = nearest(wanted.trim(), candidates);
  throw new UserError(`${what} matches no object: target ${JSON.stringify(target)}`, {
    why:
      candidates.length === 0
        ? "there are no objects"
        : `the nearest are ${[...new Set([...near, ...candidates])].slice(0, 3).join(", ")}`,
    remedy: "correct the target or remove what it is for",
  });
}

function testsOf(target: Target, what: string): Test[] {
  const values: Record<Exclude<keyof Target, "labelSelector">, (object: KubeObject) => string[]> = {
    group: (object) => [groupOf(object)],
    version: (object) => [versionOf(object)],
    kind: (object) => [object.kind],
    name: (object) => [object.metadata.name, stableName(object)],
    namespace: (object) => [object.metadata.namespace ?? ""],
  };
  const tests = Object.entries(values).flatMap(([field, valuesOf]): Test[] => {
    const pattern = target[field as keyof Target];
    if (pattern === undefined) return [];
    const expression = anchored(pattern, `${what}, target.${field}`);
    return [(object) => valuesOf(object).some((value) => expression.test(value))];
  });
  if (target.labelSelector !== undefined)
    for (const requirement of requirements(target.labelSelector, what))
      tests.push((object) => requirement(object.metadata.labels ?? {}));
  return tests;
}

function anchored(pattern: string, where: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch (error) {
    throw new UserError(`${where} is no regular expression`, { why: (error as Error).message });
  }
}

type Requirement = (labels: Record<string, string>) => boolean;

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function requirements(selector: string, what: string): Requirement[] {
  const parts = selector.split(/,(?![^(]*\))/).map((part) => part.trim());
  return parts.filter(Boolean).map((part): Requirement => {
    const [, key, negated, list] = /^([^\s=!]+)\s+(not)?in\s*\(([^)]*)\)$/.exec(part) ?? [];
    if (key !== undefined) {
      const values = list!.split(",").map((value) => value.trim());
      return (labels) => values.includes(labels[key] ?? "\0") !== (negated === "not");
    }
    const [, name, operator, value] = /^([^\s=!]+)\s*(!=|==?)\s*([^\s=!]*)$/.exec(part) ?? [];
    if (name !== undefined) return (labels) => (labels[name] === value) === (operator !== "!=");
    const [, absent, label] = /^(!)?\s*([^\s=!()]+)$/.exec(part) ?? [];
    if (label !== undefined) return (labels) => label in labels === (absent === undefined);
    throw new UserError(`${what}, target.labelSelector: "${part}" is no label requirement`);
  });
}
