import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { project } from "./paths";
import { step } from "./progress";
import { goModule } from "./tools/go";

const vendor = join(project, "charts", "vendor");
const mariadb = "25.10.4";
const rabbitmq = "2.22.1";

/** A chart that comes with the release of an operator: its folder name, and what fills it. */
const charts: Record<string, (folder: string) => Promise<void>> = {
  [`mariadb-operator-${mariadb}`]: (folder) => mariadbChart("mariadb-operator", folder),
  [`mariadb-operator-crds-${mariadb}`]: (folder) => mariadbChart("mariadb-operator-crds", folder),
  [`rabbitmq-crds-${rabbitmq}`]: rabbitmqCrds,
};

/** Fills charts/vendor from the operators' Go modules, at the versions that go.sum pins. */
export async function vendorCharts(): Promise<void> {
  mkdirSync(vendor, { recursive: true });
  for (const name of readdirSync(vendor))
    if (!(name in charts)) rmSync(join(vendor, name), { recursive: true, force: true });
  for (const [name, fill] of Object.entries(charts)) {
    const folder = join(vendor, name);
    if (existsSync(folder)) continue;
    const draft = join(vendor, `.${name}.new`);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    await step(`fetch chart ${name}`, () => fill(draft));
    renameSync(draft, folder);
  }
}

/** The chart as it is, but for its dependency: CRDs are a chart of their own here, installed before. */
async function mariadbChart(chart: string, folder: string): Promise<void> {
  const module = await goModule(
    "local/go/mariadb-operator",
    "github.com/mariadb-operator/mariadb-operator/v25",
  );
  copyWritable(join(module, "deploy", "charts", chart), folder);
  const file = join(folder, "Chart.yaml");
  const { dependencies: _, ...metadata } = parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, stringify(metadata));
  rmSync(join(folder, "Chart.lock"), { force: true });
}

/** RabbitMQ's operators come without a chart: one is made of their CRDs. */
async function rabbitmqCrds(folder: string): Promise<void> {
  const metadata = {
    apiVersion: "v2",
    name: "rabbitmq-crds",
    version: rabbitmq,
    description: "CRDs of RabbitMQ's operators",
  };
  writeFileSync(join(folder, "Chart.yaml"), stringify(metadata));
  mkdirSync(join(folder, "crds"));
  for (const path of [
    "github.com/rabbitmq/cluster-operator/v2",
    "github.com/rabbitmq/messaging-topology-operator",
  ]) {
    const bases = join(await goModule("local/go/kubernetes", path), "config", "crd", "bases");
    for (const name of readdirSync(bases))
      writeFileSync(join(folder, "crds", name), readFileSync(join(bases, name)));
  }
}

/** Copies contents only: files of the module cache are read-only, and a copy must not be. */
function copyWritable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory()) copyWritable(join(from, entry.name), join(to, entry.name));
    else writeFileSync(join(to, entry.name), readFileSync(join(from, entry.name)));
}
