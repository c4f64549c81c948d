import { attempt, run } from "../run";
import { network, type Node } from "./node";

/**
 * The addresses of the cluster on a bridge of its own, whose own address is fixed: else it would be that of a port,
 * and change while nodes come and go.
 */
export async function makeBridge(nodes: Node[]): Promise<void> {
  if ((await attempt("ip", ["link", "show", network.bridge])).code !== 0)
    await run("ip", ["link", "add", network.bridge, "address", "02:67:73:00:00:01", "type", "bridge"]);
  await run("ip", ["address", "replace", `${network.machine}/24`, "dev", network.bridge]);
  await run("ip", ["address", "replace", `${network.dns}/32`, "dev", network.bridge]);
  await run("ip", ["link", "set", network.bridge, "up"]);
  for (const setting of [
    "net.ipv4.ip_forward=1",
    `fs.inotify.max_user_instances=${1024 * nodes.length}`,
    `fs.inotify.max_user_watches=${524288 * nodes.length}`,
  ])
    await attempt("sysctl", ["-qw", setting]);
  if (nodes.some(({ isolated }) => isolated)) await run("nft", ["-f", "-"], { input: masquerade });
}

/** What isolated nodes and their pods send out of the machine, goes out under its address, as that of the one node does. */
const masquerade = `table ip ${network.bridge}
delete table ip ${network.bridge}
table ip ${network.bridge} {
  chain postrouting {
    type nat hook postrouting priority srcnat
    ip saddr { ${network.nodes}, ${network.pods} } ip daddr != { ${network.nodes}, ${network.pods} } masquerade
  }
}
`;

/** Takes away what `makeBridge` made, and the bridge of the pods of a node that is the machine itself. */
export async function removeNetwork(): Promise<void> {
  for (const bridge of [network.podBridge, network.bridge])
    for (const name of [...(await portsOf(bridge)), bridge]) await attempt("ip", ["link", "delete", name]);
  await attempt("nft", ["delete", "table", "ip", network.bridge]);
}

/** Others' ends at a bridge, which the kernel would take away some time after their namespaces. */
async function portsOf(bridge: string): Promise<string[]> {
  const lines = (await attempt("ip", ["-o", "link", "show", "master", bridge])).stdout.split("\n");
  return lines.flatMap((line) => /^\d+: ([^@:]+)/.exec(line)?.[1] ?? []);
}
