import { join } from "node:path";
import { cached, hashOf } from "../cache";
import { installPackages, uvFile } from "../images/uv";
import { project, requirements } from "../paths";
import { run } from "../run";

/** Python of a virtual environment with the packages of local/requirements/<name>.txt. */
export async function pythonOf(name: string): Promise<string> {
  const lock = join(requirements, `${name}.txt`);
  const folder = await cached(
    `packages-${name}`,
    hashOf({ paths: [lock, __filename, uvFile] }),
    `install the packages of OpenStack ${name.replace("skyline-", "")}${name.startsWith("skyline") ? ", Skyline" : ""}`,
    (draft) => install(lock, join(draft, "venv")),
  );
  return join(folder, "venv", "bin", "python");
}

async function install(lock: string, venv: string): Promise<void> {
  await run("sh", [join(project, "local/prerequisites.sh"), "packages"], { inherit: true });
  const constraints = join(requirements, "build-constraints.txt");
  await installPackages(venv, ["--no-deps", "--build-constraints", constraints, "--requirements", lock]);
}
