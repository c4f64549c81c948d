import { groupKey, optionKey, type Options, type ServiceOptions } from "../../releases/catalogue/catalogue";
import { type FileCheck, fileCheck } from "../../releases/catalogue/check-file";
import { familyOptions, namingsOf } from "../../releases/catalogue/families";
import type { Subject } from "./known";
import { type ByRelease, nameText } from "./option-text";

/** A file in all of its releases, as people look at it: nothing is set, so that all plugins' options are there. */
export class FileView {
  private readonly checks = new Map<string, FileCheck>();

  constructor(
    readonly subject: Subject,
    readonly file: string,
  ) {
    const { known } = subject;
    for (const release of known.releases) {
      const options = known.file(file, release);
      if (options) this.checks.set(release, fileCheck(known, release, options, []));
    }
  }

  get known(): ServiceOptions {
    return this.subject.known;
  }

  /** Releases that have the file. */
  get releases(): string[] {
    return [...this.checks.keys()];
  }

  /** The file in the release asked for. */
  get now(): FileCheck {
    return this.checks.get(this.subject.release)!;
  }

  /** Groups of all releases by their key, those of the release asked for first. */
  groups(): Map<string, string> {
    const checks = [this.now, ...this.checks.values()];
    return new Map(
      checks
        .flatMap(({ groups }) => [...groups].map(([key, { name }]): [string, string] => [key, name]))
        .reverse(),
    );
  }

  /** An option in the releases that have it. */
  option(group: string, option: string): ByRelease {
    const found: ByRelease = new Map();
    for (const [release, { groups }] of this.checks) {
      const type = groups.get(groupKey(group))?.options.get(optionKey(option));
      if (type) found.set(release, type);
    }
    return found;
  }

  /** An option of a kind of groups that the user names, in the releases that have it. */
  familyOption(family: string, option: string): ByRelease {
    const found: ByRelease = new Map();
    const naming = namingsOf(this.file).find((one) => one.family === family);
    for (const [release, { file }] of naming ? this.checks : []) {
      const type = familyOptions(file, naming!).get(optionKey(option));
      if (type) found.set(release, type);
    }
    return found;
  }

  /** Groups that have an option, in any release. */
  groupsWith(option: string): string[] {
    const groups = [...this.groups().values()].filter((name) => this.option(name, option).size > 0);
    return groups.sort((a, b) => Number(b === "DEFAULT") - Number(a === "DEFAULT") || (a < b ? -1 : 1));
  }

  /** Kinds of groups that the user names, and all that such groups may hold in the release asked for. */
  get families(): Map<string, { listedBy: string; options: Options; drivers: Record<string, string[]> }> {
    const { file } = this.now;
    const used = namingsOf(file.file).filter(({ list }) => this.option(...list).size > 0);
    return new Map(
      used.map((naming) => {
        const { family, list } = naming;
        const { drivers = {} } = file.families[family] ?? {};
        return [
          family,
          { listedBy: nameText(list.join(".")), options: familyOptions(file, naming), drivers },
        ];
      }),
    );
  }

  /** Names of today of a deprecated name, `[group] option`. */
  currentNames(group: string, option: string): { group: string; option: string }[] {
    const { former } = this.now;
    const found = former.get(`${groupKey(group)}.${option}`) ?? [];
    return found.map(({ before }) => ({ group: before[0]![0], option: before[0]![1] }));
  }

  /** Plugins of keystoneauth that add an option to a group with auth_type; empty where the file itself has it. */
  pluginsWith(group: string, option: string): string[] {
    const { file } = this.now;
    const own = file.groups.get(groupKey(group))?.options;
    if (own?.has(optionKey(option)) || !own?.has("auth_type")) return [];
    const plugins = Object.entries(file.authPlugins);
    return plugins.filter(([, options]) => options.has(optionKey(option))).map(([name]) => name);
  }
}
