import { UserError } from "../error";
import { didYouMean } from "../nearest";

/** The value of an option. A list is written with commas; for an option that may be given several times see `multiple`. */
export type OptionValue = string | number | boolean | (string | number)[] | Multiple;

/** Group -> option -> value. */
export type Groups = Record<string, Record<string, OptionValue>>;

/** Configuration file -> group -> option -> value. */
export type Configuration = Record<string, Groups>;

/** Values of an option that is written once per value (oslo.config's MultiStrOpt). */
export class Multiple {
  constructor(readonly values: (string | number)[]) {}
}

/** For options such as nova's [pci] alias, which stand on a line of their own per value. */
export const multiple = (...values: (string | number)[]) => new Multiple(values);

/** The text of a configuration file. Groups come in the order given, `[DEFAULT]` first, options likewise. */
export function renderIni(groups: Groups): string {
  const names = Object.keys(groups).sort((a, b) => Number(b === "DEFAULT") - Number(a === "DEFAULT"));
  return names
    .map((name) => [`[${name}]`, ...Object.entries(groups[name]!).flatMap(renderOption), ""].join("\n"))
    .join("\n");
}

function renderOption([name, value]: [string, OptionValue]): string[] {
  if (value instanceof Multiple) return value.values.flatMap((one) => renderOption([name, one]));
  // A line break would start an option of its own: oslo.config continues a value on indented lines, to the first empty one.
  const text = String(value)
    .trim()
    .replaceAll(/\s*\n\s*/g, "\n  ");
  return [`${name} = ${text}`.trimEnd()];
}

/** Merges file by file, group by group, option by option; the later one wins. */
export function mergeConfiguration(...configurations: Configuration[]): Configuration {
  const result: Configuration = {};
  for (const configuration of configurations)
    for (const [file, groups] of Object.entries(configuration)) {
      const target = (result[file] ??= {});
      for (const [group, options] of Object.entries(groups)) target[group] = { ...target[group], ...options };
    }
  return result;
}

/** Refuses what a user may not set: files that the service does not read, and secrets in plain. */
export function checkOverrides(service: string, overrides: Configuration, known: Configuration): void {
  for (const [file, groups] of Object.entries(overrides)) {
    const files = Object.keys(known);
    if (!files.includes(file))
      throw new UserError(`${service}: there is no configuration file "${file}"`, {
        why: `the files are ${files.join(", ")}${didYouMean(file, files)}`,
        remedy: `set config under one of ${files.join(", ")}`,
      });
    for (const [group, options] of Object.entries(groups))
      for (const [option, value] of Object.entries(options))
        if (isSecret(option, value))
          throw new UserError(`${service}: ${file} [${group}] ${option} would be a secret in plain text`, {
            why: "configuration files lie in ConfigMaps, which many may read",
            remedy: `put it into a Secret, and with a patch into the environment variable ${environmentName(group, option)}`,
          });
  }
}

const SECRET_NAME =
  /(^|_)(password|passwd|secret|secret_key|encryption_key|transport_url|kek|admin_token)$|^(slave_|sql_)?connection$/;
const URL_WITH_PASSWORD = /:\/\/[^/@\s:]*:[^/@\s]+@/;

function isSecret(option: string, value: OptionValue): boolean {
  // Such as [libvirt] inject_password, which says whether and not which.
  if (typeof value === "boolean") return false;
  const texts = value instanceof Multiple ? value.values : [value].flat();
  return SECRET_NAME.test(option.toLowerCase()) || texts.some((text) => URL_WITH_PASSWORD.test(String(text)));
}

/**
 * The environment variable that oslo.config reads ahead of the files:
 * https://docs.openstack.org/oslo.config/latest/reference/drivers.html#module-oslo_config.sources._environment
 * It expands `$name` in the value, so that a `$` there must be `$$`.
 */
export function environmentName(group: string, option: string): string {
  // The name of a group keeps its dashes.
  return `OS_${group}__${option.replaceAll("-", "_")}`.toUpperCase();
}
