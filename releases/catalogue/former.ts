import { type Group, groupKey, optionKey } from "./catalogue";
import type { Option } from "./model";

/** What a deprecated name stands for. */
export interface Former {
  /** The name of today: `[group] option`. */
  name: string;
  type: Option;
  /** Names that count before this one, where they are set: the one of today, older ones in their order. */
  before: [group: string, option: string][];
}

/** Deprecated names, `group.option`, of all options: oslo_config/cfg.py, Opt._get_from_namespace. */
export function formerNames(groups: Map<string, Group>): Map<string, Former[]> {
  const result = new Map<string, Former[]>();
  for (const group of groups.values())
    for (const [option, type] of group.options) {
      const before: Former["before"] = [[group.name, option]];
      for (const full of type.formerly ?? []) {
        const [oldGroup, oldOption] = split(full, group.name);
        const former = { name: `[${group.name}] ${option}`, type, before: [...before] };
        // A name with dashes works with and without them.
        for (const name of new Set([oldOption, optionKey(oldOption)])) {
          const key = `${groupKey(oldGroup)}.${name}`;
          result.set(key, [...(result.get(key) ?? []), former]);
          before.push([oldGroup, name]);
        }
      }
    }
  return result;
}

/** Names of options have no dot, those of groups may. */
function split(full: string, group: string): [group: string, option: string] {
  const at = full.lastIndexOf(".");
  return [at > 0 ? full.slice(0, at) : group, full.slice(at + 1)];
}
