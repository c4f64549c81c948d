import { isDeepStrictEqual } from "node:util";
import { UserError } from "../error";
import { isObject, type Json, type JsonObject, withoutNulls } from "./json";
import { describe, identity, isBuiltIn, type KubeObject, namespacedTest, podTemplate } from "./object";

/**
 * The objects in the documents that a chart rendered: without empty documents, Lists opened, labels and the like
 * made strings, namespaces filled in, equal duplicates dropped.
 *
 * @param chart name for messages
 * @param namespace of namespaced objects that name none
 */
export function objectsOf(documents: unknown[], chart: string, namespace: string): KubeObject[] {
  const objects = documents.flatMap((document) => open(document, chart)).map(clean);
  const namespaced = namespacedTest(objects);
  for (const object of objects)
    if (!namespaced(object)) delete object.metadata.namespace;
    else object.metadata.namespace ??= namespace;
  return unique(objects, chart);
}

/** One document's objects: none, one, or the items of a List. */
function open(document: unknown, chart: string): KubeObject[] {
  if (document === null || document === undefined) return [];
  if (!isObject(document))
    throw new UserError(`chart ${chart} renders a document that is no object`, {
      why: JSON.stringify(document),
    });
  if (Object.keys(document).length === 0) return [];
  const { kind, apiVersion, metadata } = document;
  if (typeof kind === "string" && kind.endsWith("List") && Array.isArray(document.items))
    return document.items.flatMap((item) => open(listItem(item, kind, apiVersion), chart));
  const name = isObject(metadata) ? metadata.name : undefined;
  if (typeof kind !== "string" || typeof apiVersion !== "string" || typeof name !== "string")
    throw new UserError(`chart ${chart} renders an object without apiVersion, kind or metadata.name`, {
      why: JSON.stringify({ apiVersion, kind, metadata }),
      remedy:
        "every object needs a fixed name (generateName cannot be updated); set it by the chart's values",
    });
  return [structuredClone(document) as unknown as KubeObject];
}

/** Items of a typed list (`ConfigMapList`) may leave their kind to the list. */
function listItem(item: Json, listKind: string, apiVersion: Json | undefined): Json {
  const kind = listKind.slice(0, -"List".length);
  return isObject(item) && kind !== "" ? { kind, apiVersion: apiVersion ?? null, ...item } : item;
}

function clean(object: KubeObject): KubeObject {
  // Generated definitions carry an empty status, which nobody but the API server may write.
  if (object.kind === "CustomResourceDefinition") delete object.status;
  const cleaned = isBuiltIn(object) ? (withoutNulls(object as Json) as unknown as KubeObject) : object;
  cleaned.metadata = withoutNulls(cleaned.metadata) as unknown as KubeObject["metadata"];
  const template = podTemplate(cleaned);
  for (const metadata of [cleaned.metadata, template?.metadata as JsonObject | undefined])
    for (const field of ["labels", "annotations"]) stringify(metadata, field);
  if (isBuiltIn(cleaned)) {
    stringify(isObject(cleaned.spec?.selector) ? cleaned.spec.selector : undefined, "matchLabels");
    stringify(template?.spec as JsonObject | undefined, "nodeSelector");
    if (cleaned.kind === "Service") stringify(cleaned.spec, "selector");
  }
  return cleaned;
}

/** Makes numbers and booleans of a string map strings, as decoding YAML into Kubernetes' own types does. */
function stringify(parent: JsonObject | undefined, field: string): void {
  const map = parent?.[field];
  if (parent && isObject(map))
    parent[field] = Object.fromEntries(
      Object.entries(map)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, typeof value === "object" ? value : String(value)]),
    );
}

function unique(objects: KubeObject[], chart: string): KubeObject[] {
  const seen = new Map<string, KubeObject>();
  for (const object of objects) {
    const earlier = seen.get(identity(object));
    if (earlier && !isDeepStrictEqual(earlier, object))
      throw new UserError(`chart ${chart} renders ${describe(object)} twice, with different content`);
    seen.set(identity(object), object);
  }
  return [...seen.values()];
}
