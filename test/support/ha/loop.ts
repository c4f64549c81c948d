import { messageOf } from "../../../components/error";
import { sleep } from "../../../local/node/process";

/** One call of a client; times are milliseconds since the epoch. */
export interface Call {
  start: number;
  end: number;
  /** Why it failed; undefined where it was answered. */
  error?: string;
}

/** A client that calls for ever, one call after the other, and goes on after failures. */
export interface Loop {
  name: string;
  calls: Call[];
  /** Ends the loop after the call that runs. */
  stop: () => Promise<void>;
}

/**
 * Starts a loop.
 *
 * @param every milliseconds between the beginnings of two calls, where a call does not take longer
 */
export function loop(name: string, every: number, call: () => Promise<unknown>): Loop {
  const calls: Call[] = [];
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const start = Date.now();
      const error = await call().then(
        () => undefined,
        (reason: unknown) => messageOf(reason),
      );
      calls.push({ start, end: Date.now(), ...(error === undefined ? {} : { error }) });
      await sleep(Math.max(error === undefined ? 0 : 100, start + every - Date.now()) / 1000);
    }
  };
  const ended = run();
  return {
    name,
    calls,
    stop: () => {
      stopped = true;
      return ended;
    },
  };
}

export const failures = ({ calls }: Loop, since = 0): Call[] =>
  calls.filter(({ error, end }) => error !== undefined && end >= since);

/**
 * The longest time without an answer, in seconds: from the end of one call that was answered to the end of the next.
 *
 * @param since milliseconds since the epoch
 */
export function longestGap({ calls }: Loop, since: number, until = Date.now()): number {
  const answered = calls.filter(({ error, end }) => error === undefined && end >= since && end <= until);
  const ends = [since, ...answered.map(({ end }) => end), until];
  return Math.max(...ends.slice(1).map((end, index) => end - ends[index]!)) / 1000;
}
