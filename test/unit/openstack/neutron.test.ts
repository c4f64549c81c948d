import assert from "node:assert/strict";
import { test } from "node:test";
import { neutron, type NeutronSurroundings } from "../../../components/openstack/neutron";
import { processesOf } from "../../../components/openstack/rules/processes";
import { serviceValues } from "../../../components/openstack/service-values";
import type { PodValues } from "../../../components/openstack/values";
import { checkConfiguration, errorsOf } from "../../../releases/catalogue/check";
import { around } from "./around";

const given = {
  ...{ namespace: "openstack", region: "RegionOne", release: "2024.1", workers: 2 },
  ...{ datapath: "system", tunnel: "geneve", providerNetworks: {} },
  ovn: { northbound: "ssl:ovn-nb-0.openstack.svc:6641", southbound: "ssl:ovn-sb-0.openstack.svc:6642" },
  database: { host: "database.openstack.svc", port: 3306 },
} as const satisfies NeutronSurroundings;

const describe = (over: Partial<NeutronSurroundings> = {}) => neutron({ ...given, ...over });
const valuesOf = (over: Partial<NeutronSurroundings> = {}) =>
  serviceValues(describe(over), around({ release: over.release ?? "2024.1" }));
const text = (pod: PodValues, wanted: string) => {
  const variable = (pod.env ?? []).find(({ name }) => name === wanted);
  return variable && "value" in variable ? variable.value : undefined;
};

test("the API scales, as it has no work of a queue in hand: Neutron's agents are OVN's", () => {
  assert.deepEqual(valuesOf().workloads.api!.replicas, { min: 2, max: 10 });
  const { rpc_workers, rpc_state_report_workers } = describe().config["neutron.conf"].DEFAULT;
  assert.deepEqual([rpc_workers, rpc_state_report_workers], [0, 0]);
});

test("until 2025.1 one program does all of Neutron's work, since then each has a program", () => {
  const programs = (release: string) =>
    Object.entries(valuesOf({ release }).workloads).map(([name, { command }]) => [
      name,
      command
        .find((word) => word.startsWith("/var/lib/openstack/bin/"))!
        .split("/")
        .pop(),
    ]);
  const agent = ["metadata-agent", "neutron-ovn-metadata-agent"];
  assert.deepEqual(programs("2024.1"), [["api", "neutron-server"], agent]);
  for (const release of ["2025.1", "2026.1"])
    assert.deepEqual(programs(release), [
      ["api", "uwsgi"],
      ["periodic", "neutron-periodic-workers"],
      ["maintenance", "neutron-ovn-maintenance-worker"],
      agent,
    ]);
});

test("as many processes serve the API as the entries in OVN's hash ring that Neutron expects", () => {
  const { workloads } = valuesOf({ release: "2025.1" });
  const service = { name: "neutron", release: "2025.1", files: {}, containers: [], users: {} };
  const { command } = workloads.api!;
  const container = { pod: "Deployment neutron-api", command, files: [], environment: {} };
  assert.equal(processesOf(service, container), describe().config["neutron.conf"].DEFAULT.api_workers);
  assert.match(command.join(" "), /exec "\$@" "--set=start-time=\$\(date \+%s\)" sh .*uwsgi/);
});

test("the configuration is one that every release accepts", () => {
  for (const release of ["2024.1", "2024.2", "2025.1", "2025.2", "2026.1"])
    for (const tunnel of ["geneve", "vxlan"] as const) {
      const { config } = describe({ release, tunnel });
      const findings = checkConfiguration({ service: "neutron", release, config });
      assert.deepEqual(errorsOf(findings), [], release);
    }
});

test("whoever speaks to OVN finds its servers by address, and has OVN's key", () => {
  for (const release of ["2024.1", "2025.1"])
    for (const [name, pod] of Object.entries(valuesOf({ release }).workloads)) {
      assert.deepEqual(pod.command.slice(0, 2), ["sh", "/programs/ovn-addresses.sh"], name);
      assert.equal(text(pod, "OS_OVN__OVN_SB_CONNECTION"), given.ovn.southbound, name);
      assert.deepEqual(pod.volumes!.ovn, { path: "/etc/ovn-tls", secret: "ovn-tls" }, name);
    }
});

test("the agent on nodes has no account, no more than its own file, and its own secret", () => {
  const { "metadata-agent": agent, api } = valuesOf().workloads;
  assert.deepEqual(agent!.env!.map(({ name }) => name).sort(), [
    "OS_AGENT__ROOT_HELPER",
    "OS_DEFAULT__METADATA_PROXY_SHARED_SECRET",
    ...["CA_CERT", "CERTIFICATE", "CONNECTION", "PRIVATE_KEY"].map((option) => `OS_OVN__OVN_SB_${option}`),
  ]);
  assert.deepEqual(agent!.volumes!.config!.files, ["neutron_ovn_metadata_agent.ini"]);
  assert.deepEqual(api!.volumes!.config!.files, ["neutron.conf", "ml2_conf.ini"]);
  assert.deepEqual(
    agent!.env!.find(({ name }) => name.endsWith("SHARED_SECRET")),
    { name: "OS_DEFAULT__METADATA_PROXY_SHARED_SECRET", secret: "neutron-metadata", key: "password" },
  );
});

test("namespaces outlive the agent's pod, on the nodes that have networks of instances", () => {
  const { kind, nodes, volumes, host } = valuesOf({ nodes: { network: "yes" } }).workloads["metadata-agent"]!;
  assert.deepEqual([kind, nodes, host], ["DaemonSet", { labels: { network: "yes" } }, { network: true }]);
  assert.deepEqual(volumes!.namespaces, {
    path: "/run/netns",
    host: "/run/netns",
    propagation: "Bidirectional",
  });
});

test("networks may be what the nodes can carry: no more VLANs and no more tunnels", () => {
  const { "ml2_conf.ini": ml2 } = describe({
    tunnel: "vxlan",
    providerNetworks: {
      physnet1: { bridge: "br-ex", vlans: "100:200" },
      physnet2: { bridge: "br-two", vlans: "5:9", flat: false },
    },
  }).config;
  assert.deepEqual(ml2.ml2_type_flat, { flat_networks: ["physnet1"] });
  assert.deepEqual(ml2.ml2_type_vlan, { network_vlan_ranges: ["physnet1:100:200", "physnet2:5:9"] });
  assert.deepEqual(ml2.ml2.type_drivers, ["vxlan", "vlan", "flat"]);
  assert.equal("ml2_type_geneve" in ml2, false);
});

test("floating addresses are the node's own, unless only gateways reach the provider's networks", () => {
  const distributed = (over: Partial<NeutronSurroundings>) =>
    describe(over).config["ml2_conf.ini"].ovn.enable_distributed_floating_ip;
  assert.equal(distributed({}), true);
  assert.equal(distributed({ gateways: { gateway: "yes" } }), false);
});

test("instances are not told the cluster's own name servers", () => {
  assert.ok(describe().config["ml2_conf.ini"].ovn.dns_servers.length > 0);
});
