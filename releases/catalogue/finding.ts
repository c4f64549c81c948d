import { UserError } from "../../components/error";

/** Something about a configuration that the user should know: an error stops the program. */
export interface Finding {
  severity: "error" | "warning";
  service: string;
  file: string;
  group?: string;
  option?: string;
  /** As it was given; never that of a secret. */
  value?: string;
  message: string;
  remedy?: string;
}

/** `glance-api.conf [DEFAULT] workers = "two": must be an integer from 0 on`. */
export function findingText({ file, group, option, value, message, remedy }: Finding): string {
  const place = [file, group && `[${group}]`, option, value !== undefined && `= ${value}`];
  return `${place.filter(Boolean).join(" ")}: ${message}${remedy ? `; ${remedy}` : ""}`;
}

export const errorsOf = (findings: Finding[]) => findings.filter(({ severity }) => severity === "error");
export const warningsOf = (findings: Finding[]) => findings.filter(({ severity }) => severity === "warning");

/** Throws one error with all errors among the findings; `what` says whose they are: `glance: the configuration`. */
export function refuse(what: string, findings: Finding[]): void {
  const errors = errorsOf(findings);
  if (errors.length === 0) return;
  throw new UserError(`${what} has ${errors.length === 1 ? "a mistake" : `${errors.length} mistakes`}`, {
    why: `\n  - ${errors.map(findingText).join("\n  - ")}`,
    remedy: `correct them; what is right although it is not known here can stand under unchecked instead of config`,
  });
}

/** A value for messages, on one line and not too long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
