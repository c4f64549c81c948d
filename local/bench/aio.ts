import { statSync } from "node:fs";
import { join } from "node:path";
import { imagesOf } from "../../settings/images";
import { cacheEntries } from "../cache";
import { down } from "../down";
import { environment, stateBackend } from "../environment";
import { firstServer, firstToken } from "../first-use";
import { buildImages } from "../images";
import { startCluster } from "../node";
import { cache, project, state } from "../paths";
import { childrenOf } from "../process-id";
import { duration } from "../progress";
import { attempt, run } from "../run";
import { stackSettings } from "../stack";
import { textOf } from "../text";
import { prepareTools, up } from "../up";
import { type Figures, memory, mib, succeed, timer } from "./figures";

const local = { stack: "aio", cluster: "local" } as const;

/** The main jobs of `aio`, on a cluster that starts from nothing. */
export async function measureAio(figures: Figures): Promise<void> {
  const time = timer(figures);
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
  const peak = peakMemory();
  await time("pulumi up --stack aio, nothing to change", () =>
    pulumi("up", "--stack", "aio", "--yes", "--skip-preview"),
  );
  figures.push(["memory of engine, program and plugins in it, at most", mib(peak())]);
  await time("pulumi preview --stack aio", () => pulumi("preview", "--stack", "aio"));
  await time("pulumi refresh --stack aio", () =>
    pulumi("refresh", "--stack", "aio", "--yes", "--skip-preview"),
  );
  figures.push(...(await sizes(env)));
  await down();
  await time("pulumi preview --stack base, no cluster", () => pulumi("preview", "--stack", "base"));
  await time("warm start: make up after make down", () => up(local));
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
  return [
    [
      "resources in the state",
      `${deployment.resources.length}, of them ${objects.length} objects of Kubernetes`,
    ],
    ["size of the state", mib(statSync(file).size)],
    ["disk: state of the cluster", await diskOf(state)],
    ...(await memory(env)),
  ];
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
  /^(pulumi|node)/.test(textOf(`/proc/${pid}/comm`))
    ? Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024
    : 0;
