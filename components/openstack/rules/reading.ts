import { catalogue, groupKey, optionKey } from "../../../releases/catalogue/catalogue";
import { environmentName } from "../../../releases/catalogue/check";
import type { Option } from "../../../releases/catalogue/model";
import { hasReference } from "../../../releases/catalogue/values";
import { writeValue } from "../../../releases/catalogue/write";
import type { ContainerView, ServiceView } from "./cloud-view";

/** What some containers of a service read for an option. */
export interface Reading {
  service: ServiceView;
  group: string;
  option: string;
  /** The value, or the values of an option that may be given several times. None: unset, without default. */
  texts: string[];
  /** `name/key` of the Secret that it comes from instead. */
  secret?: string;
  /** Whether it is the default. */
  unset: boolean;
  /** The file, or the variable that counts more than all files. */
  place: { file: string } | { variable: string };
  containers: ContainerView[];
}

/**
 * What the containers with configuration files read for an option: the variable, the last of their files that sets it,
 * or the default of the release. One reading for all containers that read the same.
 */
export function readings(service: ServiceView, group: string, option: string): Reading[] {
  const found = new Map<string, Reading>();
  for (const container of service.containers) {
    if (container.files.length === 0) continue;
    const read = { service, group, option, ...readBy(service, container, group, option) };
    const key = JSON.stringify([read.texts, read.secret, read.unset, read.place]);
    const known = found.get(key);
    if (known) known.containers.push(container);
    else found.set(key, { ...read, containers: [container] });
  }
  return [...found.values()];
}

/** What one container reads. */
export function readingOf(
  service: ServiceView,
  container: ContainerView,
  group: string,
  option: string,
): Reading {
  return { service, group, option, containers: [container], ...readBy(service, container, group, option) };
}

type Read = Pick<Reading, "texts" | "secret" | "unset" | "place">;

function readBy(service: ServiceView, container: ContainerView, group: string, option: string): Read {
  const variable = environmentName(group, option);
  const value = container.environment[variable];
  if (value) {
    const place = { variable };
    if ("text" in value) return { texts: [value.text], unset: false, place };
    return {
      texts: [],
      secret: "secret" in value ? `${value.secret}/${value.key}` : "?",
      unset: false,
      place,
    };
  }
  for (const file of [...container.files].reverse()) {
    const texts = textsIn(service, file, group, option);
    if (texts) return { texts, unset: false, place: { file } };
  }
  const known = container.files.filter((file) => optionIn(service, file, group, option));
  const file = known[0] ?? container.files[0]!;
  const type = optionIn(service, file, group, option);
  const texts = type?.default === undefined || type.default === null ? [] : [writeValue(type, type.default)];
  return { texts, unset: true, place: { file } };
}

/** The texts of the first of the option's names that a file holds. */
function textsIn(service: ServiceView, file: string, group: string, option: string): string[] | undefined {
  const former = optionIn(service, file, group, option)?.formerly ?? [];
  for (const name of [`${group}.${option}`, ...former]) {
    const at = name.lastIndexOf(".");
    const key = groupKey(name.slice(0, at));
    for (const known of service.files[file] ?? [])
      if (groupKey(known.name) === key) {
        const texts = known.options.get(optionKey(name.slice(at + 1)));
        if (texts) return texts;
      }
  }
  return undefined;
}

function optionIn(service: ServiceView, file: string, group: string, option: string): Option | undefined {
  const known = catalogue.service(service.name)?.file(file, service.release);
  return known?.groups.get(groupKey(group))?.options.get(option);
}

/**
 * Options of some names, whatever group they stand in: those that are set, and those with a default in groups that the
 * files have. A group that the service never looks at is not there.
 */
export function optionsNamed(
  service: ServiceView,
  wanted: (option: string) => boolean,
): [group: string, option: string][] {
  const found = new Set<string>();
  for (const [file, groups] of Object.entries(service.files))
    for (const { name, options } of groups) {
      const known = catalogue.service(service.name)?.file(file, service.release)?.groups.get(groupKey(name));
      const defaults = [...(known?.options ?? [])].filter(([, type]) => type.default !== undefined);
      for (const option of [...options.keys(), ...defaults.map(([option]) => option)])
        if (wanted(option)) found.add(`${groupKey(name)}\n${option}`);
    }
  for (const { environment } of service.containers)
    for (const variable of Object.keys(environment)) {
      const [, group, option] = /^OS_(.+?)__(.+)$/.exec(variable) ?? [];
      if (group === undefined || !wanted(option!.toLowerCase())) continue;
      found.add(`${group === "DEFAULT" ? group : group.toLowerCase()}\n${option!.toLowerCase()}`);
    }
  return [...found].map((key) => key.split("\n") as [string, string]);
}

/** Whether the value is in a Secret or another option, where nobody sees it before it is applied. */
export function isHidden({ secret, texts }: Reading): boolean {
  return secret !== undefined || texts.some(hasReference);
}

/** The value of an option that is given once; undefined where it is unset without default. */
export const textOf = ({ texts }: Reading) => texts.at(-1);

/** Whether oslo.config takes a value for true. */
export function isOn(reading: Reading): boolean {
  return ["true", "1", "on", "yes"].includes(textOf(reading)?.trim().toLowerCase() ?? "");
}

/** The items of a list. */
export function itemsOf(reading: Reading): string[] {
  return (textOf(reading) ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
