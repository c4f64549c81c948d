import { type FileOptions, groupKey, optionKey, type ServiceOptions } from "./catalogue";
import { type ActualGroup, actualGroups } from "./families";
import { type Finding, shown } from "./finding";
import { type Former, formerNames } from "./former";
import type { Option } from "./model";
import { environmentName, isSecret } from "./secrets";
import { plain, type Section, type Value } from "./section";
import { explainGroup, explainOption } from "./unknown";
import { withUnlisted } from "./unlisted";
import { checkText, checkTyped, hasReference, mustBeOneOf } from "./values";

/** One file of a service, and all that decides what may stand in it. */
export interface FileCheck {
  known: ServiceOptions;
  release: string;
  file: FileOptions;
  /** What the file says, of the user or not: the groups that there are, and what drives them. */
  all: Section[];
  groups: Map<string, ActualGroup>;
  former: Map<string, Former[]>;
  /** Secrets may stand in it, for it lies where few may read. They are never shown. */
  secretsAllowed?: boolean;
}

export function fileCheck(
  known: ServiceOptions,
  release: string,
  file: FileOptions,
  all: Section[],
): FileCheck {
  const groups = actualGroups(withUnlisted(known, release, file), all);
  return { known, release, file, all, groups, former: formerNames(groups) };
}

/** What is to be said of a part of the file, in its order. */
export function checkSections(check: FileCheck, sections: Section[]): Finding[] {
  return sections.flatMap((section) => {
    const { group, options } = section;
    const names = [...options.keys()];
    const unknown = !check.groups.has(groupKey(group)) && !names.some((name) => formerOf(check, group, name));
    if (unknown) {
      const secrets = names.flatMap((name) => secretIn(check, group, name, undefined, options.get(name)!));
      return [finding(check, { group, message: explainGroup(check, section) }), ...secrets];
    }
    return names.flatMap((name) => checkOption(check, group, name, options.get(name)!));
  });
}

/** What is to be said of options that are not checked: whether they would be secrets. */
export function checkSecrets(check: Pick<FileCheck, "groups"> & Where, sections: Section[]): Finding[] {
  return sections.flatMap(({ group, options }) =>
    [...options].flatMap(([name, value]) => {
      const type = check.groups.get(groupKey(group))?.options.get(name);
      return secretIn(check, group, name, type, value);
    }),
  );
}

/** The type of an option by its name of today or a deprecated one. */
export function typeIn(check: FileCheck, group: string, option: string): Option | undefined {
  const now = check.groups.get(groupKey(group))?.options.get(option);
  return now ?? formerOf(check, group, option)?.[0]!.type;
}

/** Whose file it is. */
type Where = { known: { service: string }; file: { file: string }; secretsAllowed?: boolean };

function checkOption(check: FileCheck, group: string, option: string, value: Value): Finding[] {
  const { options, others } = check.groups.get(groupKey(group)) ?? {};
  const type = options?.get(option);
  const former = type ? undefined : formerOf(check, group, option);
  const other = others?.get(option);
  const secret = isSecret(type ?? former?.[0]!.type ?? other?.type, option, value, group);
  if (secret && !check.secretsAllowed) return [secretFinding(check, group, option)];
  const found = former
    ? checkFormer(check, group, option, value, former)
    : other && !other.sure
      ? [finding(check, { ...shownAt(group, option, value, other.type), ...noEffect(other.why()) })]
      : type
        ? checkKnown(check, group, option, value, type)
        : [
            finding(check, {
              ...shownAt(group, option, value),
              message: explainOption(check, group, option),
            }),
          ];
  return secret ? found.map(withoutValue) : found;
}

const noEffect = (why: string) => ({
  severity: "warning" as const,
  message: `seems to have no effect: ${why}`,
});

const shownAt = (group: string, option: string, value: Value, type?: Option) => ({
  group,
  option,
  ...(type?.secret ? {} : valueShown(value)),
});

