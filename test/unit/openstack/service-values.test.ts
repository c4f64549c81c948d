import assert from "node:assert/strict";
import { test } from "node:test";
import { consumer, type ServiceDescription, type Workload } from "../../../components/openstack/description";
import { serviceValues } from "../../../components/openstack/service-values";
import type { Surroundings } from "../../../components/openstack/surroundings";
import { around, description } from "./around";

const valuesOf = (over: Partial<ServiceDescription> = {}, surroundings: Partial<Surroundings> = {}) =>
  serviceValues(description(over), around(surroundings));

const worker: Workload = { command: () => ["worker"] };
const api = description().workloads.api!;

test("each migration waits for the one before it", () => {
  const { jobs } = valuesOf({ migrations: { a: ["a"], b: ["b"], c: ["c"] } });
  assert.deepEqual(
    ["a", "b", "c"].map((name) => jobs![name]!.dependsOn),
    [[], ["Job/a"], ["Job/b"]],
  );
});

test("a service is registered by a Job, where there is an identity service", () => {
  assert.deepEqual(Object.keys(valuesOf().jobs!), ["db-sync", "register"]);
  assert.deepEqual(Object.keys(valuesOf({}, { keystone: undefined }).jobs!), ["db-sync"]);
});

test("workloads wait for all Jobs, and for what they name themselves", () => {
  const { workloads } = valuesOf({
    workloads: { api, worker: { ...worker, dependsOn: ["Deployment/api"] } },
    jobs: { setup: { command: ["setup"] } },
  });
  const jobs = ["Job/db-sync", "Job/setup", "Job/register"];
  assert.deepEqual(workloads.api!.dependsOn, jobs);
  assert.deepEqual(workloads.worker!.dependsOn, [...jobs, "Deployment/api"]);
});

test("the user's configuration wins over the service's, and that over what services share", () => {
  const { files } = valuesOf(
    { config: { "nova.conf": { DEFAULT: { use_stderr: false, debug: false }, api: { a: 1 } } } },
    { config: { "nova.conf": { DEFAULT: { debug: true } } } },
  );
  const [, head] = /^\[DEFAULT\]\n([\s\S]*?)\n\n/.exec(files["nova.conf"]!)!;
  assert.deepEqual(head!.split("\n"), ["use_stderr = false", "debug = true"]);
  assert.match(files["nova.conf"]!, /^\[api\]\na = 1$/m);
});

test("configuration, /tmp and an empty state folder are all that a pod sees", () => {
  const { workloads } = valuesOf({ config: { "nova.conf": {}, "api-paste.ini": {} } });
  assert.deepEqual(workloads.api!.volumes, {
    config: { path: "/etc/nova", files: ["nova.conf", "api-paste.ini"] },
    state: { path: "/var/lib/nova" },
  });
});

test("a volume at the state folder takes its place, and a pod may read fewer files", () => {
  const instances = { path: "/var/lib/nova", claim: "instances" };
  const { workloads } = valuesOf({
    config: { "nova.conf": {}, "api-paste.ini": {} },
    workloads: { api: { ...api, files: ["nova.conf"], volumes: { instances } } },
    claims: { instances: { size: "1Gi", accessMode: "ReadWriteMany" } },
  });
  assert.deepEqual(workloads.api!.volumes, {
    config: { path: "/etc/nova", files: ["nova.conf"] },
    instances,
  });
});

