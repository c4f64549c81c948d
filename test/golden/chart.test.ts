import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseAllDocuments } from "yaml";
import { DEFAULT_KUBE_VERSION, type KubeObject } from "../../components/chart";
import { serviceValues } from "../../components/openstack/service-values";
import type { ServiceValues, WorkloadValues } from "../../components/openstack/values";
import { attempt } from "../../local/run";
import { project } from "../support/preview";
import { around, description } from "../unit/openstack/around";

/* charts/openstack-service with plain helm, as someone uses it who has no Pulumi. */

const chart = join(project, "charts/openstack-service");
const helm = (folder: string, values: object, ...args: string[]) =>
  attempt(
    "helm",
    ["template", "nova", folder, "-n", "cloud", "-f", "-", "--kube-version", DEFAULT_KUBE_VERSION, ...args],
    { input: JSON.stringify(values) },
  );

const documents = (text: string): KubeObject[] =>
  parseAllDocuments(text)
    .map((document) => document.toJS())
    .filter((object) => object !== null);

async function render(values: object): Promise<KubeObject[]> {
  const { code, stdout, stderr } = await helm(chart, values);
  assert.equal(code, 0, stderr);
  return documents(stdout);
}

const find = (objects: KubeObject[], kind: string, name: string) => {
  const found = objects.find((object) => object.kind === kind && object.metadata.name.startsWith(name));
  assert.ok(found, `${kind} ${name} is not among ${objects.map((o) => `${o.kind} ${o.metadata.name}`)}`);
  return found;
};

/** The least that a chart is of use with. */
const api: WorkloadValues = {
  command: ["nova-api"],
  port: 8774,
  replicas: 1,
  volumes: { config: { path: "/etc/nova", files: ["nova.conf"] } },
};
const least = { service: "nova", image: "nova:1", files: { "nova.conf": "a = 1\n" }, workloads: { api } };
const withApi = (over: Partial<WorkloadValues>) => ({ ...least, workloads: { api: { ...api, ...over } } });

const kinds = (objects: KubeObject[]) => objects.map(({ kind }) => kind).sort();

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

const checks = { ready: ["is-ready"], alive: ["is-alive"] };
const worker = (over: Partial<WorkloadValues> = {}) => withApi({ port: undefined, checks, ...over });

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

test("pods that keep their names have volumes of their own, and one is replaced at a time", async () => {
  const data = { path: "/var/lib/nova", perPod: { size: "5Gi", storageClass: "fast" } };
  const objects = await render(
    worker({ kind: "StatefulSet", replicas: { min: 2, max: 3 }, volumes: { data } }),
  );
  const { spec } = find(objects, "StatefulSet", "nova-api");
  assert.deepEqual(spec.updateStrategy, { type: "RollingUpdate" });
  const [template] = spec.volumeClaimTemplates;
  assert.deepEqual(
    [template.metadata.name, template.spec.storageClassName, template.spec.resources.requests.storage],
    ["data", "fast", "5Gi"],
  );
  const { containers, volumes } = spec.template.spec;
  assert.ok(containers[0].volumeMounts.some(({ name }: any) => name === "data"));
  assert.ok(!volumes.some(({ name }: any) => name === "data"));
  assert.equal(find(objects, "HorizontalPodAutoscaler", "nova-api").spec.scaleTargetRef.kind, "StatefulSet");
});

test("an agent runs on the nodes with its labels, and uses what it says of them", async () => {
  const objects = await render(
    worker({
      kind: "DaemonSet",
      replicas: undefined,
      maxUnavailable: "20%",
      nodes: { labels: { compute: "yes" }, without: [{ group: "nfv" }] },
      host: { network: true, pid: true },
      privileges: { user: 0, privileged: true },
      env: [{ name: "NODE", field: "spec.nodeName" }],
      volumes: { run: { path: "/run/netns", host: "/run/netns", propagation: "Bidirectional" } },
    }),
  );
  assert.ok(!kinds(objects).includes("PodDisruptionBudget"));
  const { updateStrategy, template, replicas } = find(objects, "DaemonSet", "nova-api").spec;
  assert.deepEqual(
    [updateStrategy.rollingUpdate, replicas],
    [{ maxSurge: 0, maxUnavailable: "20%" }, undefined],
  );
  const { hostNetwork, hostPID, hostIPC, dnsPolicy, nodeSelector, affinity, ...spec } = template.spec;
  assert.deepEqual(
    [hostNetwork, hostPID, hostIPC, dnsPolicy],
    [true, true, undefined, "ClusterFirstWithHostNet"],
  );
  const [term] = affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms;
  assert.deepEqual(
    [nodeSelector, term.matchExpressions],
    [{ compute: "yes" }, [{ key: "group", operator: "NotIn", values: ["nfv"] }]],
  );
  const [{ securityContext, volumeMounts, env }] = spec.containers;
  assert.deepEqual(securityContext, { privileged: true, readOnlyRootFilesystem: true });
  assert.deepEqual([spec.securityContext.runAsUser, spec.securityContext.runAsNonRoot], [0, false]);
  assert.equal(volumeMounts.find(({ name }: any) => name === "run").mountPropagation, "Bidirectional");
  assert.deepEqual(spec.volumes.find(({ name }: any) => name === "run").hostPath, {
    path: "/run/netns",
    type: "DirectoryOrCreate",
  });
  assert.deepEqual(env, [{ name: "NODE", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } }]);
});

