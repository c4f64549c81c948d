import { literals, optionLine, optionType } from "./option-types";
import { type Options, sorted } from "./resolve";

/** An interface that others extend. */
export interface Parent {
  name: string;
  options: Options;
}

/**
 * An interface with what its parents do not say already. Where they contradict each other or it in the type of an
 * option, one wins: it over them, and the first of them over the next.
 */
export function interfaceLines(head: string, own: Options, parents: Parent[]): string[] {
  const types = new Map(Object.entries(own).map(([name, option]) => [name, optionType(option)]));
  const inherited = new Set<string>();
  const bases = parents.map((parent) => {
    const hidden: string[] = [];
    for (const [name, option] of sorted(parent.options)) {
      const type = types.get(name);
      if (type === undefined) types.set(name, optionType(option));
      if (type !== undefined && type !== optionType(option)) hidden.push(name);
      else inherited.add(optionLine(name, option));
    }
    return hidden.length > 0 ? `Omit<${parent.name}, ${literals(hidden)}>` : parent.name;
  });
  const body = Object.entries(own)
    .map(([name, option]) => optionLine(name, option))
    .filter((line) => !inherited.has(line));
  const start = `${head}${bases.length > 0 ? ` extends ${bases.join(", ")}` : ""} {`;
  return body.length > 0 ? [start, ...body.map(indent), "}"] : [`${start}}`];
}

export const indent = (line: string) => `  ${line}`;
