import { parseArgs } from "node:util";
import { messageOf, UserError } from "../components/error";
import { didYouMean } from "../components/nearest";
import { footprints } from "../settings/footprints";
import { bench } from "./bench";
import { explainFullDisk } from "./cache";
import { vendorCharts } from "./charts";
import { destroy, distclean, down } from "./down";
import { maximumNodes } from "./node/node";
import { interruptChildren } from "./run";
import { status } from "./status";
import { testCloud } from "./tempest";
import { test } from "./test";
import { prepareTools, up, type UpOptions } from "./up";

const usage = `usage: node --import tsx local/main.ts COMMAND
  up [--stack aio|base] [--cluster local|current] [--nodes 1..${maximumNodes}]
  down | destroy | distclean | status | tools | charts
  bench [--stack aio|base]
  test [unit|golden|plugins|conformance|e2e ...]
  tempest [smoke|identity|image|compute|network|volume|REGEX ...]
\`make help\` says what they do.`;

const commands: Record<string, (args: string[]) => unknown> = {
  up: (args) => up(upOptions(args)),
  down,
  destroy,
  distclean,
  status,
  tools: () => prepareTools(),
  charts: vendorCharts,
  test,
  tempest: (args) => testCloud(args.flatMap((arg) => arg.split(" ").filter(Boolean))),
  bench: (args) => bench(stackOf(args)),
};

function stackOf(args: string[]): string {
  const { values } = parseArgs({ args, options: { stack: { type: "string", default: "aio" } } });
  if (Object.hasOwn(footprints, values.stack)) return values.stack;
  throw new UserError(`there is no bench of "${values.stack}"`, { remedy: "STACK=aio or STACK=base" });
}

function upOptions(args: string[]): UpOptions {
  const { values } = parseArgs({
    args,
    options: {
      stack: { type: "string", default: "aio" },
      cluster: { type: "string", default: "local" },
      nodes: { type: "string" },
    },
  });
  if (values.cluster !== "local" && values.cluster !== "current")
    throw new UserError(`unknown cluster "${values.cluster}"`, {
      remedy: "CLUSTER=local or CLUSTER=current",
    });
  const { stack, cluster, nodes } = values;
  if (nodes === undefined) return { stack, cluster };
  if (cluster !== "local")
    throw new UserError("NODES is for the local cluster", { remedy: "leave NODES or CLUSTER out" });
  if (!/^\d$/.test(nodes) || Number(nodes) < 1 || Number(nodes) > maximumNodes)
    throw new UserError(`NODES=${nodes}`, { remedy: `a number from 1 to ${maximumNodes}` });
  return { stack, cluster, nodes: Number(nodes) };
}

async function main([name = "--help", ...args]: string[]): Promise<void> {
  if (name === "--help" || args.includes("--help")) return console.log(usage);
  const command = commands[name];
  if (!command)
    throw new UserError(`unknown command "${name}"${didYouMean(name, Object.keys(commands))}`, {
      remedy: "--help",
    });
  await command(args);
}

function report(thrown: unknown): void {
  const error = thrown instanceof UserError ? thrown : explainFullDisk(thrown, "make");
  console.error(
    `error: ${error instanceof UserError ? error.message : error instanceof Error ? error.stack : messageOf(error)}`,
  );
  process.exitCode = 1;
}

let interrupted = false;
function interrupt(): void {
  if (interrupted || !interruptChildren()) process.exit(130);
  interrupted = true;
  console.log("\n  interrupted: what has begun is finished first; interrupt again to stop at once");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupt);
main(process.argv.slice(2)).catch(report);
