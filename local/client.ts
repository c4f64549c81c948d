import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../components/error";
import { cached, hashOf } from "./cache";
import { installPackages, uvFile } from "./images/uv";
import { requirements } from "./paths";

const packages = [
  "python-openstackclient",
  "osc-placement",
  "python-barbicanclient",
  "python-heatclient",
  "setuptools",
];

/** Folder with the `openstack` command, in a virtual environment on this machine, at the versions of the image. */
export async function hostClient(): Promise<string> {
  const lock = join(requirements, "2024.1.txt");
  const folder = await cached(
    "openstack-client",
    hashOf({ paths: [lock, __filename, uvFile] }),
    "install the OpenStack client",
    (draft) => installPackages(join(draft, "venv"), ["--constraints", lock, ...packages]),
  );
  const bin = join(folder, "venv", "bin");
  if (!existsSync(join(bin, "openstack")))
    throw new UserError("the OpenStack client is missing", { remedy: "make distclean" });
  return bin;
}
