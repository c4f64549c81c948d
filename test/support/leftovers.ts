import { readFileSync, readdirSync } from "node:fs";
import { attempt, run } from "../../local/run";
import { project } from "./preview";

/** What a cluster leaves in the kernel: processes, mounts, devices, interfaces, rules, network namespaces, cgroups. */
export async function leftovers(): Promise<string[]> {
  const found: string[] = [];
  const look = (what: string, text: string, pattern: RegExp) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line))
      .forEach((line) => found.push(`${what}: ${line}`));
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return "";
      }
    });
  look(
    "process",
    processes.join("\n"),
    /^\S*(kube-apiserver|kubelet|kube-proxy|etcd|coredns|object-store|containerd|containerd-shim\S*|mariadbd|beam.smp|memcached|uwsgi)\s.*|\/pause( |$)/,
  );
  look("mount", readFileSync("/proc/mounts", "utf8"), new RegExp(`${project}/.genestack`));
  look("loop device", await run("losetup", ["--all"]), new RegExp(`${project}/.genestack`));
  look("interface", await run("ip", ["-o", "link"]), /(cni0|veth|genestack)/);
  look("namespace", (await attempt("ip", ["netns"])).stdout, /^cni-/);
  look("rule", (await attempt("iptables-save", [])).stdout, /(CNI-|KUBE-)/);
  look("table", (await attempt("nft", ["list", "tables"])).stdout, /(kube-proxy|genestack)/);
  look(
    "cgroup",
    (await attempt("find", ["/sys/fs/cgroup", "-maxdepth", "3", "-type", "d"])).stdout,
    /\/(kubepods|genestack-)/,
  );
  return found;
}
