import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { HelmChart, type HelmChartArgs } from "../../../components/chart";
import { hook, object, workload } from "./objects";

interface Registration {
  type: string;
  name: string;
  inputs: any;
  /** Names of the resources that it depends on. */
  after: string[];
  request: any;
}

let registrations: Registration[] = [];
let documents: unknown[] = [];
let rendered: any;

before(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs }),
    call: ({ inputs }) => {
      rendered = JSON.parse(inputs.jsonOpts);
      return { result: documents };
    },
  });
  record();
});

/** Keeps what is sent to the engine; mocks do not see dependencies and options. */
function record(): void {
  const monitor = pulumi.runtime.getMonitor() as any;
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request: any, callback: unknown) => {
    registrations.push({
      type: request.getType(),
      name: request.getName(),
      inputs: request.getObject().toJavaScript(),
      after: request.getDependenciesList().map((urn: string) => urn.split("::").pop()),
      request,
    });
    return register(request, callback);
  };
}

const chartFolder = join(__dirname, "../../fixtures/charts/hooks");

/** Registers a chart that renders `objects`, and waits for it. */
async function register(
  objects: unknown[],
  args: Partial<HelmChartArgs> = {},
  opts?: pulumi.ComponentResourceOptions,
) {
  registrations = [];
  documents = objects;
  const chart = new HelmChart("nova", { chart: chartFolder, namespace: "cloud", ...args }, opts);
  await chart.objects;
  await settled();
  return chart;
}

/** Registrations run on after a constructor; a resource that depends on the chart comes last. */
async function settled(): Promise<void> {
  let count = -1;
  while (count !== registrations.length) {
    count = registrations.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const find = (name: string) => {
  const found = registrations.find((registration) => registration.name === name);
  assert.ok(
    found,
    `${name} is not among ${registrations.map((registration) => registration.name).join(", ")}`,
  );
  return found;
};

test("every object is a child with a stable name and the official type token", async () => {
  const stable = { metadata: { annotations: { "genestack.io/stable-name": "etc" } }, data: { a: "1" } };
  await register([
    object("ConfigMap", "etc-1a2b", stable),
    object("ConfigMap", "etc", { metadata: { namespace: "other" } }),
    workload("Deployment", "api"),
    { apiVersion: "v1", kind: "Namespace", metadata: { name: "n" } },
  ]);
  assert.deepEqual(registrations.map(({ type, name }) => `${type} ${name}`).sort(), [
    "genestack:chart:HelmChart nova",
    "kubernetes:apps/v1:Deployment nova/Deployment/cloud/api",
    "kubernetes:core/v1:ConfigMap nova/ConfigMap/cloud/etc",
    "kubernetes:core/v1:ConfigMap nova/ConfigMap/other/etc",
    "kubernetes:core/v1:Namespace nova/Namespace/n",
  ]);
  const { inputs } = find("nova/ConfigMap/cloud/etc");
  assert.deepEqual(inputs, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "etc-1a2b", namespace: "cloud" },
    data: { a: "1" },
  });
});

test("the chart is rendered with fixed versions, and its arguments are no inputs of the component", async () => {
  await register([], { values: { a: 1 }, apiVersions: ["example.org/v1"] });
  assert.deepEqual(rendered, {
    path: chartFolder,
    release_name: "nova",
    namespace: "cloud",
    values: { a: 1 },
    kube_version: "v1.33.0",
    api_versions: ["example.org/v1"],
  });
  assert.deepEqual(find("nova").inputs, {});
});

test("order becomes dependencies", async () => {
  await register([
    hook("Job", "bootstrap", "post-install", "5"),
    hook("Job", "sync", "post-install", "-4"),
    hook("Secret", "keys", "pre-install"),
    hook("Pod", "test", "test"),
    workload("Deployment", "api"),
    object("ConfigMap", "etc"),
  ]);
  assert.deepEqual(find("nova/Secret/cloud/keys").after, []);
  assert.deepEqual(find("nova/Deployment/cloud/api").after, ["nova/Secret/cloud/keys"]);
  assert.deepEqual(find("nova/Job/cloud/sync").after, ["nova/ConfigMap/cloud/etc"]);
  assert.deepEqual(find("nova/Job/cloud/bootstrap").after, ["nova/Job/cloud/sync"]);
  assert.equal(registrations.length, 6);
});

test("what depends on the chart depends on all of its objects", async () => {
  const chart = await register([workload("Deployment", "api"), object("ConfigMap", "etc")]);
  class Outer extends pulumi.ComponentResource {
    constructor() {
      super("test:test:Outer", "outer", {});
      documents = [object("Secret", "inner")];
      new HelmChart("inner", { chart: chartFolder, namespace: "cloud" }, { parent: this });
    }
  }
  class After extends pulumi.CustomResource {}
  new After("test:test:After", "after", {}, { dependsOn: [chart, new Outer()] });
  await settled();
  assert.deepEqual(find("after").after.sort(), [
    "inner/Secret/cloud/inner",
    "nova/ConfigMap/cloud/etc",
    "nova/Deployment/cloud/api",
  ]);
});

