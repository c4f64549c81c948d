import { includesRelease, optionsFor } from "../../releases/catalogue/catalogue";
import type { CatalogueFile, Groups, Option, ServiceCatalogue } from "../../releases/catalogue/model";

/** Option -> what it is in one release. */
export type Options = Record<string, Option>;

/** The groups that have options in a release, and those options, by name. */
export function groupsIn(groups: Groups = {}, release: string): Record<string, Options> {
  return Object.fromEntries(
    sorted(groups)
      .map(([group, options]) => [group, optionsIn(options, release)] as const)
      .filter(([, options]) => Object.keys(options).length > 0),
  );
}

/** The options that exist in a release, by the names that files have for them. */
export function optionsIn(options: Groups[string], release: string): Options {
  return Object.fromEntries(sorted(Object.fromEntries(optionsFor(options, release))));
}

/** The files that a service has in a release, by name. */
export function filesIn(catalogue: ServiceCatalogue, release: string): [string, CatalogueFile][] {
  return sorted(catalogue.files).filter(([, { releases }]) => includesRelease(releases, release));
}

/** The libraries whose options a file holds in a release. */
export function librariesIn({ libraries }: CatalogueFile, release: string): string[] {
  return sorted(libraries).flatMap(([name, releases]) => (includesRelease(releases, release) ? [name] : []));
}

/** By name, the same on every machine. */
export function sorted<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
