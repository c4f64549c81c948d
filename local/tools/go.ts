import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cached, cachePath, hashOf } from "../cache";
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
  /** Experiments of the Go toolchain to build it with (GOEXPERIMENT). */
  experiments?: string;
}

const linked = (program: GoProgram) =>
  Object.entries(program.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`);

const hashOfProgram = (program: GoProgram) =>
  hashOf({
    texts: [program.package, ...linked(program), ...(program.experiments ? [program.experiments] : [])],
    paths: [join(project, program.module)],
  });

/** Where a program is once it is built. */
export const builtPath = (program: GoProgram): string =>
  join(cachePath(program.name, hashOfProgram(program)), program.name);

/** Builds a program, or finds it in the cache; returns its path. */
export async function buildGo(program: GoProgram): Promise<string> {
  const { name } = program;
  await cached(name, hashOfProgram(program), `build ${name}`, async (draft) => {
    mkdirSync(logs, { recursive: true });
    const ldflags = ["-s", "-w", ...linked(program)].join(" ");
    const output = ["-o", join(draft, name), program.package];
    await run("go", ["build", "-mod=readonly", "-trimpath", "-ldflags", ldflags, ...output], {
      cwd: join(project, program.module),
      env: { CGO_ENABLED: "0", GOEXPERIMENT: program.experiments ?? "", GOFLAGS: "", GOWORK: "off" },
      log: join(logs, `build-${name}.log`),
    });
  });
  return builtPath(program);
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
