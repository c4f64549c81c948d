import type { Configuration } from "./configuration";
import type { ResourceValues } from "./values";

/** All that a service's objects depend on beside its description, as plain values. */
export interface Surroundings {
  namespace: string;
  /** OpenStack release. */
  release: string;
  image: string;
  region: string;
  /** URL for clients, without path. */
  publicUrl: string;
  nodePort?: number;
  /** The same of workloads other than the one that the catalogue names first. */
  exposed?: Record<string, Exposure>;
  replicas: { min: number; max: number };
  /** Worker processes of each API pod. */
  workers: number;
  /** Of every volume that keeps data. */
  volumes?: { storageClass?: string; retain?: boolean };
  resources?: ResourceValues;
  /** What a container asks for whose service's settings say nothing else. Default: 200m, 256Mi. */
  requests?: { cpu: string; memory: string };
  /** Percent of the requested CPU above which there are more pods. Default: 80. */
  autoscaleAt?: number;
  /** Settings of the user, over all defaults. */
  config: Configuration;
  /** The same for what the catalogue does not know, over `config`. */
  unchecked?: Configuration;
  /** Nothing for a service without databases. */
  database?: Account;
  queue?: Account & { vhost: string };
  cache: { servers: string[] };
  /** Nothing for Keystone itself. */
  keystone?: {
    internalUrl: string;
    publicUrl: string;
    /** Secret with the administrator's password. */
    adminSecret: string;
    /** Secret with the password of the service's own user. */
    accountSecret: string;
  };
}

/** Where clients find a workload. */
export interface Exposure {
  /** Without path. */
  publicUrl: string;
  nodePort?: number;
}

/** How to log in somewhere: the password lies in a Secret. */
export interface Account {
  host: string;
  port: number;
  user: string;
  secretName: string;
  passwordKey: string;
}
