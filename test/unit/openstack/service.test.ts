import assert from "node:assert/strict";
import { test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { Cache, Database, Queue } from "../../../components/infrastructure";
import type { ServiceDescription } from "../../../components/openstack/description";
import { Keystone } from "../../../components/openstack/keystone";
import { OpenStackService, type OpenStackServiceArgs } from "../../../components/openstack/service";
import { object, workload } from "../chart/objects";
import { type Engine, record, type Recording, value } from "../infrastructure/record";
import { description } from "./around";

const common = {
  namespace: "openstack",
  release: "2024.1",
  image: "nova:2024.1",
  region: "RegionOne",
  publicUrl: "https://compute.cloud.example.org",
  replicas: { min: 2, max: 10 },
};

/** Stands for Keystone. */
class Identity extends pulumi.ComponentResource {
  readonly internalUrl = "http://keystone-api.openstack.svc:5000";
  readonly publicUrl = "https://identity.cloud.example.org";
  readonly adminSecret = "keystone-admin";
  readonly ready: pulumi.Output<pulumi.Resource[]> = pulumi.output([this]);
  constructor(opts: pulumi.ComponentResourceOptions) {
    super("test:test:Identity", "identity", {}, opts);
  }
}

const infrastructure = (opts: pulumi.ComponentResourceOptions) => {
  const server = { namespace: "openstack", image: "server:1", replicas: 1, storage: { size: "1Gi" } };
  return {
    database: new Database("database", server, opts),
    queue: new Queue("queue", server, opts),
    cache: new Cache("cache", { ...server, memory: 64 }, opts),
  };
};

const reading = (kind: string, name: string, ...secrets: string[]) => {
  const env = secrets.map((secret) => ({
    name: secret,
    valueFrom: { secretKeyRef: { name: secret, key: "password" } },
  }));
  const labels = { "app.kubernetes.io/component": name.replace("nova-", "") };
  return { ...workload(kind, name, { env }), metadata: { name, namespace: "openstack", labels } };
};

/** What the chart of the service renders to, as far as it matters here. */
const documents = [
  reading("Deployment", "nova-api", "nova-database", "nova-queue", "nova-keystone"),
  reading("Deployment", "nova-novncproxy", "nova-metadata"),
  reading("Job", "nova-db-sync", "nova-database"),
  reading("Job", "nova-register", "keystone-admin", "nova-keystone"),
  object("CronJob", "nova-purge", { metadata: { namespace: "openstack" } }),
  object("ConfigMap", "nova-conf", { metadata: { namespace: "openstack" } }),
];

const secrets: ServiceDescription["secrets"] = { metadata: "password", keys: "filled" };

async function recordNova(
  over: { description?: Partial<ServiceDescription>; args?: Partial<OpenStackServiceArgs> } = {},
  engine: Engine = {},
): Promise<Recording & { nova: OpenStackService }> {
  let nova!: OpenStackService;
  const recording = await record(
    (opts) => {
      const keystone = new Identity(opts);
      const args = { ...common, ...infrastructure(opts), keystone, ...over.args };
      nova = new OpenStackService(
        "Nova",
        "nova",
        description({ messaging: true, secrets, ...over.description }),
        args,
        opts,
      );
    },
    { render: ({ release_name }) => (release_name === "nova" ? documents : []), ...engine },
  );
  return { ...recording, nova };
}

const child = (kind: string, name: string) => `nova-chart/${kind}/openstack/${name}`;

class Network extends pulumi.CustomResource {}

test("pods start when accounts are ready, and Keystone but for migrations, and what else workloads need", async () => {
  const after = [new Network("test:test:Network", "network", {})];
  const { named } = await recordNova({ args: { after } });
  for (const [kind, name, further] of [
    ["Deployment", "nova-api", ["identity", "network"]],
    ["Job", "nova-register", ["identity"]],
    ["Job", "nova-db-sync", []],
    ["CronJob", "nova-purge", ["identity"]],
  ] as const)
    assert.deepEqual(
      named(child(kind, name)).after,
      [
        "database-nova-database-nova",
        "database-nova-user",
        "database-nova-grant-nova-nova",
        "queue-nova-vhost",
        "queue-nova-user",
        "queue-nova-permission",
        "queue-nova-policy",
        "nova-keystone-secret",
        "nova-metadata-secret",
        "nova-keys",
        ...further,
      ],
      name,
    );
  assert.deepEqual(named(child("ConfigMap", "nova-conf")).after, []);
});

test("a new password changes its Secret and the pods and Jobs that read it, and nothing else", async () => {
  const before = await recordNova();
  const readers = {
    "database-nova": ["database-nova-secret", child("Deployment", "nova-api"), child("Job", "nova-db-sync")],
    "queue-nova": ["queue-nova-secret", child("Deployment", "nova-api")],
    "nova-keystone": ["nova-keystone-secret", child("Deployment", "nova-api"), child("Job", "nova-register")],
    "nova-metadata": ["nova-metadata-secret", child("Deployment", "nova-novncproxy")],
  };
  for (const [account, expected] of Object.entries(readers)) {
    const password = (name: string) => (name === `${account}-password` ? "new" : `pw-of-${name}`);
    const { registrations } = await recordNova({}, { password });
    const changed = registrations.filter(
      ({ name, inputs }) => JSON.stringify(inputs) !== JSON.stringify(before.named(name).inputs),
    );
    assert.deepEqual(changed.map(({ name }) => name).sort(), expected.sort(), account);
  }
});

test("no password is plain, in no input and no value of a chart", async () => {
  const { registrations, charts } = await recordNova();
  assert.match(
    JSON.stringify(registrations),
    /pw-of-nova-metadata-password/,
    "the passwords are not there at all",
  );
  const plain = JSON.stringify([registrations, charts], (_, entry) => (entry?.secret ? undefined : entry));
  assert.doesNotMatch(plain, /pw-of-/);
});

test("a Secret that a Job fills is empty for Pulumi, and stays when the stack is destroyed", async () => {
  const { named } = await recordNova();
  const { inputs, retained } = named("nova-keys");
  assert.equal(inputs.metadata.name, "nova-keys");
  assert.deepEqual([inputs.data, inputs.stringData, retained], [undefined, undefined, true]);
  assert.equal(named("nova-metadata-secret").retained, false);
});

test("accounts are made for what the description names", async () => {
  const databases = { nova: "database", nova_api: "api_database" };
  const { registrations } = await recordNova({
    description: { databases, messaging: false, secrets: {} },
    args: { keystone: undefined },
  });
  const made = registrations
    .filter(({ type }) => /Secret|:Database$|Vhost/.test(type))
    .map(({ name }) => name);
  assert.deepEqual(made.sort(), [
    "database",
    "database-nova-database-nova",
    "database-nova-database-nova-api",
    "database-nova-secret",
  ]);
});

test("the chart of all services gets the service's values under its name", async () => {
  const { charts } = await recordNova();
  const { path, namespace, values } = charts.find(({ release_name }) => release_name === "nova")!;
  assert.match(path, /\/charts\/openstack-service$/);
  assert.equal(namespace, "openstack");
  assert.deepEqual([values.service, values.image], ["nova", "nova:2024.1"]);
  assert.deepEqual(values.workloads.api.command, ["api", "1"]);
});

test("a patch reaches the objects of the chart", async () => {
  const patches = [{ target: { name: "nova-api" }, patch: { spec: { minReadySeconds: 7 } } }];
  const { named } = await recordNova({ args: { patches } });
  assert.equal(named(child("Deployment", "nova-api")).inputs.spec.minReadySeconds, 7);
});

test("a service says where it is, without the path of the catalogue's entry", async () => {
  const { nova } = await recordNova();
  assert.equal(nova.publicUrl, "https://compute.cloud.example.org");
  assert.equal(nova.internalUrl, "http://nova-api.openstack.svc:8774");
  assert.deepEqual([nova.release, nova.image], ["2024.1", "nova:2024.1"]);
});

test("the administrator's password is a secret output of Keystone", async () => {
  let keystone!: Keystone;
  await record(
    (opts) => void (keystone = new Keystone("keystone", { ...common, ...infrastructure(opts) }, opts)),
  );
  assert.equal(await value(keystone.adminPassword), "pw-of-keystone-admin-password");
  assert.equal(await pulumi.isSecret(keystone.adminPassword), true);
});
