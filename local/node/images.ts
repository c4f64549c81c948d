import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImageArchive } from "../images";
import { inPairs } from "../pairs";
import { step } from "../progress";
import { run } from "../run";
import { clusterNodes, type Node } from "./node";

/** Imports the archives whose images a node does not have, or has from another archive. */
export async function importImages(archives: ImageArchive[], nodes: Node[] = clusterNodes()): Promise<void> {
  const work = (await Promise.all(nodes.map((node) => importsOf(node, archives)))).flat();
  // The same archive for one node after the other: it is read from the disk once.
  const order = new Map(archives.map(({ reference }, index) => [reference, index]));
  work.sort((one, other) => order.get(one.reference)! - order.get(other.reference)!);
  await inPairs(work.map(({ perform }) => perform));
}

/** An import that is to be done. */
interface Import {
  reference: string;
  perform: () => Promise<void>;
}

async function importsOf(node: Node, archives: ImageArchive[]): Promise<Import[]> {
  const ctr = (...args: string[]) => run("ctr", ["-a", node.socket, "-n", "k8s.io", ...args]);
  const record = join(node.folder, "images.json");
  const known = existsSync(record)
    ? (JSON.parse(readFileSync(record, "utf8")) as Record<string, string>)
    : {};
  const present = new Set((await ctr("images", "ls", "-q")).split("\n"));
  const perform = async (reference: string, archive: string, stamp: string) => {
    const title = `import ${reference}${node.isolated ? ` on ${node.name}` : ""}`;
    await step(title, () => ctr("images", "import", archive));
    known[reference] = stamp;
    writeFileSync(record, JSON.stringify(known, null, 2));
  };
  return archives
    .map((one) => ({ ...one, stamp: `${one.archive}:${statSync(one.archive).size}` }))
    .filter(({ reference, stamp }) => !present.has(reference) || known[reference] !== stamp)
    .map(({ reference, archive, stamp }) => ({
      reference,
      perform: () => perform(reference, archive, stamp),
    }));
}
