import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { attempt } from "../../../../local/run";
import { programs } from "./python";

const program = readFileSync(join(programs, "libvirt.sh"), "utf8");

/** Runs a part of libvirt.sh on a node that is a folder, NODE in its arguments, with some files. */
async function onNode<Result>(
  files: Record<string, string>,
  args: string[],
  look: (said: { code: number; stderr: string }, node: string) => Result,
): Promise<Result> {
  const node = mkdtempSync(join(tmpdir(), "genestack-libvirt-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(node, path)), { recursive: true });
      writeFileSync(join(node, path), text);
    }
    mkdirSync(join(node, "/etc/libvirt"), { recursive: true });
    writeFileSync(join(node, "libvirt.sh"), program.replaceAll(/\/(etc|sys|proc|dev\/kvm)\b/g, `${node}$&`));
    return look(
      await attempt("sh", [join(node, "libvirt.sh"), ...args.map((word) => word.replace("NODE", node))]),
      node,
    );
  } finally {
    rmSync(node, { recursive: true });
  }
}

const good = { "/sys/fs/cgroup/cgroup.controllers": "cpu", "/proc/1/comm": "systemd\n" };
const checked = (files: Record<string, string>, kind: string) =>
  onNode(files, ["check", kind], ({ code, stderr }) => [code, stderr] as const);

test("a node without virtualisation is refused for kvm, and for nothing else", async () => {
  const [code, said] = await checked(good, "kvm");
  assert.equal(code, 1);
  assert.match(said, /^the node has no .*\/dev\/kvm.*\n {2}remedy: .*compute\.virtType: qemu/);
  assert.deepEqual(await checked(good, "qemu"), [0, ""]);
});

test("a node whose control groups would end servers with the pod is refused", async () => {
  const { "/proc/1/comm": comm } = good;
  const [code, said] = await checked({ "/proc/1/comm": comm }, "qemu");
  assert.equal(code, 1);
  assert.match(said, /control groups of version 1.*\n {2}remedy: .*unified_cgroup_hierarchy=1/);
});

test("a node with a libvirtd of its own is refused, whatever else begins like it", async () => {
  for (const name of ["libvirtd", "virtqemud"]) {
    const [code, said] = await checked({ ...good, "/proc/7/comm": `${name}\n` }, "qemu");
    assert.equal(code, 1);
    assert.match(
      said,
      new RegExp(`^the node runs ${name}, .*\\n {2}remedy: .*systemctl disable --now ${name}\\.service`),
    );
  }
  assert.deepEqual(await checked({ ...good, "/proc/7/comm": "libvirtd-watch\n" }, "qemu"), [0, ""]);
});

test("a key of Ceph becomes a secret of libvirt's that only root may read", async () => {
  const uuid = "457eb676-33da-42ec-9a8c-9293d545c337";
  const keyring = '[client.cinder]\n\tkey = QVFB/abc==\n\tcaps mon = "profile rbd"\n';
  await onNode({ "/keyring": keyring }, ["ceph_secret", uuid, "NODE/keyring"], ({ code, stderr }, node) => {
    assert.equal(code, 0, stderr);
    const file = join(node, `/etc/libvirt/secrets/${uuid}`);
    assert.equal(readFileSync(`${file}.base64`, "utf8").trim(), "QVFB/abc==");
    assert.equal(statSync(`${file}.base64`).mode & 0o777, 0o600);
    assert.match(readFileSync(`${file}.xml`, "utf8"), new RegExp(`<uuid>${uuid}</uuid>`));
  });
});
