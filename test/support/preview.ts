import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { project } from "../../local/paths";
import type { RunResult } from "../../local/run";
import { inSandbox } from "./sandbox";

export { project };

/** One step of `pulumi preview --json`. */
export interface Step {
  op: string;
  urn: string;
  newState?: { type: string; parent?: string; inputs?: Record<string, any> };
}

/** Configuration beside that of the stack file: genestack:<key> -> value. */
export type Overlay = Record<string, unknown>;

/** Runs `pulumi preview` of a stack from nothing; the stack file is a copy, for a new stack writes into it. */
export async function previewFromNothing(
  stack: string,
  args: string[],
  overlay: Overlay = {},
): Promise<RunResult> {
  const file = `Pulumi.${stack}.yaml`;
  const { config } = parse(readFileSync(join(project, file), "utf8")) as { config: Overlay };
  const files = { [file]: stringify({ config: { ...config, ...overlay } }) };
  return inSandbox(stack, { files, links: ["index.ts"] }, ({ pulumi }) => pulumi("preview", ...args));
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
