import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { bootScript, onNode, ownFolders } from "../../../../local/node/namespaces";
import { nodesOf } from "../../../../local/node/node";

const nodes = nodesOf(3);
const lines = bootScript(nodes[1]!, nodes).split("\n");

test("A node knows the way to the pods of the others, and to the machine for everything else", () => {
  assert.deepEqual(
    lines.filter((line) => line.startsWith("ip route")),
    [
      "ip route add default via 172.30.0.1",
      "ip route add 10.244.0.0/24 via 172.30.0.11",
      "ip route add 10.244.2.0/24 via 172.30.0.13",
    ],
  );
  assert.ok(lines.includes("ip address add 172.30.0.12/24 dev eth0"));
});

test("Mounts of a node are apart before any is made, and the script ends as what holds the namespaces", () => {
  assert.equal(lines[0], "mount --make-rshared /");
  assert.equal(lines.at(-1), 'exec "$3" "$1/"');
  assert.equal(spawnSync("sh", ["-n"], { input: lines.join("\n") }).status, 0);
});

test("A program of the one node is started as it is, and one of an isolated node never on the machine instead", () => {
  assert.deepEqual(onNode(nodesOf(1)[0]!, "containerd", ["--config", "x"]), [
    "containerd",
    ["--config", "x"],
  ]);
  // None of this checkout runs.
  const never = { ...nodes[0]!, name: "genestack-none" };
  assert.throws(() => onNode(never, "containerd", []), /genestack-none is not running\s+remedy: make up/);
});

/** Devices and the kernel are the machine's in any case. */
const ofMachine = ["/dev", "/lib/modules", "/run/udev"];

test("Whatever folder of its node a pod mounts, each node has its own", () => {
  const golden = resolve(__dirname, "../../../golden");
  const files = ["aio", "base"].flatMap((stack) =>
    readdirSync(join(golden, stack)).map((name) => join(golden, stack, name)),
  );
  const mounted = new Set(
    files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/hostPath:\n\s+path: (.+)/g)].map(([, path]) => path!),
    ),
  );
  assert.ok(mounted.has("/run/openvswitch"));
  const shared = [...mounted].filter(
    (path) => !ownFolders.some((own) => `${path}/`.startsWith(`${own}/`)) && !ofMachine.includes(path),
  );
  assert.deepEqual(shared, []);
});
