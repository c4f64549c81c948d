import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { programs, python, skip } from "./python";
import { SecretServer } from "./secret-server";

let secret: SecretServer;

before(async () => {
  if (!skip) secret = await SecretServer.start("cinder-internal-tenant");
});
after(() => secret?.stop());

/** Calls a function of the program with other services in place of those that it would log in to. */
const call = (services: string, call: string) =>
  python(
    [
      "-c",
      `
import sys
from types import SimpleNamespace as Record
sys.modules["own_user"] = Record()
sys.path.insert(0, ${JSON.stringify(programs)})
import cinder_setup, keys
keys.ACCOUNT = ${JSON.stringify(secret.account)}
${services}
cinder_setup.${call}`,
    ],
    { KUBERNETES_SERVICE_HOST: "127.0.0.1", KUBERNETES_SERVICE_PORT: `${secret.port}` },
  );

test("each backend has a volume type, and one that is there stays as it is", { skip }, async () => {
  const services = `
made = lambda **values: print(values)
storage = Record(types=lambda: [Record(name="__DEFAULT__"), Record(name="rbd")], create_type=made)
cloud = Record(block_storage=storage)`;
  const { stdout, stderr } = await call(services, 'types(cloud, "rbd", "nfs")');
  assert.deepEqual(
    stdout.trim().split("\n"),
    [
      "volume type rbd: is there",
      "{'name': 'nfs', 'extra_specs': {'volume_backend_name': 'nfs'}}",
      "volume type nfs: made",
    ],
    stderr,
  );
});

const identity = `
found = lambda kind: lambda name, ignore_missing, domain_id: Record(id=f"{kind}-{name}-{domain_id}")
domain = lambda name, ignore_missing: Record(id=f"of-{name}")
identity = Record(find_domain=domain, find_project=found("project"), find_user=found("user"))
cloud = Record(identity=identity)`;

test(
  "the ids of the internal project and user become options, also where others were",
  { skip },
  async () => {
    for (const data of [undefined, { "internal-tenant.conf": "b3RoZXJz" }]) {
      secret.data = data;
      const { code, stderr } = await call(identity, `tenant(cloud, "${secret.name}", "internal", "service")`);
      assert.equal(code, 0, stderr);
      assert.equal(
        Buffer.from(secret.data!["internal-tenant.conf"]!, "base64").toString(),
        `[DEFAULT]
cinder_internal_tenant_project_id = project-internal-of-service
cinder_internal_tenant_user_id = user-internal-of-service
`,
      );
    }
  },
);
