import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../error";

const folder = resolve(__dirname, "../../charts");

/** One of the project's own charts. */
export function ownChart(name: string): string {
  return join(folder, name);
}

/** A chart that comes with an operator's release. These are not in git. */
export function vendoredChart(name: string): string {
  const path = join(folder, "vendor", name);
  if (!existsSync(join(path, "Chart.yaml")))
    throw new UserError(`The chart charts/vendor/${name} is missing`, { remedy: "run `make charts`" });
  return path;
}
