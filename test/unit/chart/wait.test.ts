import assert from "node:assert/strict";
import { test } from "node:test";
import { needsPods, timeouts, waitFor } from "../../../components/chart/wait";
import { definition, object, workload } from "./objects";

const custom = (apiVersion: string, kind: string) => ({ apiVersion, kind, metadata: { name: "x" } });

test("custom resources of the operators have conditions, others and built-in kinds have none", () => {
  assert.equal(waitFor(custom("k8s.mariadb.com/v1alpha1", "Grant")), "condition=Ready");
  assert.equal(
    waitFor(custom("rabbitmq.com/v1beta1", "RabbitmqCluster")),
    '["condition=ReconcileSuccess","condition=AllReplicasReady"]',
  );
  assert.equal(waitFor(definition("Cluster")), "condition=Established");
  assert.equal(waitFor(custom("example.org/v1", "User")), undefined);
  assert.equal(waitFor(workload("Deployment", "a")), undefined);
});

test("a webhook waits for the CA bundles that its operator will inject", () => {
  const service = { name: "a", namespace: "b" };
  const webhook = (...clientConfigs: object[]) =>
    object("ValidatingWebhookConfiguration", "w", {
      webhooks: clientConfigs.map((clientConfig) => ({ name: "x", clientConfig })),
    });
  assert.equal(waitFor(webhook({ service, caBundle: "Q0E=" }, { url: "https://example.org" })), undefined);
  assert.equal(
    waitFor(webhook({ service, caBundle: "Q0E=" }, { service })),
    "jsonpath={.webhooks[1].clientConfig.caBundle}",
  );
  assert.equal(JSON.parse(waitFor(webhook({ service }, { service }))!).length, 2);
});

test("slow kinds get more than ten minutes", () => {
  assert.deepEqual(timeouts(object("Job", "a")), { create: "30m", update: "30m" });
  assert.deepEqual(timeouts(custom("k8s.mariadb.com/v1alpha1", "MariaDB")), { create: "20m", update: "20m" });
  assert.equal(timeouts(object("ConfigMap", "a")), undefined);
});

test("what needs running pods is told from what is ready once stored", () => {
  const waiting = [
    workload("Deployment", "a"),
    object("Service", "b"),
    custom("rabbitmq.com/v1beta1", "Vhost"),
  ];
  assert.deepEqual(waiting.map(needsPods), [true, true, true]);
  const stored = [object("ConfigMap", "a"), definition("Cluster"), custom("example.org/v1", "Service")];
  assert.deepEqual(stored.map(needsPods), [false, false, false]);
});
