import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { serviceValues } from "../../../components/openstack/service-values";
import { skyline } from "../../../components/openstack/skyline";
import { around } from "./around";

const endpoints = {
  identity: "http://keystone-api.openstack.svc:5000/v3",
  compute: "http://nova-api.openstack.svc:8774/v2.1",
  volumev3: "http://cinder-api.openstack.svc:8776/v3/%(project_id)s",
  cloudformation: "http://heat-cfn.openstack.svc:8000/v1",
};

const valuesOf = ({ publicUrl = "https://skyline.cloud.example.org", config = {} } = {}) => {
  const { namespace, keystone, workers, database } = around();
  const region = "RegionOne";
  const description = skyline({
    ...{ namespace, region, publicUrl, workers, config },
    keystone: keystone!,
    services: [{ endpoints }],
  });
  return serviceValues(
    description,
    around({ publicUrl, config, queue: undefined, database: { ...database!, user: "skyline" } }),
  );
};

const { workloads, jobs, files, egress } = valuesOf();
const { console: web, api } = workloads;
const nginx = files["nginx.conf"]!;
const locations = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/location (\S+) \{\n\s+proxy_pass (\S+);/g)].map(([, path, url]) => [path, url]),
  );

test("the console passes on to what is deployed and Skyline knows, without versions", () => {
  assert.deepEqual(locations(nginx), {
    "/api/openstack/skyline/": "http://skyline-api.openstack.svc:9998/",
    "/api/v1/": "http://skyline-api.openstack.svc:9998/api/v1/",
    "/api/openstack/regionone/keystone/": "http://keystone-api.openstack.svc:5000/",
    "/api/openstack/regionone/nova/": "http://nova-api.openstack.svc:8774/",
    "/api/openstack/regionone/cinder/": "http://cinder-api.openstack.svc:8776/",
  });
  assert.deepEqual(parse(files["skyline.yaml"]!).openstack.service_mapping, {
    identity: "keystone",
    compute: "nova",
    volumev3: "cinder",
  });
});

test("a user's mapping and prefix hold for nginx as well", () => {
  const openstack = { service_mapping: { compute: "nova" }, nginx_prefix: "/cloud" };
  const { "nginx.conf": text } = valuesOf({ config: { "skyline.yaml": { openstack } } }).files;
  assert.ok("/cloud/regionone/nova/" in locations(text!));
  assert.ok(!("/api/openstack/regionone/keystone/" in locations(text!)));
});

test("nginx writes to /tmp and to what Kubernetes collects, and waits for no catalogue", () => {
  for (const line of nginx.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm))
    assert.match(line[1]!, /^\/tmp\//, line[0]);
  assert.deepEqual(
    [...nginx.matchAll(/^\s*\w+_temp_path/gm)].length,
    // Each that nginx makes when it starts.
    5,
  );
  assert.doesNotMatch(nginx, /\/var\/log|\/run/);
  assert.equal(web!.init, undefined);
});

test("cookies are for https only where browsers use it", () => {
  assert.match(nginx, /proxy_cookie_flags ~ secure;/);
  assert.doesNotMatch(valuesOf({ publicUrl: "http://172.30.0.1:30999" }).files["nginx.conf"]!, /secure/);
});

test("the file that Skyline reads has its secrets in memory only", () => {
  for (const pod of [api!, jobs!["db-sync"]!]) {
    assert.deepEqual(pod.volumes!.complete, { path: "/run/skyline", memory: true, sizeLimit: "1Mi" });
    const variables = Object.fromEntries(pod.env!.map((one) => [one.name, "secret" in one && one.secret]));
    assert.deepEqual(
      [variables.OS_DEFAULT__SECRET_KEY, variables.OS_OPENSTACK__SYSTEM_USER_PASSWORD],
      ["skyline-secret-key", "skyline-keystone"],
    );
  }
  assert.doesNotMatch(files["skyline.yaml"]!, /secret_key|database_url|password/);
});

test("its database's URL stands where it looks for it, in the dialect that it knows", () => {
  const url = api!.env!.find(({ name }) => name === "OS_DEFAULT__DATABASE_URL");
  assert.ok(url && "value" in url);
  assert.match(
    url.value,
    /^mysql:\/\/skyline:\$\(DATABASE_PASSWORD\)@database\.openstack\.svc:3306\/skyline\?/,
  );
  assert.ok(api!.dependsOn!.includes("Job/db-sync"), "tables are migrated once, not by each pod");
});

test("the console knows neither database nor secrets", () => {
  assert.deepEqual([web!.env, web!.volumes!.config!.files], [[], ["nginx.conf"]]);
});

test("its user is in the services' domain", () => {
  const { users } = JSON.parse(files["registration.json"]!);
  assert.deepEqual(users, [
    { name: "skyline", password: "SKYLINE_PASSWORD", roles: ["admin"], project: "service" },
  ]);
  const { system_user_domain, system_project_domain, interface_type } = parse(
    files["skyline.yaml"]!,
  ).openstack;
  assert.deepEqual(
    [system_user_domain, system_project_domain, interface_type],
    ["service", "service", "internal"],
  );
});

test("it reaches what it shows, and its API", () => {
  for (const port of [3306, 5000, 8774, 8776, 9998])
    assert.ok(
      egress!.some((one) => one.port === port && one.namespace === "openstack"),
      `${port}`,
    );
});
