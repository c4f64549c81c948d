/** JSON with an option per line, so that a change of the catalogue can be reviewed. */
export function format(value: unknown): string {
  return `${lines(value, "")}\n`;
}

function lines(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isOption(value))
    return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const inner = entries.map(([key, one]) => `${indent} ${JSON.stringify(key)}: ${lines(one, `${indent} `)}`);
  return `{\n${inner.join(",\n")}\n${indent}}`;
}

/** Options have a type in words; a group may have an option of that name, which is an object. */
const isOption = (value: object): boolean => "type" in value && typeof value.type === "string";
