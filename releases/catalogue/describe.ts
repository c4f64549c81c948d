import type { OptionType } from "./model";

const plural: Partial<Record<OptionType["type"], string>> = {
  boolean: "true or false",
  integer: "integers",
  float: "numbers",
  port: "ports",
  string: "texts",
  ip: "IP addresses",
  hostname: "host names",
  "host-address": "host names or IP addresses",
  "host-domain": "host names or IP addresses",
  uri: "URIs",
  range: "ranges",
};

/** What a value must be, for messages: `an integer from 0 to 65535`. */
export function describeType(type: OptionType): string {
  switch (type.type) {
    case "string":
      return describeString(type);
    case "boolean":
      return "true or false";
    case "integer":
    case "float":
    case "port":
      if (type.choices) return `one of ${type.choices.join(", ")}`;
      return `${numberNames[type.type]}${bounds(sensible(type.min) ?? least(type), sensible(type.max) ?? most(type))}`;
    case "list":
      return `a list of ${describeItems(type.items)}${type.bounds ? " in brackets" : ""}`;
    case "dict":
      return `a dict of ${describeItems(type.values)}${type.bounds ? " in braces" : ""}`;
    case "multi":
      return `a list of ${describeItems(type.items)}, each on a line of its own`;
    case "range":
      return `a range such as 1-5${bounds(type.min, type.max)}`;
    case "ip":
      return `an IP${type.version ? `v${type.version}` : ""} address`;
    case "hostname":
      return "a host name";
    case "host-address":
    case "host-domain":
      return `a host name or an IP${type.version ? `v${type.version}` : ""} address`;
    case "uri":
      return `a URI${type.schemes ? ` of scheme ${type.schemes.join(", ")}` : ""} with a host${length(type)}`;
    case "other":
      return "a value that the service understands";
  }
}

const numberNames = { integer: "an integer", float: "a number", port: "a port" };

const least = ({ type }: OptionType) => (type === "port" ? 0 : undefined);
const most = ({ type }: OptionType) => (type === "port" ? 65535 : undefined);

/** Limits of 63 bits, which JSON rounds, limit nothing that people write. */
const sensible = (limit?: number) => (Math.abs(limit ?? 0) < Number.MAX_SAFE_INTEGER ? limit : undefined);

const bounds = (min?: number, max?: number) =>
  `${min === undefined ? "" : ` from ${min}${max === undefined ? " on" : ""}`}${max === undefined ? "" : ` ${min === undefined ? "up " : ""}to ${max}`}`;

const length = ({ maxLength }: { maxLength?: number }) =>
  maxLength ? ` of at most ${maxLength} characters` : "";

function describeString(type: OptionType & { type: "string" }): string {
  if (type.choices) return `one of ${type.choices.map((choice) => choice || '""').join(", ")}`;
  return `a text${type.pattern ? ` that matches ${type.pattern}` : ""}${length(type)}`;
}

function describeItems(type: OptionType): string {
  if (type.type === "string" && type.choices) return type.choices.join(", ");
  const limited = "min" in type || "max" in type || "pattern" in type;
  return (!limited && plural[type.type]) || `items, each ${describeType(type)}`;
}
