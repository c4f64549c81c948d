import { shown } from "../../../releases/catalogue/finding";
import { type CloudView, find, type ServiceView } from "./cloud-view";
import { isHidden, type Reading, readings, textOf } from "./reading";

/** Something that must hold between services, which no single one of them can know. */
export interface Rule {
  /** What must hold, in a few words. */
  name: string;
  broken(cloud: CloudView): Broken[];
}

/** Where a rule does not hold. */
export interface Broken {
  services: string[];
  /** A configuration file; or the pods, where it is a variable of theirs. */
  file?: string;
  group?: string;
  option?: string;
  /** Never that of a secret. */
  value?: string;
  message: string;
  remedy: string;
}

/** `glance: glance-api.conf [cache] enabled = "no": must be ...`, and the remedy. */
export function brokenText({ services, file, group, option, value, message, remedy }: Broken): string {
  const place = [file, group && `[${group}]`, option, value !== undefined && `= ${value}`].filter(Boolean);
  const where = [services.join(", "), place.join(" ")].filter(Boolean).join(": ");
  return `${where}: ${message}\n      remedy: ${remedy}`;
}

/** How a value of an option must be, and how it becomes so. */
export interface Expectation {
  message: string;
  /** Default: to set it so in the service's settings. */
  remedy?: string;
  /** The value is a secret's, or holds one. */
  secret?: true;
}

/** The readings that are not as they must be. What nobody sees before it is applied is let through. */
export function expect(
  service: ServiceView,
  [group, option]: [group: string, option: string],
  holds: (reading: Reading) => boolean,
  expectation: Expectation | ((reading: Reading) => Expectation),
): Broken[] {
  return readings(service, group, option)
    .filter((reading) => !isHidden(reading) && !holds(reading))
    .map((reading) => wrong(reading, typeof expectation === "object" ? expectation : expectation(reading)));
}

/** A reading that is not as it must be. */
export function wrong(reading: Reading, { message, remedy, secret }: Expectation): Broken {
  const { service, group, option, place, unset, containers } = reading;
  const text = textOf(reading);
  const set = `set it so under genestack:${service.name}, or take away what sets it otherwise`;
  const value = secret || text === undefined ? {} : { value: `${shown(text)}${unset ? " (default)" : ""}` };
  return {
    services: [service.name],
    file: "file" in place ? place.file : podsOf(containers),
    ...("file" in place ? { group, option } : { option: place.variable }),
    ...value,
    message: `${text === undefined && !secret ? "is not set, and " : ""}${message}`,
    remedy: remedy ?? set,
  };
}

function podsOf(containers: Reading["containers"]): string {
  const pods = [...new Set(containers.map(({ pod }) => pod))];
  return pods.length > 2 ? `${pods[0]} and ${pods.length - 1} more` : pods.join(", ");
}

/** Applies a rule of one service to all that are deployed, or to those of some names. */
export function forServices(
  cloud: CloudView,
  broken: (service: ServiceView) => Broken[],
  names: string[] = cloud.services.map(({ name }) => name),
): Broken[] {
  return names.flatMap((name) => {
    const service = find(cloud, name);
    return service ? broken(service) : [];
  });
}
