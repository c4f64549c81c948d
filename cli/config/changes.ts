import { isDeepStrictEqual } from "node:util";
import { type FileOptions, groupKey, optionKey, type Options } from "../../releases/catalogue/catalogue";
import { describeType } from "../../releases/catalogue/describe";
import { formerNames } from "../../releases/catalogue/former";
import type { Option } from "../../releases/catalogue/model";
import { defaultText, nameText } from "./option-text";

export const kinds = ["removed", "renamed", "added", "default", "limits", "deprecated", "names"] as const;

/** How an option differs between two releases. */
export interface Change {
  kind: (typeof kinds)[number];
  group: string;
  option: string;
  /**
   * What it was, and what it is now: names where it is renamed, values or types in words. Of kind `names` the deprecated
   * names that it has no longer.
   */
  from?: string;
  to?: string;
}

/** A file as groups of options, those that the user names among them, such as `<backend>`. */
type Flat = Map<string, { name: string; options: Options }>;

/** All changes between a file of two releases; undefined: the release does not have the file. */
export function changesOf(from: FileOptions | undefined, to: FileOptions | undefined): Change[] {
  const [before, after] = [flat(from), flat(to)];
  const renamed = renames(before, after);
  const changes: Change[] = [...renamed.values()];
  for (const [key, group] of both(before, after)) {
    const [old, now] = [before.get(key)?.options, after.get(key)?.options];
    for (const option of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const at = { group, option };
      const [was, is] = [old?.get(option), now?.get(option)];
      if (was && is) changes.push(...differences(was, is).map((change) => ({ ...at, ...change })));
      else if (is && !renamed.has(`${key}.${option}`))
        changes.push({ ...at, kind: "added", to: typeText(is) });
      else if (was && !isRenamed(renamed, group, option)) changes.push({ ...at, kind: "removed" });
    }
  }
  return changes;
}

function flat(file: FileOptions | undefined): Flat {
  const groups: Flat = new Map(file?.groups);
  for (const [family, { options }] of Object.entries(file?.families ?? {}))
    if (options.size > 0) groups.set(`<${family}>`, { name: `<${family}>`, options });
  return groups;
}

/** Keys and names of the groups of both; as the newer one writes them. */
function both(before: Flat, after: Flat): Map<string, string> {
  return new Map([...before, ...after].map(([key, { name }]) => [key, name]));
}

/** Option of the newer release, `group.option`, whose deprecated name is that of one that is gone. */
function renames(before: Flat, after: Flat): Map<string, Change> {
  const renamed = new Map<string, Change>();
  const has = (files: Flat, group: string, option: string) =>
    files.get(groupKey(group))?.options.has(optionKey(option)) ?? false;
  for (const [old, currents] of formerNames(after)) {
    const at = old.lastIndexOf(".");
    const [oldGroup, oldOption] = [old.slice(0, at), optionKey(old.slice(at + 1))];
    if (!has(before, oldGroup, oldOption) || has(after, oldGroup, oldOption)) continue;
    for (const { before: names } of currents) {
      const [group, option] = names[0]!;
      if (has(before, group, option)) continue;
      const from = `${before.get(oldGroup)!.name}.${oldOption}`;
      renamed.set(`${groupKey(group)}.${option}`, {
        kind: "renamed",
        group,
        option,
        from,
        to: `${group}.${option}`,
      });
    }
  }
  return renamed;
}

const isRenamed = (renamed: Map<string, Change>, group: string, option: string) =>
  [...renamed.values()].some(({ from }) => from === `${group}.${option}`);

function differences(was: Option, is: Option): Pick<Change, "kind" | "from" | "to">[] {
  const changes: Pick<Change, "kind" | "from" | "to">[] = [];
  const compare = (kind: Change["kind"], from: string, to: string) => {
    if (from !== to) changes.push({ kind, from, to });
  };
  if (!isDeepStrictEqual(was.default, is.default)) compare("default", defaultText(was), defaultText(is));
  compare("limits", typeText(was), typeText(is));
  if (was.deprecated === undefined && is.deprecated !== undefined) changes.push({ kind: "deprecated" });
  const gone = (was.formerly ?? []).filter((name) => !(is.formerly ?? []).includes(name));
  if (gone.length > 0) changes.push({ kind: "names", from: gone.map(nameText).join(", ") });
  return changes;
}

/** Type and limits in words, and what else decides whether a value is right. */
function typeText(option: Option): string {
  const marks = [option.required && "required", option.secret && "secret"].filter(Boolean);
  return [describeType(option), ...marks].join(", ");
}
