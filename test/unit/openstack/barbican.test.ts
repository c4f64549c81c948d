import assert from "node:assert/strict";
import { test } from "node:test";
import { barbican } from "../../../components/openstack/barbican";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const description = barbican({ publicUrl: "https://key-manager.cloud.example.org" });
const { workloads, jobs, cronJobs, files } = serviceValues(description, around({ queue: undefined }));

test("Barbican is served from the pipelines of the image: its own function looks for them elsewhere", () => {
  const { command, port, health } = workloads.api!;
  assert.deepEqual([port, health], [9311, "/healthcheck"]);
  const paste = "--paste=config:/var/lib/openstack/etc/barbican/barbican-api-paste.ini";
  assert.ok(command.includes(paste), command.join(" "));
});

test("the key of all keys is made once, before the API starts, and is never the one in Barbican's source", () => {
  const [, , action, secret, file, text] = jobs!.kek!.command;
  assert.deepEqual([action, secret, file], ["fill", "barbican-kek", "kek.conf"]);
  assert.match(text!, /^\[simple_crypto_plugin\]\nkek = \{fernet\}\n$/);
  assert.equal(description.secrets.kek, "filled");
  assert.ok(workloads.api!.dependsOn!.includes("Job/kek"));
});

test("the key is a file, which releases since 2025.1 read it from, and only the API sees it", () => {
  assert.deepEqual(workloads.api!.volumes!.kek, { path: "/etc/barbican.conf.d", secret: "barbican-kek" });
  for (const { volumes, env } of [...Object.values(jobs!), ...Object.values(cronJobs!)]) {
    assert.equal("kek" in volumes!, false);
    assert.ok(!env?.some(({ name }) => name.includes("KEK")));
  }
  for (const content of Object.values(files)) assert.doesNotMatch(content, /kek/);
});

test("a member of a project may keep secrets: without this option it takes the role creator", () => {
  assert.match(files["barbican.conf"]!, /^\[oslo_policy\]\nenforce_new_defaults = true$/m);
});

test("references to secrets are the same for all", () => {
  assert.match(files["barbican.conf"]!, /^host_href = https:\/\/key-manager\.cloud\.example\.org$/m);
});

test("orders are carried out by the API itself: there is no queue", () => {
  assert.equal("messaging" in description, false);
  assert.doesNotMatch(files["barbican.conf"]!, /\[queue\]|oslo_messaging/);
});
