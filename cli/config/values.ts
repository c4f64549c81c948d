import { parseDocument } from "yaml";
import { readFileSync } from "node:fs";
import { UserError } from "../../components/error";
import { components } from "./known";

/** A map as YAML has it. */
export type Tree = Record<string, unknown>;

/** Reads files of values and merges them as helm does: maps deep, lists and scalars replaced, null removes. */
export function readValues(paths: string[]): Tree {
  return paths.map(readYaml).reduce(merge, {});
}

export function readYaml(path: string): Tree {
  const document = parseDocument(readText(path), { merge: true });
  if (document.errors.length > 0)
    throw new UserError(`${path} is no YAML`, { why: document.errors[0]!.message });
  const content: unknown = document.toJS({ maxAliasCount: -1 }) ?? {};
  if (!isTree(content))
    throw new UserError(`${path} holds no map`, { remedy: "name a file of helm's values" });
  return content;
}

export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`${path} cannot be read`, { why: (error as NodeJS.ErrnoException).code });
  }
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function merge(under: Tree, over: Tree): Tree {
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    if (value === null) delete result[key];
    else result[key] = isTree(value) ? merge(isTree(below) ? below : {}, value) : value;
  }
  return result;
}

/** The service whose values these are: `conf:` has a section of its name. */
export function serviceOfValues(values: Tree): string | undefined {
  const conf = isTree(values.conf) ? values.conf : {};
  return components.find((name) => isTree(conf[name]));
}
