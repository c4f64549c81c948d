import { messageOf, UserError } from "../error";
import { applyJsonPatch, type JsonPatchOperation } from "./json-patch";
import { isObject, type Json, type JsonObject } from "./json";
import { mergeRules } from "./merge-keys";
import { describe, type KubeObject } from "./object";
import { jsonMerge, strategicMerge } from "./strategic-merge";
import { select, type Target } from "./target";

/** A change to rendered objects, as in kustomize's `patches`. */
export interface Patch {
  /** The objects that change; one that matches none is an error. */
  target: Target;
  /**
   * An object: strategic merge patch (for custom resources JSON merge patch, since Kubernetes knows no merge keys for
   * them), `$patch: delete` at its top deletes the objects. A list: JSON patch (RFC 6902).
   */
  patch: JsonObject | JsonPatchOperation[];
}

/** The objects after the patches, applied in order; the given objects are not changed. */
export function applyPatches(objects: KubeObject[], patches: Patch[] = []): KubeObject[] {
  return patches.reduce((current, patch, index) => {
    const chosen = new Set(select(current, patch.target, `patch ${index + 1}`));
    return current.flatMap((object) => (chosen.has(object) ? patched(object, patch, index + 1) : object));
  }, objects);
}

function patched(object: KubeObject, { patch }: Patch, number: number): KubeObject[] {
  if (!Array.isArray(patch) && patch.$patch === "delete") return [];
  let result: Json;
  try {
    result = applyTo(object, patch);
    checkResult(object, result);
  } catch (error) {
    throw new UserError(`patch ${number} does not apply to ${describe(object)}`, { why: messageOf(error) });
  }
  return [result as unknown as KubeObject];
}

function applyTo(object: KubeObject, patch: Patch["patch"]): Json {
  if (Array.isArray(patch)) return applyJsonPatch(object as Json, patch);
  const rules = mergeRules(object);
  return rules ? strategicMerge(object as JsonObject, patch, rules) : jsonMerge(object as Json, patch);
}

/** A new kind, name or namespace would be another object, which references and Pulumi's state do not know. */
function checkResult(before: KubeObject, after: Json): void {
  const metadata = isObject(after) && isObject(after.metadata) ? after.metadata : {};
  if (!isObject(after) || after.kind !== before.kind || typeof after.apiVersion !== "string")
    throw new Error("a patch cannot change the kind or remove apiVersion");
  if (metadata.name !== before.metadata.name || metadata.namespace !== before.metadata.namespace)
    throw new Error("a patch cannot change metadata.name or metadata.namespace");
}
