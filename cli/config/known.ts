import { basename } from "node:path";
import { didYouMean, nearest } from "../../components/nearest";
import { catalogue, type Catalogue, type ServiceOptions } from "../../releases/catalogue/catalogue";
import { type Component, versions } from "../../releases/versions";
import { UsageError } from "../command";

/** A service in one of its releases. */
export interface Subject {
  known: ServiceOptions;
  release: string;
}

export const components = Object.keys(versions) as Component[];

/** The service of that name, in the release given or its own. */
export function subjectOf(service: string, release?: string, from: Catalogue = catalogue): Subject {
  const known = from.service(service);
  if (!known) {
    const names = components.filter((name) => from.service(name));
    throw new UsageError(`unknown service "${service}"${didYouMean(service, names)}`, {
      remedy: `one of ${names.join(", ")}`,
    });
  }
  return { known, release: releaseOf(known, release ?? versions[service as Component]) };
}

/** A release that the catalogue knows of a service. */
export function releaseOf(known: ServiceOptions, release: string): string {
  if (known.releases.includes(release)) return release;
  throw new UsageError(`the options of ${known.service} ${release} are not known`, {
    remedy: `one of ${known.releases.join(", ")}`,
  });
}

/** Files of all releases. */
export function filesOf(known: ServiceOptions): string[] {
  return [...new Set(known.releases.flatMap((release) => known.files(release)))];
}

/** The file that is the service's own: of its name, of its API, or the first one. */
export function mainFile({ known, release }: Subject): string {
  const files = known.files(release);
  const { service } = known;
  return [`${service}.conf`, `${service}-api.conf`].find((name) => files.includes(name)) ?? files[0]!;
}

/** Services that read a file of that name, in any release. */
export function servicesReading(file: string, from: Catalogue = catalogue): string[] {
  return components.filter((service) => {
    const known = from.service(service);
    return known && filesOf(known).includes(file);
  });
}

/** The service and file that a person means by a file's name, its path, or the name of the service. */
export function fileMeant(
  name: string,
  { service, release, from = catalogue }: { service?: string; release?: string; from?: Catalogue },
): Subject & { file: string } {
  const file = basename(name);
  if (service !== undefined) {
    const subject = subjectOf(service, release, from);
    return { ...subject, file: fileOf(subject, file) };
  }
  const services = servicesReading(file, from);
  if (services.length > 1)
    throw new UsageError(`several services have a ${file}: ${services.join(", ")}`, {
      remedy: `--service ${services[0]}`,
    });
  if (services.length === 0 && from.service(name)) {
    const subject = subjectOf(name, release, from);
    return { ...subject, file: mainFile(subject) };
  }
  if (services.length === 0) throw unknownFile(file, from);
  const subject = subjectOf(services[0]!, release, from);
  return { ...subject, file: fileOf(subject, file) };
}

/** The service's file of that name, which its release must have. */
export function fileOf({ known, release }: Subject, file: string): string {
  const files = known.files(release);
  if (files.includes(file)) return file;
  const having = known.releasesWhere(file, () => true);
  const why =
    having.length > 0 ? `${known.service} ${having.join(", ")} has it` : didYouMean(file, files).slice(2);
  throw new UsageError(`${known.service} ${release} has no file "${file}"`, {
    why: why || undefined,
    remedy: having.length > 0 ? `--release ${having.at(-1)}` : `one of ${files.join(", ")}`,
  });
}

function unknownFile(file: string, from: Catalogue): UsageError {
  const all = components.flatMap((service) => {
    const known = from.service(service);
    return known ? filesOf(known) : [];
  });
  const near = nearest(file, all);
  return new UsageError(`no service has a file "${file}"${didYouMean(file, all)}`, {
    remedy:
      near.length > 0 ? undefined : "name the file as OpenStack does, such as nova.conf, or the service",
  });
}
