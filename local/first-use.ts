import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addresses } from "../settings/addresses";
import type { Settings } from "../settings/schema";
import { attempt, run } from "./run";

/*
 * What users of a cloud wait for first, while it comes up. For `make bench`.
 */

/**
 * When Keystone gave the administrator a token, in milliseconds since 1970.
 *
 * @param over whether nobody waits any more; then the answer is NaN
 */
export async function firstToken(
  { domain }: Settings,
  env: Record<string, string>,
  over: () => boolean,
): Promise<number> {
  const url = `http://${domain}:${addresses.keystone.api!.nodePort}/v3/auth/tokens`;
  while (!over()) {
    const password = await administratorsPassword(env);
    if (password && (await givesToken(url, password))) return Date.now();
    await new Promise((done) => setTimeout(done, 500));
  }
  return NaN;
}

/** Undefined before the Secret is there. */
async function administratorsPassword(env: Record<string, string>): Promise<string | undefined> {
  const secret = ["get", "secret", "keystone-admin", "-n", "openstack", "-o", "jsonpath={.data.password}"];
  const { code, stdout } = await attempt("kubectl", secret, { env });
  return code === 0 ? Buffer.from(stdout, "base64").toString() : undefined;
}

async function givesToken(url: string, password: string): Promise<boolean> {
  const user = { name: "admin", domain: { name: "Default" }, password };
  const body = JSON.stringify({ auth: { identity: { methods: ["password"], password: { user } } } });
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Makes all that a server needs, and the server, and waits until it is active. */
export async function firstServer(env: Record<string, string>): Promise<void> {
  const openstack = (...args: string[]) => run("openstack", args, { env, timeout: 300 });
  const folder = mkdtempSync(join(tmpdir(), "genestack-bench-"));
  const disk = join(folder, "disk");
  writeFileSync(disk, Buffer.alloc(1024 * 1024));
  try {
    const raw = ["--disk-format", "raw", "--container-format", "bare"];
    await openstack("image", "create", ...raw, "--file", disk, "bench");
  } finally {
    rmSync(folder, { recursive: true });
  }
  await openstack("flavor", "create", "--ram", "64", "--disk", "1", "--vcpus", "1", "bench");
  await openstack("network", "create", "bench");
  await openstack("subnet", "create", "--network", "bench", "--subnet-range", "10.9.0.0/24", "bench");
  const what = ["--image", "bench", "--flavor", "bench", "--network", "bench"];
  await openstack("server", "create", ...what, "--wait", "bench");
}
