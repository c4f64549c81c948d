import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ownChart, vendoredChart } from "../../../components/infrastructure/charts";
import { operatorValues } from "../../../components/infrastructure/mariadb-operator";
import { mebibytes, splitImage, withDefaults } from "../../../components/infrastructure/resources";

const workloads = (replicas: number) => {
  const values: any = operatorValues({ image: "registry:5000/mariadb-operator:25.10.4", replicas });
  return [values, values.webhook, values.certController];
};

test("one replica of mariadb-operator needs no leader and no disruption budget", () => {
  for (const workload of workloads(1)) {
    assert.equal(workload.ha.enabled, false);
    assert.equal(workload.pdb.enabled, false);
  }
});

test("two replicas elect a leader and are spread", () => {
  for (const workload of workloads(2)) {
    assert.deepEqual(workload.ha, { enabled: true, replicas: 2 });
    assert.equal(workload.pdb.enabled, true);
    assert.equal(workload.topologySpreadConstraints.length, 1);
  }
});

test("all parts of mariadb-operator run the same image without privileges", () => {
  for (const { image, podSecurityContext, securityContext } of workloads(1)) {
    assert.deepEqual([image.repository, image.tag], ["registry:5000/mariadb-operator", "25.10.4"]);
    assert.equal(podSecurityContext.runAsNonRoot, true);
    assert.equal(securityContext.readOnlyRootFilesystem, true);
  }
});

test("an image reference may have a port, a tag, a digest, or none", () => {
  assert.deepEqual(splitImage("host:5000/a/b"), { repository: "host:5000/a/b", tag: "" });
  assert.deepEqual(splitImage("a/b:1@sha256:0f"), { repository: "a/b", tag: "1", digest: "sha256:0f" });
});

test("a chart that was not fetched is refused with the command that fetches it", () => {
  assert.throws(() => vendoredChart("no-such-chart-1.0"), {
    name: "UserError",
    message: "The chart charts/vendor/no-such-chart-1.0 is missing\n  remedy: run `make charts`",
  });
});

test("the RabbitMQ operators get no right on everything", () => {
  const templates = join(ownChart("rabbitmq-operators"), "templates");
  const files = readdirSync(templates).filter((file) => /\.(tpl|yaml)$/.test(file));
  const text = files.map((file) => readFileSync(join(templates, file), "utf8")).join("\n");
  assert.match(text, /kind: ClusterRole\n/);
  assert.doesNotMatch(text, /cluster-admin|(verbs|resources|apiGroups): \[.*\*/);
});

test("sizes are read in MiB, and a memory limit follows from the request", () => {
  assert.deepEqual([mebibytes("512Mi"), mebibytes("1.5Gi"), mebibytes("1Ti")], [512, 1536, 1048576]);
  assert.throws(() => mebibytes("5GB"), /"5GB" is no size\n  remedy: /);
  assert.deepEqual(withDefaults({ requests: { memory: "2Gi" } }, { cpu: "100m", memory: "1Gi" }), {
    requests: { cpu: "100m", memory: "2Gi" },
    limits: { memory: "2Gi" },
  });
});
