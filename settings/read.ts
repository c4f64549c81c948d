import type { z } from "zod";
import { UserError } from "../components/error";
import { didYouMean } from "../components/nearest";
import { backendGroups } from "../components/openstack/cinder/backends";
import { storeGroups, usualStores } from "../components/openstack/glance/stores";
import { checkConfiguration, errorsOf, type Files, findingText } from "../releases/catalogue/check";
import { versions } from "../releases/versions";
import { footprints } from "./footprints";
import { requirements, schema, type ServiceName, serviceNames, type Settings } from "./schema";

/**
 * Parses a stack's configuration as Pulumi hands it over: `genestack:<key>` -> text, objects and lists as JSON.
 * Keys of other namespaces are left alone. Reports all mistakes at once.
 */
export function readSettings(config: Record<string, string>): Settings {
  const input: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(config))
    if (key.startsWith("genestack:")) input[key.slice("genestack:".length)] = parse(text);
  const result = schema.safeParse(input);
  const wrong = [
    ...serviceNames.flatMap((service) => wrongOptions(service, input)),
    ...wrongOptionsOfGroups(input.nova),
  ];
  const problems = [
    ...(result.success
      ? missingRequirements(result.data.services)
      : result.error.issues.flatMap((issue) => explain(issue, input))),
    ...wrong,
  ];
  if (problems.length > 0)
    throw new UserError(
      `The stack's configuration has ${problems.length === 1 ? "a mistake" : `${problems.length} mistakes`}`,
      {
        why: `\n  - ${problems.join("\n  - ")}`,
        remedy:
          "correct Pulumi.<stack>.yaml; Pulumi.yaml describes the keys" +
          (wrong.length > 0 ? ", and what is right although it is not known here goes under unchecked" : ""),
      },
    );
  return result.data as Settings;
}

/** Lists and objects arrive as JSON; everything else is text, which a scalar setting takes as it is. */
function parse(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function missingRequirements(services: Settings["services"]): string[] {
  return services.flatMap((service) =>
    requirements[service]
      .filter((needed) => !services.includes(needed))
      .map(
        (needed) =>
          `genestack:services: ${service} needs ${needed}, which is not listed; add ${needed} or remove ${service}`,
      ),
  );
}

/** What services set themselves and decides which groups there are. */
function defaultsOf(service: ServiceName, input: Record<string, unknown>): Files {
  if (service === "glance") {
    const stores = schema.shape.glance.safeParse(input.glance).data?.stores ?? usualStores;
    const { enabled_backends, groups } = storeGroups(stores);
    return { "glance-api.conf": { DEFAULT: { enabled_backends }, ...groups } };
  }
  if (service !== "cinder") return {};
  const footprint = schema.shape.footprint.safeParse(input.footprint);
  const usual = footprint.success ? footprints[footprint.data].volumes : {};
  const backends = schema.shape.cinder.safeParse(input.cinder).data?.backends ?? usual;
  return {
    "cinder.conf": { DEFAULT: { enabled_backends: Object.keys(backends) }, ...backendGroups(backends) },
  };
}

/** The mistakes in the configuration of a service, as far as its settings can be read at all. */
function wrongOptions(service: ServiceName, input: Record<string, unknown>): string[] {
  const own = schema.shape[service].safeParse(input[service]);
  if (!own.success) return [];
  const { release = versions[service], config = {}, unchecked } = own.data;
  const findings = checkConfiguration({
    service,
    release,
    config,
    unchecked,
    defaults: defaultsOf(service, input),
  });
  return errorsOf(findings).map((finding) => {
    const { file, group, option } = finding;
    const key = unchecked?.[file]?.[group ?? ""]?.[option ?? ""] === undefined ? "config" : "unchecked";
    return `genestack:${service}.${key}: ${findingText(finding)}`;
  });
}

/** The same of groups of compute nodes, whose options are Nova's. */
function wrongOptionsOfGroups(input: unknown): string[] {
  const own = schema.shape.nova.safeParse(input);
  if (!own.success) return [];
  const { release = versions.nova, config: defaults, computeGroups = {} } = own.data;
  return Object.entries(computeGroups).flatMap(([group, { config = {} }]) =>
    errorsOf(checkConfiguration({ service: "nova", release, config, defaults })).map(
      (finding) => `genestack:nova.computeGroups.${group}.config: ${findingText(finding)}`,
    ),
  );
}

function explain(issue: z.core.$ZodIssue, input: unknown): string[] {
  const key = `genestack:${issue.path.map(String).join(".") || "*"}`;
  const value = issue.path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
    input,
  );
  const shown = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map(
        (name) =>
          `genestack:${[...issue.path, name].join(".")}: unknown key${didYouMean(name, keysAt(issue.path))}`,
      );
    case "invalid_value": {
      const near = typeof value === "string" ? didYouMean(value, issue.values.map(String)) : "";
      return [`${key}: ${shown}, must be one of ${issue.values.map(String).join(", ")}${near}`];
    }
    case "invalid_type":
      return [`${key}: ${shown}, must be of type ${issue.expected}`];
    case "invalid_union": {
      const inner = issue.errors.flat().filter((one) => one.path.length > 0);
      if (inner.length > 0)
        return inner.flatMap((one) => explain({ ...one, path: [...issue.path, ...one.path] }, input));
      return [`${key}: ${shown}, which is of none of the types that are allowed here`];
    }
    case "invalid_key":
      return issue.issues.map(({ message }) => `${key}: its name must be ${message}`);
    default:
      return [`${key}: ${shown}, must be ${issue.message.replace(/^Invalid input: /, "")}`];
  }
}

/** The keys that the schema knows at a path, through lists and optional parts. */
function keysAt(path: PropertyKey[]): string[] {
  let at: any = schema;
  for (const part of path) {
    at = unwrap(at);
    at = at?.shape?.[part] ?? at?.element ?? at?.valueType;
  }
  return Object.keys(unwrap(at)?.shape ?? {});
}

function unwrap(type: any): any {
  while (type?.def?.innerType) type = type.def.innerType;
  return type;
}
