import assert from "node:assert/strict";
import { test } from "node:test";
import { transform, withResources } from "../../../components/chart/transformers";
import { object, workload } from "./objects";

test("namespace moves namespaced objects and what refers to them", () => {
  const subjects = ["mine", "default", "foreign"].map((name) => ({
    kind: "ServiceAccount",
    name,
    namespace: "x",
  }));
  const service = { name: "hook", namespace: "x" };
  const [account, hook, binding, webhook, namespace] = transform(
    [
      object("ServiceAccount", "mine"),
      object("Service", "hook"),
      object("RoleBinding", "b", { subjects }),
      object("ValidatingWebhookConfiguration", "w", {
        metadata: { namespace: undefined },
        webhooks: [{ name: "a", clientConfig: { service } }],
      }),
      object("Namespace", "n", { metadata: { namespace: undefined } }),
    ],
    { namespace: "new" },
  );
  assert.equal(account?.metadata.namespace, "new");
  assert.equal(hook?.metadata.namespace, "new");
  assert.deepEqual(
    binding?.subjects.map((subject: { namespace: string }) => subject.namespace),
    ["new", "new", "x"],
  );
  assert.equal(webhook?.webhooks[0].clientConfig.service.namespace, "new");
  assert.equal(webhook?.metadata.namespace, undefined);
  assert.equal(namespace?.metadata.namespace, undefined);
});

test("labels and annotations reach objects and pod templates, not selectors", () => {
  const [deployment, config] = transform([workload("Deployment", "a"), object("ConfigMap", "c")], {
    labels: { team: "x" },
    annotations: { note: "y" },
  });
  assert.deepEqual(deployment?.metadata.labels, { team: "x" });
  assert.deepEqual(deployment?.spec.template.metadata, {
    labels: { app: "a", team: "x" },
    annotations: { note: "y" },
  });
  assert.equal(deployment?.spec.selector, undefined);
  assert.deepEqual(config?.metadata.annotations, { note: "y" });
});

test("images change by name, in containers and init containers", () => {
  const images = (
    image: { newName?: string; newTag?: string; digest?: string },
    from = "registry:5000/app:1",
  ) => {
    const deployment = workload("Deployment", "a", { image: from });
    deployment.spec.template.spec.initContainers = [{ name: "init", image: "other" }];
    const [result] = transform([deployment], {
      images: [{ name: from.replace(/(:1)?(@.*)?$/, ""), ...image }],
    });
    assert.equal(result?.spec.template.spec.initContainers[0].image, "other");
    return result?.spec.template.spec.containers[0].image;
  };
  assert.equal(images({ newTag: "2" }), "registry:5000/app:2");
  assert.equal(images({ newName: "mirror/app" }), "mirror/app:1");
  assert.equal(images({ newName: "mirror/app", newTag: "2" }), "mirror/app:2");
  assert.equal(images({ digest: "sha256:12" }), "registry:5000/app@sha256:12");
  assert.equal(images({ newTag: "2" }, "app@sha256:00"), "app:2");
  assert.equal(images({ newName: "b" }, "app:1@sha256:00"), "b:1@sha256:00");
});

test("replicas set the number of pods of a workload", () => {
  const [a, b] = transform([workload("Deployment", "a"), workload("StatefulSet", "b")], {
    replicas: [{ name: "b", count: 3 }],
  });
  assert.deepEqual([a?.spec.replicas, b?.spec.replicas], [1, 3]);
});

test("an image or a workload that is not there is an error with the nearest name", () => {
  const objects = [workload("Deployment", "nova-api")];
  assert.throws(
    () => transform(objects, { replicas: [{ name: "nova-ap", count: 2 }] }),
    /transformers.replicas names "nova-ap".*there are nova-api[^]*did you mean "nova-api"/,
  );
  assert.throws(
    () => transform(objects, { images: [{ name: "registry:5000/ap", newTag: "2" }] }),
    /transformers.images names "registry:5000\/ap"/,
  );
});

test("resources add objects, in the chart's namespace, but none that the chart has", () => {
  const extra = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "extra" } };
  assert.deepEqual(withResources([object("Secret", "s")], [extra], "cloud"), [
    object("Secret", "s"),
    object("ConfigMap", "extra"),
  ]);
  assert.throws(
    () => withResources([object("ConfigMap", "extra")], [extra], "cloud"),
    /transformers.resources holds ConfigMap cloud\/extra, which the chart renders\n  remedy: use a patch/,
  );
});
