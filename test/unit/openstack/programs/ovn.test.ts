import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { attempt } from "../../../../local/run";
import { programs } from "./python";

/*
 * The shell programs of OVN, with commands that write down what they were called with, in place of those of OVN and Open
 * vSwitch. Paths of the pod lie in a folder of the test's own.
 */

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** `commands`: name -> shell text, in which `$calls` is the file that all calls stand in. */
async function run(program: string, args: string[], commands: Record<string, string>, env = {}) {
  const root = mkdtempSync(join(tmpdir(), "genestack-ovn-"));
  folders.push(root);
  for (const folder of ["bin", "var/lib/ovn", "run/ovn", "etc", "dev"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, "etc/resolv.conf"),
    "search openstack.svc.cluster.test svc.cluster.test cluster.test\n",
  );
  writeFileSync(join(root, "calls"), "");
  for (const [name, text] of Object.entries(commands)) {
    const file = join(root, "bin", name);
    writeFileSync(file, `#!/bin/sh\ncalls=${root}/calls\necho "${name} $*" >>$calls\n${text}\n`);
    chmodSync(file, 0o755);
  }
  const text = readFileSync(join(programs, program), "utf8").replaceAll(
    /\/(var\/lib\/ovn|run\/ovn|etc\/resolv|dev\/termination-log|dev\/net)/g,
    `${root}/$1`,
  );
  writeFileSync(join(root, program), text);
  return {
    root,
    run: async (given: string[] = args) => {
      const result = await attempt("sh", [join(root, program), ...given], {
        env: { PATH: `${join(root, "bin")}:${process.env.PATH}`, ...env },
        timeout: 30,
      });
      const calls = readFileSync(join(root, "calls"), "utf8").trim().split("\n");
      return { ...result, calls: calls.map((call) => call.replaceAll(`${root}/`, "/")) };
    },
  };
}

const getent = 'case $2 in ovn-*) echo "10.96.0.1${2#ovn-?b-}"; echo other;; v6) echo "fd00::1 x";; esac';
const show = { getent, show: "echo $OVN_NB_DB $OS_OVN__OVN_SB_CONNECTION" };

test("servers are named by their addresses, those of IPv6 in brackets", async () => {
  const env = {
    OVN_NB_DB: "ssl:ovn-nb-0:6641,ssl:ovn-nb-1:6641",
    OS_OVN__OVN_SB_CONNECTION: "ssl:v6:6642",
  };
  const { stdout } = await (await run("ovn-addresses.sh", ["show"], show, env)).run();
  assert.equal(stdout.trim(), "ssl:10.96.0.10:6641,ssl:10.96.0.11:6641 ssl:[fd00::1]:6642");
});

test("a program does not start without the address of a server", async () => {
  const env = { OVN_NB_DB: "ssl:ovn-nb-0:6641,ssl:nowhere:6641" };
  const { code, stderr, calls } = await (await run("ovn-addresses.sh", ["show"], show, env)).run();
  assert.notEqual(code, 0);
  assert.match(stderr, /no address of nowhere/);
  assert.ok(!calls.some((call) => call.startsWith("show")));
});

/** What ovsdb-tool does, as far as it shows: `what` is in the file that it makes. */
const tool = [
  "case $1 in",
  "  --election-timer=*) shift ;;",
  "esac",
  "case $1 in",
  '  create) echo standalone >"$2" ;;',
  '  create-cluster | join-cluster) echo clustered >"$2" ;;',
  '  cluster-to-standalone) echo standalone >"$2" ;;',
  '  db-is-clustered) grep -q clustered "$2" ;;',
  '  db-is-standalone) grep -q standalone "$2" ;;',
  "esac",
].join("\n");

/** A server of three, whose others answer as `client` says. */
async function server(number: number, client: string) {
  return run(
    "ovn-database.sh",
    ["OVN_Northbound", "ovn-nb.ovsschema", "6641", "6643", "ovn-nb.openstack.svc", "3"],
    {
      hostname: `echo ovn-nb-${number}`,
      "ovsdb-tool": tool,
      "ovsdb-client": client,
      "ovsdb-server": "",
      "ovs-appctl": 'echo "Status: cluster member"',
    },
  );
}

const refused = 'echo "failed to connect (Connection refused)" >&2; exit 1';
const joining = 'echo "database not available" >&2; exit 1';
const made = (calls: string[]) =>
  calls.filter((call) => /^ovsdb-tool (create|join|--election|cluster-to)/.test(call));
const name = (number: number) =>
  `ssl:ovn-nb-${number}.ovn-nb.openstack.svc.cluster.test:664${number < 9 ? 3 : 1}`;
const file = "/var/lib/ovn/OVN_Northbound.db";

