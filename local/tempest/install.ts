import { join } from "node:path";
import { cached, hashOf } from "../cache";
import { installPackages, uvFile } from "../images/uv";
import { requirements } from "../paths";

/** Folder with the `tempest` and `python` commands: Tempest and the plugins of local/requirements/tempest.in. */
export async function tempest(): Promise<string> {
  const lock = join(requirements, "tempest.txt");
  const folder = await cached(
    "tempest",
    hashOf({ paths: [lock, __filename, uvFile] }),
    "install Tempest",
    (draft) =>
      installPackages(join(draft, "venv"), ["--no-deps", "--require-hashes", "--requirements", lock]),
  );
  return join(folder, "venv", "bin");
}
