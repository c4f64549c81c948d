import assert from "node:assert/strict";
import { test } from "node:test";
import type * as pulumi from "@pulumi/pulumi";
import { checkGiven, objectsCheck } from "../../../components/openstack/check";
import type { ServiceDescription } from "../../../components/openstack/description";
import { barbican } from "../../../components/openstack/barbican";
import { cinder } from "../../../components/openstack/cinder";
import type { VolumeBackend } from "../../../components/openstack/cinder/backends";
import type { VolumeBackup } from "../../../components/openstack/cinder/backup";
import { glance } from "../../../components/openstack/glance";
import type { ImageStores } from "../../../components/openstack/glance/stores";
import { heat } from "../../../components/openstack/heat";
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
const ceph = { user: "cinder", pool: "pool", secret: "ceph", monitors: ["10.0.0.1"] };
const bucket = { endpoint: "https://s3.example.org", bucket: "bucket", secret: "s3" };
const stores: ImageStores = {
  file: { type: "file" },
  s3: { type: "s3", ...bucket },
  ceph: { type: "rbd", ...ceph },
  swift: { type: "swift", container: "images", secret: "swift" },
};
const backends: Record<string, VolumeBackend> = {
  ceph: { type: "rbd", ...ceph, secretUuid: "457eb676-33da-42ec-9a8c-9293d545c337" },
  lvm: { type: "lvm", volumeGroup: "volumes", nodes: { storage: "lvm" } },
  nfs: { type: "nfs", shares: ["server:/volumes"], mountOptions: "vers=4.1" },
  files: { type: "files", size: "1Gi" },
};
const backups: VolumeBackup[] = [
  { type: "posix", size: "1Gi" },
  { type: "s3", ...bucket },
  { type: "swift" },
  { type: "rbd", ...ceph },
];
const place = {
  region: "RegionOne",
  publicUrl,
  keystone: { internalUrl: "http://keystone-api.openstack.svc:5000" },
};
const image = glance({ ...place, storage, stores });
const services: Record<string, (release: string) => ServiceDescription[]> = {
  keystone: () => [keystone({ ...place, namespace: "openstack" })],
  glance: () => [image],
  placement: () => [placement],
  barbican: () => [barbican(place)],
  cinder: () => backups.map((backup) => cinder({ ...place, backends, backup })),
  nova: () =>
    (["fake", "libvirt"] as const).map((driver) =>
      nova({
        ...place,
        namespace: "openstack",
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
  heat: (release) => [heat({ ...place, release })],
};
/** Deprecated since 2025.1, and the only way yet to say that the file is not beside the configuration. */
const stillRead = /^cinder\.conf \[DEFAULT\] api_paste_config /;
// Nothing is logged here.
const resource = undefined as unknown as pulumi.Resource;

for (const [service, descriptions] of Object.entries(services))
  for (const release of catalogue.service(service)!.releases)
    test(`what ${service} ${release} gets by default has all its options, of today's names`, () => {
      for (const description of descriptions(release)) {
        const queue = description.messaging ? around().queue : undefined;
        const { files, workloads } = serviceValues(description, around({ release, queue }));
        const environment = Object.entries(workloads).flatMap(([where, { env = [] }]) =>
          env.map((variable) => ({ where, ...variable })),
        );
        const findings = checkRendered({ service, release, texts: files, environment });
        const texts = findings.map(findingText).filter((text) => !stillRead.test(text));
        assert.deepEqual(texts, []);
      }
    });

test("the configuration that a program gives is checked, all of it at once", () => {
  const config = { "glance-api.conf": { DEFAULT: { workrs: 1, workers: "x" }, file: {} }, "glance.conf": {} };
  assert.throws(() => checkGiven(image, { release: "2024.1", config }, resource), {
    name: "UserError",
    message:
      /^glance: the configuration has 3 mistakes: .*workrs.*workers = "x".*glance\.conf: there is no such/s,
  });
  const unchecked = { "glance-api.conf": { plugin: { password: "plain" } } };
  assert.throws(() => checkGiven(image, { release: "2024.1", unchecked }, resource), /would be a secret/);
});

const configMap = (text: string) =>
  object("ConfigMap", "config", { data: { "glance-api.conf": text, other: "x" } });
const check = objectsCheck(
  image,
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
