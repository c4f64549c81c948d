import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseSets, testSets } from "../../../../local/tempest/sets";

const tests = [
  "tempest.api.identity.v3.test_tokens.TokensV3Test.test_create_token[id-1,smoke]",
  "keystone_tempest_plugin.tests.api.identity.v3.test_tokens.Test.test_one[id-2]",
  "keystone_tempest_plugin.tests.rbac.v3.test_grant.DomainReaderTests.test_smoke",
  "tempest.api.image.v2.test_images.ImportImagesTest.test_image_import[id-3]",
  "tempest.serial_tests.api.compute.admin.test_aggregates.AggregatesAdminTestJSON.test_list[id-4]",
  "neutron_tempest_plugin.api.test_ports.PortsTestJSON.test_port[id-5]",
  "neutron_tempest_plugin.vpnaas.api.test_vpnaas.VPNaaSTestJSON.test_list[id-6,smoke]",
  "cinder_tempest_plugin.api.volume.test_volume_backup.VolumesBackupsTest.test_backup[id-7]",
];

test("Each set has the tests of its service and of the service's plugin; smoke is a tag", () => {
  const chosen = testSets.map(({ name, pattern }) => [
    name,
    tests.flatMap((one, index) => (pattern.test(one) ? [index] : [])),
  ]);
  assert.deepEqual(Object.fromEntries(chosen), {
    smoke: [0, 6],
    identity: [0, 1],
    image: [3],
    compute: [4],
    network: [5],
    volume: [7],
  });
});

test("All sets are run unless some are asked for", () => {
  assert.deepEqual(chooseSets([], tests), testSets);
  assert.deepEqual(
    chooseSets(["image", "smoke"], tests).map(({ name }) => name),
    ["image", "smoke"],
  );
});

test("What names no set is a regular expression of test names", () => {
  const [set] = chooseSets(["test_(ports|grant)"], tests);
  assert.deepEqual(
    tests.filter((one) => set!.pattern.test(one)),
    [tests[2], tests[5]],
  );
});

test("What is neither is an error that names what is allowed", () => {
  assert.throws(
    () => chooseSets(["compute_"], tests),
    /did you mean "compute"\?\n {2}remedy: smoke, identity, image, /,
  );
  assert.throws(() => chooseSets(["a(b"], tests), /TESTS="a\(b": .*\n {2}remedy: smoke/);
});
