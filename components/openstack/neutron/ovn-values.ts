import type { Ovn, OvnArgs } from "../ovn";
import { PROGRAMS, programText, pythonCommand } from "../program";
import {
  type PodValues,
  type ServiceValues,
  values,
  type VolumeValues,
  type WorkloadValues,
} from "../values";

/** Of each database: for clients, and for the servers among themselves. */
export const ovnPorts = { nb: { clients: 6641, peers: 6643 }, sb: { clients: 6642, peers: 6644 } };

/** Where a node's Open vSwitch takes commands; instances are plugged in there as well. */
export const openvswitchFolder = "/run/openvswitch";

/**
 * Who has this Secret belongs to OVN: it writes and reads the databases, and everyone else is turned away. Policies alone
 * would not do, for they cannot tell Neutron's agents, which have the network of their nodes, from anyone else.
 */
export const ovnIdentity = { secret: "ovn-tls", folder: "/etc/ovn-tls", file: "/etc/ovn-tls/identity.pem" };

export const identityVolume: VolumeValues = { path: ovnIdentity.folder, secret: ovnIdentity.secret };

const schemas = {
  nb: ["OVN_Northbound", "ovn-nb.ovsschema"],
  sb: ["OVN_Southbound", "ovn-sb.ovsschema"],
} as const;

type Args = OvnArgs & Pick<Ovn, "northbound" | "southbound">;

/** The values of charts/openstack-service for OVN. */
export function ovnValues(args: Args): ServiceValues {
  const { images, namespace, requests, priorityClassName } = args;
  const workloads = {
    nb: database("nb", args),
    sb: database("sb", args),
    northd: northd(args),
    ...host(args),
  };
  const jobs = { identity: { ...identity, image: images.openstack }, schema: schema(args) };
  const pods: PodValues[] = [...Object.values(workloads), ...Object.values(jobs)];
  const programs = pods.flatMap((pod) => pod.volumes?.programs?.files ?? []);
  return values.parse({
    service: "ovn",
    image: images.ovn,
    priorityClassName,
    files: Object.fromEntries(programs.map((file) => [file, programText(file)])),
    defaultResources: {
      requests: requests ?? { cpu: "100m", memory: "128Mi" },
      limits: { memory: "2Gi" },
    },
    workloads,
    jobs,
    egress: Object.values(ovnPorts).flatMap(({ clients, peers }) => [
      { port: clients, namespace },
      { port: peers, namespace },
    ]),
  });
}

/** Where logs go. */
const logs = ["-vconsole:info", "-vsyslog:off", "-vfile:off"];
const tls = ["private-key", "certificate", "ca-cert"].map((option) => `--${option}=${ovnIdentity.file}`);
const run: VolumeValues = { path: "/run/ovn" };
const programs = (...files: string[]): VolumeValues => ({ path: PROGRAMS, files });
const control = (socket: string, ...command: string[]) => [
  "ovs-appctl",
  "--timeout=10",
  `--target=${socket}`,
  ...command,
];

/** Makes the key and its certificate, where there is none yet. */
const identity: PodValues = {
  command: pythonCommand("keys.py", "fill", ovnIdentity.secret, "identity.pem", "{identity}"),
  rules: [
    {
      ...{ apiGroups: [""], resources: ["secrets"] },
      ...{ resourceNames: [ovnIdentity.secret], verbs: ["get", "patch"] },
    },
  ],
  volumes: { programs: programs("keys.py") },
};

function database(name: "nb" | "sb", { servers, storage, retain, namespace }: Args): WorkloadValues {
  const { clients, peers } = ovnPorts[name];
  const [database, schema] = schemas[name];
  // It may be one that waits for its cluster, or has lost it.
  const connected = JSON.stringify([
    "_Server",
    {
      op: "select",
      table: "Database",
      where: [
        ["name", "==", database],
        ["connected", "==", true],
      ],
      columns: ["name"],
    },
  ]);
  return {
    kind: "StatefulSet",
    command: [
      ...["sh", "/programs/ovn-database.sh", database, schema],
      ...[`${clients}`, `${peers}`, `ovn-${name}.${namespace}.svc`, `${servers}`],
    ],
    port: clients,
    peerPort: peers,
    ownAddresses: true,
    // The southbound one is asked by Neutron's agents as well, which no policy selects.
    ...(name === "nb" ? { clients: ["neutron"] } : {}),
    replicas: servers,
    checks: {
      ready: [
        "sh",
        "-c",
        `ovsdb-client --timeout=5 query unix:${run.path}/db.sock '${connected}' | grep -q ${database}`,
      ],
      alive: control(`${run.path}/server.ctl`, "version"),
    },
    dependsOn: ["Job/identity"],
    volumes: {
      identity: identityVolume,
      data: {
        path: "/var/lib/ovn",
        // A server that comes back with what it had when there were more would speak of a cluster that is no more.
        perPod: { ...storage, retain, fewer: "Delete" },
      },
      run,
      programs: programs("ovn-database.sh"),
    },
  };
}

/** Turns what is wanted into what nodes do. One works, which holds a lock in the database; the other waits for it. */
function northd({ northbound, southbound, servers }: Args): WorkloadValues {
  const socket = `${run.path}/northd.ctl`;
  return {
    command: ["sh", "/programs/ovn-addresses.sh", "ovn-northd", `--unixctl=${socket}`, ...tls, ...logs],
    env: clientEnvironment(northbound, southbound),
    replicas: servers > 1 ? 2 : 1,
    checks: {
      ready: [
        "sh",
        "-c",
        ["nb", "sb"]
          .map((name) => `test "$(${control(socket, `${name}-connection-status`).join(" ")})" = connected`)
          .join(" && "),
      ],
      alive: control(socket, "version"),
    },
    dependsOn: ["Job/schema"],
    volumes: { identity: identityVolume, run, programs: programs("ovn-addresses.sh") },
  };
}

