import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { catalogue, type FileOptions } from "../../releases/catalogue/catalogue";
import type { Option, OptionType } from "../../releases/catalogue/model";
import { checkText } from "../../releases/catalogue/values";
import { askOslo, type Answer, type Job, osloFiles, type OptionFacts } from "../support/oslo";

/** How many options of each release are tried with values, beside the comparison of what all of them say. */
const sample = Number(process.env.CATALOGUE_SAMPLE ?? 200);
/** Another seed chooses other options. */
const seed = Number(process.env.CATALOGUE_SEED ?? 1);

for (const release of catalogue.service("keystone")!.releases)
  test(`The catalogue says of ${release} what the packages say`, async (t) => {
    const jobs = withProbes(release);
    const answers = await askOslo(release, jobs);

    await t.test("has the generator's options, no more and no less", () => {
      for (const [index, { service, file }] of jobs.entries())
        assert.deepEqual(ours(fileOf(service, file, release)), theirs(answers[index]!), `${service} ${file}`);
    });

    await t.test(`knows every option as the package does, and ${sample} by what a ConfigOpts takes`, () => {
      const differences = jobs.flatMap((job, index) => compare(job, release, answers[index]!));
      assert.deepEqual(differences, [], `seed ${seed}`);
      const tried = jobs.flatMap(({ probes }) => probes).filter(({ values }) => values.length > 0);
      assert.equal(tried.length, sample);
    });
  });

const fileOf = (service: string, file: string, release: string) =>
  catalogue.service(service)!.file(file, release)!;

/** Group and option of all that the file may hold, in order. */
function ours({ groups, families }: FileOptions): string[] {
  const fixed = [...groups.values()].flatMap(({ name, options }) =>
    [...options.keys()].map((key) => `${name}.${key}`),
  );
  // The generator prints the options of a type of store in a group that no file has.
  const stores = Object.entries(families.store?.drivers ?? {})
    .filter(([type]) => !groups.has(type))
    .flatMap(([type, options]) =>
      options
        .filter((key) => families.store!.options.has(key))
        .map((key) => `glance.store.${type}.store.${key}`),
    );
  return [...new Set([...fixed, ...stores])].sort();
}

function theirs({ options }: Answer): string[] {
  return [...new Set(options.map(([group, name]) => `${group}.${name}`))].sort();
}

/** The files with all their options, and values to try on some that are chosen at random. */
function withProbes(release: string): (Job & Required<Pick<Job, "probes">>)[] {
  const jobs = osloFiles(release).map(({ service, file }) => ({
    service,
    file,
    probes: [...fileOf(service, file, release).groups.values()].flatMap(({ name, options }) =>
      [...options].map(([option, type]) => ({ group: name, option, type, values: [] as string[] })),
    ),
  }));
  const all = jobs.flatMap(({ probes }) => probes);
  for (const probe of pick(all, sample)) probe.values = valuesFor(probe.type);
  return jobs;
}

/** Some of the items, none of them twice. */
function pick<T>(items: T[], count: number): T[] {
  const some = fc.shuffledSubarray(items, { minLength: count, maxLength: count });
  return fc.sample(some, { seed, numRuns: 1 })[0]!;
}

/** Values on both sides of what a type allows. */
function valuesFor(type: OptionType): string[] {
  const numbers =
    "min" in type || "max" in type ? [type.min, type.max].filter((one) => one !== undefined) : [];
  // JSON has no whole numbers beyond these.
  const limits = numbers.filter((limit) => Math.abs(limit) < Number.MAX_SAFE_INTEGER);
  const around = limits.flatMap((limit) => [limit - 1, limit, limit + 1]).map(String);
  const choices = "choices" in type ? (type.choices ?? []).map(String) : [];
  const schemes = "schemes" in type ? (type.schemes ?? []).map((scheme) => `${scheme}://example.org`) : [];
  const long =
    "maxLength" in type && type.maxLength ? ["x".repeat(type.maxLength), "x".repeat(type.maxLength + 1)] : [];
  const items =
    "items" in type
      ? valuesFor(type.items)
      : "values" in type
        ? valuesFor(type.values).map((one) => `key:${one}`)
        : [];
  const common = [
    "7",
    "-7",
    "70000",
    "1.5",
    "true",
    "maybe",
    "a,b",
    "1,2",
    "key:value",
    "2-5",
    "[a,b]",
    "{a:b}",
  ];
  const places = [
    "192.0.2.1",
    "2001:db8::1",
    "host.example.org",
    "-host",
    "http://example.org/path",
    "http:",
  ];
  return [...new Set([...around, ...choices, ...schemes, ...long, ...items, ...common, ...places])];
}

/** Where the catalogue and the package differ in what they say or take, one line each. */
function compare({ service, file, probes }: Job, release: string, { probes: answers }: Answer): string[] {
  const { groups } = fileOf(service, file, release);
  return probes!.flatMap(({ group, option, values }, index) => {
    const type = groups.get(group === "DEFAULT" ? group : group.toLowerCase())!.options.get(option)!;
    const { accepted, option: facts } = answers[index]!;
    const place = `${service} ${file} [${group}] ${option}`;
    const wrong = values.filter(
      (value, at) => !isOther(type) && (checkText(type, value) === undefined) !== accepted[at],
    );
    return [
      ...wrong.map(
        (value) => `${place} = ${value}: the package ${checkText(type, value) ? "takes" : "refuses"} it`,
      ),
      ...factsThatDiffer(type, facts).map((fact) => `${place}: ${fact}`),
    ];
  });
}

/** Whether the values are of a class of the service's own. */
function isOther(type: OptionType): boolean {
  return (
    type.type === "other" ||
    ("items" in type && isOther(type.items)) ||
    ("values" in type && isOther(type.values))
  );
}

function factsThatDiffer(type: Option, facts: OptionFacts): string[] {
  const said: [string, unknown, unknown][] = [
    ["multi", type.type === "multi", facts.multi],
    ...(["secret", "required", "mutable", "advanced"] as const).map((fact): [string, unknown, unknown] => [
      fact,
      type[fact] ?? false,
      facts[fact] ?? false,
    ]),
    ["deprecated", type.deprecated !== undefined, facts.deprecated],
    ["formerly", type.formerly ?? [], facts.formerly],
    ...(type.default === undefined
      ? []
      : [["default", type.default, facts.default] as [string, unknown, unknown]]),
  ];
  return said
    .filter(([, mine, other]) => JSON.stringify(mine) !== JSON.stringify(other))
    .map(
      ([fact, mine, other]) => `${fact} is ${JSON.stringify(mine)}, the package's ${JSON.stringify(other)}`,
    );
}
