import { mkdirSync, readFileSync } from "node:fs";
import { run } from "../run";

/**
 * Folders whose mounts pods and the machine see of each other: network namespaces, and what servers run from. On most
 * machines everything is shared in that way, by systemd; these are a mount of their own where it is not.
 */
const folders = ["/run/netns", "/var/lib/nova", "/var/lib/libvirt"];

/** The folders that are mounts, shared or not: mountinfo has `shared:N` among the optional fields, proc(5). */
const mounts = (): Map<string, boolean> =>
  new Map(
    readFileSync("/proc/self/mountinfo", "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map((fields) => [
        fields[4]!,
        fields.slice(6, fields.indexOf("-")).some((one) => /^shared:/.test(one)),
      ]),
  );

export async function shareFolders(): Promise<void> {
  const known = mounts();
  if (known.get("/")) return;
  for (const folder of folders) {
    if (known.get(folder)) continue;
    mkdirSync(folder, { recursive: true });
    if (!known.has(folder)) await run("mount", ["--rbind", folder, folder]);
    await run("mount", ["--make-rshared", folder]);
  }
}

/** Takes away the mounts that `shareFolders` made. Network namespaces of others, which lie in theirs, keep it. */
export async function unshareFolders(): Promise<void> {
  const paths = [...mounts().keys()];
  for (const folder of folders)
    if (paths.includes(folder) && !paths.some((path) => path.startsWith(`${folder}/`)))
      await run("umount", [folder]);
}
