import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type Patch, registerObject } from "../chart";
import { ownChart } from "../infrastructure/charts";
import type { Storage } from "../infrastructure";
import { labelsOf } from "../infrastructure/labels";
import { ovnIdentity, ovnPorts, ovnValues } from "./neutron/ovn-values";
import type { Network } from "./neutron/network";

export interface OvnArgs extends Network {
  namespace: string;
  images: {
    /** OVN's databases, northd and controller. */
    ovn: string;
    /** The Open vSwitch that the controller works with. */
    openvswitch: string;
    /** Any of OpenStack's: its Python makes the key. */
    openstack: string;
  };
  /** Servers of each database: one, or an odd number that votes. */
  servers: number;
  /** Of each server of a database. Cannot be changed later. */
  storage: Storage;
  /** Keep the databases, and the key to them, when the stack is destroyed. Default: true. */
  retain?: boolean;
  /** PriorityClass of the pods. Default: the cluster's. */
  priorityClassName?: string;
  /** What a container asks for. Default: 100m, 128Mi. */
  requests?: { cpu: string; memory: string };
  /** Applied to the objects. */
  patches?: Patch[];
}

/**
 * OVN: networks of instances, from what Neutron wants down to the flows of each node's Open vSwitch. It is Neutron's own,
 * apart from whatever network plugin the cluster has. https://docs.ovn.org/en/latest/ref/ovn-architecture.7.html
 */
export class Ovn extends pulumi.ComponentResource {
  /** The servers of what is wanted, as OVN's clients read them: `ssl:ovn-nb-0.openstack.svc:6641,...` */
  readonly northbound: string;
  /** The servers of what is. */
  readonly southbound: string;
  /** What must be ready before networks can be made. */
  readonly ready: pulumi.Output<pulumi.Resource[]>;

  constructor(name: string, args: OvnArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:openstack:Ovn", name, {}, opts);
    this.northbound = servers("nb", args);
    this.southbound = servers("sb", args);
    const { namespace, retain = true } = args;
    // Filled by a Job: no update of Pulumi's wipes it.
    const identity = registerObject(
      ovnIdentity.secret,
      {
        ...{ apiVersion: "v1", kind: "Secret", type: "Opaque" },
        metadata: { name: ovnIdentity.secret, namespace, labels: labelsOf("ovn", "ovn", "identity") },
      },
      { parent: this, retainOnDelete: retain },
    );
    this.ready = new HelmChart(
      `${name}-chart`,
      {
        chart: ownChart("openstack-service"),
        releaseName: "ovn",
        namespace,
        values: JSON.parse(JSON.stringify(ovnValues({ ...args, ...this }))),
        patches: args.patches,
      },
      { parent: this, dependsOn: [identity] },
    ).ready;
    this.registerOutputs({ northbound: this.northbound, southbound: this.southbound });
  }
}

const servers = (database: "nb" | "sb", args: Pick<OvnArgs, "servers" | "namespace">): string =>
  Array.from(
    { length: args.servers },
    (_, number) => `ssl:ovn-${database}-${number}.${args.namespace}.svc:${ovnPorts[database].clients}`,
  ).join(",");
