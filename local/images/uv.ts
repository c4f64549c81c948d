import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { cached, hashOf } from "../cache";
import { attempt, run } from "../run";

const version = "0.13.9";

/** The uv executable, which installs locked sets of Python packages: https://docs.astral.sh/uv/ */
export async function uv(): Promise<string> {
  const folder = await cached("uv", hashOf({ texts: [version] }), `install uv ${version}`, async (draft) => {
    const packages = join(draft, "packages");
    await run("/usr/bin/python3", ["-m", "venv", join(draft, "venv")]);
    const pip = ["install", "--quiet", "--target", packages, `uv==${version}`];
    const { code, stderr } = await attempt(join(draft, "venv", "bin", "pip"), pip);
    if (code !== 0)
      throw new UserError("the Python package index cannot be reached", {
        why: stderr.trim().split("\n").pop(),
        remedy: "check the network and pip's configuration (pip config list), then run make up again",
      });
    symlinkSync(join("packages", "bin", "uv"), join(draft, "uv"));
  });
  return join(folder, "packages", "bin", "uv");
}

/** This file, on which what `installPackages` makes depends. */
export const uvFile = __filename;

/** Makes a virtual environment with what `uv pip install` is told to install; the folder may be moved afterwards. */
export async function installPackages(venv: string, what: string[]): Promise<void> {
  const program = await uv();
  await run(program, ["venv", "--quiet", "--relocatable", "--python", "/usr/bin/python3", venv]);
  const install = [
    "pip",
    "install",
    "--quiet",
    "--compile-bytecode",
    "--python",
    join(venv, "bin", "python"),
  ];
  await run(program, [...install, ...what], {
    env: {
      ...(await uvIndex()),
      SSL_CERT_FILE: process.env.SSL_CERT_FILE ?? "/etc/ssl/certs/ca-certificates.crt",
    },
  });
}

/** The index that this machine's pip uses, for uv reads no configuration of pip. */
export async function uvIndex(): Promise<Record<string, string>> {
  const { stdout } = await attempt("/usr/bin/python3", ["-m", "pip", "config", "get", "global.index-url"]);
  const index = process.env.PIP_INDEX_URL ?? stdout.trim();
  return index ? { UV_DEFAULT_INDEX: index } : {};
}
