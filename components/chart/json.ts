/** What JSON can hold. No `Output` fits in here, so charts and patches never hold a value that a preview does not know. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values of a chart. */
export type Values = { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A deep copy without the object entries that are null; the API server drops those of its own kinds as well. */
export function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, withoutNulls(entry)]),
  );
}
