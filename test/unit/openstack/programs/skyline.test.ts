import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { programs, python, skip } from "./python";

const folder = mkdtempSync(join(tmpdir(), "genestack-skyline-"));
after(() => rmSync(folder, { recursive: true }));

const given = { default: { debug: false }, openstack: { default_region: "RegionOne" } };
const files = {
  "config.py": readFileSync(join(programs, "skyline.py"), "utf8")
    .replace("/etc/skyline/skyline.yaml", join(folder, "etc/skyline.yaml"))
    .replace("/run/skyline", join(folder, "run")),
  "etc/skyline.yaml": JSON.stringify(given),
  // JSON is YAML.
  "yaml.py": "import json\nsafe_load = json.load\nsafe_dump = json.dump\n",
  "skyline_apiserver/__init__.py": "",
  "skyline_apiserver/db/__init__.py": "",
  "skyline_apiserver/db/base.py": "def Database(url, **options): return [url, options]\n",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
mkdirSync(join(folder, "run"));

const env = {
  PYTHONPATH: folder,
  DATABASE_CONNECTIONS: "2",
  OS_DEFAULT__SECRET_KEY: "of-all-pods",
  OS_OPENSTACK__SYSTEM_USER_PASSWORD: "of-skyline",
  OS_AUTH_URL: "http://elsewhere",
};

test("Skyline's file is completed with the secrets, for no one else to read", { skip }, async () => {
  const script = 'import config, os; print(os.environ["OS_CONFIG_DIR"])';
  const { stdout, stderr } = await python(["-c", script], env);
  assert.equal(stderr, "");
  const complete = join(stdout.trim(), "skyline.yaml");
  assert.deepEqual(JSON.parse(readFileSync(complete, "utf8")), {
    default: { debug: false, secret_key: "of-all-pods" },
    openstack: { default_region: "RegionOne", system_user_password: "of-skyline" },
  });
  assert.equal(statSync(complete).mode & 0o777, 0o600);
});

test("gunicorn's processes open as many connections as they are told", { skip }, async () => {
  const script =
    "import config, json; from skyline_apiserver.db import base; print(json.dumps(base.Database('url', minsize=1, maxsize=100)))";
  const { stdout } = await python(["-c", script], env);
  assert.deepEqual(JSON.parse(stdout), ["url", { minsize: 1, maxsize: 2 }]);
});
