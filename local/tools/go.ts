import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cached, hashOf } from "../cache";
import { logs, project } from "../paths";
import { run } from "../run";

/** An executable built from a Go module of this project. */
export interface GoProgram {
  /** File name of the executable. */
  name: string;
  /** Folder of the module, from the project's root; its go.sum pins everything. */
  module: string;
  /** Package to build: of the module itself ("./kube") or one that it requires. */
  package: string;
  /** Values for string variables of the linked packages: `import/path.Name` -> value. */
  variables?: Record<string, string>;
}

/** Builds a program, or finds it in the cache; returns its path. */
export async function buildGo(program: GoProgram): Promise<string> {
  const folder = join(project, program.module);
  const variables = Object.entries(program.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`);
  const hash = hashOf({ texts: [program.package, ...variables], paths: [folder] });
  const path = await cached(program.name, hash, `build ${program.name}`, async (draft) => {
    mkdirSync(logs, { recursive: true });
    const ldflags = ["-s", "-w", ...variables].join(" ");
    const output = ["-o", join(draft, program.name), program.package];
    await run("go", ["build", "-mod=readonly", "-trimpath", "-ldflags", ldflags, ...output], {
      cwd: folder,
      env: { CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" },
      log: join(logs, `build-${program.name}.log`),
    });
  });
  return join(path, program.name);
}

/** Folder of a module that a Go module of this project requires, downloaded where needed. */
export async function goModule(module: string, path: string): Promise<string> {
  const folder = join(project, module);
  const options = { cwd: folder, env: { GOFLAGS: "-mod=mod", GOWORK: "off" } };
  const answer = JSON.parse(
    await run("go", ["mod", "download", "-json", `${path}@${await goVersion(module, path)}`], options),
  ) as {
    Dir: string;
  };
  return answer.Dir;
}

/** The version of a required module after replacements. */
async function goVersion(module: string, path: string): Promise<string> {
  const format = "{{if .Replace}}{{.Replace.Version}}{{else}}{{.Version}}{{end}}";
  const options = { cwd: join(project, module), env: { GOFLAGS: "-mod=readonly", GOWORK: "off" } };
  return (await run("go", ["list", "-m", "-f", format, path], options)).trim();
}
