import { didYouMean } from "../../components/nearest";
import type { ServiceOptions } from "../../releases/catalogue/catalogue";
import { parse, printJson, UsageError } from "../command";
import { type Change, changesOf, kinds } from "./changes";
import { filesOf, releaseOf, subjectOf } from "./known";
import { nameText } from "./option-text";

/** A change that one or several files have: what libraries change is the same in all of a service's. */
type FileChange = { files: string[] } & Change;

export function diff(args: string[]): number {
  const { values, positionals } = parse(args, { json: { type: "boolean" } });
  const [from, to, service, file, ...more] = positionals;
  if (from === undefined || to === undefined || service === undefined || more.length > 0)
    throw new UsageError("two releases and a service must be named", {
      remedy: "genestack config diff FROM TO SERVICE [FILE]",
    });
  const { known } = subjectOf(service);
  for (const release of [from, to]) releaseOf(known, release);
  const files = filesOf(known);
  if (file !== undefined && !files.includes(file))
    throw new UsageError(`${service} has no file "${file}"${didYouMean(file, files)}`, {
      remedy: `one of ${files.join(", ")}`,
    });
  const changes = serviceChanges(known, from, to, file === undefined ? files : [file]);
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  );
  if (values.json) printJson({ service, from, to, changes, counts });
  else console.log(textOf(changes, counts));
  return 0;
}

/** What differs between two releases of a service, file by file. */
export function serviceChanges(
  known: ServiceOptions,
  from: string,
  to: string,
  files: string[],
): FileChange[] {
  const found = new Map<string, FileChange>();
  for (const file of files)
    for (const change of changesOf(known.file(file, from), known.file(file, to))) {
      const key = JSON.stringify(change);
      const known = found.get(key);
      if (known) known.files.push(file);
      else found.set(key, { files: [file], ...change });
    }
  return [...found.values()];
}

const words: Record<Change["kind"], (change: Change) => string> = {
  removed: ({ option }) => `- ${option}`,
  renamed: ({ option, from }) => `> ${option}, which was ${nameText(from!)}`,
  added: ({ option, to }) => `+ ${option}: ${to}`,
  default: ({ option, from, to }) => `~ ${option}: default ${from} -> ${to}`,
  limits: ({ option, from, to }) => `~ ${option}: ${from} -> ${to}`,
  deprecated: ({ option }) => `! ${option}: deprecated, does nothing soon or already`,
  names: ({ option, from }) => `! ${option}: no longer called ${from}`,
};

function textOf(changes: FileChange[], counts: Record<string, number>): string {
  const lines: string[] = [];
  for (const [files, inFiles] of groupBy(changes, (change) => change.files.join(", "))) {
    lines.push(files);
    for (const [group, inGroup] of groupBy(inFiles, (change) => change.group)) {
      lines.push(`  [${group}]`);
      const sorted = inGroup.sort(
        (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.option < b.option ? -1 : 1),
      );
      lines.push(...sorted.map((change) => `    ${words[change.kind](change)}`));
    }
  }
  const { removed, renamed, added, limits, deprecated, names } = counts;
  const total = `${added} added, ${removed} removed, ${renamed} renamed, ${counts.default} with another default, ${limits} with another type, ${deprecated} newly deprecated, ${names} without a deprecated name`;
  return [...lines, total].join("\n");
}

function groupBy<T>(items: T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].sort(
    ([a], [b]) => Number(b === "DEFAULT") - Number(a === "DEFAULT") || (a < b ? -1 : 1),
  );
}
