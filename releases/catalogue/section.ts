import { groupKey } from "./catalogue";
import type { Ini } from "./ini";

/** A value as a program or a stack file gives it, or its texts in a file. */
export type Value = { typed: unknown } | { texts: string[] };

/** What a configuration says of one group. */
export interface Section {
  group: string;
  options: Map<string, Value>;
}

/** Sections of group -> option -> value. */
export function typedSections(groups: Record<string, Record<string, unknown>>): Section[] {
  return Object.entries(groups).map(([group, options]) => ({
    group,
    options: new Map(Object.entries(options).map(([option, typed]) => [option, { typed }])),
  }));
}

/** Sections of the text of a file. */
export function textSections({ groups }: Ini): Section[] {
  return groups.map(({ name, options }) => ({
    group: name,
    options: new Map([...options].map(([option, texts]) => [option, { texts }])),
  }));
}

/** A value by the names that oslo.config tells apart; the last one counts. */
export function valueOf(sections: Section[], group: string, option: string): unknown {
  let found: unknown;
  for (const section of sections) {
    if (groupKey(section.group) !== groupKey(group)) continue;
    const value = section.options.get(option);
    if (value) found = plain(value);
  }
  return found;
}

/** What counts of a value that may have been given several times. */
export function plain(value: Value): unknown {
  return "typed" in value ? value.typed : value.texts.at(-1);
}
