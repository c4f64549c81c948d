import { environmentName } from "../configuration";
import { type Workload, wsgi } from "../description";
import type { NeutronSurroundings } from "../neutron";
import { connectedTo } from "../pod-values";
import { environment } from "../program";
import { identityVolume, openvswitchFolder, ovnIdentity, ovnPorts } from "./ovn-values";

const files = ["neutron.conf", "ml2_conf.ini"];
const withFiles = files.map((file) => `--config-file=/etc/neutron/${file}`);
const withAddresses = (...command: string[]) => ["sh", "/programs/ovn-addresses.sh", ...command];

const connections = ({ ovn }: NeutronSurroundings) => [
  { name: environmentName("ovn", "ovn_nb_connection"), value: ovn.northbound },
  { name: environmentName("ovn", "ovn_sb_connection"), value: ovn.southbound },
];

/**
 * The API and what works in the background. No agent of Neutron's speaks to it over the queue, as OVN's controllers take
 * its place: it has no work of a queue in hand, and scales as other APIs do.
 */
export function neutronWorkloads(args: NeutronSurroundings): Record<string, Workload> {
  const common = { files, env: connections(args), volumes: { ovn: identityVolume } };
  const port = { port: 9696, health: "/healthcheck" };
  if (args.release < "2025.1")
    return {
      // Not uwsgi, which Neutron's OVN only works under since 2025.1 (https://launchpad.net/bugs/1912359). It has a process
      // for each worker of the API, and two for what is done periodically and what keeps OVN as the database says.
      api: {
        ...common,
        ...port,
        command: () => withAddresses(`${environment}/bin/neutron-server`, ...withFiles),
      },
    };
  const api = wsgi("neutron.cmd.server:main_api_uwsgi", {
    ...common,
    ...port,
    env: [...common.env, { name: "OS_NEUTRON_CONFIG_FILES", value: files.join(";") }],
  });
  // By it the workers tell their entries in the table ovn_hash_ring from those of the pod's former processes. uwsgi itself
  // says it in files only.
  const started = ["sh", "-c", 'exec "$@" "--set=start-time=$(date +%s)"', "sh"];
  return {
    api: { ...api, command: (workers) => withAddresses(...started, ...api.command(workers)) },
    periodic: {
      ...common,
      command: () => withAddresses(`${environment}/bin/neutron-periodic-workers`, ...withFiles),
      scales: false,
      checks: connectedTo(args.database.host, args.database.port),
    },
    // One of them works, which holds a lock in OVN's database.
    maintenance: {
      ...common,
      command: () => withAddresses(`${environment}/bin/neutron-ovn-maintenance-worker`, ...withFiles),
      scales: "by hand",
      checks: connectedTo(hostOf(args.ovn.northbound), ovnPorts.nb.clients),
    },
  };
}

/** The name of the first server. */
const hostOf = (servers: string) => servers.split(":")[1]!;

/**
 * Asks Nova for the metadata of the node's instances, for which it has a network namespace per network. It has no account
 * of Neutron's: whoever takes over a compute node gets no more than the node's own.
 */
export function metadataAgent(
  args: NeutronSurroundings,
  { name, key }: { name: string; key: string },
): Workload {
  const file = "neutron_ovn_metadata_agent.ini";
  return {
    kind: "DaemonSet",
    command: () =>
      withAddresses(`${environment}/bin/neutron-ovn-metadata-agent`, `--config-file=/etc/neutron/${file}`),
    files: [file],
    accounts: false,
    env: [
      ...connections(args).filter((variable) => variable.name.includes("_SB_")),
      ...["private_key", "certificate", "ca_cert"].map((option) => ({
        name: environmentName("ovn", `ovn_sb_${option}`),
        value: ovnIdentity.file,
      })),
      { name: environmentName("DEFAULT", "metadata_proxy_shared_secret"), secret: name, key },
      // As it is root already: a prefix of commands that does nothing, for without one it would be sudo.
      { name: environmentName("agent", "root_helper"), value: "env" },
    ],
    nodes: args.nodes && { labels: args.nodes },
    host: { network: true },
    // Namespaces outlive the pod that made them: Kubernetes lets only privileged containers share mounts with the node.
    privileges: { user: 0, privileged: true },
    checks: connectedTo(hostOf(args.ovn.southbound), ovnPorts.sb.clients),
    volumes: {
      ovn: identityVolume,
      openvswitch: { path: openvswitchFolder, host: openvswitchFolder },
      namespaces: { path: "/run/netns", host: "/run/netns", propagation: "Bidirectional" },
    },
  };
}
