import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "./json";

/** One operation of RFC 6902; `path` and `from` are JSON pointers (RFC 6901: `~1` is a slash, `~0` a tilde). */
export type JsonPatchOperation =
  | { op: "add" | "replace" | "test"; path: string; value: Json }
  | { op: "remove"; path: string }
  | { op: "move" | "copy"; from: string; path: string };

/** Applies the operations in order to a copy; the first that does not apply is an error that names it. */
export function applyJsonPatch(document: Json, operations: JsonPatchOperation[]): Json {
  let result = structuredClone(document);
  operations.forEach((operation, index) => {
    try {
      result = applyOperation(result, operation);
    } catch (error) {
      throw new Error(
        `operation ${index + 1}, ${operation.op} ${operation.path}: ${(error as Error).message}`,
      );
    }
  });
  return result;
}

function applyOperation(document: Json, operation: JsonPatchOperation): Json {
  switch (operation.op) {
    case "add":
      return add(document, operation.path, structuredClone(operation.value));
    case "remove":
      return remove(document, operation.path);
    case "replace":
      read(document, operation.path);
      return add(remove(document, operation.path), operation.path, structuredClone(operation.value));
    case "test": {
      const found = read(document, operation.path);
      if (isDeepStrictEqual(found, operation.value)) return document;
      throw new Error(`the value is ${JSON.stringify(found)}, not ${JSON.stringify(operation.value)}`);
    }
    case "copy":
      return add(document, operation.path, structuredClone(read(document, operation.from)));
    case "move": {
      if (operation.path.startsWith(`${operation.from}/`))
        throw new Error("an object cannot move into itself");
      const moved = read(document, operation.from);
      return add(remove(document, operation.from), operation.path, moved);
    }
    default:
      throw new Error("there is no such operation; RFC 6902 has add, remove, replace, move, copy and test");
  }
}

function parse(pointer: string): string[] {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) throw new Error(`the path "${pointer}" does not start with a slash`);
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function read(document: Json, pointer: string): Json {
  return parse(pointer).reduce(step, document);
}

function step(parent: Json, part: string): Json {
  const value = Array.isArray(parent)
    ? parent[indexIn(parent, part, parent.length - 1)]
    : isObject(parent) && Object.hasOwn(parent, part)
      ? parent[part]
      : undefined;
  if (value === undefined) throw new Error(`there is no "${part}"`);
  return value;
}

function indexIn(list: Json[], part: string, last: number): number {
  if (!/^(0|[1-9]\d*)$/.test(part)) throw new Error(`"${part}" is no index of a list`);
  const index = Number(part);
  if (index > last) throw new Error(`there is no item ${part} in a list of ${list.length}`);
  return index;
}

/** The object or list that holds the place, and the place's name in it. */
function holder(document: Json, pointer: string): [parent: Json, part: string] {
  const parts = parse(pointer);
  const part = parts.pop()!;
  return [parts.reduce(step, document), part];
}

function add(document: Json, pointer: string, value: Json): Json {
  if (pointer === "") return value;
  const [parent, part] = holder(document, pointer);
  if (Array.isArray(parent))
    parent.splice(part === "-" ? parent.length : indexIn(parent, part, parent.length), 0, value);
  else if (isObject(parent)) parent[part] = value;
  else throw new Error(`"${part}" would lie in a ${typeof parent}`);
  return document;
}

function remove(document: Json, pointer: string): Json {
  if (pointer === "") return null;
  const [parent, part] = holder(document, pointer);
  step(parent, part);
  if (Array.isArray(parent)) parent.splice(Number(part), 1);
  else delete (parent as { [key: string]: Json })[part];
  return document;
}
