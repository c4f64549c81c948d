import { stringify } from "yaml";
import type { Option } from "../../releases/catalogue/model";
import { writeValue } from "../../releases/catalogue/write";

import type { OwnGroups } from "./description";

export { environmentName } from "../../releases/catalogue/secrets";

/** The value of an option: a list, or a dict, is written as oslo.config reads it. */
export type OptionValue =
  string | number | boolean | readonly OptionValue[] | { readonly [key: string]: OptionValue };

/** Group -> option -> value. */
export type Groups = Record<string, Record<string, OptionValue>>;

/** Configuration file -> group -> option -> value, of any service; releases/catalogue/types.ts has those of each. */
export type Configuration = Record<string, Groups>;

/** What an option is, where it is known. */
export type TypeOf = (group: string, option: string) => Option | undefined;

/** The text of a configuration file, in the language that its name tells. */
export function renderFile(name: string, groups: Groups, typeOf?: TypeOf): string {
  if (name.endsWith(".py")) return renderPython(groups);
  // PyYAML reads the older version, in which `on` is true and 12:30 a number.
  if (name.endsWith(".yaml")) return stringify(groups, { lineWidth: 0, version: "1.1" });
  return renderIni(groups, typeOf);
}

/** The text of a Python module that gives each option, of whatever group, its value. */
function renderPython(groups: Groups): string {
  const settings = Object.values(groups).flatMap((options) => Object.entries(options));
  return settings.map(([name, value]) => `${name} = ${pythonLiteral(value)}\n`).join("");
}

function pythonLiteral(value: OptionValue, indent = ""): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  // Strings and numbers of JSON are those of Python.
  if (typeof value !== "object") return JSON.stringify(value);
  const deeper = `${indent}    `;
  const parts = Array.isArray(value)
    ? value.map((item) => pythonLiteral(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}`;
}

/** The text of a configuration file of oslo.config. Groups come in the order given, `[DEFAULT]` first, options likewise. */
export function renderIni(groups: Groups, typeOf: TypeOf = () => undefined): string {
  const names = Object.keys(groups).sort((a, b) => Number(b === "DEFAULT") - Number(a === "DEFAULT"));
  return names
    .map((group) => {
      const options = Object.entries(groups[group]!);
      const lines = options.flatMap(([name, value]) => renderOption(name, value, typeOf(group, name)));
      return [`[${group}]`, ...lines, ""].join("\n");
    })
    .join("\n");
}

function renderOption(name: string, value: OptionValue, type: Option | undefined): string[] {
  if (type?.type === "multi" && Array.isArray(value))
    return value.flatMap((one) => renderOption(name, one, type.items));
  // A line break would start an option of its own: oslo.config continues a value on indented lines, to the first empty one.
  const text = writeValue(type, value)
    .trim()
    .replaceAll(/\s*\n\s*/g, "\n  ");
  return [`${name} = ${text}`.trimEnd()];
}

/** What is left, and the named groups, which go elsewhere; of their shared options the others keep what they need. */
export function splitGroups(all: Groups, { groups, shared = {} }: OwnGroups): [rest: Groups, moved: Groups] {
  const rest = { ...all };
  const moved: Groups = {};
  for (const name of groups) {
    const options = rest[name];
    if (!options) continue;
    delete rest[name];
    moved[name] = options;
    for (const [option, value] of Object.entries(options)) {
      const kept = shared[option]?.(value);
      if (kept !== undefined) (rest[name] ??= {})[option] = kept;
    }
  }
  return [rest, moved];
}

/** Merges file by file, group by group, option by option; the later one wins. */
export function mergeConfiguration(...configurations: Configuration[]): Configuration {
  const result: Configuration = {};
  for (const configuration of configurations)
    for (const [file, groups] of Object.entries(configuration)) {
      const target = (result[file] ??= {});
      for (const [group, options] of Object.entries(groups)) target[group] = { ...target[group], ...options };
    }
  return result;
}
