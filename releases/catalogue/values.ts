import { describeType } from "./describe";
import { parseValue } from "./parse";
import { didYouMean } from "../../components/nearest";
import type { OptionType } from "./model";
import { writeValue } from "./write";

/**
 * What is wrong with a value as a program or a stack file gives it, `must be ...`; undefined where nothing is. Unlike
 * the text of a file it has a type, so that `"5"` is no integer and `a,b` no list: what the file then says is certain.
 */
export function checkTyped(type: OptionType, value: unknown): string | undefined {
  if (hasReference(value) || type.type === "other") return undefined;
  switch (type.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : must(type, typedRemedy(type, value));
    case "integer":
    case "float":
    case "port":
      return typeof value === "number"
        ? checkText(type, String(value))
        : must(type, typedRemedy(type, value));
    case "range":
      return ["number", "string"].includes(typeof value) ? checkText(type, String(value)) : must(type);
    case "list":
    case "multi":
      return checkItems(type, value);
    case "dict":
      return checkPairs(type, value);
    default:
      if (typeof value !== "string")
        return must(
          type,
          ["number", "boolean"].includes(typeof value) ? `; write it in quotes: "${value}"` : "",
        );
      return checkText(type, value);
  }
}

/** What is wrong with a value in a file, as oslo.config parses it; undefined where nothing is. */
export function checkText(type: OptionType, text: string): string | undefined {
  if (hasReference(text)) return undefined;
  const result = parseValue(type, unescaped(text));
  return "error" in result ? result.error : undefined;
}

/** oslo.config puts the values of other options in their place: `$option`, `${group.option}`. */
export function hasReference(value: unknown): boolean {
  if (typeof value === "string")
    return /\$([_a-z]|\{[_a-z][._a-z0-9]*\})/i.test(value.replaceAll("\\$", "").replaceAll("$$", ""));
  return typeof value === "object" && value !== null && Object.values(value).some(hasReference);
}

/** `$$`, or `\$`, is a dollar. */
const unescaped = (text: string) => text.replaceAll("\\$", "$$$$").replaceAll("$$", "$");

const must = (type: OptionType, more = "") => `must be ${describeType(type)}${more}`;

function typedRemedy(type: OptionType, value: unknown): string {
  if (typeof value !== "string") return "";
  const result = parseValue(type, value);
  if ("error" in result || value.trim() === "") return "";
  if (type.type === "boolean") return `; write ${result.value}`;
  return `; write it without quotes: ${value.trim()}`;
}

function checkItems(type: OptionType & { type: "list" | "multi" }, value: unknown): string | undefined {
  if (!Array.isArray(value)) {
    const items = typeof value === "string" ? splitItems(value) : [value];
    return must(
      type,
      ["string", "number", "boolean"].includes(typeof value) ? `; write ${JSON.stringify(items)}` : "",
    );
  }
  for (const item of value) {
    const wrong = checkTyped(type.items, item);
    if (wrong) return `item ${JSON.stringify(item)} ${wrong}`;
  }
  if (type.type === "multi") return undefined;
  const result = parseValue(type, writeValue(type, value));
  if ("error" in result) return result.error;
  const commas = (result.value as unknown[]).length !== value.length;
  return commas ? "must be a list whose items hold no commas, which stand between the items" : undefined;
}

const splitItems = (text: string) =>
  text
    .replace(/^\s*\[(.*)\]\s*$/, "$1")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

function checkPairs(type: OptionType & { type: "dict" }, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const parsed = typeof value === "string" ? parseValue(type, value) : undefined;
    return must(type, parsed && "value" in parsed ? `; write ${JSON.stringify(parsed.value)}` : "");
  }
  for (const [key, one] of Object.entries(value)) {
    const wrong = checkTyped(type.values, one);
    if (wrong) return `the value of ${JSON.stringify(key)} ${wrong}`;
    if (/[:,]|^\s*$/.test(key)) return `the key ${JSON.stringify(key)} must not be empty nor hold ":" or ","`;
  }
  const result = parseValue(type, writeValue(type, value));
  if ("error" in result) return result.error;
  const pairs = Object.keys(result.value as object).length;
  return pairs === Object.keys(value).length ? undefined : "must be a dict whose values hold no commas";
}

/** For a name among names, such as a plugin's. */
export function mustBeOneOf(name: string, names: string[]): string {
  return `must be one of ${names.join(", ")}${didYouMean(name, names)}`;
}
