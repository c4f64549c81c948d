import { existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { UserError } from "../components/error";
import { imagesOf } from "../settings/images";
import { cacheEntries } from "./cache";
import { destroyCluster, down } from "./down";
import { environment, stateBackend } from "./environment";
import { firstServer, firstToken } from "./first-use";
import { buildImages } from "./images";
import { startCluster } from "./node";
import { cache, project, state } from "./paths";
import { childrenOf } from "./process-id";
import { duration } from "./progress";
import { type RunResult, attempt, run } from "./run";
import { forgetSalts, stackSettings } from "./stack";
import { prepareTools, up } from "./up";

const aside = `${state}.aside`;
const local = { stack: "aio", cluster: "local" } as const;

type Figures = [what: string, figure: string][];

/**
 * Prints what the main jobs take on this machine, on a cluster that starts from nothing. One that is there is stopped
 * meanwhile, and its data comes back afterwards.
 */
export async function bench(): Promise<void> {
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()[0]!.toFixed(1);
  await setAside();
  const figures: Figures = [];
  try {
    await measure(figures);
  } finally {
    await bringBack();
    console.log(`\n${machine}, load ${load} before`);
    for (const [what, figure] of figures) console.log(`${what.padEnd(56)}${figure}`);
  }
}

async function setAside(): Promise<void> {
  if (existsSync(aside))
    throw new UserError(`${aside} holds the data of a cluster that an earlier bench set aside`, {
      remedy: `make destroy && mv ${aside} ${state}`,
    });
  await down();
  await forgetSalts();
  renameSync(state, aside);
}

async function bringBack(): Promise<void> {
  await destroyCluster();
  renameSync(aside, state);
  await prepareTools();
  console.log("  the cluster that was there is as it was, and stopped; make up starts it");
}

async function measure(figures: Figures): Promise<void> {
  const time = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = Date.now();
    const result = await work();
    figures.push([what, duration(start)]);
    return result;
  };
  const stack = { name: local.stack, env: await prepareTools() };
  const settings = await stackSettings(stack);
  const images = await buildImages(imagesOf(settings));
  figures.push(...(await coldStages()));
  await time("start of an empty cluster", () => startCluster(images));
  const start = Date.now();
  let isUp = false;
  const token = firstToken(settings, stack.env, () => isUp);
  await time("first make up, from the empty running cluster", () => up(local)).finally(() => (isUp = true));
  figures.push(["  until Keystone gives a token", duration(start, await token)]);
  if (settings.services.includes("nova")) {
    await firstServer(stack.env);
    figures.push(["  until a server is active, with the client's part", duration(start)]);
  }
  await time("make up, nothing to change", () => up(local));
  const env = await environment();
  const pulumi = (...args: string[]) =>
    succeed(attempt("pulumi", [...args, "--non-interactive"], { cwd: project, env }));
  const memory = peakMemory();
  await time("pulumi up --stack aio, nothing to change", () =>
    pulumi("up", "--stack", "aio", "--yes", "--skip-preview"),
  );
  figures.push(["memory of engine, program and plugins in it, at most", mib(memory())]);
  await time("pulumi preview --stack aio", () => pulumi("preview", "--stack", "aio"));
  await time("pulumi refresh --stack aio", () =>
    pulumi("refresh", "--stack", "aio", "--yes", "--skip-preview"),
  );
  figures.push(...(await sizes(env)));
  await down();
  await time("pulumi preview --stack base, no cluster", () => pulumi("preview", "--stack", "base"));
  await time("warm start: make up after make down", () => up(local));
}

async function succeed(command: Promise<RunResult>): Promise<void> {
  const { code, stdout, stderr } = await command;
  if (code !== 0) throw new UserError("a command of the bench failed", { why: `${stdout}\n${stderr}` });
}

/** What was built once took its time then; the cache remembers how long. */
async function coldStages(): Promise<Figures> {
  const entries = cacheEntries();
  const sum = (images: boolean) =>
    entries
      .filter(({ name }) => name.startsWith("image-") === images)
      .reduce((total, { seconds }) => total + seconds * 1000, 0);
  return [
    ["cold: tools, when they were built", duration(0, sum(false))],
    ["cold: images, when they were built (two at a time)", duration(0, sum(true))],
    ["disk: caches", await diskOf(cache)],
    ["disk: Go's own caches, other programs' part included", await diskOf(...(await goCaches()))],
  ];
}

/** Disk that folders take together, without what is mounted in them. */
async function diskOf(...folders: string[]): Promise<string> {
  const total = (await run("du", ["-cxsm", ...folders])).trim().split("\n").pop()!;
  return `${total.split("\t")[0]} MiB`;
}

const goCaches = async () => (await run("go", ["env", "GOCACHE", "GOMODCACHE"])).trim().split("\n");

async function sizes(env: Record<string, string>): Promise<Figures> {
  const file = join(stateBackend("local"), ".pulumi", "stacks", "genestack", "aio.json");
  const { deployment } = JSON.parse(
    await run("pulumi", ["stack", "export", "--stack", "aio"], { cwd: project, env }),
  ) as { deployment: { resources: { type: string }[] } };
  const objects = deployment.resources.filter(({ type }) => type.startsWith("kubernetes:"));
  const pods = (await run("kubectl", ["top", "pods", "-A", "--no-headers"], { env }))
    .trim()
    .split("\n")
    .map((line) => line.split(/\s+/))
    .map(([, pod, , memory]): [string, number] => [pod!, Number.parseInt(memory!, 10) * 2 ** 20]);
  const all = [...(await memoryOfNode()), ...pods];
  return [
    [
      "resources in the state",
      `${deployment.resources.length}, of them ${objects.length} objects of Kubernetes`,
    ],
    ["size of the state", mib(statSync(file).size)],
    ["disk: state of the cluster", await diskOf(state)],
    ["memory of cluster and services together", mib(all.reduce((sum, [, bytes]) => sum + bytes, 0))],
    ...all.map(([name, bytes]): [string, string] => [`  of ${name}`, mib(bytes)]),
  ];
}

/** Resident memory of the cluster's own processes, summed by name. */
async function memoryOfNode(): Promise<[string, number][]> {
  const names =
    "etcd kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy containerd coredns";
  const rows = (await run("ps", ["-eo", "rss=,args="])).split("\n");
  return [...names.split(" "), "metrics-server", "volume-provisioner", "containerd-shim-runc-v2"].map(
    (name) => {
      const own = rows.filter((row) => new RegExp(`^\\s*\\d+ \\S*/?${name}( |$)`).test(row));
      return [name, own.reduce((sum, row) => sum + Number.parseInt(row, 10) * 1024, 0)];
    },
  );
}

/** Watches what pulumi runs from here; returns a function that ends it and tells the peak of its memory in bytes. */
function peakMemory(): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      descendants(process.pid).reduce((sum, pid) => sum + residentBytes(pid), 0),
    );
  }, 250);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

const descendants = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);

/** Of the engine, its plugins (pulumi-...) and the program (node); the cluster's processes are children as well. */
const residentBytes = (pid: number) =>
  /^(pulumi|node)/.test(read(`/proc/${pid}/comm`))
    ? Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024
    : 0;

/** A file of a process, which may be gone. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
