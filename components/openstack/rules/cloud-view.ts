import type { IniGroup } from "../../../releases/catalogue/ini";

/*
 * What the rules look at: the cloud as it is about to be applied, after patches, without anything of Kubernetes that
 * no rule asks for.
 */

export interface CloudView {
  region: string;
  database: { host: string; maxConnections: number };
  queue: { host: string; port: number };
  cache: { servers: string[] };
  keystone?: { internalUrl: string; publicUrl: string };
  /** Those that are deployed. */
  services: ServiceView[];
}

export interface ServiceView {
  name: string;
  release: string;
  /** Configuration files by name. */
  files: Record<string, IniGroup[]>;
  containers: ContainerView[];
  /** Users that the service makes in Keystone, with their roles. */
  users: Record<string, string[]>;
}

export interface ContainerView {
  /** Such as `Deployment glance-api`, for messages. */
  pod: string;
  /** Pods at most; undefined for Jobs, CronJobs and init containers, which run one at a time and end. */
  replicas?: number;
  command: string[];
  /** Names of the configuration files that it sees. */
  files: string[];
  environment: Record<string, EnvironmentValue>;
}

/** The text, where `$(NAME)` is another variable; or where it comes from. */
export type EnvironmentValue = { text: string } | { secret: string; key: string } | { elsewhere: true };

/** The service of that name, if it is deployed. */
export function find(cloud: CloudView, name: string): ServiceView | undefined {
  return cloud.services.find((service) => service.name === name);
}

/** The service with some of its containers only. */
export function withContainers(
  service: ServiceView,
  wanted: (container: ContainerView) => boolean,
): ServiceView {
  return { ...service, containers: service.containers.filter(wanted) };
}

/** The service with those of its containers only whose files have a group: the others do nothing of what it is about. */
export function havingGroup(service: ServiceView, group: string): ServiceView {
  const files = Object.keys(service.files).filter((file) =>
    service.files[file]!.some(({ name }) => name.toLowerCase() === group.toLowerCase()),
  );
  return withContainers(service, (container) => container.files.some((file) => files.includes(file)));
}
