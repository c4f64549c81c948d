import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { attempt, run } from "../../local/run";
import { changes, createImage, make, openstack } from "../support/cloud";
import { project } from "../support/preview";

/** What a cluster leaves in the kernel: processes, mounts, interfaces, rules, network namespaces, cgroups. */
async function leftovers(): Promise<string[]> {
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
    /^\S*(kube-apiserver|kubelet|kube-proxy|etcd|coredns|containerd|containerd-shim\S*|mariadbd|beam.smp|memcached|uwsgi)\s.*|\/pause$/,
  );
  look("mount", readFileSync("/proc/mounts", "utf8"), new RegExp(`${project}/.genestack`));
  look("interface", await run("ip", ["-o", "link"]), /(cni0|veth|genestack)/);
  look("namespace", (await attempt("ip", ["netns"])).stdout, /^cni-/);
  look("rule", (await attempt("iptables-save", [])).stdout, /(CNI-|KUBE-)/);
  look("table", (await attempt("nft", ["list", "tables"])).stdout, /kube-proxy/);
  look(
    "cgroup",
    (await attempt("find", ["/sys/fs/cgroup", "-maxdepth", "3", "-name", "kubepods*"])).stdout,
    /kubepods/,
  );
  return found;
}

test("`make down` leaves no process, mount, interface or rule, and `make up` finds the data", async () => {
  const image = await createImage("kept", __filename);
  const stopped = await make("down");
  assert.equal(stopped.code, 0, stopped.stdout + stopped.stderr);
  assert.deepEqual(await leftovers(), []);
  const started = await make("up");
  assert.equal(started.code, 0, started.stdout + started.stderr);
  assert.deepEqual(Object.keys(changes(started.stdout)), ["unchanged"]);
  assert.equal((await openstack("image", "show", image.id)).status, "active");
  const saved = await attempt("openstack", ["image", "save", image.id]);
  assert.equal(saved.stdout, readFileSync(__filename, "utf8"));
  await run("openstack", ["image", "delete", image.id]);
});
