import { statfsSync, existsSync } from "node:fs";
import { connect } from "node:net";
import { totalmem } from "node:os";
import { UserError } from "../components/error";
import { nodeRuns } from "./node";
import { network } from "./node/node";
import { otherCheckout } from "./node/owner";
import { cache, project } from "./paths";
import { attempt } from "./run";

const gibibyte = 2 ** 30;

/** What a check found wrong, and what mends it. */
interface Problem {
  what: string;
  remedy: string;
}

/** Refuses a machine that cannot carry the local cluster, before anything is changed; says all reasons at once. */
export async function preflight(): Promise<void> {
  const problems = [
    ...machine(),
    ...(await tools()),
    ...(nodeRuns() ? [] : [...room(), ...(await addresses())]),
  ];
  if (problems.length === 0) return;
  throw new UserError("this machine cannot run the local cluster", {
    why: problems.map(({ what, remedy }) => `\n  - ${what}; ${remedy}`).join(""),
  });
}

function machine(): Problem[] {
  const problems: Problem[] = [];
  if (process.platform !== "linux" || process.arch !== "x64")
    problems.push({
      what: `this is ${process.platform} on ${process.arch}`,
      remedy: "use Debian 12 on x86-64",
    });
  if (process.getuid?.() !== 0)
    problems.push({ what: "you are not root", remedy: "use sudo, or a root shell" });
  if (!existsSync("/usr/bin/apt-get"))
    problems.push({
      what: "there is no apt",
      remedy: "use Debian 12, or make up CLUSTER=current on a cluster of your own",
    });
  const other = otherCheckout();
  if (other)
    problems.push({
      what: `the cluster of another checkout runs: ${other}`,
      remedy: `make -C ${other} down`,
    });
  return problems;
}

async function tools(): Promise<Problem[]> {
  const remedy = "install Go 1.26 or newer: https://go.dev/dl";
  const found = await attempt("go", ["env", "GOVERSION"]).catch(() => undefined);
  if (!found) return [{ what: "go is not on PATH", remedy }];
  const minor = Number(/^go1\.(\d+)/.exec(found.stdout)?.[1]);
  return minor >= 26 ? [] : [{ what: `Go is ${found.stdout.trim()}`, remedy }];
}

/** Free disk and memory for a first run; most of the disk goes to the caches. */
function room(): Problem[] {
  const problems: Problem[] = [];
  const need = existsSync(cache) ? 6 : 14;
  const { bavail, bsize } = statfsSync(project);
  const free = (bavail * bsize) / gibibyte;
  if (free < need)
    problems.push({
      what: `${free.toFixed(1)} GiB of disk are free, ${need} are needed`,
      remedy: "free some, or make distclean",
    });
  if (totalmem() < 5.5 * gibibyte)
    problems.push({
      what: `the machine has ${(totalmem() / gibibyte).toFixed(1)} GiB of memory`,
      remedy: "6 GiB are needed",
    });
  return problems;
}

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
