import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { attempt, run, type RunResult } from "../../local/run";
import { type Overlay, project } from "./preview";

/*
 * The running cloud, over the interfaces that its users have. The environment of the tests is that of
 * `.genestack/env`, so the commands need nothing more.
 */

export const namespace = "openstack";

export const kubectl = (...args: string[]): Promise<string> => run("kubectl", args, { timeout: 120 });

export const kubectlJson = async <T = any>(...args: string[]): Promise<T> =>
  JSON.parse(await kubectl(...args, "-o", "json")) as T;

/** The OpenStack client; `--format json` is added and parsed. */
export const openstack = async <T = any>(...args: string[]): Promise<T> => {
  const text = await run("openstack", [...args, "--format", "json"], { timeout: 300 });
  return JSON.parse(text || "null") as T;
};

/** Public URLs of the services. */
export const endpoints = async (stack = "aio"): Promise<Record<string, string>> =>
  JSON.parse(
    await run("pulumi", ["stack", "output", "endpoints", "--json", "--stack", stack], { cwd: project }),
  );

/** Uploads a file as a raw image. */
export const createImage = (name: string, file: string) =>
  openstack("image", "create", "--disk-format", "raw", "--container-format", "bare", "--file", file, name);

/** The values of a Secret of the cloud. */
export async function secret(name: string): Promise<Record<string, string>> {
  const { data } = await kubectlJson<{ data: Record<string, string> }>(
    "get",
    "secret",
    name,
    "-n",
    namespace,
  );
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Buffer.from(value, "base64").toString()]),
  );
}

/** Runs SQL as a user of the database; the password goes through the standard input. */
export function mariadb(user: string, password: string, sql: string): Promise<RunResult> {
  const script = `read -r MYSQL_PWD; export MYSQL_PWD; exec mariadb --user=${user} --host=127.0.0.1 --skip-column-names --execute='${sql}'`;
  const exec = ["exec", "-i", "-n", namespace, "database-0", "-c", "mariadb", "--", "sh", "-c", script];
  return attempt("kubectl", exec, { input: `${password}\n`, timeout: 60 });
}

/** A pulumi command, with settings beside those of the stack's file; the file itself stays as it is. */
export async function pulumi(args: string[], overlay: Overlay = {}, stack = "aio"): Promise<RunResult> {
  const folder = join(project, ".genestack", "test");
  mkdirSync(folder, { recursive: true });
  const config = join(folder, `Pulumi.${stack}.yaml`);
  cpSync(join(project, `Pulumi.${stack}.yaml`), config);
  const file = parse(readFileSync(config, "utf8")) as { config: Overlay };
  writeFileSync(config, stringify({ ...file, config: { ...file.config, ...overlay } }));
  const all = [...args, "--stack", stack, "--config-file", config, "--non-interactive"];
  return attempt("pulumi", all, { cwd: project, timeout: 900 });
}

/** `pulumi up` that must succeed; gives the counts of its changes, such as {same: 180, update: 1}. */
export async function up(overlay: Overlay = {}, stack = "aio"): Promise<Record<string, number>> {
  const result = await pulumi(["up", "--yes", "--skip-preview"], overlay, stack);
  if (result.code !== 0) throw new Error(`pulumi up failed:\n${result.stdout}\n${result.stderr}`);
  return changes(result.stdout);
}

/**
 * The summary at the end of what pulumi prints: lines such as `    ~ 1 updated`, `    183 unchanged`, and
 * `    16 changes. 184 unchanged`.
 */
export function changes(text: string): Record<string, number> {
  const summary = text.slice(text.lastIndexOf("Resources:"));
  return Object.fromEntries(
    [
      ...summary.matchAll(
        /^\s+(?:[-+~]+ ?|\d+ changes\. )?(\d+) (created|updated|replaced|deleted|unchanged|to \w+)/gm,
      ),
    ].map(([, count, verb]) => [verb!, Number(count)]),
  );
}

export const make = (...args: string[]): Promise<RunResult> =>
  attempt("make", ["--no-print-directory", ...args], { cwd: project, timeout: 1500 });

/**
 * Revisions of a service's pods, as `<component> <hash>`: what is rolled has another one, what the autoscaler adds or
 * takes away has not.
 */
export async function revisions(service: string): Promise<string[]> {
  const { items } = await kubectlJson<{ items: any[] }>(
    ...["get", "pods", "-n", namespace, "-l", `app.kubernetes.io/name=${service}`],
  );
  const running = items.filter(
    ({ metadata, status }) => !metadata.deletionTimestamp && status.phase === "Running",
  );
  const found = running.flatMap(({ metadata: { labels } }) => {
    const hash = labels["pod-template-hash"] ?? labels["controller-revision-hash"];
    // Jobs have none.
    return hash ? [`${labels["app.kubernetes.io/component"]} ${hash}`] : [];
  });
  return [...new Set(found)].sort();
}

/** Repeats `check` until it returns a value, at most `seconds` long. */
export async function eventually<T>(what: string, seconds: number, check: () => Promise<T>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      const value = await check();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`${what}: not within ${seconds} s${last ? `; last error: ${String(last)}` : ""}`);
    await new Promise((done) => setTimeout(done, 2000));
  }
}
