import { readFileSync } from "node:fs";

/** The text of a file; that of one that is not there, or is gone by now, is empty. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
