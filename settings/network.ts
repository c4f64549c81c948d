import { z } from "zod";
import { interfaceName } from "../components/openstack/neutron/network";

/* What genestack:neutron says of the nodes' networks: components/openstack/neutron/network.ts has the meanings. */

const device = z.string().regex(interfaceName, "a name of at most 15 letters, digits, dots and dashes");

const provider = z
  .strictObject({
    bridge: device.refine(
      (name) => name !== "br-int",
      "another name: br-int is OVN's own bridge; take br-ex",
    ),
    interface: device.optional(),
    vlans: z
      .string()
      .refine((text) => {
        const [, first, last] = /^(\d+):(\d+)$/.exec(text) ?? [];
        return Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 4094;
      }, "a range of VLANs within 1:4094, such as 100:200")
      .optional(),
    flat: z.boolean().optional(),
  })
  .refine(
    ({ vlans, flat = true }) => flat || vlans !== undefined,
    "usable: give it vlans, or leave out flat: false",
  );

const providerNetworks = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, "a name such as physnet1: letters, digits, dots, dashes"),
    provider,
  )
  .refine((networks) => {
    const bridges = Object.values(networks).map(({ bridge }) => bridge);
    return new Set(bridges).size === bridges.length;
  }, "networks with a bridge each: name another bridge for the second one");

const labels = z.record(z.string().min(1), z.string());

export const network = {
  datapath: z.enum(["system", "userspace"]).optional(),
  tunnel: z.enum(["geneve", "vxlan"]).optional(),
  providerNetworks: providerNetworks.optional(),
  nodes: labels.optional(),
  gateways: labels
    .refine(
      (given) => Object.keys(given).length === 1,
      "one label, such as { openstack-gateway-node: enabled }",
    )
    .optional(),
};
