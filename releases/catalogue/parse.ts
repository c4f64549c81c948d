import { isIPv4, isIPv6 } from "node:net";
import { nearest } from "../../components/nearest";
import { describeType } from "./describe";
import type { OptionType } from "./model";

/** What oslo.config makes of a text, or what the text must be instead. */
export type Parsed = { value: unknown } | { error: string };

/** Follows oslo_config/types.py. References to other options are not resolved here. */
export function parseValue(type: OptionType, text: string): Parsed {
  switch (type.type) {
    case "string":
      return parseString(type, text);
    case "boolean":
      return parseBoolean(type, text);
    case "integer":
    case "float":
    case "port":
      return parseNumber(type, text);
    case "list":
      return parseList(type, text);
    case "dict":
      return parseDict(type, text);
    case "multi":
      return parseValue(type.items, text);
    case "range":
      return parseRange(type, text);
    case "ip":
      return isIp(text, type.version) ? { value: text } : must(type);
    case "hostname":
      return isHostname(text) ? { value: text } : must(type);
    case "host-address":
      return isIp(text, type.version) || isHostname(text) ? { value: text } : must(type);
    case "host-domain":
      return isIp(text, type.version) || isHostname(text, "_") ? { value: text } : must(type);
    case "uri":
      return isUri(type, text) ? { value: text } : must(type);
    case "other":
      return { value: text };
  }
}

const must = (type: OptionType, more = ""): Parsed => ({ error: `must be ${describeType(type)}${more}` });

