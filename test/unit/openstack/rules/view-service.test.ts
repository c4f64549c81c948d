import assert from "node:assert/strict";
import { test } from "node:test";
import { parseIni } from "../../../../releases/catalogue/ini";
import { forks, processesOf } from "../../../../components/openstack/rules/processes";
import { readings, textOf } from "../../../../components/openstack/rules/reading";
import { endpointsOf } from "../../../../components/openstack/rules/url";
import { viewService } from "../../../../components/openstack/rules/view-service";
import { catalogue, groupKey } from "../../../../releases/catalogue/catalogue";
import { serviceObjects } from "../../../support/golden";
import { object, workload } from "../../chart/objects";

const view = (stack: string, name: string) =>
  viewService(
    name,
    "2024.1",
    serviceObjects(stack).filter(({ metadata }) => metadata.labels?.["app.kubernetes.io/name"] === name),
  );

test("a service is seen as its objects say: files, variables, Secrets, users", () => {
  const { files, containers, users } = view("base", "glance");
  assert.deepEqual(Object.keys(files), ["glance-api.conf"]);
  assert.deepEqual(users, { glance: ["admin", "service"] });
  const api = containers.find(({ pod }) => pod === "Deployment glance-api")!;
  assert.deepEqual(api.files, ["glance-api.conf"]);
  assert.deepEqual(api.environment.QUEUE_PASSWORD, { secret: "glance-queue", key: "password" });
  assert.match(JSON.stringify(api.environment.OS_DATABASE__CONNECTION), /"text":"mysql/);
  assert.deepEqual(containers.find(({ pod }) => pod.includes("register"))?.files, []);
});

test("as many pods count as the autoscaler may make, and none of what ends by itself", () => {
  const replicas = (stack: string, name: string) =>
    Object.fromEntries(view(stack, name).containers.map(({ pod, replicas }) => [pod, replicas]));
  assert.equal(replicas("base", "keystone")["Deployment keystone-api"], 10);
  assert.equal(replicas("aio", "glance")["Deployment glance-api"], 3);
  const jobs = Object.entries(replicas("base", "keystone")).filter(([pod]) => /^(Job|CronJob) /.test(pod));
  assert.ok(jobs.length > 3 && jobs.every(([, count]) => count === undefined));
  const objects = [
    object("StatefulSet", "a", { spec: { ...workload("StatefulSet", "a").spec, replicas: 4 } }),
    workload("DaemonSet", "b"),
  ];
  assert.deepEqual(
    viewService("nova", "2024.1", objects as never).containers.map(({ replicas }) => replicas),
    [4, 3],
  );
});

test("an option is read as the process does: variable, last file, former name, default of the release", () => {
  const service = view("base", "glance");
  const read = (group: string, option: string) => readings(service, group, option).map(textOf);
  assert.deepEqual(read("DEFAULT", "bind_port"), ["9292"]);
  assert.deepEqual(read("database", "max_retries"), ["-1"]);
  assert.deepEqual(read("database", "retry_interval"), ["10"]);
  assert.deepEqual(read("DEFAULT", "no_such_option"), [undefined]);
  const api = service.containers.find(({ pod }) => pod === "Deployment glance-api")!;
  api.environment.OS_DATABASE__RETRY_INTERVAL = { text: "3" };
  assert.deepEqual(read("database", "retry_interval").sort(), ["10", "3"]);
  service.files["glance-api.conf"]!.push(
    ...parseIni("[Keystone_AuthToken]\nmemcache_servers = a:1\n").groups,
  );
  service.files["glance-api.conf"] = service.files["glance-api.conf"]!.filter(
    ({ name }) => name !== "keystone_authtoken",
  );
  assert.deepEqual(read("keystone_authtoken", "memcached_servers"), ["a:1"]);
});

test("a container has as many processes as its command and its options say", () => {
  const service = view("base", "glance");
  const container = service.containers.find(({ pod }) => pod === "Deployment glance-api")!;
  const processes = (...command: string[]) => processesOf(service, { ...container, command });
  assert.equal(processes("/bin/uwsgi", "--processes=5", "--threads=1"), 5);
  assert.equal(processes("/bin/uwsgi", "-p", "4"), 4);
  assert.equal(processes("/bin/uwsgi", "--master"), 1);
  assert.equal(processes("/bin/gunicorn", "--workers=3", "module:app"), 3);
  assert.equal(processes("/bin/glance-api", "--config-file", "/etc/glance/glance-api.conf"), 2);
  assert.equal(processes("/bin/something-else"), 1);
  assert.equal(processes("cinder-volume"), 1, "one backend: file:file");
  assert.deepEqual(processes("heat-engine"), { group: "DEFAULT", option: "num_engine_workers" });
});

test("the options that say the number of processes exist", () => {
  for (const [program, parts] of Object.entries(forks)) {
    const service = catalogue.service(program.split("-")[0]!);
    for (const [group, option] of parts.filter((part) => typeof part === "object"))
      assert.ok(
        service!.releases.some((release) =>
          service!
            .files(release)
            .some((file) => service!.file(file, release)!.groups.get(groupKey(group))?.options.has(option)),
        ),
        `${program} [${group}] ${option}`,
      );
  }
});

test("a URL with several addresses, none, or an IPv6 address is understood", () => {
  assert.deepEqual(endpointsOf("rabbit://a:$(P)@one:5672,a:x@two/v%2Fh?ssl=0"), {
    endpoints: [
      { user: "a", host: "one", port: 5672 },
      { user: "a", host: "two" },
    ],
    path: "v/h",
  });
  assert.deepEqual(endpointsOf("mysql+pymysql://u:p@[::1]:3306/db?charset=utf8mb4"), {
    endpoints: [{ user: "u", host: "[::1]", port: 3306 }],
    path: "db",
  });
  assert.deepEqual(endpointsOf("sqlite://").endpoints, []);
});
