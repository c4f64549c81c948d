import { basename } from "node:path";
import { checkSections, type FileCheck, fileCheck, typeIn } from "../../releases/catalogue/check-file";
import { groupKey } from "../../releases/catalogue/catalogue";
import { errorsOf, type Finding, findingText } from "../../releases/catalogue/finding";
import { type Ini, parseIni } from "../../releases/catalogue/ini";
import { type Section, textSections, typedSections } from "../../releases/catalogue/section";
import { explainFile } from "../../releases/catalogue/unknown";
import { parse, printJson, UsageError } from "../command";
import { computedSections, confSections } from "./conf-sections";
import { fileMeant, mainFile, type Subject, subjectOf } from "./known";
import { isTree, readText, readYaml, serviceOfValues, type Tree } from "./values";

/** A finding in a file that was given, with its line where that is known. */
export interface PlacedFinding extends Finding {
  source: string;
  line?: number;
}

/** A part of what was given, to be checked as one of the service's files. */
interface Part {
  source: string;
  subject: Subject;
  file: string;
  sections: Section[];
  /** All that the service reads of the file: the groups and drivers that it names are there. */
  all: Section[];
  lineOf?: (finding: Finding) => number | undefined;
  /** What is wrong with the file itself. */
  findings?: Omit<PlacedFinding, "source" | "service" | "file">[];
}

interface Options {
  service?: string;
  release?: string;
  as?: string;
  unchecked?: string[];
  "no-secrets"?: boolean;
}

export function check(args: string[]): number {
  const { values, positionals } = parse(args, {
    service: { type: "string" },
    release: { type: "string" },
    as: { type: "string" },
    unchecked: { type: "string", multiple: true },
    "no-secrets": { type: "boolean" },
    json: { type: "boolean" },
  });
  if (positionals.length === 0)
    throw new UsageError("no file is named", { remedy: "genestack config check FILE... --service nova" });
  const parts = positionals.flatMap((path) => partsOf(path, values));
  const findings = parts.flatMap((part) => findingsOf(part, values));
  const errors = errorsOf(findings).length;
  const warnings = findings.length - errors;
  if (values.json) printJson({ findings, errors, warnings });
  else console.log([...findings.map(placedText), summary(parts, errors, warnings)].join("\n"));
  return errors > 0 ? 1 : 0;
}

function placedText({ source, line, ...finding }: PlacedFinding): string {
  const place = line === undefined ? source : `${source}:${line}`;
  // The file is named where the given one is called otherwise.
  const text = findingText({ ...finding, file: basename(source) === finding.file ? "" : finding.file });
  return `${place}: ${finding.severity}: ${text.replace(/^: /, "")}`;
}

function summary(parts: Part[], errors: number, warnings: number): string {
  const { known, release } = parts[0]!.subject;
  const options = parts
    .flatMap(({ sections }) => sections)
    .reduce((sum, { options }) => sum + options.size, 0);
  return `${known.service} ${release}: ${options} options, ${errors} errors, ${warnings} warnings`;
}

function findingsOf({ subject, file, sections, all, ...part }: Part, options: Options): PlacedFinding[] {
  const { known, release } = subject;
  const { source, lineOf } = part;
  const place = { source, service: known.service, file };
  const content = known.file(file, release);
  if (!content) return (part.findings ?? []).map((finding) => ({ ...place, ...finding }));
  const checked = { ...fileCheck(known, release, content, all), secretsAllowed: !options["no-secrets"] };
  const left = withoutUnchecked(sections, options.unchecked ?? []);
  return [
    ...(part.findings ?? []).map((finding) => ({ ...place, ...finding })),
    ...checkSections(checked, left).map((finding) => ({
      ...withoutUnknownValue(checked, finding),
      source,
      line: lineOf?.(finding),
    })),
  ];
}

/** What is not known may be a secret whose name is misspelt. */
function withoutUnknownValue(checked: FileCheck, { value, ...finding }: Finding): Finding {
  const { group, option } = finding;
  const known = group !== undefined && option !== undefined && typeIn(checked, group, option);
  return known ? { ...finding, value } : finding;
}

