import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { UserError } from "../components/error";

/**
 * A cluster may need settings of its own over those of a stack: its registry, its address, sizes that its nodes hold.
 * The environment variable GENESTACK_OVERLAY names a file of them, in the form and with the name of a stack file.
 *
 * @returns the path of that file; undefined where there is none for this stack
 */
export function overlayOf(stack: string, file = process.env.GENESTACK_OVERLAY): string | undefined {
  return file && basename(file) === `Pulumi.${stack}.yaml` ? file : undefined;
}

/**
 * A stack's configuration with an overlay's values in place; of objects, only what it names is replaced.
 *
 * @param config as Pulumi hands it over: key -> text, objects and lists as JSON
 * @throws UserError where the file cannot be read, or is not in the form of a stack file
 */
export function overlaid(config: Record<string, string>, file: string | undefined): Record<string, string> {
  const above = Object.entries(file ? read(file) : {}).map(([key, value]) => [
    key,
    isObject(value) ? JSON.stringify(merge(JSON.parse(config[key] ?? "{}"), value)) : textOf(value),
  ]);
  return { ...config, ...Object.fromEntries(above) };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

function read(file: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError("GENESTACK_OVERLAY cannot be read", {
      why: String(error),
      remedy: "name a file in the form of a stack file, or unset it",
    });
  }
  const config = isObject(content) ? content.config : undefined;
  if (isObject(config)) return config;
  throw new UserError(`${file} has no settings`, { remedy: "write them under config, as in a stack file" });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Of two maps, the second wins, deep down. */
function merge(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in above ? merge(below[key], above[key]) : below[key]]),
  );
}
