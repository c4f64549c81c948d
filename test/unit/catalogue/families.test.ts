import assert from "node:assert/strict";
import { test } from "node:test";
import { checkConfiguration, type Files, findingText } from "../../../releases/catalogue/check";
import { fixture } from "./fixture";

const files: Record<string, string> = { glance: "glance-api.conf" };

const said = (service: string, groups: Files[string], defaults?: Files[string]) => {
  const file = files[service] ?? `${service}.conf`;
  const config = { [file]: groups };
  const below = defaults && { [file]: defaults };
  return checkConfiguration({ service, release: "2024.1", config, defaults: below }, fixture).map(
    findingText,
  );
};

test("Cinder's backends are the groups that enabled_backends lists", () => {
  const ceph = { volume_driver: "cinder.rbd", rbd_pool: "volumes", reserved_percentage: 5 };
  const DEFAULT = { enabled_backends: ["ceph"] };
  assert.deepEqual(said("cinder", { DEFAULT, ceph: { ...ceph, backend_host: "a" } }), []);
  assert.match(said("cinder", { backend: { backend_host: "a" } })[0]!, /enabled_backends does not list it/);
  assert.deepEqual(said("cinder", { ceph }, { DEFAULT }), []);
  assert.deepEqual(said("cinder", { DEFAULT, cephh: ceph }), [
    'cinder.conf [cephh]: there is no such group: [DEFAULT] enabled_backends does not list it, but ceph, did you mean "ceph"?',
  ]);
  assert.match(
    said("cinder", { DEFAULT, ceph: { ...ceph, lvm_type: "thin" } })[0]!,
    /cinder.rbd does not read it, "cinder.lvm" does/,
  );
  assert.match(said("cinder", { DEFAULT, ceph: { reserved_percentage: 101 } })[0]!, /from 0 to 100/);
  assert.match(
    said("cinder", { DEFAULT, ceph: { backend_name: "x" } })[0]!,
    /deprecated name, the option is \[ceph\] volume_backend_name/,
  );
  const foreign = { volume_driver: "vendor.Driver", lvm_type: "thin", rbd_pool: "x" };
  assert.deepEqual(said("cinder", { DEFAULT, ceph: foreign }), []);
});

test("Glance's stores are the keys of enabled_backends, and two that it reserves", () => {
  const stores = {
    file: { filesystem_store_datadir: "/a", weight: 1, store_description: "Local" },
    os_glance_staging_store: { filesystem_store_datadir: "/b" },
  };
  assert.deepEqual(said("glance", { DEFAULT: { enabled_backends: { file: "file" } }, ...stores }), []);
  assert.deepEqual(said("glance", stores, { DEFAULT: { enabled_backends: "file:file" } }), []);
  assert.match(
    said("glance", { DEFAULT: { enabled_backends: { file: "file" } }, file: { rbd_store_pool: "x" } })[0]!,
    /file does not read it, "rbd" does/,
  );
  assert.match(
    said("glance", { ceph: { rbd_store_pool: "x" } })[0]!,
    /enabled_backends does not list it, but nothing/,
  );
});

test("Barbican's secret stores have a prefix", () => {
  const secretstore = { stores_lookup_suffix: ["a"] };
  assert.deepEqual(said("barbican", { secretstore, "secretstore:a": { crypto_plugin: "x" } }), []);
  assert.match(
    said("barbican", { secretstore, "secretstore:b": { crypto_plugin: "x" } })[0]!,
    /does not list it, but a/,
  );
});

test("Nova's mediated devices and physical networks have groups of their own", () => {
  const groups = {
    devices: { enabled_mdev_types: ["nvidia-35"] },
    "mdev_nvidia-35": { max_instances: 4 },
    neutron: { physnets: ["physnet1"] },
    neutron_physnet_physnet1: { numa_nodes: [0, 1] },
  };
  assert.deepEqual(said("nova", groups), []);
  assert.match(
    said("nova", { ...groups, neutron: {} })[0]!,
    /\[neutron\] physnets does not list it, but nothing/,
  );
});

test("sources of configuration are groups in every service", () => {
  const DEFAULT = { config_source: ["vault"] };
  assert.deepEqual(
    said("nova", { DEFAULT, vault: { driver: "castellan", config_file: "/x", mapping_file: "/y" } }),
    [],
  );
});

test("Keystone's methods of authentication have an option, and protocols of federation a group", () => {
  const auth = { methods: ["password", "openid"], openid: "mapped" };
  assert.deepEqual(said("keystone", { auth, openid: { remote_id_attribute: "HTTP_OIDC_ISS" } }), []);
  assert.match(said("keystone", { auth: { openid: "mapped" } })[0]!, /no such option/);
  assert.deepEqual(said("keystone", { token: { remote_id_attribute: "x" } }), []);
});

test("a group with auth_type takes the options of its plugin, or of all of them", () => {
  assert.deepEqual(said("cinder", { nova: { auth_type: "password", username: "x" } }), []);
  assert.deepEqual(said("cinder", { nova: { username: "x", system_scope: "all" } }), []);
  assert.match(
    said("cinder", { nova: { auth_type: "password", system_scope: "all" } })[0]!,
    /auth_type password does not read it, "v3token" does/,
  );
  assert.match(
    said("cinder", { nova: { "user-name": "x" } })[0]!,
    /deprecated name, the option is \[nova\] username/,
  );
});

test("a plugin that does not exist is refused", () => {
  assert.match(
    said("cinder", { nova: { auth_type: "pasword" } })[0]!,
    /must be one of password, v3token, did you mean "password"/,
  );
});

test("auth_section names a group that takes them instead", () => {
  const common = { auth_type: "password", username: "x" };
  assert.deepEqual(said("cinder", { nova: { auth_section: "common" }, common }), []);
  assert.match(said("cinder", { common })[0]!, /no such group/);
});
