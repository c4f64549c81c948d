import { statfsSync, existsSync } from "node:fs";
import { connect } from "node:net";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../components/error";
import { clusterIsThere } from "./node";
import { network, type Node } from "./node/node";
import { otherCheckout } from "./node/owner";
import { cache, project } from "./paths";
import { attempt } from "./run";
import { toolsAreBuilt } from "./tools";

const gibibyte = 2 ** 30;

/** What a check found wrong, and what mends it. */
interface Problem {
  what: string;
  remedy: string;
}

/**
 * Refuses a machine that cannot build the tools, or carry the local cluster's nodes where there are to be some, before
 * anything is changed; says all reasons at once.
 */
export async function preflight(nodes: Node[]): Promise<void> {
  const problems = [
    ...system(),
    ...(await tools()),
    ...room(nodes),
    ...(nodes.length > 0 ? forNodes(nodes) : []),
    ...(nodes.length > 0 && !clusterIsThere() && !otherCheckout() ? await addresses() : []),
  ];
  if (problems.length === 0) return;
  throw new UserError("this machine lacks what is needed", {
    why: problems.map(({ what, remedy }) => `\n  - ${what}; ${remedy}`).join(""),
  });
}

function system(): Problem[] {
  const problems: Problem[] = [];
  if (process.platform !== "linux" || process.arch !== "x64")
    problems.push({
      what: `this is ${process.platform} on ${process.arch}`,
      remedy: "use Debian 12 on x86-64",
    });
  if (!existsSync("/usr/bin/apt-get"))
    problems.push({
      what: "there is no apt",
      remedy: "use Debian 12, or Pulumi itself on a cluster of your own",
    });
  return problems;
}

function forNodes(nodes: Node[]): Problem[] {
  const problems: Problem[] = [];
  if (process.getuid?.() !== 0)
    problems.push({ what: "you are not root", remedy: "use sudo, or a root shell" });
  const other = otherCheckout();
  if (other)
    problems.push({
      what: `the cluster of another checkout runs: ${other}`,
      remedy: `make -C ${other} down`,
    });
  // A further node is a kubelet, a kube-proxy and a containerd more, and a pod more of every DaemonSet.
  const needed = 6 + (nodes.length - 1) / 2;
  if (totalmem() < (needed - 0.5) * gibibyte)
    problems.push({
      what: `the machine has ${(totalmem() / gibibyte).toFixed(1)} GiB of memory`,
      remedy: `${needed} GiB are needed`,
    });
  return problems;
}

async function tools(): Promise<Problem[]> {
  const remedy = "install Go 1.26 or newer: https://go.dev/dl";
  const found = await attempt("go", ["env", "GOVERSION"]).catch(() => undefined);
  if (!found) return [{ what: "go is not on PATH", remedy }];
  const minor = Number(/^go1\.(\d+)/.exec(found.stdout)?.[1]);
  if (minor < 26) return [{ what: `Go is ${found.stdout.trim()}`, remedy }];
  return toolsAreBuilt() ? [] : goProxy();
}

/** Asks for the smallest of the modules that are about to be built. */
async function goProxy(): Promise<Problem[]> {
  const probe = await attempt("go", ["mod", "download", "github.com/munnerz/goautoneg"], {
    cwd: join(project, "local/go/kubernetes"),
    timeout: 60,
  });
  if (probe.code === 0) return [];
  const said = probe.stderr.trim().split("\n").pop();
  return [
    {
      what: `Go's module proxy does not answer (${said})`,
      remedy: "check the network and GOPROXY (go env GOPROXY)",
    },
  ];
}

/**
 * Free disk: for a first run most of it goes to the caches, afterwards it is for the cluster. Each further node has all
 * images.
 */
function room(nodes: Node[]): Problem[] {
  const first = !existsSync(cache);
  const further = nodes.slice(1).filter(({ folder }) => !existsSync(folder)).length;
  const needs = [
    { path: existing(cache), gib: first ? 12 : 2 },
    { path: project, gib: (first ? 14 : 4) + 5 * further },
  ];
  return needs.flatMap(({ path, gib }) => {
    const { bavail, bsize } = statfsSync(path);
    const free = (bavail * bsize) / gibibyte;
    if (free >= gib) return [];
    return {
      what: `${free.toFixed(1)} GiB of disk are free at ${path}, ${gib} are needed`,
      remedy: "free some",
    };
  });
}

/** The path, or the nearest folder above it that exists. */
const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)));

async function addresses(): Promise<Problem[]> {
  const problems: Problem[] = [];
  const links = (await attempt("ip", ["-o", "-4", "address"]).catch(() => undefined))?.stdout ?? "";
  for (const line of links.split("\n"))
    if (line.includes(" 172.30.0.") && !line.includes(network.bridge))
      problems.push({
        what: `${network.nodes} is taken by interface ${line.split(/\s+/)[1]}`,
        remedy: "take that interface down",
      });
  for (const [port, user] of [
    [12379, "etcd"],
    [12380, "etcd"],
    [10256, "kube-proxy"],
    [10257, "kube-controller-manager"],
    [10259, "kube-scheduler"],
    [18080, "CoreDNS"],
  ] as const)
    if (await answers(port))
      problems.push({
        what: `port ${port} (${user}) is taken`,
        remedy: `end what listens there: ss -tlnp 'sport = :${port}'`,
      });
  return problems;
}

/** Asked on the loopback alone: for other addresses a proxy of the network may answer. */
function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: 500 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
  });
}
