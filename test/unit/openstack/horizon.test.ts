import assert from "node:assert/strict";
import { test } from "node:test";
import { horizon } from "../../../components/openstack/horizon";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const endpoints = {
  compute: "http://nova-api.openstack.svc:8774/v2.1",
  volumev3: "http://cinder-api.openstack.svc:8776/v3/%(project_id)s",
};

const valuesOf = (publicUrl = "https://dashboard.cloud.example.org") => {
  const { namespace, cache, keystone } = around();
  const description = horizon({
    namespace,
    publicUrl,
    cache,
    keystone: keystone!,
    services: [{ endpoints }],
  });
  return serviceValues(description, around({ publicUrl, database: undefined, queue: undefined }));
};

const { workloads, files, jobs, egress } = valuesOf();
const { command, init, env, volumes, health, healthHost } = workloads.dashboard!;

test("Horizon is served by uwsgi, its files as well, from where they are made before", () => {
  for (const argument of [
    "--module=openstack_dashboard.wsgi:application",
    "--static-map=/static=/var/lib/horizon/static",
  ])
    assert.ok(command.includes(argument), argument);
  assert.match(init!.files!.command.join(" "), /collectstatic.*compress/);
  assert.match(files["local_settings.py"]!, /^STATIC_ROOT = "\/var\/lib\/horizon\/static"$/m);
  // The image is read-only, and the volume outlives a container.
  assert.deepEqual(volumes!.state, { path: "/var/lib/horizon" });
});

test("the settings of a cloud are found ahead of those in the image", () => {
  assert.deepEqual(volumes!.programs, { path: "/programs", files: ["local.py"] });
  assert.ok(env!.some((one) => one.name === "PYTHONPATH" && "value" in one && one.value === "/programs"));
});

test("all pods sign with one key, which no file holds", () => {
  const key = { name: "OS_SETTINGS__SECRET_KEY", secret: "horizon-secret-key", key: "password" };
  assert.deepEqual(
    env!.find(({ name }) => name === key.name),
    key,
  );
  assert.doesNotMatch(files["local_settings.py"]!, /SECRET_KEY/);
});

test("only its own names are answered to, and the check asks for one of them", () => {
  assert.match(
    files["local_settings.py"]!,
    /^ALLOWED_HOSTS = \[\s*"dashboard\.cloud\.example\.org",\s*"horizon-dashboard\.openstack\.svc",\s*\]$/m,
  );
  assert.deepEqual([health, healthHost], ["/auth/login/", "dashboard.cloud.example.org"]);
});

test("cookies are for https only where clients use it, and only then a header of the gateway is believed", () => {
  const plain = valuesOf("http://172.30.0.1:30080").files["local_settings.py"]!;
  assert.match(files["local_settings.py"]!, /^CSRF_COOKIE_SECURE = True\nSESSION_COOKIE_SECURE = True$/m);
  assert.match(files["local_settings.py"]!, /^SECURE_PROXY_SSL_HEADER = \[\s*"HTTP_X_FORWARDED_PROTO",/m);
  assert.match(plain, /^CSRF_COOKIE_SECURE = False\nSESSION_COOKIE_SECURE = False$/m);
  assert.doesNotMatch(plain, /SECURE_PROXY_SSL_HEADER/);
  assert.match(plain, /^CSRF_TRUSTED_ORIGINS = \[\s*"http:\/\/172\.30\.0\.1:30080",\s*\]$/m);
});

test("sessions are on all servers of the cache, and there is no database, no queue, no user", () => {
  for (const server of around().cache.servers) assert.match(files["local_settings.py"]!, new RegExp(server));
  assert.deepEqual(jobs, {});
  assert.ok(!env!.some(({ name }) => /DATABASE|QUEUE|KEYSTONE/.test(name)));
});

test("it reaches Keystone and the services that it shows, inside the cloud", () => {
  assert.match(files["local_settings.py"]!, /^OPENSTACK_ENDPOINT_TYPE = "internalURL"$/m);
  assert.deepEqual(
    egress,
    [11211, 5000, 8774, 8776].map((port) => ({ port, namespace: "openstack" })),
  );
});
