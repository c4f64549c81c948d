import { statSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { down } from "./down";
import { environment } from "./environment";
import { project, state } from "./paths";
import { duration } from "./progress";
import { attempt, run } from "./run";
import { up } from "./up";

/** Prints what the machine is and what the main jobs take on it. Starts the cluster where none runs. */
export async function bench(): Promise<void> {
  const figures: [string, string][] = [];
  const time = async (what: string, work: () => Promise<unknown>) => {
    const start = Date.now();
    await work();
    figures.push([what, duration(start)]);
  };
  const local = { stack: "aio", cluster: "local" } as const;
  await time("make up, from what is there", () => up(local));
  await time("make up, nothing to change", () => up(local));
  const env = await environment();
  const pulumi = (...args: string[]) =>
    attempt("pulumi", [...args, "--non-interactive"], { cwd: project, env });
  await time("pulumi up --stack aio, nothing to change", () =>
    pulumi("up", "--stack", "aio", "--yes", "--skip-preview"),
  );
  await time("pulumi preview --stack aio", () => pulumi("preview", "--stack", "aio"));
  await time("pulumi preview --stack base", () => pulumi("preview", "--stack", "base"));
  await time("pulumi refresh --stack aio", () =>
    pulumi("refresh", "--stack", "aio", "--yes", "--skip-preview"),
  );
  figures.push(...(await sizes(env)));
  await time("make down", down);
  await time("make up after make down", () => up(local));
  console.log(
    `\n${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]!.toFixed(1)}`,
  );
  for (const [what, figure] of figures) console.log(`${what.padEnd(44)}${figure}`);
}

async function sizes(env: Record<string, string>): Promise<[string, string][]> {
  const file = join(state, "pulumi-state", ".pulumi", "stacks", "genestack", "aio.json");
  const exported = JSON.parse(
    await run("pulumi", ["stack", "export", "--stack", "aio"], { cwd: project, env }),
  ) as {
    deployment: { resources: unknown[] };
  };
  const top = await run("kubectl", ["top", "pods", "-A", "--no-headers"], { env });
  return [
    ["resources in the state", String(exported.deployment.resources.length)],
    ["size of the state", mib(statSync(file).size)],
    ...(await memoryOfNode()),
    ...top
      .trim()
      .split("\n")
      .map((line) => line.split(/\s+/))
      .map(([, pod, , memory]): [string, string] => [`memory of ${pod}`, memory!]),
  ];
}

/** Resident memory of the cluster's own processes, summed by name. */
async function memoryOfNode(): Promise<[string, string][]> {
  const names = [
    "etcd",
    "kube-apiserver",
    "kube-controller-manager",
    "kube-scheduler",
    "kubelet",
    "kube-proxy",
    "containerd",
    "coredns",
    "metrics-server",
  ];
  const rows = (await run("ps", ["-eo", "rss=,args="])).split("\n");
  return names.map((name) => {
    const own = rows.filter((row) => new RegExp(`^\\s*\\d+ \\S*/?${name}( |$)`).test(row));
    return [`memory of ${name}`, mib(own.reduce((sum, row) => sum + Number.parseInt(row, 10) * 1024, 0))];
  });
}

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
