import assert from "node:assert/strict";
import { test } from "node:test";
import type { Configuration } from "../../../components/openstack/configuration";
import { keystone } from "../../../components/openstack/keystone";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const keystoneWith = (config?: Configuration) =>
  keystone({
    namespace: "openstack",
    region: "RegionOne",
    publicUrl: "https://identity.cloud.example.org",
    config,
  });
const description = keystoneWith();
const { jobs, cronJobs, config } = description;
const values = serviceValues(description, around({ queue: undefined, keystone: undefined }));

/** Numbers of keys that the configuration, the first Job and the rotations go by. */
const numbersOfKeys = ({ config, jobs, cronJobs }: typeof description) => [
  config["keystone.conf"].fernet_tokens.max_active_keys,
  config["keystone.conf"].fernet_receipts.max_active_keys,
  Number(jobs["fernet-setup"].command.at(-1)),
  Number(cronJobs["fernet-rotate"].command.at(-1)),
];

test("a token can be decrypted for as long as a service may use it", () => {
  const [, hours] = /^0 \*\/(\d+) \* \* \*$/.exec(cronJobs["fernet-rotate"].schedule)!;
  for (const keys of numbersOfKeys(description)) {
    // All keys but the staged and the primary one are there for tokens of former times.
    assert.ok((keys - 2) * Number(hours) >= 1 + 48, `${keys} keys`);
    assert.ok((keys - 3) * Number(hours) < 1 + 48, `${keys} keys are more than needed`);
  }
});

test("longer tokens come with more keys", () => {
  const longer = keystoneWith({ "keystone.conf": { token: { expiration: 24 * 3600 } } });
  assert.deepEqual(new Set(numbersOfKeys(longer)), new Set([8]));
  const shorter = keystoneWith({ "keystone.conf": { token: { expiration: 3600, allow_expired_window: 0 } } });
  assert.deepEqual(new Set(numbersOfKeys(shorter)), new Set([3]));
});

test("credentials are encrypted anew before the key that they were encrypted with goes", () => {
  const { init, command, volumes } = cronJobs["credential-rotate"];
  assert.deepEqual(init.migrate.command.slice(1), ["credential_migrate"]);
  assert.deepEqual(command.slice(2), ["rotate", "keystone-credential-keys", "3"]);
  assert.equal(volumes["credential-keys"].secret, "keystone-credential-keys");
});

test("bootstrap waits for the tables and for both kinds of keys, and the API for bootstrap", () => {
  assert.deepEqual(jobs.bootstrap.dependsOn, ["Job/db-sync", "Job/fernet-setup", "Job/credential-setup"]);
  assert.ok(values.workloads.api!.dependsOn!.includes("Job/bootstrap"));
});

test("a program that makes keys may read and change its own Secret and nothing else", () => {
  const pods = { ...values.jobs, ...values.cronJobs, ...values.workloads };
  const rules = Object.entries(pods).flatMap(([name, pod]) =>
    pod.rules ? [[name, pod.rules] as const] : [],
  );
  const secretOf = (name: string) => `keystone-${name.split("-")[0]}-keys`;
  assert.deepEqual(rules.map(([name]) => name).sort(), [
    "credential-rotate",
    "credential-setup",
    "fernet-rotate",
    "fernet-setup",
  ]);
  for (const [name, given] of rules)
    assert.deepEqual(given, [
      { apiGroups: [""], resources: ["secrets"], resourceNames: [secretOf(name)], verbs: ["get", "patch"] },
    ]);
});

test("keys are mounted where the configuration looks for them", () => {
  const { volumes } = description.workloads.api;
  const options = config["keystone.conf"];
  assert.equal(options.fernet_tokens.key_repository, volumes["fernet-keys"].path);
  assert.equal(options.fernet_receipts.key_repository, volumes["fernet-keys"].path);
  assert.equal(options.credential.key_repository, volumes["credential-keys"].path);
  for (const { secret } of Object.values(volumes))
    assert.equal(description.secrets[secret.replace("keystone-", "") as "fernet-keys"], "filled");
});

test("bootstrap registers Keystone itself, inside and outside", () => {
  const env = Object.fromEntries(jobs.bootstrap.env.map(({ name, ...from }) => [name, from]));
  const inside = { value: "http://keystone-api.openstack.svc:5000/v3" };
  assert.deepEqual(env, {
    OS_BOOTSTRAP_PASSWORD: { secret: "keystone-admin", key: "password" },
    OS_BOOTSTRAP_REGION_ID: { value: "RegionOne" },
    OS_BOOTSTRAP_ADMIN_URL: inside,
    OS_BOOTSTRAP_INTERNAL_URL: inside,
    OS_BOOTSTRAP_PUBLIC_URL: { value: "https://identity.cloud.example.org/v3" },
  });
});

test("who is deployed stays in the catalogue; a Keystone that is not told leaves it alone", () => {
  assert.equal("deregister" in description.afterwards, false);
  const told = keystone({
    ...{ namespace: "openstack", region: "RegionOne", publicUrl: "https://identity.cloud.example.org" },
    services: ["keystone", "glance"],
  });
  const { command } = told.afterwards.deregister!;
  assert.deepEqual(command.slice(2), ["RegionOne", "openstack", "service", "keystone", "glance"]);
});

test("tables are widened before the new release starts, and narrowed once the old one is gone", () => {
  assert.deepEqual(values.jobs!["db-sync"]!.command.slice(1), ["db_sync", "--expand"]);
  const { command, dependsOn } = values.jobs!["db-contract"]!;
  assert.deepEqual(command.slice(1), ["db_sync", "--contract"]);
  assert.deepEqual(dependsOn, ["Deployment/api"]);
});
