import { didYouMean, nearest } from "../../components/nearest";
import { type FileOptions, groupKey, optionKey, type ServiceOptions } from "./catalogue";
import type { FileCheck } from "./check-file";
import { actualGroups, familyOptions, namesIn, namingsOf } from "./families";
import type { Section } from "./section";

/** Why a file is none of the service's. */
export function explainFile(
  known: ServiceOptions | undefined,
  release: string,
  name: string,
  files: string[],
): string {
  const elsewhere = known && inOtherReleases(known, release, name, () => true);
  return (
    elsewhere ??
    `there is no such configuration file; the files are ${files.join(", ")}${didYouMean(name, files)}`
  );
}

/** Why a group is none of the file's. */
export function explainGroup(check: FileCheck, section: Section): string {
  const { known, release, file, all, groups } = check;
  const key = groupKey(section.group);
  const elsewhere = inOtherReleases(known, release, file.file, (other) => actualGroups(other, all).has(key));
  if (elsewhere) return elsewhere;
  const names = [...groups.values()].map(({ name }) => name);
  const near = didYouMean(section.group, names);
  const list = listThatLacks(check, section);
  return `there is no such group${list}${near}`;
}

/** The list that would have to name the group, where its options show what it is meant to be. */
function listThatLacks({ file, all }: FileCheck, { options }: Section): string {
  const naming = namingsOf(file.file).find((one) => {
    // Sources of configuration are rare, and have options that many groups have.
    if (one.files === undefined) return false;
    const known = familyOptions(file, one);
    return options.size > 0 && [...options.keys()].every((option) => known.has(option));
  });
  if (!naming) return "";
  const [group, option] = naming.list;
  const listed = namesIn(file, naming.list, all).map(([name]) => name);
  return `: [${group}] ${option} does not list it, but ${listed.join(", ") || "nothing"}`;
}

/** Why an option is none of the group's. */
export function explainOption(check: FileCheck, groupName: string, option: string): string {
  const { known, release, file, all, groups } = check;
  const key = groupKey(groupName);
  const group = groups.get(key);
  const has = (name: string) => group?.options.has(name) ?? false;
  if (has(optionKey(option)))
    return `is written ${optionKey(option)} in files, where dashes are not understood`;
  const other = group?.others.get(option);
  if (other) return other.why();
  const elsewhere = inOtherReleases(known, release, file.file, (one) =>
    actualGroups(one, all).get(key)?.options.has(option),
  );
  if (elsewhere) return elsewhere;
  const homes = [...groups.values()].filter(({ options }) => options.has(option)).map(({ name }) => name);
  const home =
    homes.length > 0
      ? `, it exists in ${nearest(groupName, homes, 2)
          .concat(homes)
          .filter(unique)
          .slice(0, 2)
          .map((name) => `[${name}]`)
          .join(", ")}`
      : "";
  return `there is no such option in this group${home}${didYouMean(option, group?.options.keys() ?? [])}`;
}

const unique = (name: string, index: number, names: string[]) => names.indexOf(name) === index;

/** `exists from 2025.1 on, glance runs 2024.1`; undefined where it exists in no release. */
function inOtherReleases(
  known: ServiceOptions,
  release: string,
  file: string,
  exists: (file: FileOptions) => boolean | undefined,
): string | undefined {
  const having = known.releasesWhere(file, (one) => exists(one) ?? false);
  if (having.length === 0) return undefined;
  const [first, last] = [having[0]!, having.at(-1)!];
  const when = first === last ? `only in ${first}` : `from ${first} to ${last}`;
  const range =
    first > release && last === known.releases.at(-1)
      ? `from ${first} on`
      : last < release && first === known.releases[0]
        ? `until ${last}`
        : when;
  return `exists ${range}, ${known.service} runs ${release}`;
}
