import type { CatalogueFile, LibraryCatalogue, ServiceCatalogue } from "../../releases/catalogue/model";
import { familiesOf, familyTypes } from "./family-types";
import { indent, interfaceLines, type Parent } from "./interface-lines";
import { identifier, quoted } from "./option-types";
import { filesIn, groupsIn, librariesIn, type Options, optionsIn, sorted } from "./resolve";

/** types/<service>.d.ts: the files, groups and options of a service in one release. */
export function serviceTypes(
  service: string,
  catalogue: ServiceCatalogue,
  libraries: LibraryCatalogue,
  release: string,
): string {
  const files = filesIn(catalogue, release);
  return declarations(
    release,
    `/** Configuration of ${service} ${release}. */`,
    `export interface ${identifier(service)} {`,
    ...files.map(([name]) => `  ${quoted(name)}?: ${identifier(name)};`),
    "}",
    ...files.flatMap(([name, file]) => ["", ...fileTypes(name, file, libraries, release)]),
  );
}

/** types/libraries-<release>.d.ts: the options that services share, in one release. */
export function libraryTypes(libraries: LibraryCatalogue, release: string, names: string[]): string {
  const auth = authPlugins(libraries, release);
  return declarations(
    release,
    "/** Options of keystoneauth's plugins, whichever `auth_type` chooses. */",
    ...interfaceLines("export interface auth_plugins", auth, []),
    ...[...names].sort().flatMap((library) => [
      "",
      `export namespace ${identifier(library)} {`,
      ...sorted(groupsIn(libraries.libraries[library], release)).flatMap(([group, options]) => {
        const parents = "auth_type" in options ? [{ name: "auth_plugins", options: auth }] : [];
        return interfaceLines(`interface ${identifier(group)}`, options, parents).map(indent);
      }),
      "}",
    ]),
  );
}

/** types/index.d.ts: which interface is which service's. */
export function indexTypes(services: string[]): string {
  const names = [...services].sort();
  return text(
    header,
    ...names.map((name) => `import type { ${identifier(name)} } from "./${name}";`),
    "",
    "/** Service -> configuration file -> group -> option -> value. */",
    "export interface Catalogue {",
    ...names.map((name) => `  ${quoted(name)}: ${identifier(name)};`),
    "}",
  );
}

/** Libraries whose options a service's files hold. */
export function librariesOf(catalogue: ServiceCatalogue, release: string): string[] {
  return [...new Set(filesIn(catalogue, release).flatMap(([, file]) => librariesIn(file, release)))];
}

/** An interface for the file, and a namespace of the same name with the interfaces of its groups. */
function fileTypes(
  name: string,
  file: CatalogueFile,
  libraries: LibraryCatalogue,
  release: string,
): string[] {
  const own = groupsIn(file.groups, release);
  const shared = sharedGroups(file, libraries, release);
  const space = identifier(name);
  const members: string[] = [];
  const interfaces: string[] = [];
  const groups: Record<string, Options> = {};
  for (const group of [...new Set([...Object.keys(own), ...Object.keys(shared)])].sort()) {
    const options = own[group] ?? {};
    const parents = shared[group] ?? [];
    if ("auth_type" in options && !parents.some((parent) => "auth_type" in parent.options))
      parents.push({ name: "libraries.auth_plugins", options: authPlugins(libraries, release) });
    groups[group] = Object.assign({}, ...parents.map((parent) => parent.options).reverse(), options);
    const alone = parents.length === 1 && Object.keys(options).length === 0 ? parents[0]!.name : undefined;
    members.push(`${quoted(group)}?: ${alone ?? `${space}.${identifier(group)}`};`);
    if (!alone) interfaces.push(...interfaceLines(`interface ${identifier(group)}`, options, parents));
  }
  const families = familyTypes(space, familiesOf(name, file, release), groups);
  members.push(...families.members);
  const named = ["interface named {", ...members.map(indent), "}"];
  return [
    ...(families.index
      ? [`export interface ${space} extends ${space}.named {`, indent(families.index)]
      : [`export interface ${space} {`, ...members.map(indent)]),
    "}",
    `export namespace ${space} {`,
    ...[...(families.index ? named : []), ...families.interfaces, ...interfaces].map(indent),
    "}",
  ];
}

/** Group -> the libraries' interfaces of it. */
function sharedGroups(file: CatalogueFile, libraries: LibraryCatalogue, release: string) {
  const shared: Record<string, Parent[]> = {};
  for (const library of librariesIn(file, release))
    for (const [group, options] of Object.entries(groupsIn(libraries.libraries[library], release)))
      (shared[group] ??= []).push({
        name: `libraries.${identifier(library)}.${identifier(group)}`,
        options: "auth_type" in options ? { ...authPlugins(libraries, release), ...options } : options,
      });
  return shared;
}

/** The options of all plugins; of those that several have, what the first one says. */
function authPlugins({ authPlugins }: LibraryCatalogue, release: string): Options {
  const plugins = sorted(authPlugins).map(([, options]) => optionsIn(options, release));
  return Object.fromEntries(sorted(Object.assign({}, ...plugins.reverse())));
}

const header = "// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.";
const text = (...lines: string[]) => `${lines.join("\n")}\n`;

/** A file of declarations, with the imports that it needs. */
function declarations(release: string, ...body: string[]): string {
  const uses = (word: string) =>
    body.some((line) => new RegExp(`: .*\\b${word}\\b|\\b${word}[<.]`).test(line));
  const flavours = ["Float", "Free", "Int", "Others", "Secret"].filter(uses);
  return text(
    header,
    ...(flavours.length > 0 ? [`import type { ${flavours.join(", ")} } from "../types";`] : []),
    ...(uses("libraries") ? [`import type * as libraries from "./libraries-${release}";`] : []),
    "",
    ...body,
  );
}
