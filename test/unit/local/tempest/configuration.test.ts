import assert from "node:assert/strict";
import { test } from "node:test";
import { tempestConf } from "../../../../local/tempest/configuration";
import type { Facts } from "../../../../local/tempest/facts";

const cloud = {
  credentials: {
    auth: {
      auth_url: "http://identity.example.org/v3",
      username: "admin",
      password: "a$b",
      project_name: "admin",
      user_domain_name: "Default",
      project_domain_name: "Default",
    },
    region_name: "RegionOne",
  },
  endpoints: { identity: "", image: "" } as Record<string, string>,
};
const nothing: Facts = {
  microversions: {},
  importMethods: [],
  imageFormatsEnforced: false,
  computeNodes: 0,
  networkExtensions: [],
  volumePools: [],
  volumeBackup: false,
};

/** The options of a section. */
function section(text: string, name: string): Record<string, string> {
  const [, body = ""] = text.split(new RegExp(`^\\[${name}\\]\\n`, "m"));
  const lines = body.split("\n[")[0]!.split("\n").filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(" = ") as [string, string]));
}

test("A service is available if the catalogue has it", () => {
  const available = section(tempestConf(cloud, nothing, {}), "service_available");
  assert.equal(available.glance, "true");
  for (const name of ["nova", "neutron", "cinder", "heat", "barbican", "swift", "horizon"])
    assert.equal(available[name], "false", name);
});

test("Cinder is found by either of its types", () => {
  for (const type of ["volumev3", "block-storage"]) {
    const text = tempestConf({ ...cloud, endpoints: { [type]: "" } }, nothing, {});
    assert.equal(section(text, "service_available").cinder, "true");
    assert.equal(section(text, "volume").catalog_type, type);
  }
});

test("A dollar in a password is not taken for a reference to an option", () => {
  assert.equal(section(tempestConf(cloud, nothing, {}), "auth").admin_password, "a$$b");
});

test("Options have values only for services that are there", () => {
  const text = tempestConf(cloud, nothing, {});
  assert.ok(!text.includes("undefined"));
  for (const name of ["compute", "network", "placement"]) assert.deepEqual(section(text, name), {}, name);
});

test("Features are those that the cloud's APIs told of", () => {
  const facts = {
    ...nothing,
    microversions: { compute: "2.96", placement: "1.39", volume: "3.71" },
    importMethods: ["web-download"],
    computeNodes: 2,
    networkExtensions: ["port-security", "router"],
    volumePools: ["one", "two"].map((volume_backend_name) => ({
      volume_backend_name,
      storage_protocol: "nfs",
      vendor_name: "Open Source",
    })),
    volumeBackup: true,
  };
  const text = tempestConf(cloud, facts, {
    images: ["image-1", "image-2"],
    flavors: ["flavor-1", "flavor-2"],
    publicNetwork: { id: "network-1", name: "public" },
  });
  assert.equal(section(text, "image-feature-enabled").import_image, "true");
  for (const [service, version] of Object.entries(facts.microversions))
    assert.equal(section(text, service).max_microversion, version);
  assert.equal(section(text, "compute").image_ref_alt, "image-2");
  assert.equal(section(text, "compute").min_compute_nodes, "2");
  assert.equal(section(text, "compute-feature-enabled").live_migration, "true");
  assert.equal(section(text, "network").public_network_id, "network-1");
  assert.equal(section(text, "network-feature-enabled").api_extensions, "port-security,router");
  assert.equal(section(text, "network-feature-enabled").port_security, "true");
  assert.equal(section(text, "volume").backend_names, "one,two");
  assert.equal(section(text, "volume-feature-enabled").multi_backend, "true");
  assert.equal(section(text, "volume-feature-enabled").backup, "true");
});
