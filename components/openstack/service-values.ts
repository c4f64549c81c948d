import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mebibytes } from "../infrastructure/resources";
import { optionTypes } from "../../releases/catalogue/check";
import { type Configuration, mergeConfiguration, renderIni } from "./configuration";
import type { Pod, ServiceDescription, Workload } from "./description";
import { registrationFile, registrationJob } from "./registration";
import { sharedConfiguration, sharedEnvironment } from "./shared-config";
import type { Surroundings } from "./surroundings";
import { type PodValues, type ResourceValues, type ServiceValues, values } from "./values";

/** Of every container whose service's settings say nothing else. */
const defaultResources = {
  requests: { cpu: "200m", memory: "256Mi" },
  limits: { memory: "1Gi" },
};

/** Of Jobs: they come and go, and are few. */
const jobResources: ResourceValues = {
  requests: { cpu: "100m", memory: "128Mi" },
  limits: { memory: "1Gi" },
};

/** The values of charts/openstack-service for a service. */
export function serviceValues(description: ServiceDescription, around: Surroundings): ServiceValues {
  const { name, workloads, cronJobs = {} } = description;
  const config = configuration(description, around);
  const pod = (part: Pod): PodValues => podValues(part, description, around, config);
  const jobs = jobValues(description, around, pod);
  return values.parse({
    service: name,
    image: around.image,
    files: files(description, around, config),
    defaultResources,
    workloads: mapValues(workloads, (workload) => ({
      ...pod({ ...workload, command: workload.command(around.workers) }),
      ...serving(workload, description, around),
      resources: around.resources && withDefaults(around.resources),
      dependsOn: [...Object.keys(jobs).map((job) => `Job/${job}`), ...(workload.dependsOn ?? [])],
    })),
    jobs: mapValues(jobs, (job) => ({ resources: jobResources, ...job })),
    cronJobs: mapValues(cronJobs, (job) => ({
      ...pod(job),
      resources: jobResources,
      schedule: job.schedule,
    })),
    claims: mapValues(description.claims ?? {}, (claim) => ({ ...claim, ...around.volumes })),
    egress: egress(description, around),
  });
}

function configuration(description: ServiceDescription, around: Surroundings): Configuration {
  const { config, unchecked = {} } = around;
  return mergeConfiguration(sharedConfiguration(description, around), description.config, config, unchecked);
}

function files(
  description: ServiceDescription,
  around: Surroundings,
  config: Configuration,
): Record<string, string> {
  const programs = [...(description.programs ?? []), ...(around.keystone ? ["register.py"] : [])];
  return {
    ...Object.fromEntries(
      Object.entries(config).map(([file, groups]) => [
        file,
        renderIni(groups, optionTypes(description.name, around.release, file, groups)),
      ]),
    ),
    ...Object.fromEntries(
      programs.map((file) => [file, readFileSync(join(__dirname, "programs", file), "utf8")]),
    ),
    ...(around.keystone ? { "registration.json": registrationFile(description, around) } : {}),
  };
}

function podValues(
  { command, init, rules, dependsOn, env = [], files, volumes = {} }: Pod,
  description: ServiceDescription,
  around: Surroundings,
  config: Configuration,
): PodValues {
  const { name, programs = [] } = description;
  const state = `/var/lib/${name}`;
  return {
    command,
    init,
    rules,
    dependsOn,
    env: [...sharedEnvironment(description, around), ...env],
    volumes: {
      config: { path: `/etc/${name}`, files: files ?? Object.keys(config) },
      ...(command.some((word) => word.startsWith("/programs/"))
        ? { programs: { path: "/programs", files: programs } }
        : {}),
      ...(Object.values(volumes).some(({ path }) => path === state) ? {} : { state: { path: state } }),
      ...volumes,
    },
  };
}

function serving(
  workload: Workload,
  { catalog, workloads }: ServiceDescription,
  { replicas, nodePort }: Surroundings,
) {
  const { port, health, strategy, gracePeriod, scales = true } = workload;
  return {
    port,
    health,
    strategy,
    gracePeriod,
    nodePort: workload === workloads[catalog[0].workload] ? nodePort : undefined,
    replicas: scales ? replicas : { min: 1, max: 1 },
  };
}

/** Each migration waits for the one before it; other Jobs say themselves what they wait for. */
function jobValues(
  { migrations, jobs = {} }: ServiceDescription,
  { keystone }: Surroundings,
  pod: (part: Pod) => PodValues,
): Record<string, PodValues> {
  const names = Object.keys(migrations);
  const chain = names.map((name, index): [string, PodValues] => [
    name,
    pod({ command: migrations[name]!, dependsOn: index > 0 ? [`Job/${names[index - 1]}`] : [] }),
  ]);
  return {
    ...Object.fromEntries(chain),
    ...mapValues(jobs, pod),
    ...(keystone ? { register: registrationJob(keystone) } : {}),
  };
}

function egress(description: ServiceDescription, around: Surroundings): ServiceValues["egress"] {
  const { namespace, database, queue, cache, keystone } = around;
  const ports = [
    database.port,
    ...(queue ? [queue.port] : []),
    ...cache.servers.map((server) => Number(server.split(":")[1])),
    ...(keystone ? [Number(new URL(keystone.internalUrl).port)] : []),
  ];
  return [
    ...[...new Set(ports)].map((port) => ({ port, namespace })),
    ...(description.egress ?? []).map((port) => ({ port })),
  ];
}

/**
 * A user who sets the memory keeps the default request of CPU, which the autoscaler measures against. Where a request
 * and a limit of memory would contradict each other, the one that is a default gives way.
 */
function withDefaults(own: ResourceValues): ResourceValues {
  const requests = { ...defaultResources.requests, ...own.requests };
  const limits = { ...defaultResources.limits, ...own.limits };
  if (mebibytes(requests.memory) > mebibytes(limits.memory)) {
    if (own.limits?.memory === undefined) limits.memory = requests.memory;
    else if (own.requests?.memory === undefined) requests.memory = limits.memory;
  }
  return { requests, limits };
}

function mapValues<A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
