import assert from "node:assert/strict";
import { test } from "node:test";
import { images } from "../../../releases/images";

test("A registry of one's own has one image for all services of a release, and one for Skyline", () => {
  const { openstack } = images("registry.example.org/cloud");
  assert.equal(openstack("nova", "2024.1"), "registry.example.org/cloud/openstack:2024.1");
  assert.equal(openstack("keystone", "2024.1"), openstack("nova", "2024.1"));
  assert.equal(openstack("skyline", "2024.2"), "registry.example.org/cloud/skyline:2024.2");
});

test("The public registries have an image for each service", () => {
  const { openstack } = images();
  assert.equal(openstack("nova", "2024.1"), "docker.io/openstackhelm/nova:2024.1-ubuntu_jammy");
  assert.notEqual(openstack("keystone", "2024.1"), openstack("nova", "2024.1"));
  assert.match(openstack("skyline", "2024.2"), /\/skyline:2024\.2-latest$/);
});

test("A registry of one's own has OVN and Open vSwitch in one image, and names that say of what they are", () => {
  const own = images("registry.example.org");
  assert.equal(own.ovn, own.openvswitch);
  assert.equal(own.rabbitmqClusterOperator, "registry.example.org/rabbitmq-cluster-operator:2.22.1");
  for (const reference of Object.values(own).filter((one) => typeof one === "string"))
    assert.match(reference, /^registry\.example\.org\/[a-z-]+:[0-9.]+(-management)?$/);
});