test("who waits for a chart to be ready waits for what needs pods, but for what is done afterwards", async () => {
  const kinds = ["ConfigMap", "NetworkPolicy", "Deployment", "Job", "Service", "CronJob"];
  const annotations = { "config.kubernetes.io/depends-on": "apps/namespaces/cloud/Deployment/a" };
  const contract = object("Job", "contract", { metadata: { namespace: "cloud", annotations } });
  const chart = await register([...kinds.map((kind) => object(kind, "a")), contract]);
  class After extends pulumi.CustomResource {}
  new After("test:test:After", "after", {}, { dependsOn: chart.ready });
  await settled();
  assert.deepEqual(find("after").after.sort(), [
    "nova/Deployment/cloud/a",
    "nova/Job/cloud/a",
    "nova/Service/cloud/a",
  ]);
});

test("waits, timeouts and retention are set by kind", async () => {
  const keep = { metadata: { annotations: { "helm.sh/resource-policy": "keep" } } };
  const vhost = { ...object("Vhost", "v"), apiVersion: "rabbitmq.com/v1beta1" };
  await register([vhost, object("Job", "job"), object("Secret", "keys", { ...keep, data: { a: "YQ==" } })]);
  assert.deepEqual(find("nova/Vhost/cloud/v").inputs.metadata.annotations, {
    "pulumi.com/waitFor": "condition=Ready",
  });
  const job = find("nova/Job/cloud/job");
  assert.deepEqual(job.inputs.metadata.annotations, { "pulumi.com/replaceUnready": "true" });
  assert.equal(job.request.getCustomtimeouts().getCreate(), "30m");
  assert.equal(job.request.getRetainondelete(), false);
  const secret = find("nova/Secret/cloud/keys");
  assert.equal(secret.request.getRetainondelete(), true);
  assert.deepEqual(secret.request.getAdditionalsecretoutputsList(), ["data", "stringData"]);
  assert.equal(secret.inputs.data.value?.a ?? secret.inputs.data.a, "YQ==");
  assert.notEqual(secret.inputs.data.a, "YQ==", "the data of a Secret is secret in the state");
});

test("an autoscaled workload leaves its number of pods to the autoscaler", async () => {
  const scaleTargetRef = { apiVersion: "apps/v1", kind: "Deployment", name: "api" };
  await register([
    object("HorizontalPodAutoscaler", "api", { spec: { scaleTargetRef, minReplicas: 2 } }),
    workload("Deployment", "api"),
    workload("Deployment", "other"),
  ]);
  assert.equal("replicas" in find("nova/Deployment/cloud/api").inputs.spec, false);
  assert.equal(find("nova/Deployment/cloud/other").inputs.spec.replicas, 1);
});

test("a new version of a Secret changes the pods and Jobs that read it, and no others", async () => {
  const reader = (kind: string, name: string, secret: string) =>
    workload(kind, name, { env: [{ name: "A", valueFrom: { secretKeyRef: { name: secret, key: "a" } } }] });
  const mounting = workload("DaemonSet", "agent");
  mounting.spec.template.spec.volumes = [{ name: "a", secret: { secretName: "queue" } }];
  await register(
    [
      reader("Deployment", "api", "database"),
      reader("Job", "sync", "database"),
      mounting,
      workload("StatefulSet", "none"),
    ],
    { secretVersions: { database: pulumi.output("v1"), queue: "v2" } },
  );
  const annotations = (name: string) => find(name).inputs.spec.template.metadata.annotations;
  const database = { "genestack.io/secret-database": "v1" };
  assert.deepEqual(annotations("nova/Deployment/cloud/api"), database);
  assert.deepEqual(annotations("nova/Job/cloud/sync"), database);
  assert.deepEqual(annotations("nova/DaemonSet/cloud/agent"), { "genestack.io/secret-queue": "v2" });
  assert.equal(annotations("nova/StatefulSet/cloud/none"), undefined);
});

test("an object is found by kind and name, without its hash too", async () => {
  const stable = { metadata: { annotations: { "genestack.io/stable-name": "etc" } } };
  const chart = await register([object("ConfigMap", "etc-1a2b", stable)]);
  const name = (output: pulumi.Output<any>) =>
    new Promise((resolve) =>
      output.apply((resource) => resource.metadata.apply((value: any) => resolve(value.name))),
    );
  assert.equal(await name(chart.object("ConfigMap", "etc")), "etc-1a2b");
  assert.equal(await name(chart.object("ConfigMap", "etc-1a2b", "cloud")), "etc-1a2b");
});
