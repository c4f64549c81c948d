import { rangesOf } from "../../releases/catalogue/catalogue";
import type {
  CatalogueFile,
  Family,
  Groups,
  LibraryCatalogue,
  Option,
  ServiceCatalogue,
  Variant,
} from "../../releases/catalogue/model";

/** An option as options.py and settings.py list it. */
export type Listed = Option & { namespace?: string; group: string; name: string };

/** What one release's packages say. */
export interface Extract {
  libraries: Listed[];
  /** Plugin of keystoneauth -> options. */
  authPlugins: Record<string, Listed[]>;
  /** Class of Cinder -> names of options. */
  cinderDrivers: Record<string, string[]>;
  /** Kind of groups that the user names -> options. */
  families: Record<string, Listed[]>;
  files: { service: string; file: string; libraries: string[]; options: Listed[] }[];
}

/** Release -> what it holds there. Releases in order. */
type ByRelease<T> = Map<string, T>;

/** The catalogues of libraries and services, from what the packages of each release say. */
export function merge(extracts: ByRelease<Extract>): {
  libraries: LibraryCatalogue;
  services: Record<string, ServiceCatalogue>;
} {
  const names = new Set([...extracts.values()].flatMap(({ files }) => files.map(({ service }) => service)));
  return {
    libraries: mergeLibraries(extracts),
    services: Object.fromEntries([...names].sort().map((name) => [name, mergeService(name, extracts)])),
  };
}

function mergeLibraries(extracts: ByRelease<Extract>): LibraryCatalogue {
  const releases = [...extracts.keys()];
  const names = sortedUnion(mapRelease(extracts, ({ libraries }) => libraries.map((one) => one.namespace!)));
  const plugins = sortedUnion(mapRelease(extracts, ({ authPlugins }) => Object.keys(authPlugins)));
  const ofLibrary = (name: string) =>
    mapRelease(extracts, ({ libraries }) => libraries.filter(({ namespace }) => namespace === name));
  const ofPlugin = (name: string) => mapRelease(extracts, ({ authPlugins }) => authPlugins[name] ?? []);
  return {
    releases,
    libraries: Object.fromEntries(names.map((name) => [name, mergeGroups(ofLibrary(name), releases)])),
    authPlugins: Object.fromEntries(
      plugins.map((name) => [name, mergeGroups(ofPlugin(name), releases)[""] ?? {}]),
    ),
  };
}

function mergeService(service: string, extracts: ByRelease<Extract>): ServiceCatalogue {
  const of = (extract: Extract) => extract.files.filter((file) => file.service === service);
  const releases = [...extracts].filter(([, extract]) => of(extract).length > 0).map(([release]) => release);
  const known = new Map(releases.map((release) => [release, extracts.get(release)!]));
  const files = sortedUnion(mapRelease(known, (extract) => of(extract).map(({ file }) => file)));
  return {
    releases,
    files: Object.fromEntries(files.map((file) => [file, mergeFile(service, file, known)])),
  };
}

function mergeFile(service: string, file: string, extracts: ByRelease<Extract>): CatalogueFile {
  const all = [...extracts.keys()];
  const found = mapRelease(extracts, ({ files }) =>
    files.find((one) => one.service === service && one.file === file),
  );
  const releases = all.filter((release) => found.get(release));
  const own = new Map(
    releases.map((release) => [release, ownOptions(extracts.get(release)!, found.get(release)!)]),
  );
  const libraries = sortedUnion(mapRelease(found, (one) => one?.libraries ?? []));
  const groups = mergeGroups(own, releases);
  const families = familiesOf(file, groups, extracts);
  return {
    ...(releases.length < all.length ? { releases: rangesOf(releases, all).join(",") } : {}),
    libraries: Object.fromEntries(
      libraries.map((name) => [
        name,
        rangesOf(
          releases.filter((release) => found.get(release)!.libraries.includes(name)),
          all,
        ).join(","),
      ]),
    ),
    groups: Object.fromEntries(Object.entries(groups).filter(([group]) => !isStore(group))),
    ...(Object.keys(families).length > 0 ? { families } : {}),
  };
}

