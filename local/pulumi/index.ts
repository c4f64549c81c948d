import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { bin, project, state } from "../paths";
import { attempt } from "../run";
import { link } from "../tools";
import { builtPath, buildGo, type GoProgram } from "../tools/go";
import { downloadPulumi } from "./download";

/** The oldest engine that the program runs on, and the one that is built here. */
const engineVersion = "3.200.0";

const engine: GoProgram = {
  name: "pulumi",
  module: "local/pulumi/engine",
  package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  variables: { "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": `v${engineVersion}` },
  // Most of what the engine computes is the state as JSON, before and after every step. This writes the same bytes in
  // two thirds of the time.
  experiments: "jsonv2",
};

export interface Pulumi {
  /** Folder with the pulumi command. */
  bin: string;
  /** Environment that the command needs. */
  env: Record<string, string>;
}

let installed: Promise<Pulumi> | undefined;

/**
 * Pulumi, from the first of these places: PATH, if its version will do; the official download; the engine built from
 * its Go module, with the plugins of this folder. The first two count only if their plugins can be had. See README.md.
 */
export const installPulumi = (): Promise<Pulumi> => (installed ??= find());

async function find(): Promise<Pulumi> {
  const own = await onPath();
  if (own) return own;
  const downloaded = existsSync(builtPath(engine)) ? undefined : await downloadPulumi();
  return (await withPlugins(downloaded)) ?? build();
}

const common = {
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
};

/** The pulumi of the user, not that of an earlier run of this project. */
async function onPath(): Promise<Pulumi | undefined> {
  const path = (process.env.PATH ?? "").split(":").filter((folder) => folder !== bin);
  const folder = path.find((candidate) => existsSync(join(candidate, "pulumi")));
  return withPlugins(folder);
}

/** The pulumi of a folder, with the providers at the versions of their npm packages. */
async function withPlugins(folder: string | undefined): Promise<Pulumi | undefined> {
  if (!folder) return undefined;
  const pulumi = join(folder, "pulumi");
  const version = (await attempt(pulumi, ["version"], { timeout: 10 })).stdout.trim();
  if (!atLeast(version, engineVersion)) return undefined;
  const env = { ...common, PULUMI_HOME: join(state, "pulumi-official") };
  for (const name of providers) {
    const args = ["plugin", "install", "resource", name, versionOf(name)];
    if ((await attempt(pulumi, args, { env, timeout: 300 })).code !== 0) return undefined;
  }
  return { bin: folder, env };
}

const providers = ["kubernetes", "random"];

function atLeast(version: string, wanted: string): boolean {
  const numbers = (text: string) => text.replace(/^v/, "").split(/[.-]/).slice(0, 3).map(Number);
  const [a, b] = [numbers(version), numbers(wanted)];
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i]! > b[i]!;
  return true;
}

/** Version of a provider: that of its npm package, which asks for no other. */
function versionOf(name: string): string {
  const file = join(project, "node_modules", "@pulumi", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

async function build(): Promise<Pulumi> {
  link("pulumi", await buildGo(engine));
  link("pulumi-language-nodejs", join(__dirname, "language", "pulumi-language-nodejs"));
  const home = join(state, "pulumi");
  for (const name of providers) {
    const program = `pulumi-resource-${name}`;
    const version = versionOf(name);
    const plugin = await buildGo({
      name: program,
      module: "local/pulumi/providers",
      package: `./cmd/${program}`,
      variables: { "main.version": version },
    });
    installPlugin(join(home, "plugins", `resource-${name}-v${version}`), program, plugin);
  }
  return { bin, env: { ...common, PULUMI_HOME: home, PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true" } };
}

/** Where the engine looks for a plugin before it thinks of a download. */
function installPlugin(folder: string, program: string, target: string): void {
  const path = join(folder, program);
  if (existsSync(path) && readlinkSync(path) === target) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(target, path);
}
