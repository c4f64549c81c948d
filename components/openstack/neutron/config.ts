import { config } from "../../../releases/catalogue/types";
import type { NeutronSurroundings } from "../neutron";
import { environment } from "../program";
import type { Network } from "./network";
import { openvswitchFolder, ovnIdentity } from "./ovn-values";

/** Those of Neutron's own that OVN does: https://docs.openstack.org/neutron/latest/ovn/gaps.html says which it does not. */
const servicePlugins = ["ovn-router", "qos", "trunk", "segments", "port_forwarding", "log"];

export function neutronConfig(args: NeutronSurroundings) {
  const { namespace, release, region, workers = 1 } = args;
  const endpoint = { region_name: region, endpoint_type: "internal" } as const;
  return config("neutron", {
    "neutron.conf": {
      DEFAULT: {
        core_plugin: "ml2",
        service_plugins: servicePlugins,
        bind_host: "0.0.0.0",
        bind_port: 9696,
        api_paste_config: `${environment}/etc/neutron/api-paste.ini`,
        api_workers: workers,
        // A pod that ends would close connections just as clients send the next request. uwsgi keeps none either way.
        ...(release < "2025.1" ? { wsgi_keep_alive: false } : {}),
        // There are no agents to hear from, or to tell of changes.
        rpc_workers: 0,
        rpc_state_report_workers: 0,
        dhcp_agent_notification: false,
        dns_domain: "openstack.internal.",
      },
      // Several requests at a time in one process: few are in the database at once, others wait.
      database: { max_pool_size: 2, max_overflow: 2 },
      nova: endpoint,
      placement: endpoint,
    },
    "ml2_conf.ini": {
      ml2: {
        mechanism_drivers: ["ovn"],
        type_drivers: [args.tunnel, "vlan", "flat"],
        tenant_network_types: [args.tunnel],
        extension_drivers: ["port_security", "qos", "dns_domain_ports"],
        overlay_ip_version: 4,
      },
      ...typeDrivers(args),
      ovn: {
        ...{ ovn_nb_private_key: ovnIdentity.file, ovn_nb_certificate: ovnIdentity.file },
        ...{ ovn_sb_private_key: ovnIdentity.file, ovn_sb_certificate: ovnIdentity.file },
        ...{ ovn_nb_ca_cert: ovnIdentity.file, ovn_sb_ca_cert: ovnIdentity.file },
        ovn_metadata_enabled: true,
        // Where all nodes reach the provider networks, none has to ask a gateway.
        enable_distributed_floating_ip: args.gateways === undefined,
        // Otherwise instances would be told those of the pod, which are the cluster's own.
        dns_servers: ["9.9.9.9", "1.1.1.1"],
        // The default since 2025.1.
        ...(release < "2025.1" ? { ovn_emit_need_to_frag: true } : {}),
      },
    },
    "neutron_ovn_metadata_agent.ini": {
      DEFAULT: {
        use_stderr: true,
        nova_metadata_host: `nova-metadata.${namespace}.svc`,
        nova_metadata_port: 8775,
      },
      ovs: { ovsdb_connection: `unix:${openvswitchFolder}/db.sock` },
      oslo_concurrency: { lock_path: "/tmp" },
    },
  });
}

/** Which networks there may be, of each type. */
function typeDrivers({ tunnel, providerNetworks }: Network) {
  const networks = Object.entries(providerNetworks);
  const vni_ranges = ["1:65536"];
  return {
    // Room for OVN's own fields.
    ...(tunnel === "geneve" ? { ml2_type_geneve: { vni_ranges, max_header_size: 38 } } : {}),
    ...(tunnel === "vxlan" ? { ml2_type_vxlan: { vni_ranges } } : {}),
    ml2_type_flat: { flat_networks: networks.filter(([, { flat = true }]) => flat).map(([name]) => name) },
    ml2_type_vlan: {
      network_vlan_ranges: networks.flatMap(([name, { vlans }]) => (vlans ? [`${name}:${vlans}`] : [])),
    },
  };
}
