import { isObject, type Json, type JsonObject } from "./json";
import type { Field, Fields } from "./merge-keys";

/**
 * Kubernetes' strategic merge patch (k8s.io/apimachinery/pkg/util/strategicpatch, its order of lists included): null
 * deletes, lists with a merge key are merged by it, `$patch: replace | delete | merge` stands for what it says. Inputs
 * are not changed.
 */
export function strategicMerge(original: JsonObject, patch: JsonObject, rules: Fields = {}): JsonObject {
  const directive = directiveOf(patch);
  if (directive === "delete") return {};
  const base: JsonObject = directive === "replace" ? {} : { ...original };
  for (const [name, change] of Object.entries(patch)) {
    if (name === "$patch") continue;
    if (name.startsWith("$")) throw new Error(`directive ${name} is not supported, only $patch is`);
    const merged = mergeField(base[name], change, rules[name] ?? {}, name);
    if (merged === undefined) delete base[name];
    else base[name] = merged;
  }
  return base;
}

function directiveOf(patch: JsonObject): "replace" | "delete" | "merge" | undefined {
  const directive = patch.$patch;
  if (directive === undefined) return undefined;
  if (directive === "replace" || directive === "delete" || directive === "merge") return directive;
  throw new Error(`$patch is ${JSON.stringify(directive)}; it can be "replace", "delete" or "merge"`);
}

/** The merged value; undefined where the field goes. */
function mergeField(original: Json | undefined, change: Json, rule: Field, name: string): Json | undefined {
  if (change === null) return undefined;
  if (isObject(original) && isObject(change) && !rule.replace)
    return strategicMerge(original, change, rule.fields);
  if (Array.isArray(original) && Array.isArray(change) && rule.key !== undefined)
    return mergeList(original, change, rule, name);
  return fresh(change);
}

/** What a patch adds where nothing was: without directives and nulls; undefined where a directive is all there is. */
function fresh(value: Json): Json | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => fresh(item) ?? []);
  if (!isObject(value)) return value;
  if (directiveOf(value) !== undefined && value.$patch !== "merge") return undefined;
  const kept: JsonObject = {};
  for (const [name, entry] of Object.entries(value)) {
    const added = name === "$patch" || entry === null ? undefined : fresh(entry);
    if (added !== undefined) kept[name] = added;
  }
  return kept;
}

function mergeList(original: Json[], patch: Json[], rule: Field, name: string): Json[] {
  const id = (item: Json) => itemId(item, rule.key!, name);
  let base = original;
  let replace = false;
  const changes: Json[] = [];
  for (const item of patch) {
    const directive = isObject(item) ? directiveOf(item) : undefined;
    if (directive === "replace") replace = true;
    else if (directive === "delete") base = base.filter((other) => id(other) !== id(item));
    else changes.push(item);
  }
  if (replace) return changes.flatMap((item) => fresh(item) ?? []);

  const merged = [...base];
  for (const change of changes) {
    const index = merged.findIndex((item) => id(item) === id(change));
    const found = merged[index];
    if (found === undefined) merged.push(fresh(change)!);
    else if (isObject(found) && isObject(change)) merged[index] = strategicMerge(found, change, rule.fields);
  }
  return inOrder(merged, base.map(id), changes.map(id), id);
}

function itemId(item: Json, key: string | null, list: string): Json {
  if (key === null) return item;
  const value = isObject(item) ? item[key] : undefined;
  if (value === undefined || value === null)
    throw new Error(`an item of ${list} has no ${key}, by which the list is merged: ${JSON.stringify(item)}`);
  return value;
}

/**
 * Items of the patch in the patch's order, the others in theirs; where the two meet, the original order decides, and
 * items that are new come before the others.
 */
function inOrder(merged: Json[], base: Json[], patch: Json[], id: (item: Json) => Json): Json[] {
  const position = (item: Json) => patch.indexOf(id(item));
  const patched = merged
    .filter((item) => position(item) >= 0)
    .sort((left, right) => position(left) - position(right));
  const others = merged.filter((item) => position(item) < 0);
  const result: Json[] = [];
  while (others.length > 0 && patched.length > 0) {
    const next = base.indexOf(id(patched[0]!));
    const otherFirst = next >= 0 && base.indexOf(id(others[0]!)) < next;
    result.push((otherFirst ? others : patched).shift()!);
  }
  return [...result, ...others, ...patched];
}

/** RFC 7386 JSON merge patch: objects are merged, null deletes, everything else (lists too) is replaced. */
export function jsonMerge(original: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base: JsonObject = isObject(original) ? { ...original } : {};
  for (const [name, change] of Object.entries(patch))
    if (change === null) delete base[name];
    else base[name] = jsonMerge(base[name], change);
  return base;
}
