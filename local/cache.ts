import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./paths";
import { step } from "./progress";

/** Hash of texts, files and folders (by relative path and content), 16 hexadecimal digits. */
export function hashOf(inputs: { texts?: string[]; paths?: string[] }): string {
  const hash = createHash("sha256");
  for (const text of inputs.texts ?? []) hash.update(`${text.length}:${text}`);
  const add = (path: string, name: string): void => {
    if (statSync(path).isDirectory())
      for (const entry of readdirSync(path).sort()) add(join(path, entry), `${name}/${entry}`);
    else hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
  };
  for (const path of inputs.paths ?? []) add(path, "");
  return hash.digest("hex").slice(0, 16);
}

/** Where `cached` keeps what has this name and hash. */
export function cachePath(name: string, hash: string): string {
  return join(cache, `${name}-${hash}`);
}

/**
 * A folder of the user's cache, made once per hash of its inputs: `make` fills an empty folder, which gets its
 * final name only when it is complete, so that an interrupted run leaves nothing half-made behind.
 */
export async function cached(
  name: string,
  hash: string,
  title: string,
  make: (folder: string) => Promise<void>,
) {
  const path = cachePath(name, hash);
  if (existsSync(path)) return path;
  const draft = `${path}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await step(title, () => make(draft));
  renameSync(draft, path);
  for (const entry of readdirSync(cache))
    if (
      entry.startsWith(`${name}-`) &&
      /^[0-9a-f]{16}(\.new)?$/.test(entry.slice(name.length + 1)) &&
      join(cache, entry) !== path
    )
      rmSync(join(cache, entry), { recursive: true, force: true });
  return path;
}
