import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../components/error";
import { cache } from "./paths";
import { processId } from "./process-id";
import { step } from "./progress";

/** Hash of texts, files and folders (by relative path and content, without Go's tests), 16 hexadecimal digits. */
export function hashOf(inputs: { texts?: string[]; paths?: string[] }): string {
  const hash = createHash("sha256");
  for (const text of inputs.texts ?? []) hash.update(`${text.length}:${text}`);
  const add = (path: string, name: string): void => {
    if (statSync(path).isDirectory())
      for (const entry of readdirSync(path).sort()) add(join(path, entry), `${name}/${entry}`);
    else if (path.endsWith("_test.go")) return;
    else hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
  };
  for (const path of inputs.paths ?? []) add(path, "");
  return hash.digest("hex").slice(0, 16);
}

/** Where `cached` keeps what has this name and hash. */
export function cachePath(name: string, hash: string): string {
  return join(cache, `${name}-${hash}`);
}

/** File in each entry with the time that it took to make. */
const SECONDS = ".seconds";

/** What the cache holds, and the seconds that each entry took. */
export function cacheEntries(): { name: string; seconds: number }[] {
  return readdirSync(cache)
    .filter((name) => existsSync(join(cache, name, SECONDS)))
    .map((name) => ({ name, seconds: Number(readFileSync(join(cache, name, SECONDS), "utf8")) }));
}

/**
 * A folder of the user's cache, made once per hash of its inputs: `make` fills an empty folder, which gets its
 * final name only when it is complete, so that an interrupted run leaves nothing half-made behind. Another process
 * that is making the same thing is waited for.
 */
export async function cached(
  name: string,
  hash: string,
  title: string,
  make: (folder: string) => Promise<void>,
) {
  const path = cachePath(name, hash);
  if (!existsSync(path)) await madeElsewhere(path, title);
  if (!existsSync(path)) {
    const { pid, start } = processId(process.pid)!;
    const draft = `${path}.new-${pid}-${start}`;
    mkdirSync(draft, { recursive: true });
    const began = Date.now();
    try {
      await step(title, () => make(draft));
      writeFileSync(join(draft, SECONDS), String((Date.now() - began) / 1000));
      if (!existsSync(path)) renameSync(draft, path);
    } catch (error) {
      throw explainFullDisk(error, title);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    removeUnused();
  }
  utimesSync(path, new Date(), new Date());
  return path;
}

/** Waits for the processes that are making a folder; removes what dead ones have left. */
async function madeElsewhere(path: string, title: string): Promise<void> {
  const maker = () =>
    drafts().find(({ draft, alive }) => {
      const ours = draft.startsWith(`${path}.new-`);
      if (ours && !alive) rmSync(draft, { recursive: true, force: true });
      return ours && alive;
    });
  if (maker())
    await step(`${title}, by another process`, async () => {
      while (maker()) await new Promise((done) => setTimeout(done, 500));
    });
}

function drafts(): { draft: string; alive: boolean }[] {
  if (!existsSync(cache)) return [];
  return readdirSync(cache).flatMap((entry) => {
    const [, pid, start] = /\.new-(\d+)-(\d+)$/.exec(entry) ?? [];
    return pid ? { draft: join(cache, entry), alive: processId(Number(pid))?.start === start } : [];
  });
}

/** Other checkouts may still use what this one does not: an entry goes when nobody has asked for it for a month. */
function removeUnused(): void {
  const month = 30 * 24 * 3600 * 1000;
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    if (Date.now() - statSync(path).mtimeMs > month) rmSync(path, { recursive: true, force: true });
  }
}

/** The error, or one with a remedy where a full disk is the cause. */
export function explainFullDisk(error: unknown, what: string): unknown {
  if (!/ENOSPC|no space left on device/i.test(messageOf(error))) return error;
  return new UserError(`${what}: the disk is full`, {
    why: messageOf(error),
    remedy: "free some space and run the same command again: what is done stays done",
  });
}