test("an agent that must not be restarted under its users is updated by hand, for which no update waits", async () => {
  const agent = async (strategy?: WorkloadValues["strategy"]) =>
    find(await render(worker({ kind: "DaemonSet", strategy })), "DaemonSet", "nova-api");
  const { spec, metadata } = await agent("OnDelete");
  assert.deepEqual(spec.updateStrategy, { type: "OnDelete" });
  assert.equal(metadata.annotations!["pulumi.com/skipAwait"], "true");
  assert.equal("pulumi.com/skipAwait" in (await agent()).metadata.annotations!, false);
});

test("capabilities are those that are named, and nothing else", async () => {
  const objects = await render(worker({ privileges: { capabilities: ["NET_ADMIN"] } }));
  const [{ securityContext }] = find(objects, "Deployment", "nova-api").spec.template.spec.containers;
  assert.deepEqual(securityContext, {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"], add: ["NET_ADMIN"] },
    readOnlyRootFilesystem: true,
  });
});

test("without a path to ask for, the probes try the port", async () => {
  const [container] = find(await render(least), "Deployment", "nova-api").spec.template.spec.containers;
  assert.deepEqual(container.readinessProbe.tcpSocket, { port: "api" });
});

test("a volume's data is kept unless it may go", async () => {
  const claim = { size: "1Gi", accessMode: "ReadWriteOnce" };
  const objects = await render({ ...least, claims: { data: claim, scratch: { ...claim, retain: false } } });
  const policy = (name: string) =>
    find(objects, "PersistentVolumeClaim", name).metadata.annotations?.["helm.sh/resource-policy"];
  assert.deepEqual([policy("nova-data"), policy("nova-scratch")], ["keep", undefined]);
});

/** What selects the pods of these workloads. */
const withComponents = (...values: string[]) => ({
  matchLabels: { "app.kubernetes.io/name": "nova" },
  matchExpressions: [{ key: "app.kubernetes.io/component", operator: "In", values }],
});

test("pods that share a volume of one node run on that node; others are free", async () => {
  const affinityWith = async (accessMode: string) => {
    const values = withApi({ volumes: { data: { path: "/data", claim: "data" } } });
    const objects = await render({ ...values, claims: { data: { size: "1Gi", accessMode } } });
    return find(objects, "Deployment", "nova-api").spec.template.spec.affinity;
  };
  const affinity = await affinityWith("ReadWriteOnce");
  const [term] = affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution;
  assert.equal(term.topologyKey, "kubernetes.io/hostname");
  assert.deepEqual(term.labelSelector, withComponents("api"));
  assert.equal(await affinityWith("ReadWriteMany"), undefined);
});

test("so do the pods of several workloads, for whatever volumes they share", async () => {
  const volume = (claim: string) => ({ [claim]: { path: `/${claim}`, claim } });
  const { workloads, ...values } = withApi({ volumes: volume("one") });
  const claim = { size: "1Gi", accessMode: "ReadWriteOnce" };
  const objects = await render({
    ...values,
    claims: { one: claim, two: claim },
    workloads: {
      ...workloads,
      worker: { ...workloads.api, volumes: { ...volume("one"), ...volume("two") } },
    },
  });
  for (const name of ["nova-api", "nova-worker"]) {
    const { affinity } = find(objects, "Deployment", name).spec.template.spec;
    const terms = affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution;
    assert.deepEqual(
      terms.map(({ labelSelector }: any) => labelSelector),
      [withComponents("api", "worker")],
    );
  }
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
