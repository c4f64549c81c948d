import { join, resolve } from "node:path";
import { cached, hashOf } from "../cache";
import { installPackages, uvFile } from "../images/uv";
import { run } from "../run";

/**
 * Python of a virtual environment with the packages of requirements/<name>.txt: all services of a release, such as
 * `2025.1`, or its Skyline, such as `skyline-2025.1`. The .txt is what uv makes of the .in:
 *
 *     uv pip compile --python-version 3.11 --no-header --no-annotate --output-file NAME.txt NAME.in
 *       --constraints upper-constraints.txt, of the branch or tag of openstack/requirements for the release, without the
 *       services themselves; none for skyline-2024.2, which contradicts them
 */
export async function pythonOf(name: string): Promise<string> {
  const lock = join(__dirname, "requirements", `${name}.txt`);
  const folder = await cached(
    `packages-${name}`,
    hashOf({ paths: [lock, __filename, uvFile] }),
    `install the packages of OpenStack ${name.replace("skyline-", "")}${name.startsWith("skyline") ? ", Skyline" : ""}`,
    (draft) => install(lock, join(draft, "venv")),
  );
  return join(folder, "venv", "bin", "python");
}

async function install(lock: string, venv: string): Promise<void> {
  await run("sh", [join(resolve(__dirname, ".."), "prerequisites.sh"), "packages"], { inherit: true });
  const constraints = join(__dirname, "requirements", "build-constraints.txt");
  await installPackages(venv, ["--no-deps", "--build-constraints", constraints, "--requirements", lock]);
}
