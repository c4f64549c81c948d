import type { OptionType } from "./model";

/** A value as it stands in a configuration file. A type that is not known is written by the value's own. */
export function writeValue(type: OptionType | undefined, value: unknown): string {
  if (Array.isArray(value)) {
    const items = type?.type === "list" || type?.type === "multi" ? type.items : undefined;
    const text = value.map((item) => writeItem(items, item)).join(",");
    return type?.type === "list" && type.bounds ? `[${text}]` : text;
  }
  if (typeof value === "object" && value !== null) {
    const values = type?.type === "dict" ? type.values : undefined;
    const text = Object.entries(value).map(([key, one]) => `${key}:${writeItem(values, one)}`);
    return type?.type === "dict" && type.bounds ? `{${text.join(",")}}` : text.join(",");
  }
  return String(value);
}

/** In a list an item that takes quotes needs them around a comma. */
function writeItem(type: OptionType | undefined, value: unknown): string {
  const text = writeValue(type, value);
  const quotes = type?.type === "string" && type.quotes && /[,"']/.test(text);
  return quotes ? (text.includes('"') ? `'${text}'` : `"${text}"`) : text;
}
