import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseConnections, ownDatabase } from "../../../../components/openstack/rules/database";
import { internalEndpoints, keystoneUrls, sameRegion } from "../../../../components/openstack/rules/identity";
import { notifications, ownVhost, quorumQueues } from "../../../../components/openstack/rules/messaging";
import { metadataSecret, octaviaProviders } from "../../../../components/openstack/rules/networks";
import type { Rule } from "../../../../components/openstack/rules/rule";
import { checkRules, rules } from "../../../../components/openstack/rules/rules";
import { sameCache, serviceTokens, serviceUsers } from "../../../../components/openstack/rules/tokens";
import { sameKeyManager } from "../../../../components/openstack/rules/volumes";
import { cloud, type Drafts, edit, environment, says } from "./good-cloud";

test("a cloud where all fits together breaks no rule", () => {
  checkRules(cloud());
});

test("a cloud of one service, or of none, breaks no rule", () => {
  for (const only of ["keystone", "glance", "nova", "neutron"])
    checkRules({ ...cloud(), services: cloud().services.filter(({ name }) => name === only) });
  checkRules({ ...cloud(), services: [], keystone: undefined });
});

/** A rule, what breaks it, and the one message. */
const breaches: [Rule, (services: Drafts) => void, RegExp][] = [
  [
    quorumQueues,
    edit("rabbit_quorum_queue = true", "rabbit_quorum_queue = no", "glance"),
    /^glance: glance-api\.conf \[oslo_messaging_rabbit\] rabbit_quorum_queue = "no": must be true.*\n {6}remedy: set it so under genestack:glance/,
  ],
  [
    quorumQueues,
    edit("use_queue_manager = true", "", "nova"),
    /^nova: nova\.conf \[oslo_messaging_rabbit\] use_queue_manager = "false" \(default\): must be true/,
  ],
  [
    quorumQueues,
    edit("lock_path = /tmp", "", "nova"),
    /nova\.conf \[oslo_concurrency\] lock_path: is not set, and must be a folder/,
  ],
  [
    quorumQueues,
    environment("glance", "OS_OSLO_MESSAGING_RABBIT__RABBIT_QUORUM_QUEUE", { text: "false" }),
    /^glance: Deployment glance-api, Job glance-db-sync OS_OSLO_MESSAGING_RABBIT__RABBIT_QUORUM_QUEUE = "false"/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://glance:x@rabbit.example.org:5672/glance",
    }),
    /OS_DEFAULT__TRANSPORT_URL: leads to rabbit\.example\.org:5672, and must lead to queue\.openstack\.svc:5672/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://nova:x@queue.openstack.svc/glance",
    }),
    /logs in as nova, and must log in as glance/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://glance:x@queue.openstack.svc:5672/nova",
    }),
    /uses the vhost nova, and must use glance, its own/,
  ],
  [
    notifications,
    edit("driver = noop", "driver = messagingv2", "nova"),
    /^nova: nova\.conf \[oslo_messaging_notifications\] driver = "messagingv2": fills the queue notifications/,
  ],
  [
    sameCache,
    edit("memcached_servers = cache-0:11211,", "memcached_servers = ", "glance"),
    /glance-api\.conf \[keystone_authtoken\] memcached_servers = "cache-1:11211": must be cache-0:11211,cache-1:11211/,
  ],
  [
    sameCache,
    edit(/\nmemcache_servers.*/, "", "keystone"),
    /keystone\.conf \[cache\] memcache_servers = "localhost:11211" \(default\): must be/,
  ],
  [
    keystoneUrls,
    edit(/(\[neutron\][^[]*auth_url = ).*/, "$1https://identity.example.org/v3", "nova"),
    /nova\.conf \[neutron\] auth_url = "https:\/\/identity\.example\.org\/v3": must be http:\/\/keystone-api/,
  ],
  [
    keystoneUrls,
    edit("https://identity.example.org/v3", "http://keystone-api.openstack.svc:5000/v3", "glance"),
    /\[keystone_authtoken\] www_authenticate_uri = .*: must be https:\/\/identity\.example\.org\/v3/,
  ],
  [
    sameRegion,
    edit(/(\[neutron\][^[]*region_name = ).*/, "$1Region2", "nova"),
    /nova\.conf \[neutron\] region_name = "Region2": must be RegionOne/,
  ],
  [
    internalEndpoints,
    edit("valid_interfaces = internal", "valid_interfaces = public,internal", "nova"),
    /nova\.conf \[neutron\] valid_interfaces = "public,internal": must be internal/,
  ],
  [
    internalEndpoints,
    edit("endpoint_type = internalURL", "ca_certificates_file = /ca", "octavia"),
    /octavia\.conf \[glance\] endpoint_type = "publicURL" \(default\): must be internal/,
  ],
  [
    internalEndpoints,
    edit("[clients]\nendpoint_type = internalURL", "[clients]\nendpoint_type = publicURL", "heat"),
    /heat\.conf \[clients\] endpoint_type = "publicURL": must be internal/,
  ],
  [
    internalEndpoints,
    edit("[key_manager]", "[cinder]\nhttp_retries = 1\n[key_manager]", "nova"),
    /nova\.conf \[cinder\] catalog_info = "volumev3::publicURL" \(default\): must end with :internalURL/,
  ],
  [
    serviceTokens,
    edit("service_token_roles_required = true", "", "cinder"),
    /cinder\.conf \[keystone_authtoken\] service_token_roles_required = "false" \(default\): must be true/,
  ],
  [
    serviceTokens,
    edit("service_token_roles = service", "service_token_roles = admin", "cinder"),
    /service_token_roles = "admin": must be the same as that of glance, service/,
  ],
  [
    serviceUsers,
    (services) => (services.nova!.roles = ["admin"]),
    /^nova, glance, neutron, cinder, octavia, heat: nova\.conf \[service_user\] username = "nova": has the roles admin, of which .* accept none/,
  ],
  [
    ownDatabase,
    environment("cinder", "OS_DATABASE__CONNECTION", {
      text: "mysql+pymysql://cinder:x@database.openstack.svc:3306/glance",
    }),
    /^cinder: .*OS_DATABASE__CONNECTION: names the database glance, which is glance's/,
  ],
  [
    ownDatabase,
    environment("cinder", "OS_DATABASE__CONNECTION", { text: "mysql+pymysql://cinder:x@elsewhere/cinder" }),
    /leads to elsewhere, and must lead to database\.openstack\.svc/,
  ],
  [
    databaseConnections,
    edit("max_overflow = 1", "max_overflow = -1", "cinder"),
    /^cinder: cinder\.conf \[database\] max_overflow = "-1": must be a limit/,
  ],
  [
    databaseConnections,
    edit("[conductor]\nworkers = 2", "", "nova"),
    /^nova: nova\.conf \[conductor\] workers: is not set, and must be a number/,
  ],
  [
    metadataSecret,
    edit("service_metadata_proxy = true", "service_metadata_proxy = false", "nova"),
    /nova\.conf \[neutron\] service_metadata_proxy = "false": must be true/,
  ],
  [
    metadataSecret,
    environment("nova", "OS_NEUTRON__METADATA_PROXY_SHARED_SECRET", { secret: "other", key: "password" }),
    /^nova, neutron: DaemonSet neutron-ovn-metadata-agent OS_DEFAULT__METADATA_PROXY_SHARED_SECRET: comes from nova-metadata\/password, and Nova's from other\/password/,
  ],
  [
    metadataSecret,
    environment("nova", "OS_NEUTRON__METADATA_PROXY_SHARED_SECRET", undefined),
    /\[neutron\] metadata_proxy_shared_secret: must come from the Secret of Neutron's .*remedy: take it from nova-metadata\/password/s,
  ],
  [
    metadataSecret,
    (services) => (services.neutron!.containers.at(-1)!.environment = {}),
    /neutron_ovn_metadata_agent\.ini \[DEFAULT\] metadata_proxy_shared_secret: comes from nowhere, and Nova's/,
  ],
  [
    octaviaProviders,
    edit("default_provider_driver = amphora", "default_provider_driver = a10", "octavia"),
    /default_provider_driver = "a10": must be one of enabled_provider_drivers: amphora, ovn/,
  ],
  [
    octaviaProviders,
    edit("mechanism_drivers = ovn", "mechanism_drivers = openvswitch", "neutron", "ml2_conf.ini"),
    /^neutron: ml2_conf\.ini \[ml2\] mechanism_drivers = "openvswitch": must have ovn/,
  ],
  [
    octaviaProviders,
    edit("ovn_sb_connection = tcp:sb:6642", "", "octavia"),
    /octavia\.conf \[ovn\] ovn_sb_connection = "tcp:127\.0\.0\.1:6642" \(default\): must be the same as Neutron's, tcp:sb:6642/,
  ],
  [
    octaviaProviders,
    edit("enabled_provider_agents = ovn", "", "octavia"),
    /\[driver_agent\] enabled_provider_agents.*must have ovn/,
  ],
  [
    octaviaProviders,
    (services) => delete services.nova,
    /^octavia: octavia\.conf .* has amphora, whose load balancers are instances, but there is no nova/,
  ],
  [
    sameKeyManager,
    edit("backend = barbican", "backend = vault", "nova"),
    /nova\.conf \[key_manager\] backend = "vault": must be the same as that of cinder, barbican/,
  ],
];

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
