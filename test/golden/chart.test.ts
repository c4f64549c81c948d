import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serviceValues } from "../../components/openstack/service-values";
import type { ServiceValues, WorkloadValues } from "../../components/openstack/values";
import {
  api,
  chart,
  checks,
  find,
  helm,
  kinds,
  least,
  render,
  withApi,
  worker,
} from "../support/plain-chart";
import { around, description } from "../unit/openstack/around";

test("one workload needs little to be said", async () => {
  assert.deepEqual(kinds(await render(least)), [
    "ConfigMap",
    "Deployment",
    "NetworkPolicy",
    "PodDisruptionBudget",
    "Service",
    "ServiceAccount",
  ]);
});

const refused: [set: string, said: RegExp][] = [
  ["image=", /at '\/image': minLength/],
  ["workloads.api.port=0", /at '\/workloads\/api\/port': minimum: got 0, want 1/],
  ["workloads.api.replicas=many", /at '\/workloads\/api\/replicas': got string, want integer/],
  ["workloads.api.prot=80", /at '\/workloads\/api': additional properties 'prot' not allowed/],
  ["jobs.sync.command=nova-manage", /at '\/jobs\/sync\/command': got string, want array/],
  ["claims.data.accessMode=ReadOnce", /at '\/claims\/data\/accessMode': value must be one of/],
];

for (const [set, said] of refused)
  test(`helm refuses --set ${set} and names its place`, async () => {
    const { code, stderr } = await helm(chart, least, "--set", set);
    assert.notEqual(code, 0);
    assert.match(stderr, said);
  });

test("a file that is not there is refused by its name", async () => {
  const volumes = { config: { path: "/etc/nova", files: ["nova.cfg"] } };
  assert.match((await helm(chart, withApi({ volumes }))).stderr, /there is no file "nova.cfg" in files/);
});

