import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { programs, python, skip } from "./python";

const folder = mkdtempSync(join(tmpdir(), "genestack-horizon-"));
after(() => rmSync(folder, { recursive: true }));

const files = {
  "local.py": readFileSync(join(programs, "local.py"), "utf8").replace("/etc/horizon", join(folder, "etc")),
  "etc/local_settings.py": "TIME_ZONE = 'UTC'\nHEAT_TIMEOUT = 5\n",
  "openstack_dashboard/__init__.py": "",
  "openstack_dashboard/defaults.py":
    "POLICY_FILES = {'compute': 'nova.yaml'}\nDEFAULT_POLICY_FILES = {'compute': 'nova.yaml'}\n",
  "openstack_dashboard/local/__init__.py": "",
  "openstack_dashboard/local/enabled/__init__.py": "",
  "heat_dashboard/__init__.py": "",
  "heat_dashboard/enabled/_1610_stacks.py": "PANEL = 'stacks'\n",
  "heat_dashboard/conf/heat.yaml": "",
  "heat_dashboard/local_settings.d/_1699_heat.py":
    "from openstack_dashboard import defaults\ndefaults.POLICY_FILES['orchestration'] = 'heat.yaml'\n" +
    "HEAT_TIMEOUT = 60\nHEAT_PARALLEL = 2\n",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** What Horizon gets: its settings, where it looks for panels, and its policies. */
const script = `
import json, local, openstack_dashboard.defaults, openstack_dashboard.local.enabled._1610_stacks as panel
from local.local_settings import *
print(json.dumps([TIME_ZONE, SECRET_KEY, COMPRESS_OFFLINE, HEAT_TIMEOUT, HEAT_PARALLEL, panel.PANEL,
  openstack_dashboard.defaults.POLICY_FILES]))
`;

test(
  "Horizon gets a file's settings, secrets of the environment, and the dashboards that are installed",
  { skip },
  async () => {
    const env = { PYTHONPATH: folder, OS_SETTINGS__SECRET_KEY: "of-all-pods" };
    const { stdout, stderr } = await python(["-c", script], env);
    assert.equal(stderr, "");
    assert.deepEqual(JSON.parse(stdout), [
      "UTC",
      "of-all-pods",
      true,
      // The cloud's own setting wins over the plugin's.
      5,
      2,
      "stacks",
      { compute: "nova.yaml", orchestration: join(folder, "heat_dashboard/conf/heat.yaml") },
    ]);
  },
);
