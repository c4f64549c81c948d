import assert from "node:assert/strict";
import { test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { Database, type DatabaseArgs, type DatabaseAccount } from "../../../components/infrastructure";
import { record, value } from "./record";

const args: DatabaseArgs = {
  namespace: "openstack",
  image: "mariadb:11.8.6",
  replicas: 1,
  storage: { size: "5Gi" },
};

const server = async (over: Partial<DatabaseArgs>) =>
  (await record((opts) => void new Database("mariadb", { ...args, ...over }, opts))).named("mariadb-mariadb")
    .inputs;

test("one server is no cluster and keeps its volume", async () => {
  const { spec, metadata } = await server({});
  assert.equal(metadata.annotations["pulumi.com/waitFor"], "condition=Ready");
  assert.equal(spec.replicas, 1);
  assert.equal(spec.galera, undefined);
  assert.equal(spec.affinity, undefined);
  assert.deepEqual(spec.storage.pvcRetentionPolicy, { whenDeleted: "Retain", whenScaled: "Retain" });
  assert.equal("storageClassName" in spec.storage, false);
});

test("the root password is the operator's, which neither state nor destroy touches", async () => {
  const { registrations } = await record((opts) => void new Database("mariadb", args, opts));
  assert.deepEqual(
    registrations.map(({ type }) => type),
    [
      "genestack:infrastructure:Database",
      "kubernetes:k8s.mariadb.com/v1alpha1:MariaDB",
      "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    ],
  );
  const { rootPasswordSecretKeyRef } = registrations[1]!.inputs.spec;
  assert.deepEqual(rootPasswordSecretKeyRef, { name: "mariadb-root", key: "password", generate: true });
});

test("three servers are a Galera cluster, fail over, and lie on three nodes", async () => {
  const { spec } = await server({ replicas: 3, storage: { size: "50Gi", storageClass: "fast" } });
  assert.equal(spec.galera.enabled, true);
  // Which one is written to is the operator's to say: a number here would undo a failover.
  assert.deepEqual(spec.galera.primary, { autoFailover: true });
  assert.equal(spec.galera.recovery.enabled, true);
  assert.equal(spec.affinity.antiAffinityEnabled, true);
  assert.equal(spec.podDisruptionBudget.maxUnavailable, 1);
  assert.equal(spec.storage.storageClassName, "fast");
});

test("clients write to the primary's Service where there is more than one server", async () => {
  await record((opts) => {
    assert.equal(new Database("one", args, opts).host, "one.openstack.svc");
    assert.equal(new Database("three", { ...args, replicas: 3 }, opts).host, "three-primary.openstack.svc");
  });
});

test("my.cnf follows memory and connections, and takes lines of one's own last", async () => {
  const { spec } = await server({
    resources: { requests: { memory: "2Gi" }, limits: { memory: "4Gi" } },
    maxConnections: 1234,
    config: "slow_query_log=ON",
  });
  assert.match(spec.myCnf, /^innodb_buffer_pool_size=2048M$/m);
  assert.match(spec.myCnf, /^max_connections=1234$/m);
  assert.match(spec.myCnf, /^character-set-server=utf8mb4$/m);
  assert.match(spec.myCnf, /\nslow_query_log=ON\n$/);
  assert.deepEqual(spec.resources.requests, { cpu: "100m", memory: "2Gi" });
});

test("retain: false gives the volumes and databases away", async () => {
  const { named } = await record((opts) => {
    new Database("mariadb", { ...args, retain: false }, opts).account("nova", ["nova"]);
  });
  assert.equal(named("mariadb-mariadb").inputs.spec.storage.pvcRetentionPolicy.whenDeleted, "Delete");
  assert.equal(named("mariadb-nova-database-nova").inputs.spec.cleanupPolicy, "Delete");
});

test("an account has a Secret, its databases, a user without connection limit, and grants", async () => {
  const { named } = await record((opts) => {
    new Database("mariadb", args, opts).account("nova", ["nova", "nova_api"]);
  });
  const database = named("mariadb-nova-database-nova-api").inputs;
  assert.equal(database.metadata.name, "nova-api");
  assert.deepEqual(database.spec, {
    mariaDbRef: { name: "mariadb" },
    cleanupPolicy: "Skip",
    name: "nova_api",
    characterSet: "utf8mb4",
    collate: "utf8mb4_general_ci",
  });
  const user = named("mariadb-nova-user").inputs.spec;
  assert.equal(user.maxUserConnections, 0);
  assert.deepEqual(user.passwordSecretKeyRef, { name: "nova-database", key: "password" });
  const grant = named("mariadb-nova-grant-nova-nova-api").inputs.spec;
  assert.deepEqual(
    [grant.username, grant.database, grant.table, grant.privileges, grant.grantOption],
    ["nova", "nova_api", "*", ["ALL PRIVILEGES"], false],
  );
});

test("an account waits for the server, a user for its Secret, a grant for user and databases", async () => {
  const { named } = await record((opts) => {
    new Database("mariadb", args, opts).account("nova", ["nova", "nova_api"]);
  });
  assert.deepEqual(named("mariadb-nova-database-nova").after, ["mariadb-mariadb"]);
  assert.deepEqual(named("mariadb-nova-user").after, ["mariadb-mariadb", "mariadb-nova-secret"]);
  assert.deepEqual(named("mariadb-nova-grant-nova-nova").after, [
    "mariadb-mariadb",
    "mariadb-nova-user",
    "mariadb-nova-database-nova",
    "mariadb-nova-database-nova-api",
  ]);
});

test("a password is made for a URL and is never plain", async () => {
  let account!: DatabaseAccount;
  const { named, registrations } = await record((opts) => {
    account = new Database("mariadb", args, opts).account("nova", ["nova"]);
  });
  assert.deepEqual(named("mariadb-nova-password").inputs, { length: 32, special: false });
  assert.deepEqual(named("mariadb-nova-secret").inputs.stringData, {
    secret: { password: "pw-of-mariadb-nova-password" },
  });
  const plain = JSON.stringify(registrations, (_, entry) => (entry?.secret ? undefined : entry));
  assert.doesNotMatch(plain, /pw-of-/);
  assert.equal(await pulumi.isSecret(account.password), true);
});

test("the version of an account is public and does not hold the password", async () => {
  let account!: DatabaseAccount;
  await record((opts) => {
    account = new Database("mariadb", args, opts).account("nova", ["nova"]);
  });
  assert.equal(await pulumi.isSecret(account.version), false);
  assert.match(await value(account.version), /^[0-9a-f]{10}$/);
});

test("a patch reaches the MariaDB object", async () => {
  const { spec } = await server({
    patches: [
      {
        target: { kind: "MariaDB" },
        patch: { spec: { timeZone: "UTC", resources: { limits: { cpu: "4" } } } },
      },
    ],
  });
  assert.equal(spec.timeZone, "UTC");
  assert.equal(spec.resources.limits.cpu, "4");
  assert.equal(spec.image, "mariadb:11.8.6");
});

test("a patch that matches nothing is refused", async () => {
  const patches = [{ target: { kind: "MariaDb" }, patch: { spec: {} } }];
  await record((opts) => {
    assert.throws(
      () => new Database("mariadb", { ...args, patches }, opts),
      /MariaDB "mariadb": patch 1 matches no object[\s\S]*MariaDB openstack/,
    );
  });
});

for (const replicas of [2, 4, 0, -1, 1.5])
  test(`${replicas} servers are refused`, async () => {
    await record((opts) => {
      assert.throws(() => new Database("mariadb", { ...args, replicas }, opts), {
        name: "UserError",
        message: /Database "mariadb": replicas is .*\n  remedy: set 1 \(no redundancy\) or 3/,
      });
    });
  });

test("only the namespace, the operator and the servers themselves reach a server", async () => {
  const { named } = await record(
    (opts) => void new Database("mariadb", { ...args, operatorNamespace: "ops" }, opts),
  );
  const { ingress, podSelector } = named("mariadb-networkpolicy").inputs.spec;
  const pods = { "app.kubernetes.io/name": "mariadb", "app.kubernetes.io/instance": "mariadb" };
  assert.deepEqual(podSelector.matchLabels, pods);
  assert.deepEqual(ingress, [
    { from: [{ podSelector: {} }], ports: [{ port: 3306 }] },
    { from: [{ podSelector: { matchLabels: pods } }] },
    {
      from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ops" } } }],
      ports: [{ port: 3306 }, { port: 5555 }, { port: 5566 }],
    },
  ]);
});

test("a database knows how many connections it takes, whoever has said so last", async () => {
  const limit = async (over: Partial<DatabaseArgs>) => {
    let database!: Database;
    await record((opts) => void (database = new Database("mariadb", { ...args, ...over }, opts)));
    return database.maxConnections;
  };
  assert.equal(await limit({}), 500);
  assert.equal(await limit({ maxConnections: 1234 }), 1234);
  assert.equal(await limit({ config: "max-connections = 77" }), 77);
  const patch = { spec: { myCnf: "[mariadb]\nmax_connections=9\n" } };
  assert.equal(await limit({ patches: [{ target: { kind: "MariaDB" }, patch }] }), 9);
  assert.equal(
    await limit({ patches: [{ target: { kind: "MariaDB" }, patch: { spec: { myCnf: "" } } }] }),
    151,
  );
});
