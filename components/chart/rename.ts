import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "./json";
import { type KubeObject, STABLE_NAME, stableName } from "./object";
import { DEPENDS_ON } from "./order";

/**
 * Gives objects that carry a content hash in their name (annotation `genestack.io/stable-name`) a new one where
 * patches or transformers changed their content, and follows the references. Otherwise a patched ConfigMap would be an
 * edit of an immutable object that no pod notices, a patched Job an edit of an immutable template.
 */
export function renameChanged(rendered: KubeObject[], objects: KubeObject[]): KubeObject[] {
  const result = structuredClone(objects);
  const before = new Map(rendered.map((object) => [key(object), object]));
  // Configuration first: its new name is a change of the Jobs that read it.
  for (const kinds of [["ConfigMap", "Secret"], ["Job"]])
    for (const object of result) {
      const original = before.get(key(object));
      if (
        !kinds.includes(object.kind) ||
        !original ||
        object.metadata.annotations?.[STABLE_NAME] === undefined
      )
        continue;
      if (isDeepStrictEqual(contentOf(original), contentOf(object))) continue;
      const old = object.metadata.name;
      const hash = createHash("sha256")
        .update(JSON.stringify(contentOf(object)))
        .digest("hex");
      object.metadata.name = `${stableName(object)}-${hash.slice(0, 10)}`;
      for (const other of result) follow(other, object.kind, old, object.metadata.name);
    }
  return result;
}

const key = (object: KubeObject) => `${object.kind}/${object.metadata.name}`;

/** What a pod sees of an object. */
function contentOf(object: KubeObject): Json {
  const { data, binaryData, stringData, spec } = object;
  return JSON.parse(JSON.stringify({ data, binaryData, stringData, spec }));
}

/** The fields of a pod specification that hold a reference, and the entry with the name in them. */
const REFERENCES: Record<string, Record<string, string[]>> = {
  ConfigMap: { configMap: ["name"], configMapRef: ["name"], configMapKeyRef: ["name"] },
  Secret: { secret: ["secretName", "name"], secretRef: ["name"], secretKeyRef: ["name"] },
};

function follow(object: KubeObject, kind: string, from: string, to: string): void {
  const dependsOn = object.metadata.annotations?.[DEPENDS_ON];
  if (dependsOn)
    object.metadata.annotations![DEPENDS_ON] = dependsOn
      .split(",")
      .map((reference) => reference.trim())
      .map((reference) =>
        reference.endsWith(`/${kind}/${from}`) ? `${reference.slice(0, -from.length)}${to}` : reference,
      )
      .join(",");
  const fields = REFERENCES[kind];
  if (fields) replaceIn(object.spec, fields, from, to);
}

function replaceIn(
  value: Json | undefined,
  fields: Record<string, string[]>,
  from: string,
  to: string,
): void {
  if (Array.isArray(value)) for (const item of value) replaceIn(item, fields, from, to);
  if (!isObject(value)) return;
  for (const [name, entry] of Object.entries(value)) {
    if (isObject(entry)) for (const field of fields[name] ?? []) if (entry[field] === from) entry[field] = to;
    replaceIn(entry, fields, from, to);
  }
}