/** The sections without options that `--unchecked` names, `group.option`. */
function withoutUnchecked(sections: Section[], unchecked: string[]): Section[] {
  const free = new Set(unchecked.map(nameKey));
  return sections
    .map(({ group, options }) => ({
      group,
      options: new Map([...options].filter(([option]) => !free.has(nameKey(`${group}.${option}`)))),
      emptied: options.size > 0,
    }))
    .filter(({ options, emptied }) => options.size > 0 || !emptied);
}

function nameKey(name: string): string {
  const at = name.lastIndexOf(".");
  if (at < 0)
    throw new UsageError(`--unchecked ${name} names no group`, { remedy: `--unchecked DEFAULT.${name}` });
  return `${groupKey(name.slice(0, at))}${name.slice(at)}`;
}

function partsOf(path: string, options: Options): Part[] {
  if (/\.ya?ml$/.test(path)) {
    const content = readYaml(path);
    if (isTree(content.conf)) return valueParts(path, content, options);
  }
  const { file, ...subject } = targetOf(path, options);
  if (file.endsWith(".py"))
    throw new UsageError(`${file} is a program in Python, which is not read here`, {
      remedy: "give its settings in a stack file, where they are checked",
    });
  const place = { source: path, subject, file };
  if (/\.ya?ml$/.test(file)) {
    const sections = typedSections(readYaml(path) as Record<string, Record<string, unknown>>);
    return [{ ...place, sections, all: sections }];
  }
  const ini = parseIni(readText(path));
  const sections = textSections(ini);
  return [{ ...place, sections, all: sections, lineOf: linesOf(ini), findings: brokenLines(ini) }];
}

/** Which file of which service it is: as the options say, by its name, or the service's main one. */
function targetOf(path: string, { as, service, release }: Options): Subject & { file: string } {
  if (as !== undefined) return fileMeant(as, { service, release });
  if (service === undefined) return fileMeant(path, { release });
  const subject = subjectOf(service, release);
  const files = subject.known.files(subject.release);
  const name = basename(path);
  return { ...subject, file: files.includes(name) ? name : mainFile(subject) };
}

function linesOf({ groups }: Ini): (finding: Finding) => number | undefined {
  return ({ group, option }) => {
    const found = groups.find(({ name }) => name === group);
    return option === undefined ? found?.line : found?.lines.get(option);
  };
}

const brokenLines = ({ errors }: Ini): Part["findings"] =>
  errors.map(({ line, message }) => ({ severity: "error", line, message: `the line ${message}` }));

function valueParts(path: string, values: Tree, { as, service, release }: Options): Part[] {
  if (as !== undefined)
    throw new UsageError("--as is for configuration files, and these are values of helm", {
      remedy: "leave it out",
    });
  const name = service ?? serviceOfValues(values);
  if (name === undefined)
    throw new UsageError(`${path} does not say whose values they are`, { remedy: "--service nova" });
  const subject = subjectOf(name, release);
  // Parameters of a template, most of which are no settings.
  if (name === "horizon") return [];
  const { sections } = confSections(subject, values);
  const computed = computedSections(subject, values);
  const all = (file: string) => [
    ...computed,
    ...sections.filter((one) => one.file === file).flatMap((one) => one.sections),
  ];
  return sections.map(({ path: at, file, sections: part, ignored }) => {
    const place = { source: `${path} ${at}`, subject, file };
    if (!subject.known.files(subject.release).includes(file)) return notRead(place);
    return { ...place, sections: part, all: all(file), findings: ignored.map(ignoredFinding) };
  });
}

const notRead = (place: Pick<Part, "source" | "subject" | "file">): Part => ({
  ...place,
  sections: [],
  all: [],
  findings: [
    { severity: "warning", message: explainFile(place.subject.known, place.subject.release, place.file, []) },
  ],
});

const ignoredFinding = (name: string) => ({
  severity: "warning" as const,
  message: `${name} is neither a group nor an option, and openstack-helm leaves it out`,
});
