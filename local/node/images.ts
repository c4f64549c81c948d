import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImageArchive } from "../images";
import { inPairs } from "../pairs";
import { step } from "../progress";
import { run } from "../run";
import { type Node, nodeOf } from "./node";

/** Imports the archives whose images the node does not have, or has from another archive. */
export async function importImages(archives: ImageArchive[], node: Node = nodeOf(0)): Promise<void> {
  const ctr = (...args: string[]) => run("ctr", ["-a", node.socket, "-n", "k8s.io", ...args]);
  const record = join(node.folder, "images.json");
  const known = existsSync(record)
    ? (JSON.parse(readFileSync(record, "utf8")) as Record<string, string>)
    : {};
  const present = new Set((await ctr("images", "ls", "-q")).split("\n"));
  const missing = archives
    .map((one) => ({ ...one, stamp: `${one.archive}:${statSync(one.archive).size}` }))
    .filter(({ reference, stamp }) => !present.has(reference) || known[reference] !== stamp);
  const work = missing.map(({ reference, archive, stamp }) => async () => {
    await step(`import ${reference}`, () => ctr("images", "import", archive));
    known[reference] = stamp;
    writeFileSync(record, JSON.stringify(known, null, 2));
  });
  await inPairs(work);
}
