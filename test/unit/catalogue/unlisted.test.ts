import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue } from "../../../releases/catalogue/catalogue";
import { fileCheck, typeIn } from "../../../releases/catalogue/check-file";

function has(service: string, release: string, file: string, group: string, option: string): boolean {
  const known = catalogue.service(service)!;
  return typeIn(fileCheck(known, release, known.file(file, release)!, []), group, option) !== undefined;
}

test("Programs of Neutron read several files: what one of them holds may stand in neutron.conf", () => {
  assert.ok(has("neutron", "2024.1", "neutron.conf", "ovn", "ovn_nb_connection"));
  assert.ok(has("neutron", "2024.1", "neutron.conf", "metadata_rate_limiting", "rate_limit_enabled"));
  assert.ok(has("neutron", "2024.1", "ml2_conf.ini", "AGENT", "tunnel_types"));
  assert.ok(has("neutron", "2024.1", "neutron_ovn_metadata_agent.ini", "ovn", "ovn_sb_connection"));
  assert.ok(has("neutron", "2026.1", "sriov_agent.ini", "securitygroup", "firewall_driver"));
  assert.ok(!has("neutron", "2024.1", "l3_agent.ini", "ovn", "ovn_nb_connection"));
});

test("What Cinder and Nova may do as root has options of their own, part by part", () => {
  for (const group of ["nova_sys_admin", "privsep_osbrick", "vif_plug_ovs_privileged"])
    for (const release of ["2024.1", "2026.1"])
      assert.ok(has("nova", release, "nova.conf", group, "helper_command"), group);
  for (const group of ["cinder_sys_admin", "privsep_osbrick"])
    assert.ok(has("cinder", "2024.1", "cinder.conf", group, "capabilities"), group);
  assert.ok(!has("nova", "2024.1", "nova.conf", "nova_sys_admin", "debug"));
});

test("Options of a group of compute nodes are those of nova.conf", () => {
  assert.ok(has("nova", "2024.1", "nova-compute-pinned.conf", "compute", "cpu_dedicated_set"));
  assert.ok(has("nova", "2024.1", "nova-compute-pinned.conf", "privsep_osbrick", "helper_command"));
  assert.ok(has("nova", "2024.1", "nova-scheduler.conf", "scheduler", "workers"));
  assert.equal(catalogue.service("nova")!.file("nova-compute.ini", "2024.1"), undefined);
});

test("What services read before they listed it", () => {
  assert.ok(has("neutron", "2024.1", "neutron.conf", "service_providers", "service_provider"));
  assert.ok(has("octavia", "2024.1", "octavia.conf", "neutron", "valid_interfaces"));
});

test("keystoneauth takes a type and a section, and Castellan has a type of its own", () => {
  for (const option of ["auth_type", "auth_section", "cafile"]) {
    assert.ok(has("cinder", "2025.1", "cinder.conf", "service_user", option), option);
    assert.ok(has("cloudkitty", "2025.1", "cloudkitty.conf", "collector_gnocchi", option), option);
    assert.ok(has("glance", "2025.1", "glance-api.conf", "oslo_limit", option), option);
  }
  assert.ok(has("ironic", "2025.1", "ironic.conf", "neutron", "auth_section"));
  assert.ok(!has("nova", "2025.1", "nova.conf", "key_manager", "auth_section"));
});

test("The queue manager of oslo.messaging takes its locks where its service says", () => {
  for (const service of ["barbican", "keystone", "masakari", "octavia"])
    assert.ok(has(service, "2025.1", `${service}.conf`, "oslo_concurrency", "lock_path"), service);
  assert.ok(!has("gnocchi", "2025.1", "gnocchi.conf", "oslo_concurrency", "lock_path"));
});
