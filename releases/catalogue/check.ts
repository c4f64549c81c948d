import { catalogue, originOf, type ServiceOptions } from "./catalogue";
import { checkEnvironment, type Variable } from "./check-environment";
import { checkSecrets, checkSections, fileCheck, finding, type FileCheck, typeIn } from "./check-file";
import type { Finding } from "./finding";
import { isIni, parseIni } from "./ini";
import type { Option } from "./model";
import { type Section, textSections, typedSections } from "./section";
import { explainFile } from "./unknown";

export { environmentName } from "./secrets";
export { type Finding, errorsOf, findingText, refuse, warningsOf } from "./finding";
export type { Variable } from "./check-environment";

/** Configuration file -> group -> option -> value. */
export type Files = Record<string, Record<string, Record<string, unknown>>>;

/** Whose configuration it is. */
export interface Subject {
  service: string;
  release: string;
  /** Files that the service reads although the catalogue does not know them. */
  files?: string[];
  /** Options that may be what the catalogue does not know; only secrets are refused. */
  unchecked?: Files;
}

/** What is to be said of a configuration that a program or a stack file gives; `defaults` are below it. */
export function checkConfiguration(
  { config, defaults = {}, unchecked = {}, ...subject }: Subject & { config: Files; defaults?: Files },
  from = catalogue,
): Finding[] {
  const known = from.service(subject.service);
  const sections = (files: Files, name: string) => typedSections(files[name] ?? {});
  const checked = Object.keys(config).flatMap((name) => {
    const all = [...sections(defaults, name), ...sections(config, name), ...sections(unchecked, name)];
    return checkFile(known, subject, name, all, sections(config, name));
  });
  const free = Object.keys(unchecked).flatMap((name) => {
    const file = known?.file(name, subject.release);
    const check = file ? fileCheck(known!, subject.release, file, []) : unknownFile(subject, name);
    return checkSecrets(check, sections(unchecked, name));
  });
  return [...releaseUnknown(known, subject, Object.keys(config)[0]), ...checked, ...free];
}

/** What the options of a file are, where they are known, whatever the file says. */
export function optionTypes(
  service: string,
  release: string,
  name: string,
  groups: Files[string],
  from = catalogue,
): (group: string, option: string) => Option | undefined {
  const known = from.service(service);
  const file = known?.file(name, release);
  if (!file) return () => undefined;
  const check = fileCheck(known!, release, file, typedSections(groups));
  return (group, option) => typeIn(check, group, option);
}

/** What is to be said of the files and variables that a service is going to have, whoever wrote them. */
export function checkRendered(
  {
    texts,
    environment,
    unchecked = {},
    ...subject
  }: Subject & {
    texts: Record<string, string>;
    environment: Variable[];
  },
  from = catalogue,
): Finding[] {
  const known = from.service(subject.service);
  if (!known?.releases.includes(subject.release)) return [];
  const checks: FileCheck[] = [];
  const findings = Object.entries(texts).flatMap(([name, content]) => {
    const file = isIni(name) ? known.file(name, subject.release) : undefined;
    if (!file) return [];
    const ini = parseIni(content);
    const check = fileCheck(known, subject.release, file, textSections(ini));
    checks.push(check);
    const lines = ini.errors.map(({ line, text, message }) =>
      finding(check, { message: `line ${line} ${message}: ${text.trim()}` }),
    );
    const [free, checked] = partition(check.all, unchecked[originOf(name)] ?? {});
    return [...lines, ...checkSections(check, checked), ...checkSecrets(check, free)];
  });
  return [...findings, ...(checks.length > 0 ? checkEnvironment(checks, environment) : [])];
}

function checkFile(
  known: ServiceOptions | undefined,
  subject: Subject,
  name: string,
  all: Section[],
  sections: Section[],
): Finding[] {
  const { release, files = [] } = subject;
  const possible = [...new Set([...files, ...(known?.files(release) ?? [])])];
  const file = possible.includes(name) ? known?.file(name, release) : undefined;
  if (file) return checkSections(fileCheck(known!, release, file, all), sections);
  const nowhere = unknownFile(subject, name);
  if (possible.includes(name) || (known && !known.releases.includes(release)) || possible.length === 0)
    return checkSecrets(nowhere, sections);
  return [finding(nowhere, { message: explainFile(known, release, name, possible) })];
}

const unknownFile = ({ service }: Subject, file: string) => ({
  known: { service },
  file: { file },
  groups: new Map(),
});

function releaseUnknown(
  known: ServiceOptions | undefined,
  { service, release }: Subject,
  file?: string,
): Finding[] {
  if (!known || file === undefined || known.releases.includes(release)) return [];
  const message = `the options of ${service} ${release} are not known and not checked; known are ${known.releases.join(", ")}`;
  return [{ severity: "warning", service, file, message }];
}

/** Options that are named in `free`, and the others. Groups that would be empty are among the others. */
function partition(sections: Section[], free: Files[string]): [free: Section[], checked: Section[]] {
  const named = (group: string, option: string) => Object.hasOwn(free[group] ?? {}, option);
  const pick = (want: boolean) =>
    sections.map(({ group, options }) => ({
      group,
      options: new Map([...options].filter(([option]) => named(group, option) === want)),
    }));
  const emptied = ({ group, options }: Section) => options.size > 0 || free[group] === undefined;
  return [pick(true), pick(false).filter(emptied)];
}
