import type { CloudView, ContainerView, ServiceView } from "./cloud-view";
import { processesOf } from "./processes";
import { type Reading, readingOf, textOf } from "./reading";
import { type Broken, forServices, type Rule, wrong } from "./rule";
import { endpointsOf } from "./url";

/** Options with the URL of a database. Each of them gets a pool of connections of its own. */
const isUrl = (group: string, option: string) =>
  /^(((slave|persistence)_)?connection|database_url)$/.test(option) ||
  (group === "indexer" && option === "url");

/** What says where the databases of a container are: the variables, and what the files have without one. */
function urlsOf(service: ServiceView, container: ContainerView): Reading[] {
  const found = new Map<string, [group: string, option: string]>();
  for (const file of container.files)
    for (const { name, options } of service.files[file] ?? [])
      for (const option of options.keys())
        if (isUrl(name, option)) found.set(`${name}.${option}`.toLowerCase(), [name, option]);
  for (const variable of Object.keys(container.environment)) {
    const [, name, option] = /^os_(.+?)__(.+)$/.exec(variable.toLowerCase()) ?? [];
    const group = name === "default" ? "DEFAULT" : name;
    if (group !== undefined && isUrl(group, option!)) found.set(`${name}.${option}`, [group, option!]);
  }
  return [...found.values()]
    .map(([group, option]) => readingOf(service, container, group, option))
    .filter((reading) => reading.secret || textOf(reading)?.startsWith("mysql"));
}

/** Containers that may speak to a database. */
const clients = (service: ServiceView) =>
  service.containers.filter(
    (container) => container.files.length > 0 || urlsOf(service, container).length > 0,
  );

/** Two services on one database take each other's tables for their own. */
export const ownDatabase: Rule = {
  name: "every service has the cloud's database server, and databases of its own there",
  broken: (cloud) => {
    const owners = new Map<string, string>();
    return forServices(cloud, (service) => {
      const urls = clients(service).flatMap((container) => urlsOf(service, container));
      return once(urls.flatMap((url) => wrongUrl(cloud, url, owners)));
    });
  },
};

/** What several containers have is said once. */
function once(broken: Broken[]): Broken[] {
  const keyOf = ({ services, option, message }: Broken) => JSON.stringify([services, option, message]);
  return [...new Map(broken.map((one) => [keyOf(one), one])).values()];
}

function wrongUrl({ database }: CloudView, reading: Reading, owners: Map<string, string>): Broken[] {
  const text = textOf(reading);
  if (text === undefined) return [];
  const service = reading.service.name;
  const { endpoints, path } = endpointsOf(text);
  const host = endpoints[0]?.host ?? "";
  const owner = owners.get(path) ?? service;
  owners.set(path, owner);
  const message =
    host !== database.host
      ? `leads to ${host || "nowhere"}, and must lead to ${database.host}`
      : owner !== service
        ? `names the database ${path}, which is ${owner}'s; it must name one of ${service}'s own`
        : undefined;
  return message === undefined ? [] : [wrong(reading, { message, secret: true })];
}

/** For the operator, replicas of the server, an administrator, and the pods that a rolling update has beside the others. */
const RESERVE = 20;

/** Beyond its limit MariaDB refuses connections, and every service fails that needs one: error 1040. */
export const databaseConnections: Rule = {
  name: "the database takes all the connections that the services may open",
  broken: (cloud) => {
    const found: Broken[] = [];
    const loads = cloud.services.map((service) => loadOf(service, found));
    const sum = loads.reduce((sum, { most }) => sum + most, RESERVE);
    const { maxConnections } = cloud.database;
    const problems = once(found);
    if (sum <= maxConnections) return problems;
    const by = loads.filter(({ most }) => most > 0).sort((a, b) => b.most - a.most);
    const first = by[0]?.service ?? "";
    return [
      ...problems,
      {
        services: by.map(({ service }) => service),
        message: [
          `together they may open ${sum} connections, and the database takes ${maxConnections} (max_connections):`,
          ...by.map(({ service, most, parts }) => `        ${service} ${most}: ${parts.join("; ")}`),
          `        reserve ${RESERVE}`,
        ].join("\n"),
        remedy: `raise genestack:database maxConnections to ${sum} or more; or lower max_pool_size and max_overflow, workers, or replicas.max, of ${first} first`,
      },
    ];
  },
};

interface Load {
  service: string;
  most: number;
  /** How it comes to that many. */
  parts: string[];
}

/** Pods at most x processes x connections of each; of the Jobs, which run after each other, the largest. */
function loadOf(service: ServiceView, problems: Broken[]): Load {
  const load: Load = { service: service.name, most: 0, parts: [] };
  let job = 0;
  for (const container of clients(service)) {
    const each = connectionsOf(service, container, problems);
    if (each === 0) continue;
    if (container.replicas === undefined) {
      job = Math.max(job, each);
      continue;
    }
    const processes = processesOf(service, container);
    if (typeof processes === "object") {
      problems.push(unknownProcesses(readingOf(service, container, processes.group, processes.option)));
      continue;
    }
    load.most += container.replicas * processes * each;
    const pods = `${container.replicas} pods`;
    load.parts.push(`${container.pod} ${pods} x ${processes} processes x ${each} connections`);
  }
  if (job > 0) load.parts.push(`a Job ${job}`);
  return { ...load, most: load.most + job };
}

const unknownProcesses = (reading: Reading) =>
  wrong(reading, {
    message:
      "must be a number: else there are as many processes as the node has processors, each with its connections",
  });

/**
 * Whoever reads Nova's list of cells opens a pool for each, cell0 and cell1, beside its own one of [database]:
 * nova/context.py, set_target_cell.
 */
const CELLS = 2;

/** What one process may open to its databases. */
function connectionsOf(service: ServiceView, container: ContainerView, problems: Broken[]): number {
  const urls = urlsOf(service, container);
  // Told to a program that has no option for it.
  const told = container.environment.DATABASE_CONNECTIONS;
  if (told && "text" in told) return urls.length * Number(told.text);
  let sum = 0;
  const cells = urls.some(({ group }) => group === "api_database") ? CELLS : 0;
  for (const { group } of urls) {
    // https://docs.sqlalchemy.org/en/14/core/pooling.html#sqlalchemy.pool.QueuePool
    const size = poolOption(service, container, group, "max_pool_size", 5);
    const overflow = poolOption(service, container, group, "max_overflow", 10);
    if (size.value === 0) problems.push(unlimited(size.reading));
    if (overflow.value < 0) problems.push(unlimited(overflow.reading));
    const pools = group === "database" ? 1 + cells : 1;
    sum += pools * (size.value + Math.max(overflow.value, 0));
  }
  return sum;
}

/** What a group does not say itself stands in [database]; what nothing says is SQLAlchemy's own. */
function poolOption(
  service: ServiceView,
  container: ContainerView,
  group: string,
  option: string,
  library: number,
) {
  const own = readingOf(service, container, group, option);
  const reading = textOf(own) === undefined ? readingOf(service, container, "database", option) : own;
  const value = textOf(reading);
  return { reading, value: value === undefined ? library : Number(value) };
}

const unlimited = (reading: Reading) =>
  wrong(reading, {
    message: "must be a limit: this one lets each process open as many connections as it likes",
  });
