import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { KubeObject } from "../../components/chart";
import { addresses } from "../../settings/addresses";
import {
  goldenObjects,
  ovnObjects,
  podsOf,
  type RunsPods,
  selects,
  serviceObjects,
  stacks,
} from "../support/golden";

/* What holds for every object of every service, whatever its description says. */

/** Workloads that use their node, and so may more than others; each with the reason. */
const hostLevel: Record<string, string> = {
  "ovn-ovsdb": "writes the node's own database of Open vSwitch",
  "ovn-vswitchd": "moves the packets of the node",
  "ovn-controller": "programs the node's switch",
  "neutron-metadata-agent": "has a network namespace on the node for each network",
  "nova-libvirt": "runs servers on the node",
  "nova-compute": "plugs servers into the node's network and disks",
};

const hashed = /-[0-9a-f]{10}$/;
const instance = "app.kubernetes.io/instance";

for (const stack of stacks) {
  const objects = [...serviceObjects(stack), ...ovnObjects(stack)];
  const pods = podsOf(objects);
  const ofKind = (...kinds: string[]) => objects.filter(({ kind }) => kinds.includes(kind));
  const usesNode = ({ spec, containers }: RunsPods) =>
    /hostPath|hostNetwork|hostPID|hostIPC|"privileged":true|"runAsUser":0/.test(
      JSON.stringify([spec, containers]),
    );
  const ordinary = pods.filter((pod) => !usesNode(pod));
  const workloads = pods.filter(({ object }) =>
    ["Deployment", "StatefulSet", "DaemonSet"].includes(object.kind),
  );
  const counted = workloads.filter(({ object }) => object.kind !== "DaemonSet");
  /** Those that clients speak to. */
  const serving = counted.filter(({ spec }) => spec.containers[0].ports);
  /** The one object of a kind whose selector selects the pods. */
  const selecting = (kind: string, labels: Record<string, string>, selector: (object: KubeObject) => any) =>
    ofKind(kind).filter((object) => selects(selector(object), labels));

  test(`${stack}: there are pods to check`, () => {
    for (const kind of ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"])
      assert.ok(
        pods.some(({ object }) => object.kind === kind),
        kind,
      );
  });

  test(`${stack}: what uses its node is an agent that is known to`, () => {
    const special = pods.filter(usesNode);
    assert.ok(special.length > 0);
    for (const { title, object } of special)
      assert.ok(object.kind === "DaemonSet" && object.metadata.name in hostLevel, title);
  });

  test(`${stack}: every pod that does not use its node is the service's user, without privileges`, () => {
    for (const { title, spec, containers } of ordinary) {
      const { runAsNonRoot, runAsUser, runAsGroup, fsGroup, seccompProfile } = spec.securityContext;
      assert.deepEqual([runAsNonRoot, runAsUser, runAsGroup, fsGroup], [true, 42424, 42424, 42424], title);
      assert.deepEqual(seccompProfile, { type: "RuntimeDefault" }, title);
      for (const field of ["hostNetwork", "hostPID", "hostIPC", "hostUsers"])
        assert.equal(field in spec, false, `${title}: ${field}`);
      for (const volume of spec.volumes) assert.equal("hostPath" in volume, false, title);
      for (const { securityContext } of containers)
        assert.deepEqual(
          securityContext,
          {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
          title,
        );
    }
  });

  test(`${stack}: every container can write to /tmp, and its share of the machine is said`, () => {
    for (const { title, containers } of pods)
      for (const { volumeMounts, resources } of containers) {
        const tmp = volumeMounts.find(({ mountPath }: any) => mountPath === "/tmp");
        assert.ok(tmp && !tmp.readOnly, title);
        const { requests, limits } = resources;
        assert.ok(requests.cpu && requests.memory && limits.memory, title);
        // A limit of CPU would slow down what is ready to run, and spare nobody.
        assert.equal("cpu" in limits, false, title);
      }
  });

  test(`${stack}: only pods with a role of their own get a token`, () => {
    const bound = ofKind("RoleBinding").map(({ subjects }) => subjects[0].name);
    assert.ok(bound.length > 0);
    for (const { title, spec } of pods) {
      assert.equal(spec.automountServiceAccountToken, bound.includes(spec.serviceAccountName), title);
      assert.equal(spec.enableServiceLinks, false, title);
    }
    for (const { metadata, rules } of ofKind("Role"))
      for (const { verbs, resources, resourceNames } of rules)
        assert.ok(![...verbs, ...resources].includes("*") && resourceNames?.length > 0, metadata.name);
  });

  test(`${stack}: every workload has all three probes, and restarts later than it is taken out of service`, () => {
    for (const { title, spec } of workloads) {
      const [{ startupProbe, readinessProbe, livenessProbe }] = spec.containers;
      const lasts = ({ periodSeconds, failureThreshold }: any) => periodSeconds * failureThreshold;
      assert.ok(lasts(livenessProbe) > lasts(readinessProbe), title);
      assert.ok(lasts(startupProbe) >= 120, title);
      assert.ok(livenessProbe.timeoutSeconds > 1, title);
      const asks = ({ httpGet, tcpSocket, exec }: any) => [httpGet, tcpSocket, exec];
      assert.deepEqual(asks(startupProbe), asks(readinessProbe), title);
    }
  });

  test(`${stack}: an API is asked for a page that tests nothing else, and restarted when it takes no connection`, () => {
    for (const { title, spec } of serving) {
      const [{ readinessProbe, livenessProbe, ports }] = spec.containers;
      if (livenessProbe.exec) continue;
      assert.equal(livenessProbe.tcpSocket.port, ports[0].name, title);
      if (readinessProbe.httpGet)
        assert.match(
          readinessProbe.httpGet.path,
          /^\/(healthcheck|docs|auth\/login\/|vnc_\w+\.html)?$/,
          title,
        );
    }
  });

  test(`${stack}: a pod that ends takes no new requests and finishes those that it has`, () => {
    for (const { title, spec } of serving) {
      const { sleep, exec } = spec.containers[0].lifecycle.preStop;
      if (exec) assert.match(exec.command.join(" "), /^sh \/programs\/no-clients\.sh \d+$/, title);
      else assert.ok(sleep.seconds > 0, title);
      assert.ok(spec.terminationGracePeriodSeconds >= (sleep?.seconds ?? 5) + 30, title);
    }
  });

  test(`${stack}: workloads spread over nodes, are replaced without a gap, and leave a node one by one`, () => {
    for (const { title, object, labels, spec } of counted) {
      const [nodes, zones] = spec.topologySpreadConstraints;
      assert.deepEqual(
        [nodes.topologyKey, zones.topologyKey],
        ["kubernetes.io/hostname", "topology.kubernetes.io/zone"],
        title,
      );
      assert.equal(
        nodes.whenUnsatisfiable,
        spec.affinity?.podAffinity ? "ScheduleAnyway" : "DoNotSchedule",
        title,
      );
      for (const { labelSelector, nodeTaintsPolicy } of [nodes, zones]) {
        assert.ok(selects(labelSelector, labels) && selects(object.spec.selector, labels), title);
        assert.equal(nodeTaintsPolicy, "Honor", title);
      }
      const { type, rollingUpdate } = object.spec.strategy ?? {};
      if (type === "RollingUpdate")
        assert.deepEqual(rollingUpdate, { maxSurge: 1, maxUnavailable: 0 }, title);
      else if (type) assert.equal(object.spec.replicas, 1, `${title} is replaced with a gap`);
      const budgets = selecting("PodDisruptionBudget", labels, ({ spec }) => spec.selector);
      assert.deepEqual(
        budgets.map(({ spec }) => spec.maxUnavailable),
        [1],
        title,
      );
    }
  });

  test(`${stack}: agents are updated one by one, or by hand where that would stop what runs`, () => {
    for (const { title, object } of workloads.filter(({ object }) => object.kind === "DaemonSet")) {
      const { type, rollingUpdate } = object.spec.updateStrategy;
      if (type !== "OnDelete") assert.match(`${rollingUpdate.maxUnavailable}`, /^(1|[1-4]?\d%)$/, title);
    }
  });

  /** Stateless, but for these. */
  const notScaled = ["ovn-northd"];

  test(`${stack}: a stateless workload has an autoscaler, everything else runs as often as is said`, () => {
    for (const { title, object } of counted) {
      const [scaler, ...others] = ofKind("HorizontalPodAutoscaler").filter(
        ({ spec }) => spec.scaleTargetRef.name === object.metadata.name,
      );
      assert.deepEqual(others, [], title);
      assert.equal("replicas" in object.spec, scaler === undefined, title);
      if (object.kind === "Deployment" && !notScaled.includes(object.metadata.name)) assert.ok(scaler, title);
      if (!scaler) continue;
      assert.equal(scaler.spec.scaleTargetRef.kind, object.kind, title);
      const { minReplicas, maxReplicas, metrics } = scaler.spec;
      assert.ok(minReplicas < maxReplicas, title);
      assert.deepEqual(
        metrics.map(({ resource }: any) => resource.name),
        ["cpu"],
        title,
      );
    }
  });

  test(`${stack}: every server has an address that leads to its pods`, () => {
    for (const { title, labels, spec } of serving) {
      const services = selecting("Service", labels, ({ spec }) => ({ matchLabels: spec.selector }));
      const [{ containerPort, name }] = spec.containers[0].ports;
      assert.ok(services.length > 0, title);
      for (const { spec } of services)
        assert.ok(
          spec.ports.some(({ port, targetPort }: any) => port === containerPort && targetPort === name),
          title,
        );
    }
  });

  test(`${stack}: ports of the nodes lead to what clients use, and only where there is no gateway`, () => {
    const open = ofKind("Service").filter(({ spec }) => spec.type === "NodePort");
    const forClients = Object.entries(addresses).flatMap(([service, workloads]) =>
      Object.keys(workloads).map((workload) => `${service}-${workload}`),
    );
    assert.deepEqual(
      open.map(({ metadata }) => metadata.name).sort(),
      stack === "aio" ? forClients.sort() : [],
    );
  });

  test(`${stack}: every pod is closed but for what policies allow`, () => {
    for (const { title, labels } of pods.filter(({ spec }) => !spec.hostNetwork)) {
      const policies = selecting("NetworkPolicy", labels, ({ spec }) => spec.podSelector);
      const directions = new Set(policies.flatMap(({ spec }) => spec.policyTypes));
      assert.deepEqual(directions, new Set(["Ingress", "Egress"]), title);
    }
  });

  test(`${stack}: configuration is immutable, named by its content, and free of secrets`, () => {
    for (const { metadata, immutable, data } of ofKind("ConfigMap")) {
      assert.equal(immutable, true, metadata.name);
      const [[file, content], ...others] = Object.entries<string>(data) as [[string, string]];
      assert.deepEqual(others, [], metadata.name);
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      assert.equal(hashed.exec(metadata.name)?.[0], `-${hash}`, metadata.name);
      if (file.endsWith(".conf"))
        assert.doesNotMatch(content, /^(\w*password|connection|transport_url|\w*secret_key) *=/m, file);
    }
  });

  test(`${stack}: a Job is named by what it does, fails on its own account only, holds up a drain, has time to end, and is kept`, () => {
    for (const { object, labels, spec } of pods.filter(({ object }) => object.kind === "Job")) {
      assert.match(object.metadata.name, hashed);
      assert.equal("ttlSecondsAfterFinished" in object.spec, false, object.metadata.name);
      assert.equal(object.spec.podFailurePolicy.rules[0].action, "Ignore", object.metadata.name);
      const budgets = selecting("PodDisruptionBudget", labels, ({ spec }) => spec.selector);
      assert.deepEqual(
        budgets.map(({ spec }) => spec.minAvailable),
        [1],
        object.metadata.name,
      );
      assert.equal(spec.terminationGracePeriodSeconds, 300, object.metadata.name);
    }
  });

  test(`${stack}: whatever a pod refers to is there`, () => {
    const there = new Set(goldenObjects(stack).map(({ kind, metadata }) => `${kind}/${metadata.name}`));
    for (const { title, spec, containers } of pods) {
      const volumes = spec.volumes.flatMap(({ secret, persistentVolumeClaim, projected }: any) => [
        ...(secret ? [`Secret/${secret.secretName}`] : []),
        ...(persistentVolumeClaim ? [`PersistentVolumeClaim/${persistentVolumeClaim.claimName}`] : []),
        ...(projected?.sources ?? []).map(({ configMap }: any) => `ConfigMap/${configMap.name}`),
      ]);
      const variables = containers.flatMap(({ env = [] }) =>
        env.flatMap(({ valueFrom }: any) =>
          valueFrom?.secretKeyRef ? [`Secret/${valueFrom.secretKeyRef.name}`] : [],
        ),
      );
      for (const reference of [`ServiceAccount/${spec.serviceAccountName}`, ...volumes, ...variables])
        assert.ok(there.has(reference), `${title}: ${reference}`);
    }
  });

  test(`${stack}: a variable stands after those that its value refers to`, () => {
    for (const { title, containers } of pods)
      for (const { env = [] } of containers)
        env.forEach(({ value = "" }: any, index: number) => {
          const before = env.slice(0, index).map(({ name }: any) => name);
          for (const [, name] of value.matchAll(/\$\(([A-Z_]+)\)/g)) assert.ok(before.includes(name), title);
        });
  });

  // Others than Keystone's own Jobs have done what they needed the administrator's password for.
  test(`${stack}: pods carry the versions of the passwords that they read`, () => {
    const secrets = ofKind("Secret").filter(({ stringData }) => stringData);
    for (const { title, object, labels, annotations, containers } of pods) {
      const read = secrets
        .map(({ metadata }) => metadata.name)
        .filter((name) => name !== "keystone-admin" || labels[instance] === "keystone")
        .filter((name) => JSON.stringify(containers).includes(`"${name}"`));
      const expected = object.kind === "CronJob" ? [] : read.map((name) => `genestack.io/secret-${name}`);
      assert.deepEqual(Object.keys(annotations).sort(), expected.sort(), title);
    }
  });
}

test("another image makes other Jobs", () => {
  const jobs = (stack: string) =>
    serviceObjects(stack)
      .filter(({ kind }) => kind === "Job")
      .map(({ metadata }) => metadata.name);
  const [aio, base] = stacks.map(jobs);
  assert.deepEqual(
    aio!.filter((name) => base!.includes(name)),
    [],
  );
});
