import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { project } from "../../local/paths";
import { attempt } from "../../local/run";

test("The tests beside the sources of the providers pass", async () => {
  // The flags of the build, so that what it has compiled serves here too.
  const { code, stdout, stderr } = await attempt("go", ["test", "-mod=readonly", "-trimpath", "./..."], {
    cwd: join(project, "local/pulumi/providers"),
    env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" },
  });
  assert.equal(code, 0, stdout + stderr);
});
