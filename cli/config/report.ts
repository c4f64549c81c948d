import type { Import } from "./import";
import { type Fate, fates, type Judgement } from "./judge";
import type { Subject } from "./known";

const titles: Record<Fate, string> = {
  unknown: "unknown, left out; what is right nevertheless can stand under unchecked",
  wrong: "wrong value, left out",
  secret: "secret, left out",
  managed: "set by the components of this project, left out",
  ours: "as this project has it, left out",
  default: "as the service has it by default, left out",
  taken: "taken over",
};

/** What became of values, for people: what wants attention option by option, the rest by group. */
export function reportText({ known, release }: Subject, { judgements, leftOut }: Import): string {
  const lines = fates.flatMap((fate) => {
    const found = judgements.filter((one) => one.fate === fate);
    if (found.length === 0) return [];
    const title = `${found.length} ${titles[fate]}:`;
    const brief = ["managed", "ours", "default", "taken"].includes(fate);
    return [title, ...(brief ? briefLines(found) : found.map(fullLine)), ""];
  });
  const others = leftOut.length > 0 ? [`no options of the service, left out: ${leftOut.join(", ")}`] : [];
  const taken = judgements.filter(({ fate }) => fate === "taken").length;
  return [
    ...lines,
    ...others,
    `${known.service} ${release}: ${taken} of ${judgements.length} options taken over`,
  ].join("\n");
}

function fullLine({ file, group, option, note }: Judgement): string {
  return `  ${file} [${group}] ${option}${note ? `: ${note}` : ""}`;
}

function briefLines(judgements: Judgement[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { file, group, option, note } of judgements) {
    const key = `${file} [${group}]|${note ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return [...groups].map(([key, options]) => {
    const [place, note] = key.split("|") as [string, string];
    return `  ${place} ${options.join(", ")}${note ? `: ${note}` : ""}`;
  });
}
