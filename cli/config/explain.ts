import { UserError } from "../../components/error";
import { didYouMean } from "../../components/nearest";
import { groupKey, optionKey, rangesOf } from "../../releases/catalogue/catalogue";
import { environmentName, isSecret } from "../../releases/catalogue/secrets";
import { explainOption } from "../../releases/catalogue/unknown";
import { parse, printJson, UsageError } from "../command";
import { readsEnvironment, secretRemedy } from "./managed";
import { FileView } from "./file-view";
import { fileMeant } from "./known";
import { defaultText, optionLines, shortText } from "./option-text";

/** What is said: lines for people, the same for programs. */
interface Answer {
  lines: string[];
  json: object;
}

export function explain(args: string[]): number {
  const { values, positionals } = parse(args, {
    service: { type: "string" },
    release: { type: "string" },
    json: { type: "boolean" },
  });
  const [name, group, option, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new UsageError(name === undefined ? "no file is named" : `"${more[0]}" is one argument too many`, {
      remedy: "genestack config explain FILE [GROUP [OPTION]]",
    });
  const { file, ...subject } = fileMeant(name, values);
  const { lines, json } = answer(new FileView(subject, file), group, option);
  const { known, release } = subject;
  if (values.json) printJson({ service: known.service, release, file, ...json });
  else console.log(lines.join("\n"));
  return 0;
}

function answer(view: FileView, group?: string, option?: string): Answer {
  if (group === undefined) return aboutFile(view);
  if (option !== undefined) return aboutOption(view, groupOf(view, group), option);
  const key = group.replace(/^\[(.*)\]$/, "$1");
  if (view.groups().has(groupKey(key)) || view.families.has(key)) return aboutGroup(view, key);
  // People know the option and not its group.
  const groups = view.groupsWith(key);
  if (groups.length === 1) return aboutOption(view, groups[0]!, key);
  if (groups.length > 1) return aboutSeveral(view, key, groups);
  const family = [...view.families].find(([, { options }]) => options.has(optionKey(key)));
  if (family) return aboutOption(view, family[0], key);
  throw unknownGroup(view, key, " nor an option of any group");
}

/** The group as the service writes it, or the family of that name. */
function groupOf(view: FileView, given: string): string {
  const name = given.replace(/^\[(.*)\]$/, "$1");
  const group = view.groups().get(groupKey(name));
  if (group !== undefined || view.families.has(name)) return group ?? name;
  if ([...view.now.former.keys()].some((former) => former.startsWith(`${groupKey(name)}.`))) return name;
  throw unknownGroup(view, name);
}

function unknownGroup(view: FileView, name: string, nor = ""): UserError {
  const options =
    nor === "" ? [] : [...view.now.groups.values()].flatMap(({ options: all }) => [...all.keys()]);
  const near = didYouMean(name, [...view.groups().values(), ...options]);
  return new UserError(`"${name}" is no group of ${view.file}${nor}${near}`, {
    remedy: `\`genestack config explain ${view.file}\` lists the groups`,
  });
}

const title = ({ file, subject: { known, release } }: FileView, rest: string) =>
  `${file}${rest} (${known.service} ${release})`;

function aboutFile(view: FileView): Answer {
  const { known, release } = view.subject;
  const groups = [...view.now.file.groups.values()].map(({ name, options }) => ({
    name,
    options: options.size,
  }));
  groups.sort(
    (a, b) => Number(b.name === "DEFAULT") - Number(a.name === "DEFAULT") || (a.name < b.name ? -1 : 1),
  );
  const width = Math.max(...groups.map(({ name }) => name.length));
  const libraries = known.libraries(view.file, release);
  const families = [...view.families]
    .filter(([, { options }]) => options.size > 0)
    .map(([name, { listedBy, options }]) => ({
      name,
      listedBy,
      options: options.size,
    }));
  const lines = [
    title(view, ""),
    `  releases  ${rangesOf(view.releases, known.releases).join(", ")}`,
    ...wrapped("  libraries ", libraries),
    "groups and the number of their options:",
    ...groups.map(({ name, options }) => `  ${name.padEnd(width)}  ${options}`),
    ...(families.length > 0 ? ["groups that the user names:"] : []),
    ...families.map(
      ({ name, listedBy, options }) => `  ${name.padEnd(width)}  ${options}, listed by ${listedBy}`,
    ),
  ];
  return { lines, json: { releases: view.releases, libraries, groups, families } };
}

/** A list after a label, on lines of a width that fits. */
function wrapped(label: string, items: string[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length < 100) lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(`${lines.length === 0 ? label : " ".repeat(label.length)}${item}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}

function aboutGroup(view: FileView, given: string): Answer {
  const group = view.now.groups.get(groupKey(given));
  const family = view.families.get(given);
  const options = group?.options ?? family?.options;
  const name = view.groups().get(groupKey(given)) ?? given;
  if (!options)
    throw new UserError(`${view.file} has no group [${name}] in ${view.subject.release}`, {
      remedy: `--release ${view.releases.filter((one) => view.known.file(view.file, one)?.groups.has(groupKey(name))).at(-1)}`,
    });
  const names = [...options.keys()].sort();
  const width = Math.min(40, Math.max(...names.map(({ length }) => length)));
  return {
    lines: [
      title(view, group ? ` [${name}]` : `, groups of a ${name}`),
      ...names.map((option) => `  ${option.padEnd(width)}  ${shortText(options.get(option)!, name, option)}`),
    ],
    json: { group: name, options: Object.fromEntries(names.map((option) => [option, options.get(option)])) },
  };
}

function aboutSeveral(view: FileView, option: string, groups: string[]): Answer {
  const now = (group: string) => view.option(group, option).get(view.subject.release);
  const width = Math.max(...groups.map(({ length }) => length)) + 2;
  const lines = groups.map((group) => {
    const type = now(group);
    return `  ${`[${group}]`.padEnd(width)}  ${type ? shortText(type, group, option) : `not in ${view.subject.release}`}`;
  });
  return {
    lines: [title(view, ` ${option}: ${groups.length} groups have it`), ...lines],
    json: { option, groups: Object.fromEntries(groups.map((group) => [group, now(group)])) },
  };
}

function aboutOption(view: FileView, group: string, given: string): Answer {
  const option = optionKey(given);
  for (const found of [view.option(group, option), view.familyOption(group, option)])
    if (found.size > 0) return aboutFound(view, group, option, found);
  const current = view.currentNames(group, given);
  if (current.length === 0) throw unknownOption(view, group, given);
  const answers = current.map((today) => aboutOption(view, today.group, today.option));
  const names = current.map((today) => `[${today.group}] ${today.option}`).join(", ");
  return {
    lines: [
      `[${group}] ${given} is a deprecated name of ${names}.`,
      ...answers.flatMap(({ lines }) => lines),
    ],
    json: { deprecatedName: `${group}.${given}`, ...answers[0]!.json },
  };
}

function aboutFound(
  view: FileView,
  group: string,
  option: string,
  found: ReturnType<FileView["option"]>,
): Answer {
  const { known, release } = view.subject;
  const type = found.get(release);
  const last = type ?? [...found.values()].at(-1)!;
  const family = !view.groups().has(groupKey(group));
  const plugins = family ? [] : view.pluginsWith(group, option);
  const secret = isSecret(last, option, { typed: "..." }, group);
  const reading = [...view.families.values()].flatMap(({ drivers }) => Object.entries(drivers));
  const drivers = reading.filter(([, options]) => options.includes(option)).map(([driver]) => driver);
  const lines = [
    title(view, family ? ` [a ${group}] ${option}` : ` [${group}] ${option}`),
    ...(type ? [] : [`  ${release} does not have it`]),
    ...optionLines(found, known.releases),
    ...(plugins.length > 0 ? [`  auth_type   ${some(plugins)}`] : []),
    ...(drivers.length > 0 ? [`  drivers     ${some(drivers)}`] : []),
    ...(secret
      ? secretLines(view.file, family ? "<group>" : group, option)
      : settingLines(view, group, option, last)),
  ];
  const environment = family || !readsEnvironment(view.file) ? undefined : environmentName(group, option);
  const options = Object.fromEntries(found);
  return {
    lines,
    json: { group, option, secret, environment, plugins, drivers, options },
  };
}

const some = (names: string[]) =>
  names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} others` : names.join(", ");

function secretLines(file: string, group: string, option: string): string[] {
  const remedy = secretRemedy(file, group, option);
  return [
    "  secret      not for a configuration file, which lies in a ConfigMap",
    ...(remedy ? [`              ${remedy}`] : []),
  ];
}

/** Where a stack file sets it, with the default as an example. */
function settingLines(
  { file, known }: FileView,
  group: string,
  option: string,
  type: { default?: unknown },
): string[] {
  const value = type.default === undefined || type.default === null ? "..." : JSON.stringify(type.default);
  if (value.length > 60 || defaultText(type as never).includes("\\n")) return [];
  const setting = `{ ${file}: { ${group}: { ${option}: ${value} } } }`;
  return ["  stack file", `    genestack:${known.service}:`, `      config: ${setting}`];
}

function unknownOption(view: FileView, group: string, option: string): UserError {
  const elsewhere = view.groupsWith(option).map((name) => `[${name}]`);
  const why = elsewhere.length > 4 ? "" : explainOption(view.now, group, option);
  const many =
    elsewhere.length > 4 ? `there is no such option in this group, it exists in ${elsewhere.join(", ")}` : "";
  return new UserError(`${view.file} [${group}] ${option}: ${why || many}`, {
    remedy: `\`genestack config explain ${view.file} ${group}\` lists the options`,
  });
}
