import { isApiClient } from "../../../local/bench/drills";
import { sleep } from "../../../local/node/process";
import { endpoints, eventually, pulumi } from "../cloud";
import type { Overlay } from "../preview";
import { startApiClients } from "./api-clients";
import { allPodsAreReady } from "./cluster";
import { failures, longestGap, type Loop } from "./loop";
import { servicesAreAtPrimary } from "./one-server";
import { type Outcome, report } from "./outcome";
import { type Publisher, startPublisher } from "./publisher";
import { startWriter, type Writer } from "./writer";

/** A failure, or an act that should not be one. */
export interface Drill {
  title: string;
  act: () => Promise<unknown>;
  /** What the act has done shows in the cluster. */
  detected?: () => Promise<boolean>;
  /** Ends the failure, once the clients are answered again without that. */
  mend?: () => Promise<unknown>;
  /** Seconds after the act within which the clients must be answered again. Default: 300. */
  patience?: number;
  /** Names of clients that may have to wait until it is mended. Default: none. */
  mayWait?: RegExp;
  /** Of the stack, where the act has changed them. */
  settings?: Overlay;
}

/** Runs a drill with all clients, reports it in a line, and sees that the stack wants no change afterwards. */
export async function drill(what: Drill): Promise<Outcome> {
  const writer = await startWriter();
  const publisher = await startPublisher();
  const clients = await startApiClients(await endpoints("base"));
  const loops = [writer, publisher, publisher.consumer, ...clients];
  try {
    await answeredFor(10, loops, 60);
    const start = Date.now();
    const detected = await failAndMend(what, loops);
    await eventually("all pods are ready", 600, allPodsAreReady);
    await eventually("services are at the primary alone", 120, servicesAreAtPrimary);
    await answeredFor(10, loops, 60);
    await Promise.all(loops.map(({ stop }) => stop()));
    const outcome = { title: what.title, detected, ...(await judge(loops, writer, publisher, start)) };
    report(outcome);
    await nothingToChange(what.settings);
    return outcome;
  } finally {
    await Promise.all(loops.map(({ stop }) => stop()));
  }
}

/** What fails is mended in any case: the next drill begins with it whole. */
async function failAndMend(
  { act, detected, mend, patience = 300, mayWait }: Drill,
  loops: Loop[],
): Promise<number | undefined> {
  const detection = detected ? secondsUntil(detected) : undefined;
  detection?.catch(() => undefined); // it may fail before anyone waits for it
  try {
    await act();
    await answeredFor(
      15,
      loops.filter(({ name }) => !mayWait?.test(name)),
      patience,
    );
    return await detection;
  } finally {
    await mend?.();
  }
}

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
    failedApiCalls: reasons(loops.filter(({ name }) => isApiClient(name))),
    lost: { writes: (await writer.lost()).length, publishes: (await publisher.lost()).length },
  };
}

/** No setting of the stack's undoes what a failover has done. */
async function nothingToChange(settings?: Overlay): Promise<void> {
  const { code, stdout, stderr } = await pulumi(["preview", "--expect-no-changes"], settings, "base");
  if (code !== 0) throw new Error(`the stack wants changes:\n${stdout}\n${stderr}`);
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
async function secondsUntil(check: () => Promise<boolean>): Promise<number> {
  const limit = 300;
  const start = Date.now();
  while (!(await check().catch(() => false))) {
    if (Date.now() - start > limit * 1000) throw new Error(`not seen within ${limit} s`);
    await sleep(0.5);
  }
  return (Date.now() - start) / 1000;
}
