import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { messageOf, UserError } from "../error";

/** A chart of a repository. */
export interface RemoteChart {
  name: string;
  /** `https://...` with an index, or `oci://...`. */
  repository: string;
  version: string;
  /** SHA-256 of the chart's archive, 64 hexadecimal digits; `helm pull` and `sha256sum` tell it. */
  digest: string;
}

/** Archives by digest: what was downloaded once is rendered without the network from then on. */
const cache = () => join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "genestack-charts");

/** The archive of a remote chart on this machine, downloaded where needed; one with another digest is an error. */
export async function chartArchive(chart: RemoteChart): Promise<string> {
  const file = join(cache(), `${chart.name}-${chart.digest}.tgz`);
  if (existsSync(file) && sha256(readFileSync(file)) === chart.digest) return file;
  const content = await download(chart).catch((error: unknown) => {
    throw new UserError(`chart ${chart.name} ${chart.version} cannot be had from ${chart.repository}`, {
      why: messageOf(error),
    });
  });
  const found = sha256(content);
  if (found !== chart.digest)
    throw new UserError(`chart ${chart.name} ${chart.version} from ${chart.repository} is another one`, {
      why: `its digest is ${found}, not ${chart.digest}`,
      remedy: "find out why before you change the digest",
    });
  mkdirSync(cache(), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
  return file;
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

function download(chart: RemoteChart): Promise<Buffer> {
  return chart.repository.startsWith("oci://") ? fromRegistry(chart) : fromIndex(chart);
}

interface Index {
  entries: Record<string, { version: string; urls: string[] }[]>;
}

/** https://helm.sh/docs/topics/chart_repository/#the-index-file */
async function fromIndex({ name, repository, version }: RemoteChart): Promise<Buffer> {
  const base = `${repository.replace(/\/$/, "")}/`;
  const { entries } = parse((await get(`${base}index.yaml`)).toString()) as Index;
  const entry = entries[name]?.find((one) => one.version === version);
  if (!entry) throw new Error(entries[name] ? "there is no such version" : "there is no such chart");
  return get(new URL(entry.urls[0]!, base).href);
}

/**
 * The chart's only layer, asked for by its digest:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-blobs
 */
function fromRegistry({ name, repository, digest }: RemoteChart): Promise<Buffer> {
  const { host, hostname, pathname } = new URL(repository.replace(/^oci:/, "https:"));
  const scheme = hostname === "localhost" || hostname === "127.0.0.1" ? "http" : "https";
  return get(`${scheme}://${host}/v2${pathname.replace(/\/$/, "")}/${name}/blobs/sha256:${digest}`);
}

async function get(url: string): Promise<Buffer> {
  const ask = (headers = {}) => fetch(url, { headers, signal: AbortSignal.timeout(120_000) });
  let answer = await ask();
  const challenge = answer.headers.get("www-authenticate");
  if (answer.status === 401 && challenge)
    answer = await ask({ authorization: `Bearer ${await token(challenge)}` });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A token for everybody, which public registries ask for: https://distribution.github.io/distribution/spec/auth/token/ */
async function token(challenge: string): Promise<string> {
  const fields = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
  const { realm, ...query } = fields as Record<string, string>;
  if (!realm) throw new Error("it wants a login");
  const answer = (await (await fetch(`${realm}?${new URLSearchParams(query).toString()}`)).json()) as Record<
    string,
    string
  >;
  return answer.token ?? answer.access_token ?? "";
}