function schema({ northbound, southbound }: Args): PodValues {
  return {
    command: ["sh", "/programs/ovn-addresses.sh", "sh", "/programs/ovn-schema.sh"],
    env: clientEnvironment(northbound, southbound),
    dependsOn: ["StatefulSet/nb", "StatefulSet/sb"],
    volumes: { identity: identityVolume, programs: programs("ovn-addresses.sh", "ovn-schema.sh") },
  };
}

/** As OVN's own programs read it. */
const clientEnvironment = (northbound: string, southbound: string) => [
  { name: "OVN_NB_DB", value: northbound },
  { name: "OVN_SB_DB", value: southbound },
];

/** What runs on every node that has networks of instances. */
function host(args: Args): Record<string, WorkloadValues> {
  const { nodes: labels, gateways } = args;
  const nodes = labels && { labels };
  return {
    ovsdb: { ...ovsdb(args), nodes },
    vswitchd: { ...vswitchd(args), nodes },
    ...(gateways
      ? {
          controller: { ...controller(args, "host"), nodes: { labels, without: [gateways] } },
          gateway: { ...controller(args, "gateway"), nodes: { labels: { ...labels, ...gateways } } },
        }
      : { controller: { ...controller(args, "gateway"), nodes } }),
  };
}

const openvswitch: VolumeValues = { path: openvswitchFolder, host: openvswitchFolder };

/**
 * The database of a node's Open vSwitch. Root, whose folders of the node it writes, without any of its powers. Whoever
 * replaces it or ovs-vswitchd interrupts the node's networks: that is left to who drains the node.
 */
function ovsdb({ images }: Args): WorkloadValues {
  const list = ["ovsdb-client", "--timeout=5", "list-dbs", `unix:${openvswitchFolder}/db.sock`];
  return {
    kind: "DaemonSet",
    image: images.openvswitch,
    command: ["sh", "/programs/openvswitch-database.sh"],
    strategy: "OnDelete",
    privileges: { user: 0 },
    checks: { ready: list, alive: list },
    volumes: {
      openvswitch,
      data: { path: "/var/lib/openvswitch", host: "/var/lib/openvswitch" },
      programs: programs("openvswitch-database.sh"),
    },
  };
}

/** Moves the packets, or tells the kernel how to. */
function vswitchd({ images, datapath }: Args): WorkloadValues {
  const socket = `${openvswitchFolder}/vswitchd.ctl`;
  return {
    kind: "DaemonSet",
    image: images.openvswitch,
    command: ["ovs-vswitchd", `unix:${openvswitchFolder}/db.sock`, `--unixctl=${socket}`, ...logs],
    init: { datapath: { command: ["sh", "/programs/openvswitch-datapath.sh", datapath] } },
    strategy: "OnDelete",
    host: { network: true },
    privileges:
      datapath === "system"
        ? // What ovs-vswitchd itself keeps when it is told to be no longer root: lib/daemon-unix.c of Open vSwitch.
          { user: 0, capabilities: ["NET_ADMIN", "NET_BROADCAST", "NET_RAW"] }
        : // Container runtimes let nobody else open /dev/net/tun: https://github.com/opencontainers/runc/pull/3468
          { user: 0, privileged: true },
    checks: {
      ready: control(socket, "ofproto/list"),
      alive: control(socket, "version"),
    },
    dependsOn: ["DaemonSet/ovsdb"],
    volumes: { openvswitch, programs: programs("openvswitch-datapath.sh") },
  };
}

/** Turns what OVN says into flows of the node's Open vSwitch, over sockets in its folder: it needs no powers for that. */
function controller({ southbound, ...args }: Args, role: "gateway" | "host"): WorkloadValues {
  const { datapath, tunnel, providerNetworks } = args;
  const socket = `${run.path}/controller.ctl`;
  const networks = Object.entries(providerNetworks).map(
    ([network, { bridge, interface: port = "" }]) => `${network}:${bridge}:${port}`,
  );
  return {
    kind: "DaemonSet",
    command: ["ovn-controller", `unix:${openvswitchFolder}/db.sock`, `--unixctl=${socket}`, ...tls, ...logs],
    init: {
      chassis: {
        command: [
          ...["sh", "/programs/ovn-addresses.sh", "sh", "/programs/ovn-chassis.sh"],
          ...[datapath === "system" ? "system" : "netdev", tunnel, role, ...networks],
        ],
      },
    },
    env: [
      { name: "NODE_NAME", field: "spec.nodeName" },
      { name: "NODE_IP", field: "status.hostIP" },
      { name: "OVN_SB_DB", value: southbound },
    ],
    privileges: { user: 0 },
    checks: {
      ready: ["sh", "-c", `test "$(${control(socket, "connection-status").join(" ")})" = connected`],
      alive: control(socket, "version"),
    },
    dependsOn: ["DaemonSet/vswitchd", "Job/schema"],
    volumes: {
      ...{ identity: identityVolume, openvswitch, run },
      programs: programs("ovn-addresses.sh", "ovn-chassis.sh"),
    },
  };
}
