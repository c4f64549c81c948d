import { rangesOf } from "../../releases/catalogue/catalogue";
import { describeType } from "../../releases/catalogue/describe";
import type { Option } from "../../releases/catalogue/model";
import { isSecret } from "../../releases/catalogue/secrets";

/** An option in the releases that have it, in order. */
export type ByRelease = Map<string, Option>;

/** What is said of an option, line by line; undefined: nothing. */
const aspects: [label: string, text: (option: Option) => string | undefined][] = [
  ["type", describeType],
  ["default", (option) => defaultText(option)],
  ["required", ({ required }) => (required ? "yes, the service does not start without it" : undefined)],
  ["deprecated", ({ deprecated }) => deprecationText(deprecated)],
  ["old names", ({ formerly }) => formerly?.map(nameText).join(", ")],
  ["reload", ({ mutable }) => (mutable ? "a running service takes it up when it gets SIGHUP" : undefined)],
];

/** All that is known of an option, with the releases where they differ. `all`: the releases of the file. */
export function optionLines(byRelease: ByRelease, all: string[]): string[] {
  const releases = rangesOf([...byRelease.keys()], all).join(", ");
  const lines: [string, string][] = [["releases", releases]];
  for (const [label, text] of aspects) {
    const ranges = sameIn(byRelease, all, text);
    if (ranges.length === 1 && ranges[0]!.text !== undefined) lines.push([label, ranges[0]!.text]);
    if (ranges.length > 1)
      lines.push(
        ...ranges.map(({ releases, text }, index): [string, string] => [
          index === 0 ? label : "",
          `${releases}: ${text ?? "no"}`,
        ]),
      );
  }
  return lines.map(([label, text]) => `  ${label.padEnd(11)} ${text}`);
}

/** The ranges of releases in which a text about the option is the same. */
function sameIn(
  byRelease: ByRelease,
  all: string[],
  text: (option: Option) => string | undefined,
): { releases: string; text: string | undefined }[] {
  const having = new Map<string | undefined, string[]>();
  for (const [release, option] of byRelease) {
    const said = text(option);
    having.set(said, [...(having.get(said) ?? []), release]);
  }
  return [...having].map(([said, releases]) => ({
    releases: rangesOf(releases, all).join(", "),
    text: said,
  }));
}

/** A default as a stack file would say it, on one line. */
export function defaultText({ default: value }: Option): string {
  if (value === undefined || value === null) return "none, or the service computes it";
  if (value === "") return '""';
  return (typeof value === "string" ? value : JSON.stringify(value)).replaceAll("\n", "\\n");
}

function deprecationText(deprecated: string | true | undefined): string | undefined {
  if (deprecated === undefined) return undefined;
  return `${deprecated === true ? "yes" : `since ${deprecated}`}: it does nothing soon, or already`;
}

/** `[group] option` of `group.option`; options have no dot, groups may. */
export function nameText(full: string): string {
  const at = full.lastIndexOf(".");
  return at <= 0 ? full.slice(at + 1) : `[${full.slice(0, at)}] ${full.slice(at + 1)}`;
}

/** Of an option in one line, for lists. */
export function shortText(option: Option, group: string, name: string): string {
  const marks = [
    option.required && "required",
    isSecret(option, name, { typed: "..." }, group) && "secret",
    option.deprecated !== undefined && "deprecated",
  ].filter(Boolean);
  const value = option.default === undefined ? "" : `, default ${defaultText(option)}`;
  return `${describeType(option)}${value}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
