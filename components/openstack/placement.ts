import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { type ServiceDescription, wsgi } from "./description";
import { environment } from "./program";
import { OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. */
export type PlacementArgs<Given = {}> = OpenStackServiceArgs<Checked<"placement", Given>>;

/** Placement: which resources exist, and who uses them. https://docs.openstack.org/placement/latest/ */
export class Placement<const Given = {}> extends OpenStackService {
  constructor(name: string, args: PlacementArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Placement", name, placement, args, opts);
  }
}

export const placement = {
  name: "placement",
  catalog: [{ type: "placement", name: "placement", workload: "api" }],
  databases: { placement: "placement_database" },
  workloads: { api: wsgi("placement.wsgi:init_application", { port: 8778, health: "/" }) },
  migrations: { "db-sync": [`${environment}/bin/placement-manage`, "db", "sync"] },
  config: config("placement", {
    // Otherwise instances that are asked for at once all go to the same host first.
    "placement.conf": { placement: { randomize_allocation_candidates: true } },
  }),
} satisfies ServiceDescription<Config<"placement">>;
