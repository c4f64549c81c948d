import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import { type KubeObject, type Patch, registerObject } from "../chart";
import { applyPatches } from "../chart/patch";
import { messageOf, UserError } from "../error";

/** Registers the objects of one server, patched. The first is the server itself, and is returned. */
export function registerPatched(
  name: string,
  objects: [KubeObject, ...KubeObject[]],
  patches: Patch[] | undefined,
  options: CustomResourceOptions,
): { resource: Resource; object: KubeObject } {
  const registered = patched(name, objects, patches).map((object) => ({
    resource: registerObject(`${name}-${object.kind.toLowerCase()}`, object, options),
    object,
  }));
  return registered[0]!;
}

function patched(name: string, objects: [KubeObject, ...KubeObject[]], patches: Patch[] = []): KubeObject[] {
  try {
    return applyPatches(objects, patches);
  } catch (error) {
    throw new UserError(`${objects[0].kind} "${name}": ${messageOf(error)}`);
  }
}
