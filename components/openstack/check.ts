import * as pulumi from "@pulumi/pulumi";
import {
  checkConfiguration,
  checkRendered,
  type Files,
  type Finding,
  findingText,
  refuse,
  type Variable,
  warningsOf,
} from "../../releases/catalogue/check";
import { originOf } from "../../releases/catalogue/catalogue";
import type { KubeObject } from "../chart";
import { describe, podSpec } from "../chart/object";
import type { ServiceDescription } from "./description";

/** What decides which options a service knows. */
interface Given {
  release: string;
  config?: Files;
  unchecked?: Files;
}

/**
 * Refuses what a program gives that the service would not understand. Shows warnings, which it returns, and what is not
 * checked.
 */
export function checkGiven(
  { name, config: defaults }: ServiceDescription,
  { release, config = {}, unchecked = {} }: Given,
  resource: pulumi.Resource,
): Finding[] {
  const subject = { service: name, release, files: Object.keys(defaults), unchecked };
  const findings = checkConfiguration({ ...subject, config, defaults });
  refuse(`${name}: the configuration`, findings);
  const warnings = warningsOf(findings);
  for (const warning of warnings) pulumi.log.warn(findingText(warning), resource);
  const listed = list(unchecked);
  if (listed.length > 0) pulumi.log.warn(`not checked:\n  - ${listed.join("\n  - ")}`, resource);
  return warnings;
}

/** Refuses the same in the service's objects, whoever wrote it there: the defaults, the program, a patch. */
export function objectsCheck(
  { name }: ServiceDescription,
  { release, unchecked }: Given,
  resource: pulumi.Resource,
  warned: Finding[],
): (objects: KubeObject[]) => void {
  const place = ({ file, group, option }: Finding) => [originOf(file), group, option].join("/");
  const known = new Set(warned.map(place));
  return (objects) => {
    const texts = textsOf(objects);
    const environment = objects.flatMap(variablesOf);
    const findings = checkRendered({ service: name, release, unchecked, texts, environment });
    refuse(`${name}: the configuration, as patched,`, findings);
    for (const warning of warningsOf(findings))
      if (!known.has(place(warning))) pulumi.log.warn(findingText(warning), resource);
  };
}

/** What the ConfigMaps hold. */
function textsOf(objects: KubeObject[]): Record<string, string> {
  const maps = objects.filter(({ apiVersion, kind }) => apiVersion === "v1" && kind === "ConfigMap");
  return Object.assign({}, ...maps.map(({ data }) => data));
}

/** The environment of an object's containers. */
function variablesOf(object: KubeObject): Variable[] {
  const { containers = [], initContainers = [] } = (podSpec(object) ?? {}) as Record<string, any>;
  return [...initContainers, ...containers].flatMap(({ name, env = [] }) =>
    env.map((variable: { name: string; value?: string }) => ({
      where: `${describe(object)}, container ${name},`,
      name: variable.name,
      value: variable.value,
    })),
  );
}

function list(files: Files): string[] {
  return Object.entries(files).flatMap(([file, groups]) =>
    Object.entries(groups).flatMap(([group, options]) =>
      Object.entries(options).map(
        ([option, value]) => `${file} [${group}] ${option} = ${JSON.stringify(value)}`,
      ),
    ),
  );
}
