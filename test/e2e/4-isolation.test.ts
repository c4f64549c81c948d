import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { attempt, run } from "../../local/run";
import { kubectl, mariadb, namespace, secret } from "../support/cloud";
import { project } from "../support/preview";
import { queuesAt, unreplicated } from "../support/queues";

/** Services with databases, and these. */
const databases: Record<string, string[]> = {
  ...Object.fromEntries(
    ["keystone", "glance", "placement", "barbican", "cinder", "neutron", "heat", "skyline"].map((name) => [
      name,
      [name],
    ]),
  ),
  nova: ["nova", "nova_api", "nova_cell0"],
};

for (const [service, own] of Object.entries(databases))
  test(`The database user of ${service} sees its own databases only`, async () => {
    const { password } = await secret(`${service}-database`);
    const listed = await mariadb(service, password!, "SHOW DATABASES");
    assert.equal(listed.code, 0, listed.stderr);
    assert.deepEqual(listed.stdout.trim().split("\n").sort(), ["information_schema", ...own].sort());
  });

test("Every queue but the exclusive ones is a quorum queue, or a stream", async () => {
  const queues = await queuesAt("queue-server-0");
  assert.ok(queues.length > 10);
  assert.deepEqual(unreplicated(queues), []);
  const exec = ["exec", "-n", namespace, "queue-server-0", "-c", "rabbitmq", "--"];
  const vhosts = await kubectl(...exec, "rabbitmqctl", "-q", "list_vhosts", "name", "default_queue_type");
  for (const line of vhosts
    .trim()
    .split("\n")
    .filter((line) => /barbican|cinder|glance|heat|neutron|nova/.test(line)))
    assert.match(line, /quorum/);
});

test("No password stands in a ConfigMap, an argument, a log or the state", async () => {
  const names = Object.keys(databases).map((name) => `${name}-database`);
  const passwords = (await Promise.all(names.map(secret))).map(({ password }) => password!);
  const cloud = readFileSync(join(project, ".genestack", "clouds.yaml"), "utf8");
  passwords.push(/password: "?([^"\n]+)/.exec(cloud)![1]!);
  assert.ok(passwords.every((password) => password.length >= 20));
  const places: Record<string, string> = {
    "the objects": await kubectl(
      "get",
      "configmaps,deployments,statefulsets,daemonsets,jobs,cronjobs,pods,mariadbs",
      "-A",
      "-o",
      "yaml",
    ),
    "the state": readFileSync(
      join(project, ".genestack/pulumi-state/.pulumi/stacks/genestack/aio.json"),
      "utf8",
    ),
    "pulumi's log": readFileSync(join(project, ".genestack/logs/pulumi-up.log"), "utf8"),
    "the processes": await run("ps", ["-eo", "args", "-ww"]),
    "the pods' logs": await allLogs(),
  };
  for (const [place, text] of Object.entries(places)) {
    assert.ok(text.length > 100, `${place}: read nothing`);
    for (const password of passwords)
      assert.equal(text.includes(password), false, `a password stands in ${place}`);
  }
});

/** Pods come and go while they are read (the autoscaler, finished Jobs): one that is gone has no log to search. */
async function allLogs(): Promise<string> {
  const names = (await kubectl("get", "pods", "-n", namespace, "-o", "name")).trim().split("\n");
  const logs = await Promise.all(
    names.map((name) => attempt("kubectl", ["logs", "-n", namespace, name, "--all-containers"])),
  );
  return logs.map(({ stdout }) => stdout).join("\n");
}
