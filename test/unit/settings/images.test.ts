import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse, parseAllDocuments } from "yaml";
import { project } from "../../../local/paths";
import { imageOf, imagesOf } from "../../../settings/images";
import { readSettings } from "../../../settings/read";

const settingsOf = (config: Record<string, unknown>) =>
  readSettings(
    Object.fromEntries(
      Object.entries(config).map(([key, value]) => [
        key.startsWith("genestack:") ? key : `genestack:${key}`,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
  );

const aio = { footprint: "aio", domain: "cloud.example.org", imageRegistry: "registry.example.org" };
const openstack = (config: object) =>
  imagesOf(settingsOf({ ...aio, ...config })).filter((reference) => reference.includes("openstack"));

test("Services of one release share one image", () => {
  assert.deepEqual(openstack({}), ["registry.example.org/openstack:2024.1"]);
});

test("A service of another release adds the image of that release", () => {
  assert.deepEqual(openstack({ glance: { release: "2025.1" } }).sort(), [
    "registry.example.org/openstack:2024.1",
    "registry.example.org/openstack:2025.1",
  ]);
});

test("An image of one's own stands in for that of the release", () => {
  const settings = settingsOf({ ...aio, glance: { image: "elsewhere/glance:1", release: "2025.1" } });
  assert.equal(imageOf(settings, "glance"), "elsewhere/glance:1");
  assert.ok(imagesOf(settings).includes("elsewhere/glance:1"));
  assert.ok(!imagesOf(settings).includes("registry.example.org/openstack:2025.1"));
});

test("A service that is not deployed needs no image", () => {
  assert.deepEqual(openstack({ services: ["keystone"], glance: { release: "2025.1" } }), [
    "registry.example.org/openstack:2024.1",
  ]);
});

for (const name of ["aio", "base"])
  test(`Every image in the objects of the stack ${name} is among those that are said to be needed`, () => {
    const { config } = parse(readFileSync(join(project, `Pulumi.${name}.yaml`), "utf8"));
    const known = imagesOf(settingsOf(config));
    const used = imagesIn(join(project, "test/golden", name));
    assert.ok(used.size > 3, "the golden files name images");
    assert.deepEqual(
      [...used].filter((reference) => !known.includes(reference)),
      [],
    );
  });

/** The values of `image` in all objects of a folder. */
function imagesIn(folder: string): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown, key = ""): void => {
    if (key === "image" && typeof value === "string") found.add(value);
    else if (value && typeof value === "object")
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) =>
    one.endsWith(".yaml"),
  ))
    for (const document of parseAllDocuments(readFileSync(join(folder, file), "utf8"))) walk(document.toJS());
  return found;
}
