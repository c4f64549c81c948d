import { UserError } from "../error";
import { didYouMean } from "../nearest";
import { isObject, type JsonObject } from "./json";
import {
  describe,
  identity,
  isBuiltIn,
  type KubeObject,
  namespacedTest,
  podSpec,
  podTemplate,
} from "./object";

/** Kustomize's transformers, with kustomize's names. They apply after the patches, in the order of these fields. */
export interface Transformers {
  /** Moves every namespaced object there. */
  namespace?: string;
  /** Added to every object and pod template; not to selectors, which cannot change. */
  labels?: Record<string, string>;
  /** Added to every object and pod template. */
  annotations?: Record<string, string>;
  /** Numbers of pods; `name` is that of a Deployment, StatefulSet, ReplicaSet or ReplicationController. */
  replicas?: { name: string; count: number }[];
  /** Images to use instead; `name` is the reference without tag and digest. */
  images?: { name: string; newName?: string; newTag?: string; digest?: string }[];
  /** Objects that the chart lacks. Patches and the other transformers apply to them as well. */
  resources?: KubeObject[];
}

/** The objects with those of `resources`; one that the chart renders as well is an error. */
export function withResources(objects: KubeObject[], resources: KubeObject[] = [], namespace: string) {
  const all = [...objects, ...structuredClone(resources)];
  const namespaced = namespacedTest(all);
  const known = new Set(objects.map(identity));
  for (const object of all.slice(objects.length)) {
    if (namespaced(object)) object.metadata.namespace ??= namespace;
    if (known.has(identity(object)))
      throw new UserError(`transformers.resources holds ${describe(object)}, which the chart renders`, {
        remedy: "use a patch",
      });
    known.add(identity(object));
  }
  return all;
}

/** The objects after all transformers but `resources`; the given objects are not changed. */
export function transform(objects: KubeObject[], transformers: Transformers = {}): KubeObject[] {
  const result = structuredClone(objects);
  if (transformers.namespace !== undefined) move(result, transformers.namespace);
  addToMetadata(result, "labels", transformers.labels);
  addToMetadata(result, "annotations", transformers.annotations);
  for (const replicas of transformers.replicas ?? []) scale(result, replicas);
  for (const image of transformers.images ?? []) replaceImage(result, image);
  return result;
}

/** Moves the objects, and what names the namespace of one of them: subjects of bindings, Services of webhooks. */
function move(objects: KubeObject[], namespace: string): void {
  const namespaced = namespacedTest(objects);
  const moving = objects.filter(namespaced);
  const names = new Set(moving.map((object) => `${object.kind} ${object.metadata.name}`));
  const redirect = (kind: string, reference: unknown) => {
    if (isObject(reference) && (names.has(`${kind} ${reference.name}`) || reference.name === "default"))
      reference.namespace = namespace;
  };
  for (const object of objects) {
    for (const subject of object.subjects ?? [])
      if (subject.kind === "ServiceAccount") redirect("ServiceAccount", subject);
    for (const webhook of object.webhooks ?? []) redirect("Service", webhook.clientConfig?.service);
    if (object.kind === "APIService") redirect("Service", object.spec?.service);
    redirect("Service", object.spec?.conversion?.webhook?.clientConfig?.service);
  }
  for (const object of moving) object.metadata.namespace = namespace;
}

function addToMetadata(
  objects: KubeObject[],
  field: "labels" | "annotations",
  added?: Record<string, string>,
): void {
  if (added === undefined) return;
  for (const object of objects) {
    object.metadata[field] = { ...object.metadata[field], ...added };
    const template = podTemplate(object);
    if (!isObject(template)) continue;
    const metadata = isObject(template.metadata) ? template.metadata : {};
    const present = isObject(metadata[field]) ? metadata[field] : {};
    template.metadata = { ...metadata, [field]: { ...present, ...added } };
  }
}

const SCALABLE = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

function scale(objects: KubeObject[], { name, count }: { name: string; count: number }): void {
  const scalable = objects.filter((object) => SCALABLE.includes(object.kind) && isBuiltIn(object));
  const chosen = scalable.filter((object) => object.metadata.name === name);
  if (chosen.length === 0)
    throw nothing(
      "replicas",
      name,
      scalable.map((object) => object.metadata.name),
    );
  for (const object of chosen) object.spec = { ...object.spec, replicas: count };
}

type Image = NonNullable<Transformers["images"]>[number];

function replaceImage(objects: KubeObject[], image: Image): void {
  const containers = objects.flatMap((object) => containersOf(podSpec(object)));
  const chosen = containers.filter((container) => parts(container.image).name === image.name);
  if (chosen.length === 0)
    throw nothing(
      "images",
      image.name,
      containers.map((container) => parts(container.image).name),
    );
  for (const container of chosen) {
    const { name, tag, digest } = parts(container.image);
    const base = image.newName ?? name;
    if (image.digest !== undefined) container.image = `${base}@${image.digest}`;
    else if (image.newTag !== undefined) container.image = `${base}:${image.newTag}`;
    else container.image = `${base}${tag}${digest}`;
  }
}

interface Container extends JsonObject {
  image: string;
}

function containersOf(spec: JsonObject | undefined): Container[] {
  const lists = [spec?.initContainers, spec?.containers, spec?.ephemeralContainers];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter(
      (container): container is Container => isObject(container) && typeof container.image === "string",
    );
}

/** `registry:5000/name:tag@sha256:...`; tag and digest keep their separators. */
function parts(reference: string): { name: string; tag: string; digest: string } {
  const [, name = reference, tag = "", digest = ""] = /^(.*?)(:[^:/@]+)?(@[^@]+)?$/.exec(reference) ?? [];
  return { name, tag, digest };
}

function nothing(transformer: string, name: string, known: string[]): UserError {
  return new UserError(`transformers.${transformer} names "${name}", which no object has`, {
    why: known.length === 0 ? "there are none" : `there are ${[...new Set(known)].join(", ")}`,
    remedy: `correct or remove it${didYouMean(name, known)}`,
  });
}
