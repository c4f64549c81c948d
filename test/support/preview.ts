import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Runs `pulumi preview` of a stack from nothing, with no cluster reachable and a state of its own. */
export async function previewFromNothing(
  stack: string,
  args: string[],
  overlay: Overlay = {},
): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), "genestack-preview-"));
  try {
    mkdirSync(join(folder, "state"));
    writeFileSync(join(folder, "kubeconfig"), stringify(unreachable));
    const config = join(folder, `Pulumi.${stack}.yaml`);
    cpSync(join(project, `Pulumi.${stack}.yaml`), config);
    const env = {
      PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: "preview",
      PULUMI_CONFIG_PASSPHRASE_FILE: "",
      KUBECONFIG: join(folder, "kubeconfig"),
    };
    const pulumi = (...rest: string[]) =>
      attempt("pulumi", [...rest, "--config-file", config], { cwd: project, env });
    const init = await pulumi("stack", "init", stack, "--no-select", "--non-interactive");
    if (init.code !== 0) throw new Error(init.stderr);
    setOverlay(config, overlay);
    return await pulumi("preview", "--stack", stack, "--non-interactive", ...args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function setOverlay(config: string, overlay: Overlay): void {
  const file = parse(readFileSync(config, "utf8")) as { config: Overlay };
  writeFileSync(config, stringify({ ...file, config: { ...file.config, ...overlay } }));
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
