import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LibraryCatalogue, ServiceCatalogue } from "../../releases/catalogue/model";
import { type Component, versions } from "../../releases/versions";
import { project } from "../paths";
import { indexTypes, librariesOf, libraryTypes, serviceTypes } from "./types";

const read = (name: string) =>
  JSON.parse(readFileSync(join(project, "releases/catalogue/data", `${name}.json`), "utf8"));

/** File of releases/catalogue/types -> its text, for the releases of releases/versions.ts. */
export function allTypes(): Record<string, string> {
  const services = Object.keys(versions) as Component[];
  const libraries: LibraryCatalogue = read("libraries");
  const used: Record<string, string[]> = {};
  const files: Record<string, string> = { "index.d.ts": indexTypes(services) };
  for (const service of services) {
    const release = versions[service];
    const catalogue: ServiceCatalogue = read(service);
    files[`${service}.d.ts`] = serviceTypes(service, catalogue, libraries, release);
    used[release] = [...(used[release] ?? []), ...librariesOf(catalogue, release)];
  }
  for (const [release, names] of Object.entries(used).filter(([, names]) => names.length > 0))
    files[`libraries-${release}.d.ts`] = libraryTypes(libraries, release, [...new Set(names)]);
  return files;
}

/** `npm run catalogue-types`: after a change of releases/catalogue/data or releases/versions.ts. */
export function writeTypes(): void {
  const folder = join(project, "releases/catalogue/types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of Object.entries(allTypes())) writeFileSync(join(folder, file), text);
}

if (require.main === module) writeTypes();