test("programs are in the files, and in the pods that run them", () => {
  const { files, jobs } = valuesOf({
    jobs: { setup: { command: ["python", "/programs/keys.py"] } },
  });
  assert.deepEqual(Object.keys(files), [
    "nova.conf",
    "keys.py",
    "register.py",
    "administrator.py",
    "registration.json",
  ]);
  assert.match(files["keys.py"]!, /^"""/);
  assert.deepEqual(jobs!.setup!.volumes!.programs, { path: "/programs", files: ["keys.py"] });
  assert.equal("programs" in jobs!["db-sync"]!.volumes!, false);
});

test("a program comes with the modules beside it that it imports", () => {
  const { jobs } = valuesOf();
  assert.deepEqual(jobs!.register!.volumes!.programs!.files, [
    "register.py",
    "administrator.py",
    "registration.json",
  ]);
});

test("a consumer of the queue is asked for its connection, and runs as often as its API at the least", () => {
  const { workloads, files } = valuesOf({ workloads: { api, conductor: consumer(["nova-conductor"]) } });
  const { kind, replicas, checks, volumes, gracePeriod } = workloads.conductor!;
  assert.deepEqual([kind, replicas], ["StatefulSet", 2]);
  assert.deepEqual(checks!.ready.slice(-4), [
    "/programs/connected.py",
    "ready",
    "queue.openstack.svc",
    "5672",
  ]);
  assert.equal(checks!.alive.at(-3), "alive");
  assert.deepEqual(volumes!.programs!.files, ["connected.py"]);
  assert.ok("connected.py" in files);
  // Longer than oslo.service takes to finish what has been begun.
  assert.ok(gracePeriod! > 60);
});

test("an agent runs once per node, and gets no database unless it says which", () => {
  const agent: Workload = {
    kind: "DaemonSet",
    command: () => ["agent"],
    databases: [],
    host: { network: true },
  };
  const { replicas, env, host } = valuesOf({ workloads: { api, agent } }).workloads.agent!;
  assert.deepEqual([replicas, host], [undefined, { network: true }]);
  assert.ok(!env!.some(({ name }) => /DATABASE|CONNECTION/.test(name)));
});

test("Jobs for afterwards wait for every workload, and none waits for them", () => {
  const { jobs, workloads } = valuesOf({
    workloads: { api, conductor: consumer(["nova-conductor"]) },
    afterwards: { contract: { command: ["contract"] } },
  });
  assert.deepEqual(jobs!.contract!.dependsOn, ["Deployment/api", "StatefulSet/conductor"]);
  assert.ok(!workloads.api!.dependsOn!.includes("Job/contract"));
});

test("a service that is only a client of others has no user, no account, and is not registered", () => {
  const { jobs, workloads, files } = valuesOf(
    { catalog: [], databases: {}, migrations: {}, config: { "settings.py": {} } },
    { database: undefined, queue: undefined },
  );
  assert.deepEqual([jobs, workloads.api!.env], [{}, []]);
  assert.ok(!("registration.json" in files));
});

test("groups for other services log in as the service's own user", () => {
  const { files, workloads } = valuesOf({ clients: ["placement"] });
  assert.match(files["nova.conf"]!, /^\[placement\]\nauth_type = password\n[^[]*^username = nova$/m);
  const variable = workloads.api!.env!.find(({ name }) => name === "OS_PLACEMENT__PASSWORD");
  assert.deepEqual(variable, {
    name: "OS_PLACEMENT__PASSWORD",
    secret: "nova-keystone",
    key: "password",
  });
});

test("further workloads have addresses of their own", () => {
  const console = { ...api, port: 6080 };
  const exposed = { console: { publicUrl: "https://console.cloud.example.org", nodePort: 30680 } };
  const { workloads } = valuesOf({ workloads: { api, console } }, { nodePort: 30774, exposed });
  assert.deepEqual([workloads.api!.nodePort, workloads.console!.nodePort], [30774, 30680]);
});

test("a workload's own variables come after those of the accounts", () => {
  const own = { name: "OS_NOVA_CONFIG_DIR", value: "/etc/nova" };
  const { env } = valuesOf({ workloads: { api: { ...api, env: [own] } } }).workloads.api!;
  assert.deepEqual([env![0]!.name, env!.at(-1)], ["DATABASE_PASSWORD", own]);
});

test("the port of the nodes leads to what the catalogue names first, and to nothing else", () => {
  const { workloads } = valuesOf(
    { workloads: { metadata: { ...worker, port: 8774 }, api, worker } },
    { nodePort: 30774 },
  );
  assert.deepEqual(
    Object.entries(workloads).map(([name, { port, nodePort }]) => [name, port, nodePort]),
    [
      ["metadata", 8774, undefined],
      ["api", 8774, 30774],
      ["worker", undefined, undefined],
    ],
  );
});

test("a workload that does not scale runs once", () => {
  const { workloads } = valuesOf({ workloads: { api, worker: { ...worker, scales: false } } });
  assert.deepEqual(workloads.api!.replicas, { min: 2, max: 10 });
  assert.deepEqual(workloads.worker!.replicas, 1);
});

test("a workload is told its number of worker processes", () => {
  assert.deepEqual(valuesOf({}, { workers: 4 }).workloads.api!.command, ["api", "4"]);
});

const resources = (own?: Surroundings["resources"]) =>
  valuesOf({}, { resources: own }).workloads.api!.resources;

test("without settings the resources are the chart's, and Jobs have fewer", () => {
  const { defaultResources, jobs } = valuesOf();
  assert.deepEqual(defaultResources, {
    requests: { cpu: "200m", memory: "256Mi" },
    limits: { memory: "1Gi" },
  });
  assert.equal(resources(), undefined);
  for (const job of Object.values(jobs!))
    assert.deepEqual(job.resources, {
      requests: { cpu: "100m", memory: "128Mi" },
      limits: { memory: "1Gi" },
    });
});

test("settings go over the default resources, which keep a request of CPU", () => {
  assert.deepEqual(resources({ requests: { memory: "512Mi" }, limits: { cpu: "2" } }), {
    requests: { cpu: "200m", memory: "512Mi" },
    limits: { cpu: "2", memory: "1Gi" },
  });
});

test("a default of memory gives way to a setting that it would contradict", () => {
  assert.equal(resources({ requests: { memory: "2Gi" } })!.limits!.memory, "2Gi");
  assert.equal(resources({ limits: { memory: "128Mi" } })!.requests!.memory, "128Mi");
});

test("pods may connect to the servers that they use, in the namespace, and to the service's own ports", () => {
  assert.deepEqual(valuesOf({ egress: [443] }).egress, [
    ...[3306, 5672, 11211, 5000].map((port) => ({ port, namespace: "openstack" })),
    { port: 443 },
  ]);
  assert.deepEqual(valuesOf({}, { queue: undefined, keystone: undefined }).egress, [
    { port: 3306, namespace: "openstack" },
    { port: 11211, namespace: "openstack" },
  ]);
});

test("volumes that keep data are of the class of the settings, and go with the stack where these say so", () => {
  const claims = { images: { size: "1Gi", accessMode: "ReadWriteOnce" as const } };
  const volumes = { storageClass: "fast", retain: false };
  assert.deepEqual(valuesOf({ claims }, { volumes }).claims!.images, { ...claims.images, ...volumes });
  assert.deepEqual(valuesOf({ claims }).claims!.images, claims.images);
});

test("a repeating Job has a schedule and what other Jobs have", () => {
  const { cronJobs, jobs } = valuesOf({
    cronJobs: { purge: { schedule: "0 3 * * *", command: ["nova-manage", "db", "purge"] } },
  });
  const { schedule, command, ...purge } = cronJobs!.purge!;
  assert.deepEqual([schedule, command], ["0 3 * * *", ["nova-manage", "db", "purge"]]);
  for (const part of ["env", "volumes", "resources"] as const)
    assert.deepEqual(purge[part], jobs!["db-sync"]![part]);
});
