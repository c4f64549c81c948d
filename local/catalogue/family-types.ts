import type { CatalogueFile } from "../../releases/catalogue/model";
import { type Naming, namings } from "../../releases/catalogue/namings";
import { indent } from "./interface-lines";
import { identifier, literals, optionLine, optionType, quoted } from "./option-types";
import { type Options, optionsIn, sorted } from "./resolve";

/** Groups whose names the user chooses. */
interface NamedFamily extends Pick<Naming, "group" | "always"> {
  name: string;
  options: Options;
  /** A group of the file that they take the options of as well. */
  like?: string;
}

/**
 * The families of a file. One that no catalogue documents, and whose groups may have any name, would leave no group of
 * the file that could be misspelt: it counts only beside another such.
 */
export function familiesOf(name: string, file: CatalogueFile, release: string): NamedFamily[] {
  const known = file.families ?? {};
  const own = namings.filter(({ files }) => files?.includes(name));
  const open = own.some(({ family, group }) => known[family] && !group);
  return own
    .filter(({ family, group }) => known[family] || group || open)
    .map(({ family, group, always, options = {} }) => ({
      ...{ name: family, group, always, like: known[family]?.group },
      options: optionsIn(known[family]?.options ?? options, release),
    }));
}

/** What a file has for its families: members of its interface, an index for other groups, interfaces for the groups. */
export function familyTypes(space: string, families: NamedFamily[], groups: Record<string, Options>) {
  const bound = families.filter(({ group }) => group);
  const free = families.filter(({ group }) => !group);
  const members = families.flatMap(({ name, group, always = {} }) => {
    const type = `${space}.${group ? familyName(name) : "chosen"}`;
    return [
      ...(group ? [`[group: \`${group("${string}")}\`]: ${type} | undefined;`] : []),
      ...Object.keys(always).flatMap((one) => (groups[one] ? [] : [`${quoted(one)}?: ${type};`])),
    ];
  });
  const interfaces = bound.flatMap(({ name, options }) => [
    `interface ${familyName(name)} {`,
    ...Object.entries(options).map(([option, type]) => indent(optionLine(option, type))),
    "}",
  ]);
  if (free.length === 0) return { members, interfaces };
  interfaces.push(...chosenLines(free, groups));
  return { members, interfaces, index: `[group: string]: ${space}.any_name | undefined;` };
}

const familyName = (family: string) => `any_${identifier(family)}`;

/**
 * What groups of any name take. TypeScript wants every group that has a name to be one of them, so that the options of
 * those count as known here too, where `Wrong` refuses them; and what both have is of either type.
 */
function chosenLines(families: NamedFamily[], groups: Record<string, Options>): string[] {
  const like = [...new Set(families.flatMap(({ like }) => like ?? []))]
    .filter((group) => groups[group])
    .sort();
  const everywhere = [...families.map(({ options }) => options), ...Object.values(groups)];
  const typesOf = (name: string) =>
    new Set(everywhere.flatMap((options) => (options[name] ? [optionType(options[name])] : [])));
  const mixed = (name: string) => typesOf(name).size > 1;
  const bases = like.map((group) => {
    const hidden = Object.keys(groups[group]!).filter(mixed);
    return hidden.length > 0 ? `Omit<${identifier(group)}, ${literals(hidden)}>` : identifier(group);
  });
  const inherited: Options = Object.assign({}, ...like.map((group) => groups[group]));
  const all: Options = Object.assign({}, inherited, ...families.map(({ options }) => options));
  const body = sorted(all)
    .filter(([name]) => mixed(name) || !inherited[name])
    .map(([name, option]) => optionLine(name, option, [...typesOf(name)].sort().join(" | ")));
  return [
    `interface chosen${bases.length > 0 ? ` extends ${bases.join(", ")}` : ""} {`,
    ...body.map(indent),
    "}",
    "interface any_name extends chosen, Others<named, chosen> {}",
  ];
}
