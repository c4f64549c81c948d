import { mebibytes } from "../infrastructure/resources";
import { optionTypes } from "../../releases/catalogue/check";
import { type Configuration, mergeConfiguration, renderFile, splitGroups } from "./configuration";
import type { Pod, ServiceDescription } from "./description";
import { programText } from "./program";
import { podValues, workloadValues } from "./pod-values";
import { needsRegistration, REGISTRATION, registrationFile, registrationJob } from "./registration";
import { sharedConfiguration } from "./shared-config";
import type { Surroundings } from "./surroundings";
import { type PodValues, type ResourceValues, type ServiceValues, values } from "./values";

/** Of every container whose service's settings say nothing else. */
const defaultResources = {
  requests: { cpu: "200m", memory: "256Mi" },
  limits: { memory: "1Gi" },
};

/** Of Jobs: they come and go, and are few. */
const jobResources = ({ requests }: Surroundings): ResourceValues => ({
  requests: requests ?? { cpu: "100m", memory: "128Mi" },
  limits: defaultResources.limits,
});

/** The values of charts/openstack-service for a service. */
export function serviceValues(description: ServiceDescription, around: Surroundings): ServiceValues {
  const config = configuration(description, around);
  const pods = allPods(description, around, config);
  return values.parse({
    service: description.name,
    image: around.image,
    files: files(description, around, config, pods),
    defaultResources: withDefaults({ requests: around.requests }, around),
    autoscaleAt: around.autoscaleAt,
    ...pods,
    claims: mapValues(description.claims ?? {}, (claim) => ({ ...claim, ...around.volumes })),
    egress: egress(description, around),
  });
}

type Pods = Pick<ServiceValues, "workloads" | "jobs" | "cronJobs">;

function allPods(description: ServiceDescription, around: Surroundings, config: Configuration): Pods {
  const { workloads, cronJobs = {}, afterwards = {} } = description;
  const pod = (part: Pod): PodValues => podValues(part, description, around, config);
  const before = jobValues(description, around, pod);
  const running = Object.entries(workloads).map(([part, { kind = "Deployment" }]) => `${kind}/${part}`);
  const after = mapValues(afterwards, (job) =>
    pod({ ...job, dependsOn: [...running, ...(job.dependsOn ?? [])] }),
  );
  return {
    workloads: mapValues(workloads, (workload, name) => ({
      ...workloadValues(name, description, around, config),
      resources: around.resources && withDefaults(around.resources, around),
      dependsOn: [...Object.keys(before).map((job) => `Job/${job}`), ...(workload.dependsOn ?? [])],
    })),
    jobs: mapValues({ ...before, ...after }, (job) => ({ resources: jobResources(around), ...job })),
    cronJobs: mapValues(cronJobs, (job) => ({
      ...pod(job),
      resources: jobResources(around),
      schedule: job.schedule,
    })),
  };
}

function configuration(description: ServiceDescription, around: Surroundings): Configuration {
  const { config, unchecked = {} } = around;
  const { config: own, overlays = {}, programFiles = {} } = description;
  const first = Object.keys(own)[0]!;
  const all = mergeConfiguration(sharedConfiguration(description, around), own, overlays, config, unchecked);
  for (const [file, groups] of Object.entries(programFiles))
    [all[first], all[file]] = splitGroups(all[first]!, groups);
  return all;
}

/** What the pods' volumes are made of: configuration, further files, programs, and what register.py is told. */
function files(
  description: ServiceDescription,
  around: Surroundings,
  config: Configuration,
  pods: Pods,
): Record<string, string> {
  const all = [pods.workloads, pods.jobs, pods.cronJobs].flatMap((some) => Object.values(some ?? {}));
  const used = all.flatMap(({ volumes }) => Object.values(volumes ?? {}).flatMap(({ files = [] }) => files));
  const texts = { ...config, ...description.texts, [REGISTRATION]: undefined };
  const programs = [...new Set(used)].filter((file) => !(file in texts));
  return {
    ...Object.fromEntries(
      Object.entries(config).map(([file, groups]) => [
        file,
        renderFile(file, groups, optionTypes(description.name, around.release, file, groups)),
      ]),
    ),
    ...description.texts,
    ...Object.fromEntries(programs.map((file) => [file, programText(file)])),
    ...(around.keystone && needsRegistration(description)
      ? { [REGISTRATION]: registrationFile(description, around) }
      : {}),
  };
}

/** Each migration waits for the one before it; other Jobs say themselves what they wait for. */
function jobValues(
  description: ServiceDescription,
  { keystone }: Surroundings,
  pod: (part: Pod) => PodValues,
): Record<string, PodValues> {
  const { migrations, jobs = {} } = description;
  const names = Object.keys(migrations);
  const chain = names.map((name, index): [string, PodValues] => [
    name,
    pod({ command: migrations[name]!, dependsOn: index > 0 ? [`Job/${names[index - 1]}`] : [] }),
  ]);
  return {
    ...Object.fromEntries(chain),
    ...mapValues(jobs, pod),
    ...(keystone && needsRegistration(description)
      ? { register: registrationJob(description, keystone) }
      : {}),
  };
}

function egress(description: ServiceDescription, around: Surroundings): ServiceValues["egress"] {
  const { namespace, database, queue, cache, keystone } = around;
  const ports = [
    ...(database ? [database.port] : []),
    ...(queue ? [queue.port] : []),
    ...cache.servers.map((server) => Number(server.split(":")[1])),
    ...(keystone ? [Number(new URL(keystone.internalUrl).port)] : []),
    ...(description.peers ?? []),
  ];
  return [
    ...[...new Set(ports)].map((port) => ({ port, namespace })),
    ...(description.egress ?? []).map((ports) =>
      typeof ports === "number" ? { port: ports } : { port: ports[0], endPort: ports[1] },
    ),
  ];
}

/**
 * A user who sets the memory keeps the default request of CPU, which the autoscaler measures against. Where a request
 * and a limit of memory would contradict each other, the one that is a default gives way.
 */
function withDefaults(own: ResourceValues, around: Surroundings): ResourceValues {
  const requests = { ...defaultResources.requests, ...around.requests, ...own.requests };
  const limits = { ...defaultResources.limits, ...own.limits };
  if (mebibytes(requests.memory) > mebibytes(limits.memory)) {
    if (own.limits?.memory === undefined) limits.memory = requests.memory;
    else if (own.requests?.memory === undefined) requests.memory = limits.memory;
  }
  return { requests, limits };
}

function mapValues<A, B>(record: Record<string, A>, map: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