for (const [what, client] of [
  ["nobody listens", refused],
  ["the others wait for it", joining],
] as const)
  test(`the first server makes a cluster where there is none: ${what}`, async () => {
    const { calls } = await (await server(0, client)).run();
    assert.deepEqual(made(calls), [
      `ovsdb-tool --election-timer=5000 create-cluster ${file} /usr/share/ovn/ovn-nb.ovsschema ${name(0)}`,
    ]);
    assert.match(calls.at(-1)!, /^ovsdb-server /);
  });

test("a first server that has lost its data joins the cluster of the others", async () => {
  const { calls } = await (await server(0, "echo 7.1.0")).run();
  assert.deepEqual(made(calls), [
    `ovsdb-tool join-cluster ${file} OVN_Northbound ${name(0)} ${name(1)} ${name(2)}`,
  ]);
});

test("a first server waits while it cannot know whether there is a cluster", async () => {
  const once = `if [ -e $calls.asked ]; then ${refused}; fi; touch $calls.asked; echo "no route" >&2; exit 1`;
  const { calls, stderr } = await (await server(0, once)).run();
  assert.match(stderr, /waiting for an answer/);
  assert.equal(made(calls).length, 1);
});

test("the other servers join, and start again with what they have", async () => {
  const { run } = await server(2, refused);
  assert.deepEqual(made((await run()).calls), [
    `ovsdb-tool join-cluster ${file} OVN_Northbound ${name(2)} ${name(0)} ${name(1)}`,
  ]);
  assert.equal(made((await run()).calls).length, 1);
});

test("one server becomes several and several one, with what it has", async () => {
  const { root, run } = await server(0, refused);
  const args = ["OVN_Northbound", "ovn-nb.ovsschema", "6641", "6643", "ovn-nb.openstack.svc"];
  const last = async (servers: string) => made((await run([...args, servers])).calls).at(-1);
  assert.equal(await last("1"), `ovsdb-tool create ${file} /usr/share/ovn/ovn-nb.ovsschema`);
  assert.equal(
    await last("3"),
    `ovsdb-tool --election-timer=5000 create-cluster ${file} ${file}.alone ${name(0)}`,
  );
  assert.equal(await last("1"), `ovsdb-tool cluster-to-standalone ${file}.alone ${file}`);
  assert.match(readFileSync(join(root, file), "utf8"), /standalone/);
});

test("a node that cannot carry the datapath is refused where Kubernetes shows it", async () => {
  const without = { "ovs-dpctl": "exit 1", uname: "echo 6.1" };
  for (const [datapath, reason] of [
    ["system", /6\.1.*no module openvswitch.*modprobe openvswitch.*datapath: userspace/],
    ["userspace", /no .*\/dev\/net\/tun.*modprobe tun/],
  ] as const) {
    const { root, run: start } = await run("openvswitch-datapath.sh", [datapath], without);
    assert.equal((await start()).code, 1);
    assert.match(readFileSync(join(root, "dev/termination-log"), "utf8"), reason);
  }
  const { root, run: start } = await run("openvswitch-datapath.sh", ["system"], { "ovs-dpctl": "" });
  assert.equal((await start()).code, 0);
  assert.equal(existsSync(join(root, "dev/termination-log")), false);
});

test("a node takes its name, address and bridges, and forgets what it is no longer", async () => {
  const env = { NODE_NAME: "node-1", NODE_IP: "192.0.2.1", OVN_SB_DB: "ssl:10.96.0.20:6642" };
  const said = async (...args: string[]) =>
    (await (await run("ovn-chassis.sh", args, { "ovs-vsctl": "" }, env)).run()).calls.map((call) =>
      call.replace(/^ovs-vsctl .*db\.sock /, ""),
    );
  const calls = await said("netdev", "geneve", "gateway", "physnet1:br-ex:eth1", "physnet2:br-two:");
  for (const expected of [
    'set Open_vSwitch . external-ids:system-id="node-1"',
    'set Open_vSwitch . external-ids:hostname="node-1"',
    'set Open_vSwitch . external-ids:ovn-encap-ip="192.0.2.1"',
    'set Open_vSwitch . external-ids:ovn-remote="ssl:10.96.0.20:6642"',
    "--may-exist add-br br-ex -- set Bridge br-ex datapath_type=netdev",
    "--may-exist add-port br-ex eth1",
    'set Open_vSwitch . external-ids:ovn-bridge-mappings="physnet1:br-ex,physnet2:br-two"',
    'set Open_vSwitch . external-ids:ovn-cms-options="enable-chassis-as-gw"',
  ])
    assert.ok(calls.includes(expected), `${expected} in ${calls.join("\n")}`);
  assert.ok(!calls.some((call) => call.includes("add-port br-two")));
  const host = await said("system", "geneve", "host");
  for (const key of ["ovn-bridge-mappings", "ovn-cms-options"])
    assert.ok(host.includes(`remove Open_vSwitch . external-ids ${key}`), key);
});