/** Without those that a library says in the same words. */
function ownOptions(
  { libraries }: Extract,
  { options, libraries: used }: Extract["files"][number],
): Listed[] {
  const ofLibraries = new Set(
    libraries
      .filter(({ namespace }) => used.includes(namespace!))
      .map((option) => JSON.stringify(identity(option))),
  );
  return options.filter((option) => !ofLibraries.has(JSON.stringify(identity(option))));
}

const identity = ({ namespace: _, ...option }: Listed) => option;

/** `glance.store.rbd.store` holds the options of a store of type rbd; two types go by their bare names. */
const isStore = (group: string) => group.startsWith("glance.store.");

function familiesOf(file: string, groups: Groups, extracts: ByRelease<Extract>): Record<string, Family> {
  const dynamic = (family: string): Record<string, Family> => {
    const listed = mapRelease(extracts, ({ families }) => families[family] ?? []);
    const [options = {}] = Object.values(mergeGroups(listed, [...extracts.keys()]));
    return { [family]: { options } };
  };
  switch (file) {
    case "cinder.conf":
      return { backend: { options: {}, group: "backend_defaults", drivers: cinderDrivers(extracts) } };
    case "glance-api.conf":
      return { store: stores(groups) };
    case "nova.conf":
      return dynamic("mdev");
    case "barbican.conf":
      return dynamic("secretstore");
    default:
      return {};
  }
}

/** A driver of several releases reads what it read in any of them: each option has its own releases. */
function cinderDrivers(extracts: ByRelease<Extract>): Record<string, string[]> {
  const classes = sortedUnion(mapRelease(extracts, (extract) => Object.keys(extract.cinderDrivers)));
  return Object.fromEntries(
    classes.map((name) => [name, sortedUnion(mapRelease(extracts, (one) => one.cinderDrivers[name] ?? []))]),
  );
}

function stores(groups: Groups): Family {
  const types = Object.keys(groups).filter(isStore);
  const named = types.map((group): [string, Groups[string]] => [group.split(".")[2]!, groups[group]!]);
  const all: [string, Groups[string]][] = [...named, ["cinder", groups.cinder!], ["file", groups.file!]];
  return {
    options: sorted(Object.assign({}, ...all.map(([, options]) => options))),
    drivers: sorted(Object.fromEntries(all.map(([type, options]) => [type, Object.keys(options).sort()]))),
  };
}

/** Group -> option -> what it is in these releases, those that say the same taken together. */
function mergeGroups(listed: ByRelease<Listed[]>, releases: string[]): Groups {
  const cells = new Map<string, Map<string, ByRelease<Option>>>();
  for (const [release, options] of listed)
    for (const { namespace: _, group, name, ...option } of options) {
      const ofGroup = getOrAdd(cells, group, () => new Map<string, ByRelease<Option>>());
      const ofOption = getOrAdd(ofGroup, name, () => new Map<string, Option>());
      // Where two namespaces of a service say different things of an option, the first one is registered.
      if (!ofOption.has(release)) ofOption.set(release, option as Option);
    }
  return sorted(
    Object.fromEntries(
      [...cells].map(([group, options]) => [
        group,
        sorted(Object.fromEntries([...options].map(([name, found]) => [name, variants(found, releases)]))),
      ]),
    ),
  );
}

function variants(found: ByRelease<Option>, releases: string[]): Variant | Variant[] {
  const runs: { option: Option; releases: string[] }[] = [];
  for (const release of releases) {
    const option = found.get(release);
    const last = runs.at(-1);
    if (!option) continue;
    const follows = last && releases.indexOf(last.releases.at(-1)!) === releases.indexOf(release) - 1;
    if (follows && JSON.stringify(last.option) === JSON.stringify(option)) last.releases.push(release);
    else runs.push({ option, releases: [release] });
  }
  if (runs.length === 1 && runs[0]!.releases.length === releases.length) return runs[0]!.option;
  const all = runs.map((run): Variant => ({ releases: rangesOf(run.releases, releases)[0]!, ...run.option }));
  return all.length === 1 ? all[0]! : all;
}

function mapRelease<A, B>(extracts: ByRelease<A>, map: (extract: A) => B): ByRelease<B> {
  return new Map([...extracts].map(([release, extract]) => [release, map(extract)]));
}

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}

const sortedUnion = (names: ByRelease<string[]>): string[] => [...new Set([...names.values()].flat())].sort();

const sorted = <V>(record: Record<string, V>): Record<string, V> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
