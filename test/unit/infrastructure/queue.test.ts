import assert from "node:assert/strict";
import { test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { Queue, type QueueAccount, type QueueArgs } from "../../../components/infrastructure";
import { record } from "./record";

const args: QueueArgs = {
  namespace: "openstack",
  image: "rabbitmq:4.0.5-management",
  replicas: 1,
  storage: { size: "1Gi" },
};

const kinds = async (over: Partial<QueueArgs>) => {
  const { registrations } = await record((opts) => void new Queue("rabbitmq", { ...args, ...over }, opts));
  return registrations.slice(1).map(({ inputs }) => inputs.kind);
};

const cluster = async (over: Partial<QueueArgs>) =>
  (await record((opts) => void new Queue("rabbitmq", { ...args, ...over }, opts))).named(
    "rabbitmq-rabbitmqcluster",
  ).inputs;

test("one broker stops within a minute and needs no disruption budget", async () => {
  assert.deepEqual(await kinds({}), ["RabbitmqCluster", "NetworkPolicy"]);
  const { spec, metadata } = await cluster({});
  assert.equal(spec.terminationGracePeriodSeconds, 60);
  assert.equal(spec.affinity, undefined);
  assert.equal(spec.image, "rabbitmq:4.0.5-management");
  assert.equal(metadata.annotations["rabbitmq.com/legacy-startup-probe"], "true");
  assert.deepEqual(JSON.parse(metadata.annotations["pulumi.com/waitFor"]), [
    "condition=ReconcileSuccess",
    "condition=AllReplicasReady",
  ]);
});

test("three brokers lie on three nodes and go one at a time", async () => {
  assert.deepEqual(await kinds({ replicas: 3 }), ["RabbitmqCluster", "NetworkPolicy", "PodDisruptionBudget"]);
  const { spec } = await cluster({ replicas: 3 });
  const [term] = spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution;
  assert.equal(term.labelSelector.matchLabels["app.kubernetes.io/name"], "rabbitmq");
  assert.equal(spec.terminationGracePeriodSeconds, 3600);
});

test("queues are quorum queues, and the disk reserve fits the volume", async () => {
  const small = (await cluster({})).spec.rabbitmq.additionalConfig;
  assert.match(small, /^default_queue_type = quorum$/m);
  assert.match(small, /^disk_free_limit.absolute = 204MiB$/m);
  const large = (await cluster({ storage: { size: "20Gi" }, config: "heartbeat = 30" })).spec.rabbitmq
    .additionalConfig;
  assert.match(large, /^disk_free_limit.absolute = 2048MiB$/m);
  assert.match(large, /\nheartbeat = 30\n$/);
});

test("an account has a vhost of its own with quorum queues, which outlives its declaration", async () => {
  const { named } = await record((opts) => void new Queue("rabbitmq", args, opts).account("nova"));
  assert.deepEqual(named("rabbitmq-nova-vhost").inputs.spec, {
    rabbitmqClusterReference: { name: "rabbitmq" },
    name: "nova",
    defaultQueueType: "quorum",
    deletionPolicy: "retain",
  });
  const user = named("rabbitmq-nova-user").inputs.spec;
  assert.deepEqual(user.importCredentialsSecret, { name: "nova-queue" });
  assert.equal(user.tags, undefined);
  const permission = named("rabbitmq-nova-permission").inputs.spec;
  assert.deepEqual([permission.vhost, permission.userReference], ["nova", { name: "nova" }]);
  assert.deepEqual(named("rabbitmq-nova-policy").inputs.spec.definition, { "delivery-limit": 20 });
});

test("retain: false gives the vhost away with its account", async () => {
  const { named } = await record(
    (opts) => void new Queue("rabbitmq", { ...args, retain: false }, opts).account("nova"),
  );
  assert.equal(named("rabbitmq-nova-vhost").inputs.spec.deletionPolicy, "delete");
});

test("vhost, user, permission and policy are made in order, after the broker", async () => {
  const { named } = await record((opts) => void new Queue("rabbitmq", args, opts).account("nova"));
  const broker = "rabbitmq-rabbitmqcluster";
  assert.deepEqual(named("rabbitmq-nova-vhost").after, [broker]);
  assert.deepEqual(named("rabbitmq-nova-user").after, [broker, "rabbitmq-nova-secret"]);
  assert.deepEqual(named("rabbitmq-nova-permission").after, [
    broker,
    "rabbitmq-nova-vhost",
    "rabbitmq-nova-user",
  ]);
  assert.deepEqual(named("rabbitmq-nova-policy").after, [broker, "rabbitmq-nova-vhost"]);
});

test("a password is in the Secret, with the user's name, and never plain", async () => {
  let account!: QueueAccount;
  const { named, registrations } = await record((opts) => {
    account = new Queue("rabbitmq", args, opts).account("nova");
  });
  assert.deepEqual(named("rabbitmq-nova-secret").inputs.stringData, {
    secret: { username: "nova", password: "pw-of-rabbitmq-nova-password" },
  });
  const plain = JSON.stringify(registrations, (_, entry) => (entry?.secret ? undefined : entry));
  assert.doesNotMatch(plain, /pw-of-/);
  assert.equal(await pulumi.isSecret(account.password), true);
  assert.equal(await pulumi.isSecret(account.version), false);
  assert.equal(account.host, "rabbitmq.openstack.svc");
});

test("a patch reaches the RabbitmqCluster", async () => {
  const { spec } = await cluster({
    patches: [
      { target: { kind: "RabbitmqCluster" }, patch: [{ op: "add", path: "/spec/tolerations", value: [] }] },
    ],
  });
  assert.deepEqual(spec.tolerations, []);
});

for (const replicas of [2, 4, 0])
  test(`${replicas} brokers are refused`, async () => {
    await record((opts) => {
      assert.throws(() => new Queue("rabbitmq", { ...args, replicas }, opts), {
        name: "UserError",
        message: /Queue "rabbitmq": replicas is .*\n  remedy: set 1 \(no redundancy\), 3 or 5/,
      });
    });
  });
