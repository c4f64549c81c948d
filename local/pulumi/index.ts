import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { bin, project, state } from "../paths";
import { attempt } from "../run";
import { link } from "../tools";
import { buildGo } from "../tools/go";

/** The oldest engine that the program runs on, and the one that is built here. */
const engineVersion = "3.200.0";

export interface Pulumi {
  /** Folder with the pulumi command. */
  bin: string;
  /** Environment that the command needs. */
  env: Record<string, string>;
}

let installed: Promise<Pulumi> | undefined;

/**
 * Pulumi, from the first of these places: PATH, if its version will do and its plugins can be had; the engine built
 * from its Go module, with the plugins of this folder. See README.md here.
 */
export const installPulumi = (): Promise<Pulumi> =>
  (installed ??= onPath().then((found) => found ?? built()));

const common = {
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: "true",
};

/** The pulumi of the user, not that of an earlier run of this project. */
async function onPath(): Promise<Pulumi | undefined> {
  const path = (process.env.PATH ?? "").split(":").filter((folder) => folder !== bin);
  const folder = path.find((candidate) => existsSync(join(candidate, "pulumi")));
  if (!folder) return undefined;
  const version = (await attempt(join(folder, "pulumi"), ["version"], { timeout: 10 })).stdout.trim();
  if (!atLeast(version, engineVersion)) return undefined;
  const home = join(state, "pulumi-official");
  for (const name of ["kubernetes", "random"]) {
    const args = ["plugin", "install", "resource", name, versionOf(name)];
    const result = await attempt(join(folder, "pulumi"), args, {
      env: { ...common, PULUMI_HOME: home },
      timeout: 120,
    });
    if (result.code !== 0) return undefined;
  }
  return { bin: folder, env: { ...common, PULUMI_HOME: home } };
}

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

async function built(): Promise<Pulumi> {
  const engine = await buildGo({
    name: "pulumi",
    module: "local/pulumi/engine",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    variables: { "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": `v${engineVersion}` },
  });
  link("pulumi", engine);
  link("pulumi-language-nodejs", join(__dirname, "language", "pulumi-language-nodejs"));
  const home = join(state, "pulumi");
  for (const name of ["kubernetes", "random"]) {
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
