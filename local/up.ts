import { footprints } from "../settings/footprints";
import { imagesOf } from "../settings/images";
import { nodeNeeds } from "../settings/node-needs";
import type { Settings } from "../settings/schema";
import { vendorCharts } from "./charts";
import { writeClouds } from "./clouds";
import { type Cluster, environment, kubeconfigOf, writeEnvironment } from "./environment";
import { exclusively } from "./exclusive";
import { buildImages } from "./images";
import { startNode } from "./node";
import { refuseUnmetNeeds } from "./node-features";
import { project } from "./paths";
import { preflight } from "./preflight";
import { duration } from "./progress";
import { run } from "./run";
import { prepareStack, stackOutputs, stackSettings, updateStack } from "./stack";
import { installTools } from "./tools";

/** Debian packages, tools, charts: all that a preview needs, with no cluster; `node` asks for what a node needs too. */
export async function prepareTools(
  cluster: Cluster = "local",
  node = false,
): Promise<Record<string, string>> {
  kubeconfigOf(cluster);
  await preflight({ node });
  await run("sh", [`${project}/local/prerequisites.sh`, node ? "node" : "tools"], { inherit: true });
  await installTools();
  await vendorCharts();
  const env = await environment(cluster);
  writeEnvironment(env);
  for (const name of ["aio", "base"]) await prepareStack({ name, env });
  return env;
}

/** The recipe of `make up`. Every step is skipped when its result is there. */
export function up(options: { stack: string; cluster: Cluster }): Promise<void> {
  return exclusively("up", async () => {
    const start = Date.now();
    const local = options.cluster === "local";
    const env = await prepareTools(options.cluster, local);
    const stack = { name: options.stack, env };
    await prepareStack(stack);
    if (local) await startLocalNode(await stackSettings(stack));
    console.log(`  pulumi up --stack ${stack.name}`);
    await updateStack(stack);
    const outputs = await stackOutputs(stack);
    writeClouds(outputs);
    console.log(`\nThe cloud is up after ${duration(start)}. Its endpoints:`);
    for (const [service, url] of Object.entries(outputs.endpoints as Record<string, string>))
      console.log(`  ${service.padEnd(12)}${url}`);
    console.log(`\nTry:\n  . .genestack/env\n  openstack token issue`);
  });
}

/** A node that can run what the settings ask for, with the images for it. */
async function startLocalNode(settings: Settings): Promise<void> {
  await refuseUnmetNeeds(nodeNeeds(settings, footprints[settings.footprint]));
  await startNode(await buildImages(imagesOf(settings)));
}
