import { mkdirSync, rmSync } from "node:fs";
import { logs } from "../paths";
import { step } from "../progress";
import type { ImageArchive } from "../images";
import { startControlPlane } from "./control-plane";
import { attachDisk, isFilled } from "./disk";
import { importImages } from "./images";
import { makeBridge } from "./network";
import { isDisconnected } from "./namespaces";
import { clusterFolder, clusterNodes, type Node, numberOf } from "./node";
import { claimMachine, otherCheckout, releaseMachine } from "./owner";
import { makePki } from "./pki";
import { podsRunAgain } from "./pods";
import { pidOf, processesOf, processNames } from "./process";
import { startNodePorts, startServices } from "./services";
import { shareFolders } from "./shared-folders";
import { removeLeftovers, stopAll } from "./stop";
import { startWorker } from "./worker";

/**
 * Starts the cluster with its nodes, or what is missing of it; waits until they take pods, and after a stop until
 * those that they had run again.
 */
export async function startCluster(
  images: [ImageArchive, ...ImageArchive[]],
  nodes = clusterNodes(),
): Promise<void> {
  const [pauseImage] = images;
  const stopped = !clusterRuns();
  const isolated = nodes.some((node) => node.isolated);
  const start = Date.now();
  const abandoned = claimMachine();
  await step("start the cluster", async () => {
    for (const folder of [logs, ...nodes.map(({ folder }) => folder)]) mkdirSync(folder, { recursive: true });
    // After a kill or a reboot, rules and mounts of the dead may be left: no process of ours runs, so all of it goes.
    if (stopped) await stopAll(nodes);
    if (abandoned) await removeLeftovers(abandoned);
    await makeBridge(nodes);
    // Before the provisioner, whose folders it would hide, and before the nodes, which see what is mounted by then.
    for (const node of nodes) await attachDisk(node);
    if (!isolated) await shareFolders();
    await makePki(nodes);
    await startControlPlane(isolated);
    if (isolated) startNodePorts();
    await Promise.all([
      startServices(isolated),
      ...nodes.map((node) => startWorker(node, nodes, [pauseImage])),
    ]);
  });
  await importImages(images, nodes);
  if (stopped) await podsRunAgain(start);
}

/** Whether any process of this checkout's cluster runs. */
export const clusterRuns = (): boolean => processNames().some((name) => pidOf(name) !== undefined);

/** Whether anything of this checkout's cluster is in the way of another one: it, or what a kill left of it. */
export const clusterIsThere = (): boolean => clusterRuns() || processesOf(clusterFolder).length > 0;

/** Stops the cluster: no process, mount, interface or rule stays; the data does. Another checkout's is left alone. */
export async function stopCluster(): Promise<void> {
  const other = otherCheckout();
  if (other) return console.log(`  the cluster that runs is that of ${other}`);
  await step("stop the cluster", () => stopAll(clusterNodes()));
  releaseMachine();
}

/** Stops the cluster and deletes its data. */
export async function deleteCluster(): Promise<void> {
  await stopCluster();
  rmSync(clusterFolder, { recursive: true, force: true });
}

/** One line per process of the cluster. */
export function clusterStatus(): string {
  const names = processNames().sort();
  if (names.length === 0) return "the local cluster is down";
  const nodes = clusterNodes();
  return names
    .map((name) => {
      if (!pidOf(name)) return `${name.padEnd(26)}dead; remedy: make up`;
      const node = nodes.find((one) => one.name === name);
      return `${name.padEnd(26)}running, process ${pidOf(name)}${node ? failuresOf(node) : ""}`;
    })
    .join("\n");
}

/** What was done to a node that `heal` undoes, as the end of its line. */
function failuresOf(node: Node): string {
  const failures = [
    ...(isDisconnected(node) ? ["cut off"] : []),
    ...(isFilled(node) ? ["its disk is full"] : []),
  ];
  if (failures.length === 0) return "";
  return `, ${failures.join(", ")}; remedy: genestack local node heal ${numberOf(node)}`;
}
