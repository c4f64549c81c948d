import { join } from "node:path";
import { attempt } from "../../../local/run";
import { secret } from "../cloud";
import { project } from "../preview";

/**
 * Runs SQL on the server of a node, on the node itself: it may be cut off from everything. Says what the server says,
 * errors too; what takes longer than 20 s counts as one.
 */
export async function onServer(node: string, sql: string): Promise<string> {
  const folder = join(project, ".genestack", "cluster", node);
  const socket = join(folder, "containerd.sock");
  const ctr = (...args: string[]) => attempt("ctr", ["-a", socket, "-n", "k8s.io", ...args]);
  const { stdout } = await ctr("containers", "ls", "-q", `labels."io.kubernetes.container.name"==mariadb`);
  const running = [...(await ctr("tasks", "ls")).stdout.matchAll(/^(\S+)\s.*RUNNING/gm)].map(([, id]) => id);
  const container = stdout.split("\n").find((id) => running.includes(id));
  if (!container) throw new Error(`no server runs on ${node}`);
  const { password } = await secret("database-root");
  const script = `read -r MYSQL_PWD; export MYSQL_PWD; timeout 20 mariadb --user=root --execute="${sql}" 2>&1 && echo acknowledged || echo ERROR $?`;
  // Its runtime does not see this machine's /run.
  const pipes = ["--fifo-dir", join(folder, "fifo")];
  const exec = ["tasks", "exec", ...pipes, "--exec-id", `drill-${Date.now()}`, container, "sh", "-c", script];
  const { stdout: said, stderr } = await attempt("ctr", ["-a", socket, "-n", "k8s.io", ...exec], {
    input: `${password}\n`,
    timeout: 60,
  });
  if (!said) throw new Error(`nothing was said on ${node}: ${stderr}`);
  return said;
}
