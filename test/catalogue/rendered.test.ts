import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../../releases/catalogue/catalogue";
import { checkRendered, errorsOf } from "../../releases/catalogue/check";
import { parseIni } from "../../releases/catalogue/ini";
import type { Option } from "../../releases/catalogue/model";
import { plain, textSections } from "../../releases/catalogue/section";
import { type Component, versions } from "../../releases/versions";
import { goldenObjects, stacks } from "../support/golden";
import { askOslo, type Job, osloFiles } from "../support/oslo";

/** Groups that a configuration names by itself, and the group of the generator that has their options. */
const like: Record<string, Record<string, string>> = {
  "cinder.conf": { files: "backend_defaults" },
  "glance-api.conf": { os_glance_staging_store: "file", os_glance_tasks_store: "file" },
};

/** What a service reads although it does not list it. */
const unlisted: Record<string, string[]> = { "cinder.conf": ["[files] backend_host is not known"] };

interface Rendered extends Pick<Job, "service" | "file"> {
  stack: string;
  text: string;
}

/** The configuration files of both stacks, as test/golden has them. */
const rendered: Rendered[] = stacks.flatMap((stack) =>
  goldenObjects(stack)
    .filter(({ kind }) => kind === "ConfigMap")
    .flatMap(({ metadata, data }) => {
      const service = metadata.labels?.["app.kubernetes.io/name"] as Component;
      const files = catalogue.service(service)?.files(versions[service]) ?? [];
      return files
        .filter((file) => data[file])
        .map((file) => ({ stack, service, file, text: data[file] as string }));
    }),
);

/** Releases, and the services that run them as long as nothing else is said. */
const releases = [...new Set(Object.values(versions))];

for (const release of releases) {
  const mine = rendered.filter(({ service }) => versions[service] === release);
  if (mine.length > 0)
    test(`What both stacks render for ${release} is valid to oslo-config-validator and to the types`, async () => {
      for (const { stack, service, file, text } of mine)
        assert.deepEqual(errorsOf(check(service, file, text)), [], `${stack}: ${service} ${file}`);
      const known = osloFiles(release);
      const asked = mine.filter((one) =>
        known.some(({ service, file }) => service === one.service && file === one.file),
      );
      const answers = await askOslo(
        release,
        asked.map(({ service, file, text }) => jobFor(service, file, text)),
      );
      for (const [index, { stack, service, file }] of asked.entries()) {
        const place = `${stack}: ${service} ${file}`;
        assert.deepEqual(answers[index]!.validator, [0], place);
        const [errors] = answers[index]!.values;
        assert.deepEqual(
          errors!.filter((error) => !unlisted[file]?.includes(error)),
          [],
          place,
        );
      }
    });

  test(`A seeded error in each file of ${release} is found by us and by oslo.config`, async () => {
    const files = osloFiles(release).filter(({ service }) => versions[service] === release);
    const seeded = files.map(({ service, file }) => ({ service, file, text: seed(service, file) }));
    const answers = await askOslo(
      release,
      seeded.map(({ service, file, text }) => jobFor(service, file, text)),
    );
    for (const [index, { service, file, text }] of seeded.entries()) {
      const place = `${service} ${file}:\n${text}`;
      const found = errorsOf(check(service, file, text)).map(({ option }) => option);
      const [, group, wrong] = /\[(.*)\]\n(\w+) = seeded/.exec(text)!;
      assert.deepEqual(found, [wrong, "seeded_option"], place);
      assert.deepEqual(answers[index]!.validator, [1], place);
      const [values] = answers[index]!.values;
      assert.equal(values!.length, 2, `${place}${values}`);
      assert.ok(
        values!.some((error) => error.startsWith(`[${group}] ${wrong}: `)),
        `${place}${values}`,
      );
      assert.ok(
        values!.some((error) => error.includes("seeded_option is not known")),
        `${place}${values}`,
      );
    }
  });
}

test("Every service that the stacks deploy is among the rendered ones", () => {
  const services = new Set(rendered.map(({ service }) => service));
  assert.ok(["keystone", "glance", "placement"].every((name) => services.has(name as Component)));
});

function check(service: Component, file: string, text: string) {
  return checkRendered({ service, release: versions[service], texts: { [file]: text }, environment: [] });
}

function jobFor(service: Component, file: string, text: string): Job {
  const plugins = textSections(parseIni(text)).flatMap(({ group, options }) => {
    const plugin = options.get("auth_type");
    return plugin ? [[group, String(plain(plugin))]] : [];
  });
  return { service, file, texts: [text], like: like[file], plugins: Object.fromEntries(plugins) };
}

/** A file with a value of the wrong type, and an option that does not exist. */
function seed(service: Component, file: string): string {
  const groups = [...catalogue.service(service)!.file(file, versions[service])!.groups.values()];
  const typed = ({ type, secret, deprecated }: Option) =>
    ["integer", "boolean"].includes(type) && !secret && !deprecated;
  for (const { name, options } of groups)
    for (const [option, type] of options)
      if (typed(type)) return `[${name}]\n${option} = seeded\nseeded_option = 1\n`;
  throw new Error(`${service} ${file} has no option with a type`);
}
