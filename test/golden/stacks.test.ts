import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { stringify } from "yaml";
import { hashOf } from "../../local/cache";
import { attempt } from "../../local/run";
import { previewSteps, type Step } from "../support/preview";

/** What Pulumi prints for a value that only the deployment will know. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

for (const stack of ["aio", "base"])
  test(`The stack ${stack} consists of what git says`, async () => {
    const files = render(await previewSteps(stack));
    const folder = join(__dirname, stack);
    if (process.env.GOLDEN === "write") return write(folder, files);
    const rendered = mkdtempSync(join(tmpdir(), "genestack-golden-"));
    write(rendered, files);
    const { code, stdout, stderr } = await attempt("diff", ["-ru", folder, rendered]);
    rmSync(rendered, { recursive: true });
    const lines = (stdout + stderr).split("\n").slice(0, 80).join("\n");
    if (code !== 0) assert.fail(`${lines}\nremedy: make golden, and review`);
  });

test("No password, key or token stands in a golden file", () => {
  for (const stack of ["aio", "base"])
    for (const name of readdirSync(join(__dirname, stack))) {
      const text = readFileSync(join(__dirname, stack, name), "utf8");
      for (const [line] of text.matchAll(/^.*(password|secret_key|token): +["']?[^\s"'].*$/gim))
        assert.match(
          line,
          /\[secret\]|\[unknown\]|name: |Key: password|key: password|false|true/,
          `${stack}/${name}: ${line}`,
        );
    }
});

/** One file per component of the cloud: its resources in the order of their names. */
function render(steps: Step[]): Map<string, string> {
  const parents = new Map(steps.map(({ urn, newState }) => [urn, newState?.parent ?? ""]));
  const groups = new Map<string, [string, string][]>();
  for (const { urn, newState } of steps) {
    if (!newState?.inputs || newState.type.startsWith("pulumi:") || newState.type.startsWith("genestack:"))
      continue;
    const file = `${componentOf(urn, parents)}.yaml`;
    groups.set(file, [...(groups.get(file) ?? []), [urn, document(urn, newState.type, newState.inputs)]]);
  }
  return new Map(
    [...groups].map(([file, documents]) => [
      file,
      documents
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => text)
        .join("---\n"),
    ]),
  );
}

/** The child of Cloud that a resource belongs to. */
function componentOf(urn: string, parents: Map<string, string>): string {
  let at = urn;
  for (
    let parent = parents.get(at);
    parent &&
    /^urn:pulumi:[^:]+::[^:]+::genestack:/.test(parent) &&
    !parent.includes("::genestack:index:Cloud::");
    parent = parents.get(at)
  )
    at = parent;
  return at
    .split("::")
    .pop()!
    .replaceAll(/[^a-zA-Z0-9-]+/g, "-");
}

function document(urn: string, type: string, inputs: Record<string, any>): string {
  if (inputs.kind === "CustomResourceDefinition")
    inputs = {
      kind: inputs.kind,
      metadata: { name: inputs.metadata.name },
      contentHash: hashOf({ texts: [JSON.stringify(inputs)] }),
    };
  const name = urn.split("::").pop();
  const body = Object.fromEntries(Object.entries(inputs).filter(([key]) => !key.startsWith("__")));
  const text = stringify(body, { lineWidth: 0, sortMapEntries: true, aliasDuplicateObjects: false });
  return `# ${type} ${name}\n${text}`.replaceAll(unknown, "[unknown]");
}

function write(folder: string, files: Map<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
