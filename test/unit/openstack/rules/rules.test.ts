import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseConnections, ownDatabase } from "../../../../components/openstack/rules/database";
import { notifications, ownVhost } from "../../../../components/openstack/rules/messaging";
import { metadataSecret } from "../../../../components/openstack/rules/networks";
import { checkRules, rules } from "../../../../components/openstack/rules/rules";
import { serviceUsers } from "../../../../components/openstack/rules/tokens";
import { breaches } from "./breaches";
import { cloud, type Drafts, edit, environment, says } from "./good-cloud";

test("a cloud where all fits together breaks no rule", () => {
  checkRules(cloud());
});

test("a cloud of one service, or of none, breaks no rule", () => {
  for (const only of ["keystone", "glance", "nova", "neutron"])
    checkRules({ ...cloud(), services: cloud().services.filter(({ name }) => name === only) });
  checkRules({ ...cloud(), services: [], keystone: undefined });
});

for (const [rule, change, expected] of breaches)
  test(`${rule.name}: ${expected.source.slice(0, 90)}`, () => {
    const [said, ...others] = says(rule, change);
    assert.deepEqual(others, []);
    assert.match(said ?? "nothing", expected);
  });

test("every rule is tested, and has a name of its own", () => {
  assert.deepEqual(new Set(breaches.map(([rule]) => rule)), new Set(rules));
  assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
});

test("no password is in a message", () => {
  for (const url of ["rabbit://glance:hunter2@elsewhere/glance", "rabbit://glance:hunter2@elsewhere/nova"])
    assert.doesNotMatch(
      says(ownVhost, environment("glance", "OS_DEFAULT__TRANSPORT_URL", { text: url })).join(),
      /hunter2/,
    );
});

test("what comes from a Secret cannot be seen and is let through", () => {
  const hidden = { secret: "glance-queue", key: "url" };
  assert.deepEqual(says(ownVhost, environment("glance", "OS_DEFAULT__TRANSPORT_URL", hidden)), []);
  assert.deepEqual(says(ownDatabase, environment("glance", "OS_DATABASE__CONNECTION", hidden)), []);
});

test("notifications may go to Ceilometer, or to a queue that somebody else reads", () => {
  const sends = edit("driver = noop", "driver = messagingv2", "nova");
  const withCeilometer = (services: Drafts) => {
    sends(services);
    services.ceilometer = { files: {}, environment: {}, containers: [], roles: [] };
  };
  assert.deepEqual(says(notifications, withCeilometer), []);
  const elsewhere = edit("driver = noop", "driver = messagingv2\ntopics = billing", "nova");
  assert.deepEqual(says(notifications, elsewhere), []);
});

test("the user of service tokens may stand in a section of its own", () => {
  const change = edit("username = nova", "auth_section = sender\n[sender]\nusername = nova", "nova");
  assert.deepEqual(says(serviceUsers, change), []);
});

test("a Job of Neutron's that sees the agent's file needs no secret", () => {
  const change = ({ neutron }: Drafts) => {
    const job = neutron!.containers.find(({ pod }) => pod.startsWith("Job "))!;
    job.files = Object.keys(neutron!.files);
  };
  assert.deepEqual(says(metadataSecret, change), []);
});

test("the sum of connections is said service by service, with what to change", () => {
  const [said, ...others] = says(databaseConnections, undefined, {
    database: { host: "database.openstack.svc", maxConnections: 200 },
  });
  assert.deepEqual(others, []);
  // 40 of seven APIs, 8 of nova-conductor, 2 of octavia-driver-agent, a Job of 2 each, the reserve of 20.
  assert.match(said!, /together they may open 324 connections, and the database takes 200/);
  assert.match(
    said!,
    /nova 50: Deployment nova-api 10 pods x 2 processes x 2 connections; Deployment nova-conductor 2 pods x 2 processes x 2 connections; a Job 2/,
  );
  assert.match(
    said!,
    /reserve 20\n.*raise genestack:database maxConnections to 324 or more.* of nova first/s,
  );
});

test("who knows all of Nova's cells has a pool for each", () => {
  const change = ({ nova }: Drafts) => {
    const url = nova!.environment.OS_API_DATABASE__CONNECTION as { text: string };
    nova!.environment.OS_DATABASE__CONNECTION = { text: url.text.replace("/nova?", "/nova_cell1?") };
    nova!.files["nova.conf"] += "\n[database]\nmax_pool_size = 1\nmax_overflow = 2";
  };
  const [said] = says(databaseConnections, change, {
    database: { host: "database.openstack.svc", maxConnections: 200 },
  });
  // 2 of the API's database; 3 of [database] itself, cell0 and cell1 each.
  assert.match(said!, /Deployment nova-api 10 pods x 2 processes x 11 connections/);
});

test("with the defaults of oslo.db the autoscaler would overrun any database", () => {
  const change = (services: Drafts) => {
    for (const one of Object.values(services))
      for (const [file, text] of Object.entries(one.files))
        one.files[file] = text.replace(/max_(pool_size|overflow) = .*/g, "");
  };
  assert.match(says(databaseConnections, change).join(), /keystone 1155: .* 20?/);
});

/** A service that oslo.config knows nothing of, as Skyline is. */
const withSkyline = (database: string) => (services: Drafts) => {
  const url = `mysql://skyline:$(DATABASE_PASSWORD)@database.openstack.svc:3306/${database}`;
  services.skyline = {
    files: {},
    environment: { OS_DEFAULT__DATABASE_URL: { text: url }, DATABASE_CONNECTIONS: { text: "3" } },
    containers: [{ pod: "Deployment skyline-api", command: ["/bin/gunicorn", "--workers=2"], replicas: 4 }],
    roles: [],
  };
};

test("a program without options for its database is counted and looked at as others are", () => {
  const over = { database: { host: "database.openstack.svc", maxConnections: 200 } };
  assert.match(
    says(databaseConnections, withSkyline("skyline"), over).join(),
    /skyline 24: Deployment skyline-api 4 pods x 2 processes x 3 connections/,
  );
  assert.deepEqual(says(ownDatabase, withSkyline("skyline")), []);
  assert.match(says(ownDatabase, withSkyline("nova")).join(), /skyline: .*OS_DEFAULT__DATABASE_URL.* nova/);
});

test("all broken rules are one error, in the order of the list", () => {
  const change = (services: Drafts) => {
    edit("rabbit_quorum_queue = true", "rabbit_quorum_queue = no", "glance")(services);
    edit("backend = barbican", "backend = vault", "nova")(services);
  };
  assert.throws(() => checkRules(cloud(change)), {
    name: "UserError",
    message:
      /^the services do not fit together, 2 rules are broken: \n {2}- queues are quorum queues:\n {4}- glance: .*\n {2}- keys of encrypted volumes/s,
  });
});

test("a large cloud is checked in no time", () => {
  const large = cloud();
  const names = Array.from({ length: 20 }, (_, index) => `service${index}`);
  large.services.push(...names.map((name) => ({ ...large.services[2]!, name })));
  // Not the clock's: this machine may be busy. The first run warms up.
  const milliseconds = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    for (const rule of rules) rule.broken(large);
    return process.cpuUsage(start).user / 1000;
  });
  assert.ok(Math.min(...milliseconds) < 100, `${milliseconds} ms`);
});
