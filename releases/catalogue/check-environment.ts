import { didYouMean } from "../../components/nearest";
import type { FileCheck } from "./check-file";
import { type Finding, shown } from "./finding";
import type { Option } from "./model";
import { environmentName } from "./secrets";
import { checkText } from "./values";

/** An environment variable of a container. */
export interface Variable {
  /** The object and container that have it: `Deployment openstack/glance-api, api`. */
  where: string;
  name: string;
  /** Undefined: it comes from a Secret or something else. */
  value?: string;
}

/** `OS_<GROUP>__<OPTION>`; OS_AUTH_URL and the like are other programs'. */
const OSLO_NAME = /^OS_.+?__./;

/**
 * Variables that oslo.config would read. It looks for current names only (cfg.py, _do_get), so that a deprecated one has
 * no effect there.
 */
export function checkEnvironment(files: FileCheck[], variables: Variable[]): Finding[] {
  const read = variables.filter(({ name }) => OSLO_NAME.test(name));
  if (read.length === 0) return [];
  const options = new Map<string, Option>();
  for (const { groups } of files)
    for (const { name, options: inGroup } of groups.values())
      for (const [option, type] of inGroup) options.set(environmentName(name, option), type);
  return read.flatMap(({ where, name, value }) => {
    const type = options.get(name);
    const found: Finding = {
      severity: "error",
      service: files[0]!.known.service,
      file: where,
      option: name,
      message: "",
    };
    if (!type) return [{ ...found, message: explain(files, name, options) }];
    // The rest is another variable's, which Kubernetes puts there.
    if (value === undefined || value.includes("$(")) return [];
    if (type.secret)
      return [
        { ...found, message: "would be a secret in plain text", remedy: "take it from a Secret (valueFrom)" },
      ];
    const wrong = checkText(type, value);
    return wrong ? [{ ...found, value: shown(value), message: wrong }] : [];
  });
}

function explain(files: FileCheck[], name: string, options: Map<string, Option>): string {
  for (const { former } of files)
    for (const [old, [now]] of former) {
      const at = old.lastIndexOf(".");
      if (environmentName(old.slice(0, at), old.slice(at + 1)) !== name) continue;
      const [group, option] = now!.before[0]!;
      return `is a deprecated name, which only files may use; the variable is ${environmentName(group, option)} now`;
    }
  const group = name.slice(0, name.indexOf("__") + 2);
  const rest = (full: string) => full.slice(group.length);
  const inGroup = [...options.keys()].filter((full) => full.startsWith(group)).map(rest);
  const near = inGroup.length > 0 ? didYouMean(rest(name), inGroup) : didYouMean(name, options.keys());
  return `${files[0]!.known.service} has no such option${near}`;
}
