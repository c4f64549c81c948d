import assert from "node:assert/strict";
import { test } from "node:test";
import { renameChanged } from "../../../components/chart/rename";
import { object } from "./objects";

const stable = (name: string) => ({ annotations: { "genestack.io/stable-name": name } });

function rendered() {
  const volumes = [
    { name: "etc", configMap: { name: "etc-1111" } },
    {
      name: "all",
      projected: { sources: [{ configMap: { name: "etc-1111" } }, { secret: { name: "etc-1111" } }] },
    },
  ];
  const containers = [{ name: "main", envFrom: [{ configMapRef: { name: "etc-1111" } }] }];
  const pod = { template: { spec: { volumes, containers } } };
  const dependsOn = "batch/namespaces/cloud/Job/sync-2222, /namespaces/cloud/ConfigMap/etc-1111";
  return [
    object("ConfigMap", "etc-1111", { metadata: stable("etc"), data: { "a.conf": "x" }, immutable: true }),
    object("Job", "sync-2222", { metadata: stable("sync"), spec: structuredClone(pod) }),
    object("Deployment", "api", {
      metadata: { annotations: { "config.kubernetes.io/depends-on": dependsOn } },
      spec: pod,
    }),
  ];
}

test("what was not patched keeps its name", () => {
  assert.deepEqual(renameChanged(rendered(), rendered()), rendered());
  const labelled = rendered();
  labelled[0]!.metadata.labels = { a: "b" };
  assert.equal(renameChanged(rendered(), labelled)[0]?.metadata.name, "etc-1111");
});

test("patched configuration gets a new name; references and the Jobs that read it follow", () => {
  const patched = rendered();
  patched[0]!.data["a.conf"] = "y";
  const [config, job, api] = renameChanged(rendered(), patched);
  assert.match(config!.metadata.name, /^etc-[0-9a-f]{10}$/);
  assert.match(job!.metadata.name, /^sync-[0-9a-f]{10}$/);
  for (const { template } of [job!.spec, api!.spec]) {
    const [etc, all] = template.spec.volumes;
    assert.equal(etc.configMap.name, config!.metadata.name);
    assert.equal(all.projected.sources[0].configMap.name, config!.metadata.name);
    assert.equal(all.projected.sources[1].secret.name, "etc-1111");
    assert.equal(template.spec.containers[0].envFrom[0].configMapRef.name, config!.metadata.name);
  }
  assert.equal(
    api!.metadata.annotations?.["config.kubernetes.io/depends-on"],
    `batch/namespaces/cloud/Job/${job!.metadata.name},/namespaces/cloud/ConfigMap/${config!.metadata.name}`,
  );
});

test("a patched Job gets a new name, which depends on the content only", () => {
  const patch = (priority: string) => {
    const patched = rendered();
    patched[1]!.spec.template.spec.priorityClassName = priority;
    const [config, job] = renameChanged(rendered(), patched);
    assert.equal(config?.metadata.name, "etc-1111");
    return job?.metadata.name;
  };
  assert.notEqual(patch("high"), "sync-2222");
  assert.equal(patch("high"), patch("high"));
  assert.notEqual(patch("high"), patch("low"));
});