test("it may be a part of another chart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "genestack-chart-"));
  try {
    mkdirSync(join(folder, "charts"));
    cpSync(chart, join(folder, "charts/openstack-service"), { recursive: true });
    const dependencies = '[{ name: openstack-service, version: ">=0" }]';
    writeFileSync(
      join(folder, "Chart.yaml"),
      `apiVersion: v2\nname: cloud\nversion: 1.0.0\ndependencies: ${dependencies}\n`,
    );
    const { code, stderr } = await helm(folder, { "openstack-service": least });
    assert.equal(code, 0, stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what the program gives it is accepted, and says in what order to start", async () => {
  const values: ServiceValues = serviceValues(
    description({ migrations: { "api-sync": ["a"], "db-sync": ["b"] } }),
    around(),
  );
  const objects = await render(values);
  const before = (kind: string, name: string) =>
    find(objects, kind, name).metadata.annotations!["config.kubernetes.io/depends-on"]!.split(",");
  const common = ["/namespaces/cloud/ServiceAccount/nova", "/namespaces/cloud/ConfigMap/nova-conf"];
  assert.deepEqual(before("Job", "nova-api-sync"), common);
  assert.deepEqual(before("Job", "nova-db-sync"), [...common, "batch/namespaces/cloud/Job/nova-api-sync"]);
  assert.deepEqual(before("Deployment", "nova-api"), [
    ...common,
    ...["api-sync", "db-sync", "register"].map((name) => `batch/namespaces/cloud/Job/nova-${name}`),
  ]);
  assert.deepEqual(before("Service", "nova-api"), ["apps/namespaces/cloud/Deployment/nova-api"]);
});

test("pods with rights wait for them", async () => {
  const rules = [{ apiGroups: [""], resources: ["secrets"], resourceNames: ["keys"], verbs: ["get"] }];
  const objects = await render({ ...least, jobs: { setup: { command: ["setup"], rules } } });
  assert.deepEqual(find(objects, "Role", "nova-setup").rules, rules);
  assert.deepEqual(
    find(objects, "Job", "nova-setup").metadata.annotations!["config.kubernetes.io/depends-on"]!.split(","),
    [
      "/namespaces/cloud/ServiceAccount/nova-setup",
      "rbac.authorization.k8s.io/namespaces/cloud/RoleBinding/nova-setup",
    ],
  );
});

test("other content is another ConfigMap, and another Job where the Job reads it", async () => {
  const sync = { command: ["sync"], volumes: api.volumes };
  const names = async (content: string, image = "nova:1") =>
    (
      await render({
        ...least,
        image,
        files: { "nova.conf": content },
        jobs: { sync, other: { command: ["x"] } },
      })
    )
      .filter(({ kind }) => ["ConfigMap", "Job"].includes(kind))
      .map(({ metadata }) => metadata.name)
      .sort();
  const [configMap, other, job] = await names("a = 1\n");
  const changed = await names("a = 2\n");
  assert.notEqual(changed[0], configMap);
  assert.equal(changed[1], other);
  assert.notEqual(changed[2], job);
  const upgraded = await names("a = 1\n", "nova:2");
  assert.equal(upgraded[0], configMap);
  assert.ok(upgraded[1] !== other && upgraded[2] !== job);
});

test("there is an autoscaler where there is something to scale", async () => {
  const fixed = await render(withApi({ replicas: 2 }));
  assert.ok(!kinds(fixed).includes("HorizontalPodAutoscaler"));
  assert.equal(find(fixed, "Deployment", "nova-api").spec.replicas, 2);
  // Also where the bounds are equal: other ones may come, and the number stays the autoscaler's.
  for (const [min, max] of [
    [2, 3],
    [2, 2],
  ]) {
    const scaled = await render(withApi({ replicas: { min: min!, max: max! } }));
    const { minReplicas, maxReplicas } = find(scaled, "HorizontalPodAutoscaler", "nova-api").spec;
    assert.deepEqual([minReplicas, maxReplicas], [min, max]);
  }
});

test("a workload without a port is asked by commands, has no address and no time in which requests still come", async () => {
  const objects = await render(worker());
  assert.ok(!kinds(objects).includes("Service"));
  const [container] = find(objects, "Deployment", "nova-api").spec.template.spec.containers;
  const { startupProbe, readinessProbe, livenessProbe } = container;
  assert.deepEqual(
    [startupProbe, readinessProbe, livenessProbe].map(({ exec }) => exec.command),
    [checks.ready, checks.ready, checks.alive],
  );
  assert.deepEqual([container.ports, container.lifecycle], [undefined, undefined]);
});

test("a workload that nobody can ask is refused, and one that does not say how often it runs", async () => {
  const refusal = async (over: Partial<WorkloadValues>) => (await helm(chart, withApi(over))).stderr;
  assert.match(await refusal({ port: undefined }), /workload "api" has neither a port nor checks/);
  assert.match(await refusal({ replicas: undefined }), /workload "api" has no replicas/);
});

test("without a path to ask for, the probes try the port", async () => {
  const [container] = find(await render(least), "Deployment", "nova-api").spec.template.spec.containers;
  assert.deepEqual(container.readinessProbe.tcpSocket, { port: "api" });
});

test("a port of the nodes, a monitor and a grace period are what is asked for", async () => {
  const objects = await render(withApi({ nodePort: 30774, monitor: { path: "/metrics" }, gracePeriod: 300 }));
  assert.deepEqual(
    [
      find(objects, "Service", "nova-api").spec.type,
      find(objects, "Service", "nova-api").spec.ports[0].nodePort,
    ],
    ["NodePort", 30774],
  );
  assert.equal(find(objects, "ServiceMonitor", "nova-api").spec.endpoints[0].path, "/metrics");
  const { template } = find(objects, "Deployment", "nova-api").spec;
  assert.equal(template.spec.terminationGracePeriodSeconds, 300);
});
