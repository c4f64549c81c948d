import { isDeepStrictEqual } from "node:util";
import type { Configuration } from "../../components/openstack/configuration";
import { groupKey } from "../../releases/catalogue/catalogue";
import { checkSections, type FileCheck } from "../../releases/catalogue/check-file";
import { explainGroup, explainOption } from "../../releases/catalogue/unknown";
import type { Option } from "../../releases/catalogue/model";
import { isSecret } from "../../releases/catalogue/secrets";
import { plain, type Section, type Value } from "../../releases/catalogue/section";
import { checkTyped } from "../../releases/catalogue/values";
import { managedBy, secretRemedy } from "./managed";
import { translate } from "./translate";

/** What becomes of an option of the values; those that are not taken over do not stand in the result. */
export const fates = ["unknown", "wrong", "secret", "managed", "ours", "default", "taken"] as const;
export type Fate = (typeof fates)[number];

export interface Judgement {
  fate: Fate;
  file: string;
  group: string;
  option: string;
  /** For a stack file, where it is taken over. */
  value?: unknown;
  note?: string;
}

/** What becomes of all options of some sections. */
export function judge(check: FileCheck, sections: Section[], own: Configuration): Judgement[] {
  return sections.flatMap(({ group, options }) =>
    [...options].map(([option, value]) => ({
      file: check.file.file,
      ...judgeOption(check, group, option, value, own),
    })),
  );
}

type Judged = Omit<Judgement, "file">;

function judgeOption(
  check: FileCheck,
  group: string,
  option: string,
  value: Value,
  own: Configuration,
): Judged {
  const at = { group: check.groups.get(groupKey(group))?.name ?? group, option };
  const manager = managedBy(group, option);
  if (manager) return { ...at, fate: "managed", note: `set by ${manager}` };
  const today = todaysName(check, group, option);
  if (isSecret(today?.type, option, value, group))
    return { ...at, fate: "secret", note: secretRemedy(check.file.file, group, option) };
  if (!today) return { ...at, fate: "unknown", note: unknownNote(check, group, option, value) };
  const section = { group, options: new Map([[option, value]]) };
  const [error] =
    "typed" in value ? [] : checkSections(check, [section]).filter(({ severity }) => severity === "error");
  if (error) return { ...at, fate: "wrong", note: error.message };
  return judgeValue(
    check,
    { ...at, ...today },
    value,
    own,
    today.group === at.group && today.option === option ? undefined : at,
  );
}

function judgeValue(
  check: FileCheck,
  { type, ...at }: { group: string; option: string; type: Option },
  given: Value,
  own: Configuration,
  former?: { group: string; option: string },
): Judged {
  const texts = "texts" in given ? given.texts : typeof given.typed === "string" ? [given.typed] : undefined;
  const value = texts ? translate(type, texts) : plain(given);
  const wrong = checkTyped(type, value);
  if (wrong) return { ...at, fate: "wrong", note: wrong };
  const ours = own[check.file.file]?.[at.group]?.[at.option];
  if (ours !== undefined && isDeepStrictEqual(ours, value)) return { ...at, fate: "ours" };
  if (ours === undefined && isDeepStrictEqual(plainDefault(type), value)) return { ...at, fate: "default" };
  const notes = [
    former && `was [${former.group}] ${former.option}`,
    ours !== undefined && `instead of this project's ${JSON.stringify(ours)}`,
    type.deprecated !== undefined && "deprecated: it does nothing soon, or already",
    `${plain(given)}`.startsWith("/etc/") && "see whether the image has this file",
  ].filter((note) => typeof note === "string");
  return { ...at, fate: "taken", value, note: notes.length > 0 ? notes.join("; ") : undefined };
}

/** As a value is translated: the default of a text may be written as a number. */
function plainDefault(type: Option): unknown {
  const { default: value } = type;
  return type.type === "string" && typeof value === "number" ? String(value) : value;
}

function todaysName(check: FileCheck, group: string, option: string) {
  const key = groupKey(group);
  const found = check.groups.get(key);
  const type = found?.options.get(option) ?? unsureType(check, key, option);
  if (type) return { group: found!.name, option, type };
  const former = check.former.get(`${key}.${option}`)?.[0];
  if (!former) return undefined;
  const [today, name] = former.before[0]!;
  return { group: today, option: name, type: former.type };
}

/** Of an option that the group's driver may read, though it does not say so. */
function unsureType({ groups }: FileCheck, key: string, option: string): Option | undefined {
  const other = groups.get(key)?.others.get(option);
  return other && !other.sure ? other.type : undefined;
}

function unknownNote(check: FileCheck, group: string, option: string, value: Value): string {
  if (check.groups.has(groupKey(group))) return explainOption(check, group, option);
  return explainGroup(check, { group, options: new Map([[option, value]]) });
}
