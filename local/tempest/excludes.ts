import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";

const excludeFile = join(__dirname, "exclude.txt");

export interface Exclude {
  pattern: RegExp;
  reason: string;
}

/** The entries of exclude.txt; each must match one of the tests. */
export const readExcludes = (tests: string[]): Exclude[] =>
  matchExcludes(parseExcludes(readFileSync(excludeFile, "utf8")), tests);

/** The entries of a text: `<regular expression>  # <reason>` a line; other lines are empty or comments. */
export function parseExcludes(text: string): Exclude[] {
  return text.split("\n").flatMap((line, index) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, pattern, reason] = /^(\S+)\s+#\s*(\S.*)$/.exec(line) ?? [];
    try {
      if (pattern && reason) return [{ pattern: new RegExp(pattern), reason }];
    } catch {
      // Told as what has no reason is.
    }
    throw new UserError(`exclude.txt, line ${index + 1} is no entry`, {
      why: line,
      remedy: "<regular expression>  # <reason>",
    });
  });
}

/** The entries, if each matches a test; otherwise Tempest has changed, or somebody has mistyped. */
export function matchExcludes(excludes: Exclude[], tests: string[]): Exclude[] {
  const idle = excludes.find(({ pattern }) => !tests.some((test) => pattern.test(test)));
  if (idle)
    throw new UserError(`exclude.txt: ${idle.pattern.source} matches no test`, {
      remedy: "correct it, or take it away",
    });
  return excludes;
}
