import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { attempt } from "../../local/run";
import { kubectl } from "../support/cloud";
import { objectsOf, previewSteps } from "../support/preview";

/**
 * Every object goes to the real API server, with the real CRDs and webhooks, as a dry run. Namespaced ones go to
 * namespaces of their own, so that nothing that runs stands in the way (immutable fields).
 */
const namespaces: Record<string, string> = {
  openstack: "conformance-openstack",
  operators: "conformance-operators",
};

before(async () => {
  for (const name of Object.values(namespaces)) await attempt("kubectl", ["create", "namespace", name]);
});
after(() => kubectl("delete", "namespace", "--wait=false", ...Object.values(namespaces)));

for (const stack of ["aio", "base"])
  test(`The API server accepts every object of ${stack}`, async () => {
    const objects = objectsOf(await previewSteps(stack))
      .map(({ object }) => prepare(object))
      .filter(({ kind }) => kind !== "Namespace");
    assert.ok(objects.length > 100, `${objects.length} objects`);
    const list = JSON.stringify({ apiVersion: "v1", kind: "List", items: objects });
    const args = [
      "apply",
      "--dry-run=server",
      "--server-side",
      "--force-conflicts",
      "--field-manager=conformance",
      "-f",
      "-",
    ];
    const result = await attempt("kubectl", args, { input: list, timeout: 240 });
    assert.equal(result.stderr.trim(), "");
    assert.equal(result.stdout.trim().split("\n").length, objects.length);
  });

test("The API server refuses a wrong object: the check can fail", async () => {
  const wrong = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "wrong" },
    spec: { replica: 1 },
  };
  const args = ["apply", "--dry-run=server", "--server-side", "-n", namespaces.openstack!, "-f", "-"];
  assert.notEqual((await attempt("kubectl", args, { input: JSON.stringify(wrong) })).code, 0);
});

function prepare(object: Record<string, any>): Record<string, any> {
  const copy = structuredClone(object);
  if (copy.metadata.namespace)
    copy.metadata.namespace = namespaces[copy.metadata.namespace] ?? copy.metadata.namespace;
  // The running cloud has its own ports already.
  for (const port of copy.kind === "Service" ? copy.spec.ports : []) if (port.nodePort) port.nodePort += 1;
  for (const field of ["data", "stringData"])
    if (copy.kind === "Secret" && copy[field])
      copy[field] = field === "data" ? {} : typeof copy[field] === "string" ? {} : copy[field];
  return copy;
}
