import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { versions } from "../../releases/versions";
import { project } from "../paths";
import { step } from "../progress";
import { extract } from "./extract";
import { format } from "./format";
import { type Extract, merge } from "./merge";
import { writeTypes } from "./write-types";

/** Releases in order, with those of the version table first: every service is known from its own on. */
const releases = ["2024.1", "2024.2", "2025.1", "2025.2", "2026.1"];

/** `npm run catalogue`: writes releases/catalogue/data from the packages of the releases, and the types from that. */
async function main(): Promise<void> {
  const extracts = new Map<string, Extract>();
  for (const release of releases) {
    const skyline = release >= versions.skyline;
    extracts.set(
      release,
      await step(`list the options of OpenStack ${release}`, () => extract(release, skyline)),
    );
  }
  const { libraries, services } = merge(extracts);
  const folder = join(project, "releases", "catalogue", "data");
  mkdirSync(folder, { recursive: true });
  for (const [name, catalogue] of Object.entries({ libraries, ...services }))
    writeFileSync(join(folder, `${name}.json`), format(catalogue));
  writeTypes();
}

void main().catch((error: Error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
});
