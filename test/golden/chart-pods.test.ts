import assert from "node:assert/strict";
import { test } from "node:test";
import type { WorkloadValues } from "../../components/openstack/values";
import { find, kinds, least, render, withApi, worker } from "../support/plain-chart";

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
