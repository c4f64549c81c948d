import type { Option, OptionType } from "../../releases/catalogue/model";

/** One option as a property of its group, on one line; the comment holds what an editor should show of it. */
export function optionLine(name: string, option: Option, type = optionType(option)): string {
  const notes = [
    option.deprecated && `@deprecated${option.deprecated === true ? "" : ` Since ${option.deprecated}.`}`,
    option.secret && "Secret.",
    option.required && "Required.",
    option.default !== undefined && option.default !== null && `Default: ${short(option.default)}.`,
  ].filter(Boolean);
  const comment = notes.length > 0 ? `/** ${notes.join(" ")} */ ` : "";
  return `${comment}${quoted(name)}?: ${type};`;
}

/** The type of an option's value. */
export function optionType(option: Option): string {
  return option.secret ? "Secret" : typeOf(option);
}

function typeOf(option: OptionType): string {
  switch (option.type) {
    case "boolean":
      return "boolean";
    case "integer":
      return option.choices ? literals(option.choices) : flavour("Int", option.min, option.max);
    case "float":
      return option.choices ? literals(option.choices) : flavour("Float", option.min, option.max);
    case "port":
      return option.choices ? literals(option.choices) : flavour("Int", option.min ?? 0, option.max ?? 65535);
    case "list":
    case "multi":
      return listOf(option.items);
    case "dict":
      return dictOf(option.values);
    case "range":
      return "string | number";
    case "other":
      return "Free";
    default:
      return "choices" in option && option.choices ? literals(option.choices) : "string";
  }
}

function listOf(items: OptionType): string {
  const text = typeOf(items);
  return `readonly ${text.includes("|") ? `(${text})` : text}[]`;
}

const dictOf = (values: OptionType) => `Readonly<Record<string, ${typeOf(values)}>>`;

/** A union of values. */
export const literals = (values: (string | number)[]) =>
  values.map((value) => JSON.stringify(value)).join(" | ");

/** `Int`, `Int<0>`, `Int<0, 65535>`; the parameters default to no bound. */
function flavour(name: string, min: number | undefined, max: number | undefined): string {
  if (max === undefined) return min === undefined ? name : `${name}<${min}>`;
  return `${name}<${min ?? '"-∞"'}, ${max}>`;
}

/** JSON, of a length that leaves the option on its line. */
function short(value: unknown): string {
  const text = JSON.stringify(value).replaceAll("*/", "*\\/");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A name as a property is called. */
export const quoted = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

const RESERVED =
  /^(any|bigint|boolean|default|enum|export|extends|false|Float|Free|for|function|Group|if|chosen|import|in|Int|named|never|null|number|object|Omit|package|Partial|private|protected|public|Readonly|Record|return|Secret|static|string|super|switch|symbol|this|true|typeof|undefined|unknown|var|void|while|with|yield)$/;

/** A name as an interface or namespace is called. */
export function identifier(name: string): string {
  const word = name.replaceAll(/[^\w$]/g, "_").replace(/^(?=\d)/, "_");
  return RESERVED.test(word) ? `${word}_` : word;
}
