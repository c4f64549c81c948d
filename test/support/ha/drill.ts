import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sleep } from "../../../local/node/process";
import { run } from "../../../local/run";
import { eventually, kubectlJson, namespace } from "../cloud";
import { project } from "../preview";
import { startApiClients } from "./api-clients";
import { failures, longestGap, type Loop } from "./loop";
import { lostPublishes, type Publisher, startPublisher } from "./publisher";
import { lostWrites, startWriter, type Writer } from "./writer";

/** A failure, or an act that should not be one. */
export interface Drill {
  title: string;
  act: () => Promise<unknown>;
  /** What the act has done shows in the cluster. */
  detected?: () => Promise<boolean>;
  /** Ends the failure, once the clients are answered again without that. */
  mend?: () => Promise<unknown>;
}

/** What a drill has shown; times are seconds after the act. */
export interface Outcome {
  /** Until `detected`; undefined where nothing was to be detected. */
  detected?: number;
  /** Longest time without an answer, for each client. */
  gaps: Record<string, number>;
  /** Calls that failed, for each client. */
  failed: Record<string, number>;
  /** Distinct reasons of failed calls. */
  errors: string[];
  /** Those of the APIs alone, which have the longest way to what fails. */
  failedApiCalls: string[];
  lostWrites: number[];
  lostPublishes: number[];
}

/** Runs a drill with all clients, and reports it in a line. */
export async function drill({ title, act, detected, mend }: Drill): Promise<Outcome> {
  const writer = await startWriter();
  const publisher = await startPublisher();
  const loops = [writer, publisher, publisher.consumer, ...(await startApiClients(await endpoints()))];
  try {
    await answeredFor(10, loops, 60);
    const start = Date.now();
    const detection = detected ? secondsUntil(detected) : undefined;
    await act();
    await answeredFor(15, loops, 300);
    const found = await detection;
    await mend?.();
    await eventually("all pods are ready", 600, allPodsAreReady);
    await answeredFor(10, loops, 60);
    await Promise.all(loops.map(({ stop }) => stop()));
    const outcome = { detected: found, ...(await judge(loops, writer, publisher, start)) };
    report(title, outcome);
    return outcome;
  } finally {
    await Promise.all(loops.map(({ stop }) => stop()));
  }
}

/** Public URLs of the services. */
export const endpoints = async (): Promise<Record<string, string>> =>
  JSON.parse(
    await run("pulumi", ["stack", "output", "endpoints", "--json", "--stack", "base"], { cwd: project }),
  );

async function judge(loops: Loop[], writer: Writer, publisher: Publisher, start: number) {
  const reasons = (of: Loop[]) => [
    ...new Set(of.flatMap((one) => failures(one, start).map(({ error }) => `${one.name}: ${error}`))),
  ];
  const byName = <T>(value: (loop: Loop) => T) =>
    Object.fromEntries(loops.map((one): [string, T] => [one.name, value(one)]));
  return {
    gaps: byName((one) => longestGap(one, start)),
    failed: byName((one) => failures(one, start).length),
    errors: reasons(loops),
    failedApiCalls: reasons(loops.filter(({ name }) => /tokens|image|resource/.test(name))),
    lostWrites: await lostWrites(writer),
    lostPublishes: await lostPublishes(publisher),
  };
}

/** Waits until every client has been answered, and only answered, for some seconds. */
async function answeredFor(seconds: number, loops: Loop[], limit: number): Promise<void> {
  const end = Date.now() + limit * 1000;
  for (;;) {
    await sleep(1);
    const since = Date.now() - seconds * 1000;
    const waiting = loops.filter(
      (one) => failures(one, since).length > 0 || !one.calls.some(({ start }) => start >= since),
    );
    if (waiting.length === 0 && loops.every(({ calls }) => calls[0]!.start <= since)) return;
    if (Date.now() > end)
      throw new Error(
        waiting.map(({ name, calls }) => `${name}: ${calls.at(-1)?.error ?? "no answer"}`).join("\n"),
      );
  }
}

/** Seconds until something is true, looked at every half second; it may fail to be known meanwhile. */
export async function secondsUntil(check: () => Promise<boolean>, limit = 300): Promise<number> {
  const start = Date.now();
  while (!(await check().catch(() => false))) {
    if (Date.now() - start > limit * 1000) throw new Error(`not within ${limit} s`);
    await sleep(0.5);
  }
  return (Date.now() - start) / 1000;
}

/** Whether every pod that should run is ready, and none is in the way of its going. */
export async function allPodsAreReady(): Promise<boolean> {
  const { items } = await kubectlJson<{ items: any[] }>("get", "pods", "--all-namespaces");
  return items
    .filter(({ status }) => status.phase !== "Succeeded")
    .every(
      ({ metadata, status }) =>
        !metadata.deletionTimestamp &&
        status.conditions?.some(({ type, status }: any) => type === "Ready" && status === "True"),
    );
}

/** Name of the pod that `-primary` leads to. */
export async function primary(): Promise<string> {
  const { status } = await kubectlJson("get", "mariadb", "database", "-n", namespace);
  return status.currentPrimary as string;
}

/** Whether another server than that one has become the primary. */
export const primarySwitched = (old: string) => async (): Promise<boolean> => (await primary()) !== old;

/** A command of `genestack local node`. */
export const node = (...args: string[]): Promise<string> =>
  run("genestack", ["local", "node", ...args], { timeout: 900 });

/** Node of a pod. */
export async function nodeOf(pod: string, of = namespace): Promise<string> {
  const { spec } = await kubectlJson("get", "pod", pod, "-n", of);
  return spec.nodeName as string;
}

function report(title: string, { detected, gaps, failed, errors, lostWrites, lostPublishes }: Outcome): void {
  const cells = Object.keys(gaps).map(
    (name) => `${name} ${gaps[name]!.toFixed(1)} s (${failed[name]} failed)`,
  );
  const found = detected === undefined ? "" : `noticed after ${detected.toFixed(1)} s; `;
  console.log(
    `  ${title}: ${found}longest gaps: ${cells.join(", ")}; lost: ${lostWrites.length} writes, ${lostPublishes.length} publishes`,
  );
  for (const error of errors.slice(0, 10)) console.log(`    ${error}`);
  const folder = join(project, ".genestack");
  mkdirSync(folder, { recursive: true });
  const line = { title, detected, gaps, failed, errors, lost: [lostWrites.length, lostPublishes.length] };
  appendFileSync(join(folder, "drills.jsonl"), `${JSON.stringify(line)}\n`);
}