function parseString(type: OptionType & { type: "string" }, given: string): Parsed {
  let text = given;
  if (type.quotes && /^["']/.test(text)) {
    if (text.length === 1 || text.at(-1) !== text[0]) return { error: `must end with the quote ${text[0]}` };
    text = text.slice(1, -1);
  }
  // Python counts characters, not the halves of those beyond the basic plane.
  if (type.maxLength && [...text].length > type.maxLength) return must(type);
  if (type.pattern && !matches(type.pattern, text, type.ignoreCase)) return must(type);
  if (!type.choices) return { value: text };
  const same = (choice: string) =>
    type.ignoreCase ? choice.toLowerCase() === text.toLowerCase() : choice === text;
  if (type.choices.some(same)) return { value: text };
  return must(type, near(text, type.choices));
}

function near(text: string, choices: string[]): string {
  const found = nearest(text, choices, 1)[0];
  return text !== "" && found ? `, did you mean "${found}"?` : "";
}

/** A pattern that only Python understands is not checked. */
function matches(pattern: string, text: string, ignoreCase?: boolean): boolean {
  try {
    return new RegExp(pattern, ignoreCase ? "iu" : "u").test(text);
  } catch {
    return true;
  }
}

function parseBoolean(type: OptionType, text: string): Parsed {
  const lower = text.toLowerCase();
  if (["true", "1", "on", "yes"].includes(lower)) return { value: true };
  if (["false", "0", "off", "no"].includes(lower)) return { value: false };
  return must(type);
}

const INTEGER = /^[+-]?\d+(_\d+)*$/;
const FLOAT = /^[+-]?((\d+(_\d+)*(\.(\d+(_\d+)*)?)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?|inf|infinity|nan)$/i;

function parseNumber(type: OptionType & { type: "integer" | "float" | "port" }, given: string): Parsed {
  const text = given.trim();
  if (text === "") return { value: undefined };
  if (!(type.type === "float" ? FLOAT : INTEGER).test(text)) return must(type);
  const plain = text.replaceAll("_", "").toLowerCase();
  const value = Number(plain.replace(/inf(inity)?$/, "Infinity"));
  if (type.choices) return type.choices.includes(value) ? { value } : must(type);
  const [min, max] = type.type === "port" ? [type.min ?? 0, type.max ?? 65535] : [type.min, type.max];
  const outside = (min !== undefined && value < min) || (max !== undefined && value > max);
  return outside ? must(type) : { value };
}

/** Takes a part together with those after it until it is an item: items may hold commas where their type says how. */
function takeItem(parts: string[], parse: (part: string) => Parsed): Parsed {
  let part = parts.shift()!;
  for (;;) {
    const result = parse(part);
    if ("value" in result || parts.length === 0) return result;
    part += `,${parts.shift()}`;
  }
}

function parseList(type: OptionType & { type: "list" }, text: string): Parsed {
  let inner = text.trim().replace(/,+$/, "");
  if (type.bounds) {
    if (!inner.startsWith("[") || !inner.endsWith("]")) return must(type);
    inner = inner.slice(1, -1);
  }
  const parts = inner === "" ? [] : inner.split(",");
  const value: unknown[] = [];
  while (parts.length > 0) {
    const first = parts[0]!.trim();
    const item = takeItem(parts, (part) => parseValue(type.items, part.trim()));
    if ("error" in item) return { error: `item ${JSON.stringify(first)} ${item.error}` };
    value.push(item.value);
  }
  return { value };
}

function parseDict(type: OptionType & { type: "dict" }, text: string): Parsed {
  let inner = text.trim();
  if (type.bounds) {
    if (!inner.startsWith("{") || !inner.endsWith("}")) return must(type);
    inner = inner.slice(1, -1);
  }
  const parts = inner === "" ? [] : inner.split(",");
  const value: Record<string, unknown> = {};
  while (parts.length > 0) {
    let key = "";
    const pair = takeItem(parts, (part) => {
      const colon = part.indexOf(":");
      if (colon < 0) return must(type, ": key:value, with commas between the pairs");
      key = part.slice(0, colon).trim();
      return parseValue(type.values, part.slice(colon + 1).trim());
    });
    if ("error" in pair)
      return { error: key ? `the value of ${JSON.stringify(key)} ${pair.error}` : pair.error };
    if (key === "") return { error: "must not have an empty key" };
    if (Object.hasOwn(value, key)) return { error: `must not have the key ${JSON.stringify(key)} twice` };
    Object.defineProperty(value, key, { value: pair.value, enumerable: true });
  }
  return { value };
}

function parseRange(type: OptionType & { type: "range" }, text: string): Parsed {
  const [, left, right = left] = /^(0|-?[1-9]\d*)(?:-(0|-?[1-9]\d*))?$/.exec(text) ?? [];
  if (left === undefined) return must(type);
  const [low, high] = [Number(left), Number(right)].sort((a, b) => a - b) as [number, number];
  const outside = (type.min !== undefined && low < type.min) || (type.max !== undefined && high > type.max);
  return outside ? must(type) : { value: text };
}

function isIp(text: string, version?: 4 | 6): boolean {
  return (version !== 6 && isIPv4(text)) || (version !== 4 && isIPv6(text) && !text.includes("%"));
}

/** RFC 1123; the last label has something other than digits. */
function isHostname(text: string, more = ""): boolean {
  if (text === "" || text.length > 253) return false;
  const labels = text.replace(/\.$/, "").split(".");
  const label = new RegExp(`^(?!-)[A-Z0-9${more}-]{1,63}(?<!-)$`, "i");
  return /[a-z-]/i.test(labels.at(-1)!) && labels.every((one) => label.test(one));
}

/** RFC 3986 with scheme and host, as the package rfc3986 checks it. */
function isUri({ schemes, maxLength }: OptionType & { type: "uri" }, text: string): boolean {
  const [, scheme, authority, path] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)([^?#]*)(?:\?[^#]*)?(?:#.*)?$/is.exec(text) ?? [];
  if (scheme === undefined) return false;
  if (schemes && !schemes.some((one) => one.toLowerCase() === scheme)) return false;
  if (maxLength && [...text].length > maxLength) return false;
  const [, host] = /^(?:[^@]*@)?(\[[0-9a-f:.]+\]|[\w\-.~!$&'()*+,;=%]+)(?::\d*)?$/i.exec(authority!) ?? [];
  if (host === undefined) return false;
  if (host.startsWith("[") ? !isIPv6(host.slice(1, -1)) : /^\d+(\.\d+){3}$/.test(host) && !isIPv4(host))
    return false;
  return !/[[\]]/.test(path!);
}
