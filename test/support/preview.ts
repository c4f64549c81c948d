import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import { attempt, type RunResult } from "../../local/run";

export const project = resolve(__dirname, "../..");

/** One step of `pulumi preview --json`. */
export interface Step {
  op: string;
  urn: string;
  newState?: { type: string; parent?: string; inputs?: Record<string, any> };
}

/** Configuration beside that of the stack file: genestack:<key> -> value. */
export type Overlay = Record<string, unknown>;

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
 * Runs `pulumi preview` of a stack from nothing: no cluster is reachable, and state and stack file are of its own, for
 * a new stack writes into its file.
 */
export async function previewFromNothing(
  stack: string,
  args: string[],
  overlay: Overlay = {},
): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), "genestack-preview-"));
  try {
    for (const name of ["index.ts", "package.json", "tsconfig.json", "node_modules"])
      symlinkSync(join(project, name), join(folder, name));
    cpSync(join(project, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    const file = `Pulumi.${stack}.yaml`;
    const { config } = parse(readFileSync(join(project, file), "utf8")) as { config: Overlay };
    writeFileSync(join(folder, file), stringify({ config: { ...config, ...overlay } }));
    writeFileSync(join(folder, "kubeconfig"), stringify(unreachable));
    mkdirSync(join(folder, "state"));
    const env = {
      PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: "preview",
      PULUMI_CONFIG_PASSPHRASE_FILE: "",
      KUBECONFIG: join(folder, "kubeconfig"),
    };
    const pulumi = (...rest: string[]) =>
      attempt("pulumi", [...rest, "--non-interactive"], { cwd: folder, env });
    const init = await pulumi("stack", "init", stack);
    if (init.code !== 0) throw new Error(init.stderr);
    return await pulumi("preview", "--stack", stack, ...args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The steps of a preview from nothing; its failure is the test's. */
export async function previewSteps(stack: string, overlay: Overlay = {}): Promise<Step[]> {
  const result = await previewFromNothing(stack, ["--json"], overlay);
  if (result.code !== 0)
    throw new Error(`pulumi preview --stack ${stack} failed:\n${result.stdout}\n${result.stderr}`);
  return (JSON.parse(result.stdout) as { steps: Step[] }).steps;
}

/** The Kubernetes objects that a preview registers, secrets as `[secret]`. */
export function objectsOf(steps: Step[]): { urn: string; parent: string; object: Record<string, any> }[] {
  return steps
    .filter(({ newState }) => newState?.type.startsWith("kubernetes:") && newState.inputs?.kind)
    .map(({ urn, newState }) => ({ urn, parent: newState!.parent ?? "", object: newState!.inputs! }));
}
