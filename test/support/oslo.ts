import { join } from "node:path";
import { pythonOf } from "../../local/catalogue/environments";
import { run } from "../../local/run";
import { catalogue } from "../../releases/catalogue/catalogue";
import { files } from "../../local/catalogue/files";
import type { Component } from "../../releases/versions";

/* What oslo.config says, run from the released packages: see test/catalogue/oslo.py. */

export interface Job {
  service: Component;
  file: string;
  /** Configuration files to validate and to read. */
  texts?: string[];
  /** Group that the configuration names -> group of the generator with its options. */
  like?: Record<string, string>;
  /** Group -> the plugin of keystoneauth that its `auth_type` names. */
  plugins?: Record<string, string>;
  /** Values that the file may give an option, or may not. */
  probes?: { group: string; option: string; values: string[] }[];
}

export interface Answer {
  /** Group and option of all that the generator prints. */
  options: [string, string][];
  /** Exit codes of oslo-config-validator. */
  validator: number[];
  /** Errors of reading each text. */
  values: string[][];
  probes: { accepted: boolean[]; option: OptionFacts }[];
}

/** What an option says of itself. */
export interface OptionFacts {
  default: unknown;
  /** Whether the documentation shows something else in place of the default. */
  sample: boolean;
  multi: boolean;
  secret: boolean;
  required: boolean;
  mutable: boolean;
  advanced: boolean;
  deprecated: boolean;
  formerly: string[];
}

/** All files of the release that oslo.config reads. */
export function osloFiles(release: string): Pick<Job, "service" | "file">[] {
  return (Object.keys(files) as Component[]).flatMap((service) =>
    (catalogue.service(service)?.files(release) ?? [])
      .filter((file) => files[service]![file])
      .map((file) => ({ service, file })),
  );
}

/** Asks the packages of a release, on two processors. */
export async function askOslo(release: string, jobs: Job[]): Promise<Answer[]> {
  const python = await pythonOf(release);
  const half = async (parity: number): Promise<Answer[]> => {
    const input = JSON.stringify(
      jobs.filter((_, index) => index % 2 === parity).map((job) => withNamespaces(job, release)),
    );
    const output = await run(python, [join(__dirname, "../catalogue/oslo.py")], { input });
    return output
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  const halves = await Promise.all([half(0), half(1)]);
  return jobs.map((_, index) => halves[index % 2]![Math.floor(index / 2)]!);
}

function withNamespaces({ service, file, ...job }: Job, release: string) {
  const libraries = catalogue.service(service)!.libraries(file, release);
  return { ...job, namespaces: [...files[service]![file]!, ...libraries] };
}
