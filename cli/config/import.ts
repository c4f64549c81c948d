import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { fileCheck } from "../../releases/catalogue/check-file";
import { typedSections } from "../../releases/catalogue/section";
import type { Configuration } from "../../components/openstack/configuration";
import { UserError } from "../../components/error";
import { type Component, versions } from "../../releases/versions";
import { parse, printJson, UsageError } from "../command";
import { type ConfSection, confSections, variants } from "./conf-sections";
import { type Judgement, judge } from "./judge";
import { type Subject, subjectOf } from "./known";
import { ownConfiguration } from "./own-config";
import { reportText } from "./report";
import { readValues, serviceOfValues } from "./values";

/** What became of values: of each option, and of the parts of `conf:` that are none of oslo.config's. */
export interface Import {
  judgements: Judgement[];
  leftOut: string[];
}

export async function importValues(args: string[]): Promise<number> {
  const { values: options, positionals } = parse(args, {
    service: { type: "string" },
    release: { type: "string" },
    output: { type: "string" },
    json: { type: "boolean" },
  });
  if (positionals.length === 0)
    throw new UsageError("no file of values is named", {
      remedy: "genestack config import VALUES.yaml... --service nova",
    });
  const values = readValues(positionals);
  const service = options.service ?? serviceOfValues(values);
  if (service === undefined)
    throw new UsageError("the values do not say whose they are", { remedy: "--service nova" });
  const subject = subjectOf(service, options.release);
  const result = judgeValues(subject, values, await ownConfiguration(subject));
  const settings = settingsOf(subject, result.judgements);
  if (options.json) printJson({ service, release: subject.release, ...result, settings });
  else {
    console.error(reportText(subject, result));
    const text = stringify({ config: settings }, { lineWidth: 0 });
    if (options.output === undefined) console.log(text.trimEnd());
    else writeOutput(options.output, text);
  }
  return 0;
}

function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${path} cannot be written`, { why: (error as NodeJS.ErrnoException).code });
  }
}

/** What becomes of all that values of openstack-helm set for a service. */
export function judgeValues(subject: Subject, values: Record<string, unknown>, own: Configuration): Import {
  const { sections, others } = confSections(subject, values);
  const usable = sections.filter(({ path }) => !variants.includes(path));
  const ignored = sections.flatMap((section) => section.ignored);
  const byFile = groupByFile(usable);
  const judgements = [...byFile].flatMap(([file, parts]) => judgeFile(subject, file, parts, own));
  const left = sections.filter(({ path }) => variants.includes(path)).map(({ path }) => path);
  return { judgements, leftOut: [...others, ...left, ...ignored].sort() };
}

function groupByFile(sections: ConfSection[]): Map<string, ConfSection[]> {
  const files = new Map<string, ConfSection[]>();
  for (const section of sections) files.set(section.file, [...(files.get(section.file) ?? []), section]);
  return files;
}

function judgeFile(
  { known, release }: Subject,
  file: string,
  parts: ConfSection[],
  own: Configuration,
): Judgement[] {
  const all = parts.flatMap(({ sections }) => sections);
  const options = known.file(file, release);
  if (options) {
    // Groups are those of the stack, where this project's defaults name some; what else counts is what the values say.
    const stack = [...typedSections(own[file] ?? {}), ...all];
    const check = { ...fileCheck(known, release, options, stack), all, secretsAllowed: true };
    return judge(check, all, own);
  }
  const note = `${known.service} ${release} does not read ${file}`;
  return all.flatMap(({ group, options }) =>
    [...options.keys()].map((option) => ({ fate: "unknown" as const, file, group, option, note })),
  );
}

/** The part of a stack file: `genestack:nova: { config: ... }`. */
export function settingsOf({ known, release }: Subject, judgements: Judgement[]): Record<string, object> {
  const config: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { fate, file, group, option, value } of judgements)
    if (fate === "taken") ((config[file] ??= {})[group] ??= {})[option] = value;
  const own = versions[known.service as Component] === release ? {} : { release };
  return { [`genestack:${known.service}`]: { ...own, config } };
}
