import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedConfiguration, sharedEnvironment } from "../../../components/openstack/shared-config";
import { around, description } from "./around";

const groups = (...args: Parameters<typeof sharedConfiguration>) =>
  sharedConfiguration(...args)["nova.conf"]!;
const alone = around({ queue: undefined, keystone: undefined });

test("what services share goes into the first file", () => {
  const config = { "nova.conf": {}, "api-paste.ini": {} };
  assert.deepEqual(Object.keys(sharedConfiguration(description({ config }), around())), ["nova.conf"]);
});

test("a service without queue, cache and identity service is configured for none", () => {
  assert.deepEqual(Object.keys(groups(description(), alone)), ["DEFAULT", "database", "oslo_middleware"]);
});

test("all services log to stderr, and believe the proxy about the scheme of their URL", () => {
  const { DEFAULT, oslo_middleware } = groups(description(), alone);
  assert.deepEqual(DEFAULT, { use_stderr: true });
  assert.deepEqual(oslo_middleware, { enable_proxy_headers_parsing: true });
});

test("every database has a group with a small and patient pool", () => {
  const databases = { nova: "database", nova_api: "api_database" };
  const { database, api_database } = groups(description({ databases }), alone);
  assert.deepEqual(database, {
    connection_recycle_time: 60,
    max_retries: -1,
    max_pool_size: 1,
    max_overflow: 1,
  });
  assert.deepEqual(api_database, database);
});

test("queues are quorum queues with predictable names", () => {
  const { oslo_messaging_rabbit, oslo_messaging_notifications, oslo_concurrency } = groups(
    description(),
    around(),
  );
  // Not rabbit_quorum_queues: oslo.messaging ignores what it does not know.
  assert.equal(oslo_messaging_rabbit!.rabbit_quorum_queue, true);
  assert.equal(oslo_messaging_rabbit!.rabbit_transient_quorum_queue, true);
  assert.equal(oslo_messaging_rabbit!.use_queue_manager, true);
  assert.equal(oslo_messaging_rabbit!.processname, "nova");
  // RuntimeError beside quorum queues.
  assert.equal("rabbit_ha_queues" in oslo_messaging_rabbit!, false);
  assert.deepEqual(oslo_concurrency, { lock_path: "/tmp" }, "the queue manager does not start without it");
  assert.deepEqual(oslo_messaging_notifications, { driver: "noop" });
});

test("the cache is one pool of all servers", () => {
  const { cache } = groups(description({ caching: true }), alone);
  assert.deepEqual(cache, {
    enabled: true,
    backend: "oslo_cache.memcache_pool",
    memcache_servers: alone.cache.servers,
  });
});

test("tokens are checked over the internal URL, and clients sent to the public one", () => {
  const { keystone_authtoken } = groups(description(), around());
  assert.equal(keystone_authtoken!.auth_url, "http://keystone-api.openstack.svc:5000/v3");
  assert.equal(keystone_authtoken!.www_authenticate_uri, "https://identity.cloud.example.org/v3");
  assert.equal(keystone_authtoken!.interface, "internal");
  assert.equal(keystone_authtoken!.region_name, "RegionOne");
  assert.equal(keystone_authtoken!.service_type, "compute");
});

test("the service logs in with its own user in the services' domain and project", () => {
  const { keystone_authtoken } = groups(description(), around());
  assert.equal(keystone_authtoken!.auth_type, "password");
  assert.equal(keystone_authtoken!.username, "nova");
  assert.equal(keystone_authtoken!.user_domain_name, "service");
  assert.equal(keystone_authtoken!.project_name, "service");
  assert.equal(keystone_authtoken!.project_domain_name, "service");
});

test("with other groups it logs in as the same user: for its project, or for those who trust it", () => {
  const service = description({ clients: ["neutron"], trustee: "trustee" });
  const { keystone_authtoken, neutron, trustee } = groups(service, around());
  const { project_name, project_domain_name, ...user } = neutron!;
  assert.deepEqual([project_name, project_domain_name], ["service", "service"]);
  assert.deepEqual(trustee, user);
  assert.equal(user.username, keystone_authtoken!.username);
  const passwords = sharedEnvironment(service, around()).filter(({ name }) => /__PASSWORD$/.test(name));
  assert.deepEqual(
    passwords,
    ["KEYSTONE_AUTHTOKEN", "NEUTRON", "TRUSTEE"].map((group) => ({
      name: `OS_${group}__PASSWORD`,
      secret: "nova-keystone",
      key: "password",
    })),
  );
});

test("cached tokens are encrypted, and expired ones accepted from services only", () => {
  const { keystone_authtoken } = groups(description(), around());
  assert.deepEqual(keystone_authtoken!.memcached_servers, around().cache.servers);
  assert.equal(keystone_authtoken!.memcache_security_strategy, "ENCRYPT");
  assert.equal(keystone_authtoken!.service_token_roles, "service");
  assert.equal(keystone_authtoken!.service_token_roles_required, true);
});

test("passwords come from Secrets, as variables that oslo.config reads ahead of the files", () => {
  const databases = { nova: "database", nova_api: "api_database" };
  assert.deepEqual(sharedEnvironment(description({ databases }), around()), [
    { name: "DATABASE_PASSWORD", secret: "nova-database", key: "password" },
    {
      name: "OS_DATABASE__CONNECTION",
      value: "mysql+pymysql://nova:$(DATABASE_PASSWORD)@database.openstack.svc:3306/nova?charset=utf8mb4",
    },
    {
      name: "OS_API_DATABASE__CONNECTION",
      value: "mysql+pymysql://nova:$(DATABASE_PASSWORD)@database.openstack.svc:3306/nova_api?charset=utf8mb4",
    },
    { name: "QUEUE_PASSWORD", secret: "nova-queue", key: "password" },
    {
      name: "OS_DEFAULT__TRANSPORT_URL",
      value: "rabbit://nova:$(QUEUE_PASSWORD)@queue.openstack.svc:5672/nova",
    },
    { name: "OS_KEYSTONE_AUTHTOKEN__PASSWORD", secret: "nova-keystone", key: "password" },
    { name: "OS_KEYSTONE_AUTHTOKEN__MEMCACHE_SECRET_KEY", secret: "nova-keystone", key: "password" },
  ]);
  assert.deepEqual(
    sharedEnvironment(description(), alone).map(({ name }) => name),
    ["DATABASE_PASSWORD", "OS_DATABASE__CONNECTION"],
  );
});
