import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { imagesToBuild } from "../../../local/images";
import { debianImages, programImages, registry } from "../../../local/images/definitions";
import { requirements } from "../../../local/paths";
import { images } from "../../../releases/images";
import { versions, type Component } from "../../../releases/versions";

test("Every image has one definition", () => {
  const references = [...programImages, ...debianImages].map(({ reference }) => reference);
  assert.deepEqual(references, [...new Set(references)]);
});

test("Every image of the cloud can be built, at the default releases, but libvirt's: servers there are fake", () => {
  const { openstack, libvirt, ...others } = images(registry);
  assert.throws(() => imagesToBuild([libvirt]), /another registry/);
  const services = Object.entries(versions).map(([name, release]) => openstack(name as Component, release));
  const wanted = [...new Set([...Object.values(others), ...services])];
  assert.deepEqual(
    imagesToBuild([...Object.values(others), ...services]).map(({ reference }) => reference),
    wanted,
  );
});

test("Images of other registries are not built", () => {
  assert.deepEqual(
    imagesToBuild(["docker.io/library/memcached:1.6.38", "registry:5000/openstack:2030.1"]),
    [],
  );
});

test("A release that is not locked is refused with those that are", () => {
  const refused = (reference: string) => {
    try {
      imagesToBuild([`${registry}/memcached:1.6`, `${registry}/${reference}`]);
    } catch (error) {
      return (error as Error).message;
    }
    return assert.fail("it was accepted");
  };
  assert.match(refused("openstack:2026.1"), /openstack:2026\.1.*2024\.1, 2025\.1;/s);
  assert.match(refused("skyline:2025.1"), /skyline:2025\.1.*: 2024\.2;/s);
  assert.match(refused("stack:1"), /stack:1.*another registry/s);
});

test("Images are built from locks with a hash for every package", () => {
  const locks = debianImages.flatMap(({ python }) => python ?? []);
  assert.ok(locks.length > 0);
  for (const lock of locks) {
    const packages = readFileSync(join(requirements, `${lock}.txt`), "utf8").split(/^(?=[a-z0-9])/im);
    for (const text of packages) assert.match(text, /^\S+==\S+ .*--hash=sha256:[0-9a-f]{64}/s, lock);
  }
});

test("What the images need beside the services is in the lock of every release", () => {
  const names = readFileSync(join(requirements, "image.in"), "utf8").match(/^[a-z][a-z-]*/gm)!;
  assert.ok(names.includes("pymysql"));
  for (const { reference, python } of debianImages.filter((image) =>
    image.reference.includes("/openstack:"),
  )) {
    const lock = readFileSync(join(requirements, `${python}.txt`), "utf8");
    for (const name of names) assert.match(lock, new RegExp(`^${name}==`, "m"), reference);
  }
});
