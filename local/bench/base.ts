import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { imagesOf } from "../../settings/images";
import { overlayFile } from "../environment";
import { buildImages } from "../images";
import { startCluster } from "../node";
import { nodesOf } from "../node/node";
import { state } from "../paths";
import { stackSettings } from "../stack";
import { test } from "../test";
import { prepareTools, up } from "../up";
import { drillTable, keptResults } from "./drills";
import { type Figures, memory, timer } from "./figures";

const local = { stack: "base", cluster: "local" } as const;
const services = ["keystone", "glance", "placement"];

/** `base` on three empty nodes, first with a few services, then with those of its stack file; and what its drills show. */
export async function measureBase(figures: Figures): Promise<void> {
  const time = timer(figures);
  process.env.GENESTACK_OVERLAY = overlayWith(services);
  try {
    const nodes = nodesOf(3);
    const stack = { name: local.stack, env: await prepareTools("local", nodes) };
    const images = await buildImages(imagesOf(await stackSettings(stack)));
    await time("start of three empty nodes, with their images", () => startCluster(images, nodes));
    await time(`make up STACK=base of ${services.join(", ")} on them`, () => up(local));
    figures.push(...(await memory(stack.env)));
  } finally {
    delete process.env.GENESTACK_OVERLAY;
  }
  await test(["ha"]);
  console.log(`\n${drillTable(keptResults()).join("\n")}`);
}

/** What the local cluster needs of base, with the services named. */
function overlayWith(services: string[]): string {
  const { config } = parse(readFileSync(overlayFile, "utf8")) as { config: Record<string, unknown> };
  const folder = join(state, "bench");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "Pulumi.base.yaml");
  writeFileSync(file, stringify({ config: { ...config, "genestack:services": services } }));
  return file;
}
