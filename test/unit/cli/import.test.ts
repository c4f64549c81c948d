import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readSettings } from "../../../settings/read";
import { file, run } from "./run";

const importValues = (...args: string[]) => run("config", "import", ...args);

/** What Pulumi hands over of a stack file. */
function settingsIn(text: string) {
  const { config } = parse(text) as { config: Record<string, unknown> };
  const texts = Object.entries(config).map(([key, value]) => [key, JSON.stringify(value)]);
  const base = { "genestack:footprint": "base", "genestack:domain": "example.org" };
  return readSettings({ ...base, ...Object.fromEntries(texts) });
}

const chart = file(
  "chart.yaml",
  "conf:",
  "  glance:",
  "    DEFAULT: { workers: 4, log_config_append: /etc/glance/logging.conf, enable_v1_api: false }",
  "    database: { max_retries: -1, connection: null }",
  "    oslo_messaging_notifications: { driver: messagingv2 }",
  "    glance_store: { default_backend: rbd, swift_password: hidden }",
  "  paste: { 'composite:root': { use: x } }",
);
const overrides = file(
  "overrides.yaml",
  "conf:",
  "  glance:",
  "    DEFAULT:",
  "      workers: '8'",
  "      enabled_backends: rbd:rbd",
  "      debug: 'True'",
  "      image_size_cap: many",
  "      enabled_import_methods: '[web-download]'",
  "      show_multiple_locations: 'false'",
  "    rbd: { rbd_store_chunk_size: '16' }",
  "    cors: { allowed_origin: [http://a, http://b] }",
  "    oslo_messaging_notifications: { driver: { type: multistring, values: [messagingv2, log] } }",
  "    keystone_authtoken: { auth_type: password, password: hidden }",
);

test("Values become the settings of a stack: types by the catalogue, what is managed or default left out", async () => {
  const { code, out } = await importValues(chart, overrides);
  assert.equal(code, 0);
  assert.deepEqual(parse(out), {
    config: {
      "genestack:glance": {
        config: {
          "glance-api.conf": {
            DEFAULT: {
              workers: 8,
              enabled_backends: { rbd: "rbd" },
              debug: true,
              enabled_import_methods: ["web-download"],
            },
            oslo_messaging_notifications: { driver: ["messagingv2", "log"] },
            glance_store: { default_backend: "rbd" },
            rbd: { rbd_store_chunk_size: 16 },
            cors: { allowed_origin: ["http://a", "http://b"] },
          },
        },
      },
    },
  });
  assert.equal(settingsIn(out).glance.config?.["glance-api.conf"]?.DEFAULT?.workers, 8);
});

test("The report says what became of each option, and shows no secret", async () => {
  const { out, err } = await importValues(chart, overrides);
  assert.doesNotMatch(out + err, /hidden/);
  assert.match(err, /unknown[^]*\[DEFAULT\] enable_v1_api: there is no such option/);
  assert.match(err, /wrong value[^]*\[DEFAULT\] image_size_cap: must be an integer/);
  assert.match(err, /1 secret[^]*\[glance_store\] swift_password: put it into a Secret/);
  assert.match(err, /set by the components[^]*\[keystone_authtoken\] auth_type, password/);
  assert.match(err, /as this project has it[^]*\[database\] max_retries/);
  assert.match(err, /by default[^]*\[DEFAULT\] show_multiple_locations/);
  assert.match(err, /oslo_messaging_notifications\] driver: instead of this project's "noop"/);
  assert.match(err, /no options of the service, left out: conf.paste/);
});

test("Another release is part of the settings, --output takes them, --json both", async () => {
  const path = join(file("x"), "..", "stack.yaml");
  const { out } = await importValues(chart, "--output", path);
  assert.equal(out, "");
  assert.match(readFileSync(path, "utf8"), /^config:\n {2}genestack:glance:\n {4}config:/);
  const { settings, judgements } = JSON.parse((await importValues(chart, "--json")).out);
  assert.equal(settings["genestack:glance"].config["glance-api.conf"].DEFAULT.workers, 4);
  assert.ok(judgements.some(({ fate }: { fate: string }) => fate === "managed"));
});

test("Deprecated names become those of today, groups of drivers go with what names them", async () => {
  const values = file(
    "cinder.yaml",
    "conf:",
    "  cinder: { DEFAULT: { enabled_backends: 'rbd1,lvm', backup_driver_status_check_interval: 30 } }",
    "  backends:",
    "    rbd1: { volume_driver: cinder.volume.drivers.rbd.RBDDriver, rbd_pool: vms, volume_backend_name: rbd1 }",
  );
  const { out, err } = await importValues(values);
  assert.deepEqual(parse(out).config["genestack:cinder"].config["cinder.conf"], {
    DEFAULT: { enabled_backends: ["rbd1", "lvm"], backup_driver_stats_polling_interval: 30 },
    rbd1: {
      volume_driver: "cinder.volume.drivers.rbd.RBDDriver",
      rbd_pool: "vms",
      volume_backend_name: "rbd1",
    },
  });
  assert.match(err, /was \[DEFAULT\] backup_driver_status_check_interval/);
});

test("Neutron's parts go to their files; what is of a Python template is Python's", async () => {
  const values = file(
    "neutron.yaml",
    "conf:",
    "  neutron: { DEFAULT: { dns_domain: example.org. } }",
    "  plugins: { ml2_conf: { ml2: { type_drivers: 'flat,geneve' } }, taas: { x: { y: 1 } } }",
    "  ovn_metadata_agent: { DEFAULT: { metadata_workers: 3 } }",
  );
  const { out, err } = await importValues(values);
  assert.deepEqual(parse(out).config["genestack:neutron"].config, {
    "neutron.conf": { DEFAULT: { dns_domain: "example.org." } },
    "ml2_conf.ini": { ml2: { type_drivers: ["flat", "geneve"] } },
    "neutron_ovn_metadata_agent.ini": { DEFAULT: { metadata_workers: 3 } },
  });
  assert.match(err, /left out: conf.plugins.taas/);
  const horizon = file(
    "horizon.yaml",
    "conf: { horizon: { local_settings: { config: { debug: 'True', endpoint_type: adminURL, raw: {} } } } }",
  );
  assert.deepEqual(
    parse((await importValues(horizon)).out).config["genestack:horizon"].config["local_settings.py"],
    { settings: { DEBUG: true, OPENSTACK_ENDPOINT_TYPE: "adminURL" } },
  );
});