/** What is said of a secret tells nothing of it; messages about lists and dicts begin with a part of theirs. */
function withoutValue({ value: _, message, ...found }: Finding): Finding {
  return { ...found, message: message.replace(/^(item|the value of|must not have the key) ".*"/, "$1 ***") };
}

function checkKnown(check: FileCheck, group: string, option: string, value: Value, type: Option): Finding[] {
  const at = shownAt(group, option, value, type);
  const wrong = checkValue(type, value) ?? checkPlugin(check, group, option, value);
  if (wrong) return [finding(check, { ...at, message: wrong })];
  if (type.deprecated === undefined) return [];
  const since = type.deprecated === true ? "" : ` since ${type.deprecated}`;
  const message = `is deprecated for removal${since}: it does nothing soon, or already`;
  return [finding(check, { ...at, severity: "warning", message })];
}

/** keystoneauth loads what `auth_type` names, where it comes with `auth_section`. */
function checkPlugin({ file, groups }: FileCheck, group: string, option: string, value: Value) {
  const plugin = plain(value);
  if (option !== "auth_type" || !groups.get(groupKey(group))?.options.has("auth_section")) return undefined;
  if (typeof plugin !== "string" || plugin === "" || hasReference(plugin)) return undefined;
  const plugins = Object.keys(file.authPlugins).filter((name) => file.authPlugins[name]!.size > 0);
  return Object.hasOwn(file.authPlugins, plugin) ? undefined : mustBeOneOf(plugin, plugins);
}

/** The first of an option's names that a file holds counts, unless it takes several values. */
function checkFormer(
  check: FileCheck,
  group: string,
  option: string,
  value: Value,
  former: Former[],
): Finding[] {
  const names = former.map(({ name }) => name).join(", ");
  const at = shownAt(group, option, value, former[0]!.type);
  const wrong = checkValue(former[0]!.type, value);
  if (wrong) return [finding(check, { ...at, message: `${wrong}; its name is ${names} now` })];
  const winners = former.map((one) => one.before.find(([g, o]) => isSet(check, g, o)));
  if (winners.every((winner) => winner !== undefined) && former[0]!.type.type !== "multi") {
    const [winnerGroup, winnerOption] = winners[0]!;
    const message = `has no effect, for it is a deprecated name of ${names}, and [${winnerGroup}] ${winnerOption} is set`;
    return [finding(check, { ...at, message, remedy: "remove one of them" })];
  }
  const message = `is a deprecated name, the option is ${names} now`;
  return [finding(check, { ...at, severity: "warning", message })];
}

function isSet({ all }: FileCheck, group: string, option: string): boolean {
  return all.some((section) => groupKey(section.group) === groupKey(group) && section.options.has(option));
}

function checkValue(type: Option, value: Value): string | undefined {
  if ("typed" in value) return checkTyped(type, value.typed);
  const { texts } = value;
  if (texts.length > 1 && type.type !== "multi")
    return `is given ${texts.length} times, of which only the last counts; remove the others`;
  return texts.map((text) => checkText(type, text)).find((wrong) => wrong !== undefined);
}

function secretIn(
  check: Where,
  group: string,
  option: string,
  type: Option | undefined,
  value: Value,
): Finding[] {
  if (check.secretsAllowed || !isSecret(type, option, value, group)) return [];
  return [secretFinding(check, group, option)];
}

function secretFinding(check: Where, group: string, option: string): Finding {
  return finding(check, {
    group,
    option,
    message: "would be a secret in plain text: configuration files lie in ConfigMaps, which many may read",
    remedy: `put it into a Secret, and with a patch into the environment variable ${environmentName(group, option)}`,
  });
}

export function finding(
  { known, file }: Where,
  found: Omit<Finding, "severity" | "service" | "file"> & Partial<Finding>,
): Finding {
  return { severity: "error", service: known.service, file: file.file, ...found };
}

function valueShown(value: Value): { value?: string } {
  return { value: shown(plain(value)) };
}

function formerOf({ former }: FileCheck, group: string, option: string): Former[] | undefined {
  const key = groupKey(group);
  return former.get(`${key}.${option}`) ?? former.get(`${key}.${optionKey(option)}`);
}
