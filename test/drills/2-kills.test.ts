import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { run } from "../../local/run";
import { createImage, eventually, kubectlJson, make, namespace, openstack } from "../support/cloud";
import { project } from "../support/preview";

/** Pids of the processes whose command line matches. */
function pidsOf(pattern: RegExp): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      try {
        return pattern.test(readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
      } catch {
        return false;
      }
    });
}

function kill(pattern: RegExp): void {
  const pids = pidsOf(pattern);
  assert.ok(pids.length > 0, `nothing runs that matches ${pattern}`);
  pids.forEach((pid) => process.kill(pid, "SIGKILL"));
}

async function upEndsWell(): Promise<void> {
  const result = await make("up");
  assert.equal(result.code, 0, result.stdout + result.stderr);
}

for (const [what, pattern] of [
  ["the API server", /^\S*kube-apiserver /],
  ["MariaDB", /^\S*mariadbd /],
  ["containerd", /^containerd |^\S*\/containerd /],
] as const)
  test(`kill -9 of ${what}: \`make up\` ends well, and no image or user is lost`, async () => {
    const name = `kept-${what.replaceAll(/\W+/g, "-")}`;
    const image = await createImage(name, __filename);
    const user = await openstack("user", "create", name);
    kill(pattern);
    await upEndsWell();
    const shown = await eventually("the image after the kill", 180, () =>
      openstack("image", "show", image.id),
    );
    assert.equal(shown.status, "active");
    assert.equal((await openstack("user", "show", user.id)).name, name);
    await run("openstack", ["image", "delete", image.id]);
    await run("openstack", ["user", "delete", user.id]);
  });

test("`pulumi destroy` removes the workloads and keeps the databases; `make up` finds them again", async () => {
  const user = await openstack("user", "create", "survivor");
  await run("pulumi", ["destroy", "--stack", "aio", "--yes", "--skip-preview", "--non-interactive"], {
    cwd: project,
    timeout: 900,
  });
  const { items } = await kubectlJson<{ items: unknown[] }>("get", "deployments", "-A");
  assert.deepEqual(items, []);
  await upEndsWell();
  assert.equal((await openstack("user", "show", user.id)).name, "survivor");
});

test("kill -9 of Pulumi in the middle of the first `up`: the next one ends well", async () => {
  assert.equal((await make("destroy")).code, 0);
  const first = spawn("make", ["up"], { cwd: project, stdio: "ignore", detached: true });
  const closed = new Promise((done) => first.on("close", done));
  await eventually("the first objects", 900, async () => {
    const { items } = await kubectlJson<{ items: unknown[] }>("get", "mariadbs", "-n", namespace);
    return items.length > 0;
  });
  kill(/^pulumi up /);
  process.kill(-first.pid!, "SIGKILL");
  await closed;
  await upEndsWell();
  assert.ok((await openstack("token", "issue")).id);
});
