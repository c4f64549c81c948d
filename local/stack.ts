import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../components/error";
import { overlaid, overlayOf } from "../settings/overlay";
import type { Settings } from "../settings/schema";
import { project, state } from "./paths";
import { attempt, run } from "./run";

const salts = join(state, "salts");

/** One Pulumi stack of the local state backend. */
export interface Stack {
  name: string;
  /** Environment of every pulumi command (local/environment.ts). */
  env: Record<string, string>;
}

const stackFile = (stack: Stack) => join(project, `Pulumi.${stack.name}.yaml`);
const pulumi = (stack: Stack, args: string[], input?: string) =>
  run("pulumi", [...args, "--stack", stack.name, "--non-interactive"], {
    cwd: project,
    env: stack.env,
    input,
  });

/** Creates the stack where it does not exist, and mends what a killed run has left: a lock, pending operations. */
export async function prepareStack(stack: Stack): Promise<void> {
  if (!existsSync(stackFile(stack)))
    throw new UserError(`there is no stack "${stack.name}"`, {
      remedy: `STACK=aio or STACK=base, or write Pulumi.${stack.name}.yaml`,
    });
  await hideSalts();
  restoreSalt(stack);
  const found = await attempt("pulumi", ["stack", "ls", "--json"], { cwd: project, env: stack.env });
  if (found.code !== 0) throw new UserError("pulumi stack ls failed", { why: found.stderr.trim() });
  if (!(JSON.parse(found.stdout) as { name: string }[]).some(({ name }) => name === stack.name)) {
    const salt = saltLine(readFileSync(stackFile(stack), "utf8"));
    // The states of the local cluster and of another one share the passphrase, and so the salt.
    if (salt && !readFileSync(salts, "utf8").includes(salt))
      throw new UserError(`Pulumi.${stack.name}.yaml belongs to another state`, {
        why: "it holds the salt of another passphrase than this checkout's",
        remedy: "take its line `encryptionsalt` away, or use pulumi with the state that it belongs to",
      });
    await run("pulumi", ["stack", "init", stack.name, "--non-interactive", "--no-select"], {
      cwd: project,
      env: stack.env,
    });
  } else await recover(stack);
  saveSalt(stack);
  await refreshIndex(`Pulumi.${stack.name}.yaml`);
}

/**
 * Pulumi keeps the salt of the passphrase in the stack file. That of the local cluster is of no use to anybody
 * else, so git is told not to see it: the tree stays clean.
 */
async function hideSalts(): Promise<void> {
  if (!existsSync(salts)) writeFileSync(salts, "");
  if (existsSync(join(project, ".git")))
    await attempt("git", ["config", "filter.genestack-salt.clean", `grep -svxFf '${salts}' || test $? = 1`], {
      cwd: project,
    });
}

/**
 * Git takes a file of another size for a changed one without asking the filter. Where the filter leaves nothing that
 * is not in the index, adding the file tells git its new size and stages nothing.
 */
async function refreshIndex(file: string): Promise<void> {
  const git = async (...args: string[]) => (await attempt("git", args, { cwd: project })).stdout.trim();
  const staged = (await git("ls-files", "--stage", file)).split(" ")[1];
  if (staged && staged === (await git("hash-object", "--path", file, file))) await git("add", file);
}

const saltLine = (text: string) => /^encryptionsalt: .*$/m.exec(text)?.[0];

function saveSalt(stack: Stack): void {
  const line = saltLine(readFileSync(stackFile(stack), "utf8"));
  const known = readFileSync(salts, "utf8");
  if (line && !known.includes(line)) writeFileSync(salts, `${known}${line}\n`);
  if (line) writeFileSync(join(state, `salt-${stack.name}`), line);
}

/** A stack file that was checked out anew has lost its salt, without which the state's secrets cannot be read. */
function restoreSalt(stack: Stack): void {
  const saved = join(state, `salt-${stack.name}`);
  const text = readFileSync(stackFile(stack), "utf8");
  if (existsSync(saved) && !saltLine(text))
    writeFileSync(stackFile(stack), `${text.trimEnd()}\n${readFileSync(saved, "utf8")}\n`);
}

