import { footprints } from "../settings/footprints";
import { imagesOf } from "../settings/images";
import { nodeNeeds } from "../settings/node-needs";
import type { Settings } from "../settings/schema";
import { vendorCharts } from "./charts";
import { writeClouds } from "./clouds";
import { type Cluster, environment, kubeconfigOf, writeEnvironment } from "./environment";
import { exclusively } from "./exclusive";
import { buildImages } from "./images";
import { startCluster } from "./node";
import { leastNodes, type Node, nodeCount, nodesOf, nodesToStart } from "./node/node";
import { refuseUnmetNeeds } from "./node-features";
import { project } from "./paths";
import { preflight } from "./preflight";
import { duration } from "./progress";
import { run } from "./run";
import { prepareStack, stackOutputs, stackSettings, updateStack } from "./stack";
import { installTools } from "./tools";

/**
 * Debian packages, tools, charts: all that a preview needs, with no cluster.
 *
 * @param nodes of the local cluster, for which there is more to ask for; none by default
 */
export async function prepareTools(
  cluster: Cluster = "local",
  nodes: Node[] = [],
): Promise<Record<string, string>> {
  kubeconfigOf(cluster);
  await preflight(nodes);
  const packages = nodes.length > 0 ? "node" : "tools";
  await run("sh", [`${project}/local/prerequisites.sh`, packages], { inherit: true });
  await installTools(nodes);
  await vendorCharts();
  const env = await environment(cluster, nodes.length > 0 ? nodes : undefined);
  writeEnvironment(env);
  for (const name of ["aio", "base"]) await prepareStack({ name, env });
  return env;
}

/** What `make up` is told. */
export interface UpOptions {
  stack: string;
  cluster: Cluster;
  /** Of the local cluster. Default: as many as it has, or as the stack needs. */
  nodes?: number;
}

/** The recipe of `make up`. Every step is skipped when its result is there. */
export function up(options: UpOptions): Promise<void> {
  return exclusively("make up", async () => {
    const start = Date.now();
    const local = options.cluster === "local";
    const nodes = local ? nodesOf(nodesToStart(options.nodes, nodeCount(), leastNodes(options.stack))) : [];
    const env = await prepareTools(options.cluster, nodes);
    const stack = { name: options.stack, env };
    await prepareStack(stack);
    if (local) await startLocalCluster(nodes, await stackSettings(stack));
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

/** Nodes that can run what the settings ask for, with the images for it. */
async function startLocalCluster(nodes: Node[], settings: Settings): Promise<void> {
  await refuseUnmetNeeds(nodeNeeds(settings, footprints[settings.footprint]));
  await startCluster(await buildImages(imagesOf(settings)), nodes);
}
