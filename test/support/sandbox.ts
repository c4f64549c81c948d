import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { backendUrl } from "../../local/environment";
import { project } from "../../local/paths";
import { attempt, type RunResult } from "../../local/run";

/** A program in a folder of its own, with a new stack, a state that nobody else uses, and no cluster. */
export interface Sandbox {
  folder: string;
  /** What the pulumi command needs beside the environment of the tests. */
  env: Record<string, string>;
  /** Runs a pulumi command on the stack. */
  pulumi: (...args: string[]) => Promise<RunResult>;
}

/** A kubeconfig whose cluster nobody serves: port 9 (discard) of the loopback. */
const unreachable = {
  apiVersion: "v1",
  kind: "Config",
  clusters: [{ name: "none", cluster: { server: "https://127.0.0.1:9" } }],
  users: [{ name: "none", user: { token: "none" } }],
  contexts: [{ name: "none", context: { cluster: "none", user: "none" } }],
  "current-context": "none",
};

/**
 * Makes a sandbox for the time of `use`: the project's Pulumi.yaml and packages, more files by name, and links to more
 * files of the project.
 */
export async function inSandbox<T>(
  stack: string,
  { files = {}, links = [] }: { files?: Record<string, string>; links?: string[] },
  use: (sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "genestack-sandbox-"));
  try {
    for (const name of ["package.json", "tsconfig.json", "node_modules", ...links])
      symlinkSync(join(project, name), join(folder, name));
    cpSync(join(project, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    for (const [name, text] of Object.entries({ kubeconfig: stringify(unreachable), ...files }))
      writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, "state"));
    const env = {
      PULUMI_BACKEND_URL: backendUrl(join(folder, "state")),
      PULUMI_CONFIG_PASSPHRASE: "sandbox",
      PULUMI_CONFIG_PASSPHRASE_FILE: "",
      GENESTACK_OVERLAY: "",
      KUBECONFIG: join(folder, "kubeconfig"),
    };
    const pulumi = (...args: string[]) =>
      attempt("pulumi", [...args, "--stack", stack, "--non-interactive"], { cwd: folder, env, timeout: 180 });
    const init = await pulumi("stack", "init");
    if (init.code !== 0) throw new Error(init.stderr);
    return await use({ folder, env, pulumi });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
