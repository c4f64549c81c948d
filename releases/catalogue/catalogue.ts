import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Family, Groups, LibraryCatalogue, Option, ServiceCatalogue, Variant } from "./model";

/** Options of a group by their name in files. */
export type Options = Map<string, Option>;

/** A group of a file in one release. */
export interface Group {
  /** As the service writes it; in files case does not matter. */
  name: string;
  options: Options;
}

/** What groups of one kind may hold, in one release. */
export interface FamilyOptions {
  options: Options;
  group?: string;
  drivers: Record<string, string[]>;
  /** Option -> the drivers that read it. */
  readers: Map<string, string[]>;
}

/** What a service of one release reads from one file. */
export interface FileOptions {
  file: string;
  /** By `groupKey`. */
  groups: Map<string, Group>;
  families: Record<string, FamilyOptions>;
  /** Plugin of keystoneauth -> the options that it reads. */
  authPlugins: Record<string, Options>;
}

/** oslo.config does not tell groups by case, but for [DEFAULT]: cfg.py, _normalize_group_name. */
export function groupKey(name: string): string {
  return name === "DEFAULT" ? name : name.toLowerCase();
}

/** The name that oslo.config looks for in files: Opt.dest. One written with dashes there is ignored. */
export function optionKey(name: string): string {
  return name.replaceAll("-", "_");
}

/** Files that are read after another one and may hold what it may: of the nodes of a group, of one program. */
const FURTHER: [RegExp, string][] = [[/^nova-(compute-[a-z0-9-]+|scheduler)\.conf$/, "nova.conf"]];

/** The file whose options a file may hold: mostly itself. */
export function originOf(file: string): string {
  return FURTHER.find(([name]) => name.test(file))?.[1] ?? file;
}

/** Whether a release lies in a range such as `2024.1-2025.1,2026.1`. Names of releases sort as their dates do. */
export function includesRelease(ranges: string | undefined, release: string): boolean {
  if (ranges === undefined) return true;
  return ranges.split(",").some((range) => {
    const [first, last = first] = range.split("-");
    return first! <= release && release <= last!;
  });
}

/** Releases, in order, as ranges without a gap: `2024.1-2025.1`, or one release. `all`: those that there are. */
export function rangesOf(releases: string[], all: string[]): string[] {
  const runs: string[][] = [];
  for (const release of releases) {
    const last = runs.at(-1);
    if (last && all.indexOf(last.at(-1)!) === all.indexOf(release) - 1) last.push(release);
    else runs.push([release]);
  }
  return runs.map((run) => (run.length === 1 ? run[0]! : `${run[0]}-${run.at(-1)}`));
}

/** The options that a group has in a release. */
export function optionsFor(group: Groups[string], release: string): Options {
  const options: Options = new Map();
  for (const [name, known] of Object.entries(group)) {
    const variant = [known].flat().find(({ releases }: Variant) => includesRelease(releases, release));
    if (variant) options.set(optionKey(name), variant);
  }
  return options;
}

function addGroups(target: Map<string, Group>, groups: Groups, release: string): void {
  for (const [name, group] of Object.entries(groups)) {
    const options = optionsFor(group, release);
    if (options.size === 0) continue;
    const known = target.get(groupKey(name));
    if (known) for (const [option, type] of options) known.options.set(option, type);
    else target.set(groupKey(name), { name, options });
  }
}

function familyFor({ options, group, drivers = {} }: Family, release: string): FamilyOptions {
  return { options: optionsFor(options, release), group, drivers, readers: readersOf(drivers) };
}

function readersOf(drivers: Record<string, Iterable<string>>): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const [driver, options] of Object.entries(drivers))
    for (const option of options) {
      const known = readers.get(option);
      if (known) known.push(driver);
      else readers.set(option, [driver]);
    }
  return readers;
}

/** What is known of one service. */
export class ServiceOptions {
  private readonly read = new Map<string, FileOptions | undefined>();

  constructor(
    readonly service: string,
    private readonly own: ServiceCatalogue,
    private readonly shared: LibraryCatalogue,
  ) {}

  /** Releases that are known, in order. */
  get releases(): string[] {
    return this.own.releases;
  }

  /** Names of the files that the service reads; none where the release is not known. */
  files(release: string): string[] {
    if (!this.releases.includes(release)) return [];
    const files = Object.entries(this.own.files);
    return files.filter(([, { releases }]) => includesRelease(releases, release)).map(([name]) => name);
  }

  /** Libraries whose options a file may hold too. */
  libraries(name: string, release: string): string[] {
    const { libraries } = this.own.files[originOf(name)]!;
    return Object.keys(libraries).filter((library) => includesRelease(libraries[library], release));
  }

  /** What may stand in a file; undefined where the release does not read it. */
  file(name: string, release: string): FileOptions | undefined {
    const key = `${release}/${name}`;
    if (!this.read.has(key)) this.read.set(key, this.readFile(name, release));
    return this.read.get(key);
  }

  /** Releases in which `exists` holds for a file, in order. */
  releasesWhere(name: string, exists: (file: FileOptions) => boolean): string[] {
    return this.releases.filter((release) => {
      const file = this.file(name, release);
      return file !== undefined && exists(file);
    });
  }

  private readFile(name: string, release: string): FileOptions | undefined {
    if (!this.files(release).includes(originOf(name))) return undefined;
    const { groups: own, families = {} } = this.own.files[originOf(name)]!;
    const groups = new Map<string, Group>();
    // Where two libraries say different things of an option, the first one counts.
    for (const library of this.libraries(name, release).reverse())
      addGroups(groups, this.shared.libraries[library] ?? {}, release);
    addGroups(groups, own, release);
    return {
      file: name,
      groups,
      families: mapValues(families, (family) => familyFor(family, release)),
      authPlugins: mapValues(this.shared.authPlugins, (options) => optionsFor(options, release)),
    };
  }
}

/** What is known of all services; `load` gives the content of data/<name>.json, undefined where there is none. */
export class Catalogue {
  private readonly read = new Map<string, ServiceOptions | undefined>();

  constructor(private readonly load: (name: string) => unknown) {}

  /** Undefined: nothing is known of the service. */
  service(name: string): ServiceOptions | undefined {
    if (!this.read.has(name)) {
      const own = this.load(name) as ServiceCatalogue | undefined;
      const shared = this.load("libraries") as LibraryCatalogue;
      this.read.set(name, own && new ServiceOptions(name, own, shared));
    }
    return this.read.get(name);
  }
}

const contents = new Map<string, unknown>();

/** The catalogue of this folder; a file is read when a service is first asked for. */
export const catalogue = new Catalogue((name) => {
  const path = join(__dirname, "data", `${name}.json`);
  if (!contents.has(name))
    contents.set(name, existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);
  return contents.get(name);
});

function mapValues<A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
