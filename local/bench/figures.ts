import { UserError } from "../../components/error";
import { duration } from "../progress";
import { run, type RunResult } from "../run";

/** What was measured, in the order in which it is printed. */
export type Figures = [what: string, figure: string][];

/** What adds to the figures how long something took. */
export const timer =
  (figures: Figures) =>
  async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = Date.now();
    const result = await work();
    figures.push([what, duration(start)]);
    return result;
  };

export async function succeed(command: Promise<RunResult>): Promise<void> {
  const { code, stdout, stderr } = await command;
  if (code !== 0) throw new UserError("a command of the bench failed", { why: `${stdout}\n${stderr}` });
}

export const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** What the cluster's own processes and the pods take, together and each. */
export async function memory(env: Record<string, string>): Promise<Figures> {
  const pods = (await run("kubectl", ["top", "pods", "-A", "--no-headers"], { env }))
    .trim()
    .split("\n")
    .map((line) => line.split(/\s+/))
    .map(([, pod, , memory]): [string, number] => [pod!, Number.parseInt(memory!, 10) * 2 ** 20]);
  const all = [...(await memoryOfNodes()), ...pods];
  return [
    ["memory of cluster and services together", mib(all.reduce((sum, [, bytes]) => sum + bytes, 0))],
    ...all.map(([name, bytes]): [string, string] => [`  of ${name}`, mib(bytes)]),
  ];
}

/** Resident memory of the cluster's own processes, summed by name. */
async function memoryOfNodes(): Promise<[string, number][]> {
  const names =
    "etcd kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy containerd coredns object-store";
  const rows = (await run("ps", ["-eo", "rss=,args="])).split("\n");
  return [...names.split(" "), "metrics-server", "volume-provisioner", "containerd-shim-runc-v2"].map(
    (name) => {
      const own = rows.filter((row) => new RegExp(`^\\s*\\d+ \\S*/?${name}( |$)`).test(row));
      return [name, own.reduce((sum, row) => sum + Number.parseInt(row, 10) * 1024, 0)];
    },
  );
}
