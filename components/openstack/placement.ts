import type * as pulumi from "@pulumi/pulumi";
import { wsgi } from "./description";
import { OpenStackService, type OpenStackServiceArgs } from "./service";

/** Placement: which resources exist, and who uses them. https://docs.openstack.org/placement/latest/ */
export class Placement extends OpenStackService {
  constructor(name: string, args: OpenStackServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("Placement", name, placement, args, opts);
  }
}

export const placement = {
  name: "placement",
  catalog: [{ type: "placement", name: "placement", workload: "api" }],
  databases: { placement: "placement_database" },
  workloads: { api: wsgi("placement.wsgi:init_application", { port: 8778, health: "/" }) },
  migrations: { "db-sync": ["/var/lib/openstack/bin/placement-manage", "db", "sync"] },
  config: {
    // Otherwise instances that are asked for at once all go to the same host first.
    "placement.conf": { placement: { randomize_allocation_candidates: true } },
  },
} satisfies import("./description").ServiceDescription;
