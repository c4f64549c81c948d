import { readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { run } from "../run";
import { textOf } from "../text";

/** The apt sources of a Debian release, from the mirrors that this machine uses itself. */
export function sourcesOf(suite: string): string {
  const mirrors = machineMirrors();
  const main = mirrors.find((mirror) => /\/debian\/?$/.test(mirror));
  const security = mirrors.find((mirror) => /\/debian-security\/?$/.test(mirror));
  if (!main)
    throw new UserError("no Debian mirror is configured on this machine", {
      remedy: "name one in /etc/apt/sources.list.d/debian.sources",
    });
  const lines = [`deb ${main} ${suite} main`, `deb ${main} ${suite}-updates main`];
  if (security) lines.push(`deb ${security} ${suite}-security main`);
  return `${lines.join("\n")}\n`;
}

/** Every URI of the machine's apt sources, in both of their formats (sources.list(5)). */
function machineMirrors(): string[] {
  const folder = "/etc/apt/sources.list.d";
  const files = ["/etc/apt/sources.list", ...list(folder).map((name) => join(folder, name))];
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap(
        (line) =>
          /^URIs:\s*(.*)$/.exec(line)?.[1]?.split(/\s+/) ??
          /^deb\s+(?:\[.*?\]\s*)?(\S+)/.exec(line)?.[1] ??
          [],
      ),
  );
}

/** Options of this machine's apt that decide whether a mirror answers: proxies, and checks of its age. */
export async function aptOptions(): Promise<string[]> {
  const dump = await run("apt-config", ["dump"]);
  return dump
    .split("\n")
    .filter((line) => /^Acquire::(Check-|https?::Proxy|Retries)/.test(line) && !line.endsWith('"";'));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(list|sources)$/.test(name));
  } catch {
    return [];
  }
}
