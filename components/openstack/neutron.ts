import * as pulumi from "@pulumi/pulumi";
import type { Checked, Config } from "../../releases/catalogue/types";
import type { Credentials } from "../infrastructure/credentials";
import type { ServiceDescription } from "./description";
import { neutronConfig } from "./neutron/config";
import type { Network } from "./neutron/network";
import { metadataAgent, neutronWorkloads } from "./neutron/workloads";
import type { Ovn } from "./ovn";
import { environment } from "./program";
import { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. */
export interface NeutronArgs<Given = {}> extends OpenStackServiceArgs<Checked<"neutron", Given>>, Network {
  keystone: IdentityService;
  /** Makes the networks, on the same nodes. */
  ovn: Ovn;
}

/** Neutron: networks of instances, by ML2 with OVN. https://docs.openstack.org/neutron/latest/admin/ovn/index.html */
export class Neutron<const Given = {}> extends OpenStackService {
  /** Secret whose key `password` tells Nova that metadata is asked for by an agent of Neutron's. */
  readonly metadataSecret = metadata.name;

  constructor(name: string, args: NeutronArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Neutron", name, neutron(args), { ...args, after: args.ovn.ready }, opts);
  }

  /** What `metadataSecret` holds. */
  get metadataCredentials(): Credentials {
    return this.credentials("metadata");
  }
}

const metadata = { name: "neutron-metadata", key: "password" };

/** What the description depends on. */
export type NeutronSurroundings = Network &
  Pick<NeutronArgs, "namespace" | "release" | "region" | "workers"> & {
    ovn: Pick<Ovn, "northbound" | "southbound">;
    database: { host: string; port: number };
  };

export function neutron(args: NeutronSurroundings) {
  return {
    name: "neutron",
    catalog: [{ type: "network", name: "neutron", workload: "api" }],
    databases: { neutron: "database" },
    messaging: true,
    clients: ["nova", "placement"],
    workloads: { ...neutronWorkloads(args), "metadata-agent": metadataAgent(args, metadata) },
    // Whatever a release removes from the schema stayed in Newton's (2016): before the rollout is the time for all of it.
    migrations: {
      "db-sync": [
        `${environment}/bin/neutron-db-manage`,
        "--config-file=/etc/neutron/neutron.conf",
        ...["upgrade", "heads"],
      ],
    },
    secrets: { metadata: "password" },
    // OVN's databases, Nova's API and Placement's.
    peers: [6641, 6642, 8774, 8778],
    config: neutronConfig(args),
  } satisfies ServiceDescription<Config<"neutron">>;
}