/** Takes the salts of the local cluster out of the stack files, whose state is about to go. */
export async function forgetSalts(): Promise<void> {
  await attempt("git", ["config", "--unset", "filter.genestack-salt.clean"], { cwd: project });
  if (!existsSync(salts)) return;
  const known = readFileSync(salts, "utf8").split("\n").filter(Boolean);
  for (const name of readdirSync(project).filter((file) => /^Pulumi\..+\.yaml$/.test(file))) {
    const file = join(project, name);
    const lines = readFileSync(file, "utf8").split("\n");
    if (!lines.some((line) => known.includes(line))) continue;
    writeFileSync(file, lines.filter((line) => !known.includes(line)).join("\n"));
    await refreshIndex(name);
  }
}

async function recover(stack: Stack): Promise<void> {
  const backend = fileURLToPath(stack.env.PULUMI_BACKEND_URL!);
  const locks = join(backend, ".pulumi", "locks", "organization", "genestack", stack.name);
  if (existsSync(locks))
    for (const name of readdirSync(locks).filter((file) => file.endsWith(".json"))) {
      const { pid } = JSON.parse(readFileSync(join(locks, name), "utf8")) as { pid: number };
      if (existsSync(`/proc/${pid}`))
        throw new UserError(`pulumi is running on stack ${stack.name}`, {
          why: `process ${pid}`,
          remedy: "wait for it, or end it",
        });
      await run("pulumi", ["cancel", "--yes", stack.name], { cwd: project, env: stack.env });
    }
  const deployment = JSON.parse(await pulumi(stack, ["stack", "export"])) as {
    deployment: { pending_operations?: unknown[] } | null;
  };
  if (!deployment.deployment?.pending_operations?.length) return;
  // What was being created is either there, and is taken over, or is created again.
  delete deployment.deployment.pending_operations;
  await pulumi(stack, ["stack", "import"], JSON.stringify(deployment));
}

/** What a stack is configured to be, as the program reads it. */
export async function stackSettings(stack: Stack): Promise<Settings> {
  const overlay = overlayOf(stack.name, stack.env.GENESTACK_OVERLAY ?? "");
  return settingsFrom(await pulumi(stack, [...listConfig]), overlay);
}

/** Lists the configuration for `settingsFrom`, with the defaults of Pulumi.yaml and with secrets. */
export const listConfig = ["config", "--json", "--show-secrets"] as const;

/** The settings in the output of `listConfig`, with those of an overlay. */
export async function settingsFrom(json: string, overlay?: string): Promise<Settings> {
  // Loaded only where it is needed: the catalogue of options comes with it, and takes a second.
  const { readSettings } = await import("../settings/read");
  const config = JSON.parse(json) as Record<string, { value: string }>;
  const texts = Object.fromEntries(Object.entries(config).map(([key, { value }]) => [key, value]));
  return readSettings(overlaid(texts, overlay));
}

/** `pulumi up` to the end, shown as it goes. */
export async function updateStack(stack: Stack): Promise<void> {
  const args = [
    "up",
    "--stack",
    stack.name,
    "--yes",
    "--skip-preview",
    "--suppress-outputs",
    "--non-interactive",
  ];
  const result = await attempt("pulumi", args, {
    cwd: project,
    env: stack.env,
    inherit: true,
    finishes: true,
    log: join(state, "logs", "pulumi-up.log"),
  });
  if (result.code !== 0)
    throw new UserError(`pulumi up --stack ${stack.name} failed`, {
      why: "its errors are above",
      remedy: "mend the cause and run make up again: it goes on where this one stopped",
    });
}

/** The outputs of a stack, secrets included: never to be shown. */
export async function stackOutputs(stack: Stack): Promise<Record<string, unknown>> {
  return JSON.parse(await pulumi(stack, ["stack", "output", "--json", "--show-secrets"])) as Record<
    string,
    unknown
  >;
}
