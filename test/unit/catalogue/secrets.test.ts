import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecret } from "../../../releases/catalogue/secrets";

const unknown = (option: string, typed: unknown) => isSecret(undefined, option, { typed });

for (const option of [
  "password",
  "memcache_secret_key",
  "metadata_proxy_shared_secret",
  "transport_url",
  "connection",
  "slave_connection",
  "auth_encryption_key",
  "kek",
  "Admin_Token",
  "san-password",
])
  test(`${option} is a secret by its name`, () => {
    assert.ok(unknown(option, "plain"));
    assert.ok(isSecret(undefined, option, { texts: ["plain"] }));
    assert.ok(!unknown(option, ""));
  });

test("the catalogue says what else is a secret, and what cannot be one", () => {
  const typed = "plain";
  assert.ok(isSecret({ type: "string", secret: true }, "harmless", { typed }));
  assert.ok(isSecret({ type: "string" }, "memcache_password", { typed }));
  assert.ok(!isSecret({ type: "string", choices: ["plain"] }, "generate_secret", { typed }));
  assert.ok(!isSecret({ type: "integer" }, "rotate_secret", { typed: 5 }));
  assert.ok(!isSecret({ type: "string" }, "password", { typed }, "auth"));
});

test("a URL with a password in it is a secret whatever the option, and wherever in a value", () => {
  const known = { type: "string" } as const;
  for (const typed of ["swift+https://user:pw@host/", ["a", "amqp://u:p@h"], { a: "http://u:p@h" }])
    assert.ok(isSecret(known, "target", { typed }));
  assert.ok(isSecret(known, "target", { texts: ["a", "http://u:p@h"] }));
});

test("what only sounds like a secret is accepted", () => {
  const harmless: Record<string, unknown> = {
    connection_recycle_time: 600,
    inject_password: true,
    password_regex: "^.{8,}$",
    rbd_secret_uuid: "457eb676",
    user_domain_name: "service",
    auth_url: "http://keystone-api.openstack.svc:5000/v3",
    allowed_origin: ["https://user@host/path:1"],
  };
  for (const [option, value] of Object.entries(harmless)) assert.ok(!unknown(option, value), option);
});
