import assert from "node:assert/strict";
import { test } from "node:test";
import type * as pulumi from "@pulumi/pulumi";
import { checkGiven, objectsCheck } from "../../../components/openstack/check";
import type { ServiceDescription } from "../../../components/openstack/description";
import { glance } from "../../../components/openstack/glance";
import { keystone } from "../../../components/openstack/keystone";
import { nova } from "../../../components/openstack/nova";
import { placement } from "../../../components/openstack/placement";
import { serviceValues } from "../../../components/openstack/service-values";
import { catalogue } from "../../../releases/catalogue/catalogue";
import { checkRendered, findingText } from "../../../releases/catalogue/check";
import { object, workload } from "../chart/objects";
import { around } from "./around";

const storage = { size: "1Gi", accessMode: "ReadWriteMany" } as const;
const publicUrl = "https://image.cloud.example.org";
const services: ServiceDescription[] = [
  keystone({ namespace: "openstack", region: "RegionOne", publicUrl }),
  glance({ storage, publicUrl }),
  placement,
  ...(["fake", "libvirt"] as const).map((driver) =>
    nova({
      namespace: "openstack",
      region: "RegionOne",
      keystone: around().keystone!,
      compute: { driver, image: "libvirt:1" },
      computeGroups: {
        pinned: {
          label: { cpu: "pinned" },
          config: { "nova.conf": { compute: { cpu_dedicated_set: "2-15" } } },
        },
      },
      neutron: { metadataSecret: "neutron-metadata" },
    }),
  ),
];
const [, image] = services;
// Nothing is logged here.
const resource = undefined as unknown as pulumi.Resource;

for (const description of services)
  for (const release of catalogue.service(description.name)!.releases)
    test(`what ${description.name} ${release} gets by default has all its options, of today's names`, () => {
      const queue = description.messaging ? around().queue : undefined;
      const texts = serviceValues(description, around({ release, queue })).files;
      const findings = checkRendered({ service: description.name, release, texts, environment: [] });
      assert.deepEqual(findings.map(findingText), []);
    });

test("the configuration that a program gives is checked, all of it at once", () => {
  const config = { "glance-api.conf": { DEFAULT: { workrs: 1, workers: "x" }, file: {} }, "glance.conf": {} };
  assert.throws(() => checkGiven(image!, { release: "2024.1", config }, resource), {
    name: "UserError",
    message:
      /^glance: the configuration has 3 mistakes: .*workrs.*workers = "x".*glance\.conf: there is no such/s,
  });
  const unchecked = { "glance-api.conf": { plugin: { password: "plain" } } };
  assert.throws(() => checkGiven(image!, { release: "2024.1", unchecked }, resource), /would be a secret/);
});

const configMap = (text: string) =>
  object("ConfigMap", "config", { data: { "glance-api.conf": text, other: "x" } });
const check = objectsCheck(
  image!,
  { release: "2024.1", unchecked: { "glance-api.conf": { own: { a: 1 } } } },
  resource,
  [],
);

test("ConfigMaps are checked whoever wrote them, but for what is not to be checked", () => {
  assert.doesNotThrow(() => check([configMap("[DEFAULT]\nworkers = 2\n[own]\na = 1\n")]));
  assert.throws(() => check([configMap("[DEFAULT]\nworkers = two\n[own]\nb = 1\n")]), {
    message:
      /^glance: the configuration, as patched, has 2 mistakes: .*workers = "two".*\[own\]: there is no such group/s,
  });
});

test("so are the variables of all containers", () => {
  const pod = workload("Deployment", "api", { env: [{ name: "OS_DEFAULT__WORKRS", value: "1" }] });
  assert.throws(
    () => check([configMap(""), pod]),
    /Deployment .*api, container .*, OS_DEFAULT__WORKRS: glance has no such option, did you mean "WORKERS"/,
  );
});
