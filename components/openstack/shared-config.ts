import { isIni } from "../../releases/catalogue/ini";
import type { Configuration, Groups } from "./configuration";
import { environmentName } from "./configuration";
import { databaseOption, hasUser, type ServiceDescription } from "./description";
import type { Surroundings } from "./surroundings";
import type { EnvValues } from "./values";

/** Options that every service gets in its first configuration file, as far as its description asks for them. */
export function sharedConfiguration(description: ServiceDescription, around: Surroundings): Configuration {
  const file = Object.keys(description.config)[0]!;
  if (!isIni(file)) return {};
  return {
    [file]: {
      DEFAULT: { use_stderr: true },
      ...databaseGroups(description),
      ...(around.queue ? messagingGroups(description) : {}),
      ...(description.caching ? cacheGroups(around) : {}),
      ...(around.keystone ? loginGroups(description, around) : {}),
      oslo_middleware: { enable_proxy_headers_parsing: true },
    },
  };
}

/** Environment variables of every container that runs the service's own programs. */
export function sharedEnvironment(
  description: ServiceDescription,
  around: Surroundings,
  databases = Object.keys(description.databases),
): EnvValues[] {
  return [
    ...databaseEnvironment(description, around, databases),
    ...messagingEnvironment(around),
    ...authenticationEnvironment(description, around),
  ];
}

/**
 * Connections of a process: one that is kept, and one for a transaction within another. A process of uwsgi has one
 * thread, which serves one request at a time. With oslo.db's 5 and 50 the pods that the autoscaler may make would take
 * more than any server gives; those of 20 APIs of 10 pods and 2 processes take 800 with these. What serves several
 * requests at a time says so in its description.
 */
const pool = { max_pool_size: 1, max_overflow: 1 };

/**
 * The pool of a program with a green thread for each thing that it does, which are more than an API's process does at a
 * time: few are in a database at once, others wait. For the pods of such programs among others, by their environment.
 */
export const greenPool = (...groups: string[]): EnvValues[] =>
  groups.flatMap((group) => [
    { name: environmentName(group, "max_pool_size"), value: "2" },
    { name: environmentName(group, "max_overflow"), value: "4" },
  ]);

function databaseGroups({ databases }: ServiceDescription): Groups {
  const options = {
    // After a failover all are soon where writes go; an absent server is waited for.
    connection_recycle_time: 60,
    max_retries: -1,
    ...pool,
  };
  const told = Object.values(databases).filter((where) => where !== null);
  return Object.fromEntries(told.map((where) => [databaseOption(where).group, options]));
}

function databaseEnvironment(
  { databases }: ServiceDescription,
  { database }: Surroundings,
  wanted: string[],
): EnvValues[] {
  const known = wanted.filter((name) => databases[name] !== null);
  if (!database || known.length === 0) return [];
  const at = `${database.user}:$(DATABASE_PASSWORD)@${database.host}:${database.port}`;
  return [
    { name: "DATABASE_PASSWORD", secret: database.secretName, key: database.passwordKey },
    ...known.map((name) => {
      const { group, option, dialect } = databaseOption(databases[name]!);
      return { name: environmentName(group, option), value: `${dialect}://${at}/${name}?charset=utf8mb4` };
    }),
  ];
}

/**
 * Every queue that more than one connection uses is a quorum queue, replies and fanouts included: RabbitMQ 4 gives up
 * the transient ones. The queue manager makes their names predictable, so that a reconnecting process takes up its own.
 */
function messagingGroups({ name }: ServiceDescription): Groups {
  return {
    oslo_messaging_rabbit: {
      rabbit_quorum_queue: true,
      rabbit_transient_quorum_queue: true,
      use_queue_manager: true,
      processname: name,
      // A broker whose node is lost closes no connection; with half a minute more, RPC calls would time out before.
      heartbeat_timeout_threshold: 20,
      heartbeat_rate: 3,
      kombu_reconnect_delay: 0.5,
      rabbit_interval_max: 10,
    },
    // Without a consumer (metering) notifications would pile up.
    oslo_messaging_notifications: { driver: "noop" },
    // The queue manager refuses to start without it.
    oslo_concurrency: { lock_path: "/tmp" },
  };
}

function messagingEnvironment({ queue }: Surroundings): EnvValues[] {
  if (!queue) return [];
  return [
    { name: "QUEUE_PASSWORD", secret: queue.secretName, key: queue.passwordKey },
    {
      name: environmentName("DEFAULT", "transport_url"),
      value: `rabbit://${queue.user}:$(QUEUE_PASSWORD)@${queue.host}:${queue.port}/${queue.vhost}`,
    },
  ];
}

function cacheGroups({ cache }: Surroundings): Groups {
  return {
    cache: {
      enabled: true,
      // Goes on without a server that is away, where dogpile's own backends let the request fail.
      backend: "oslo_cache.memcache_pool",
      memcache_servers: cache.servers,
    },
  };
}

/** How it checks the tokens of its clients, and logs in to other services. */
function loginGroups(description: ServiceDescription, around: Surroundings): Groups {
  if (!hasUser(description)) return {};
  const { catalog, clients = [], trustee } = description;
  const user = userLogin(description, around);
  const login = { ...user, project_name: serviceProject, project_domain_name: serviceDomain };
  return {
    keystone_authtoken: {
      ...login,
      www_authenticate_uri: `${around.keystone!.publicUrl}/v3`,
      region_name: around.region,
      interface: "internal",
      service_type: catalog[0]!.type,
      // A connection to a lost node is given up for one to another, within the time that clients wait for an answer.
      http_connect_timeout: 8,
      memcached_servers: around.cache.servers,
      memcache_security_strategy: "ENCRYPT",
      // Expired tokens are accepted from other services only: https://security.openstack.org/ossa/OSSA-2023-003.html
      service_token_roles: "service",
      service_token_roles_required: true,
    },
    ...Object.fromEntries(clients.map((group) => [group, login])),
    ...(trustee ? { [trustee]: user } : {}),
  };
}

/** Options of keystoneauth's password plugin for the service's own user, but for the project. */
const userLogin = ({ name }: ServiceDescription, { keystone }: Surroundings) => ({
  auth_type: "password",
  auth_url: `${keystone!.internalUrl}/v3`,
  username: name,
  user_domain_name: serviceDomain,
});

function authenticationEnvironment(description: ServiceDescription, { keystone }: Surroundings): EnvValues[] {
  if (!keystone || !hasUser(description)) return [];
  const { clients = [], trustee } = description;
  const secret = { secret: keystone.accountSecret, key: "password" };
  return [
    ...["keystone_authtoken", ...clients, ...(trustee ? [trustee] : [])].map((group) => ({
      name: environmentName(group, "password"),
      ...secret,
    })),
    // What the service keeps of tokens in the cache is encrypted with the password that it has anyway.
    { name: environmentName("keystone_authtoken", "memcache_secret_key"), ...secret },
  ];
}

/** Domain and project of the services' users, apart from people's. */
export const serviceDomain = "service";
export const serviceProject = "service";
