import { parseArgs } from "node:util";
import { messageOf, UserError } from "../components/error";
import { didYouMean } from "../components/nearest";
import { bench } from "./bench";
import { explainFullDisk } from "./cache";
import { vendorCharts } from "./charts";
import type { Cluster } from "./environment";
import { destroy, distclean, down } from "./down";
import { interruptChildren } from "./run";
import { status } from "./status";
import { testCloud } from "./tempest";
import { test } from "./test";
import { prepareTools, up } from "./up";

const usage = `usage: node --import tsx local/main.ts COMMAND
  up [--stack aio|base] [--cluster local|current]
  down | destroy | distclean | status | tools | charts | bench
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
  bench,
};

function upOptions(args: string[]): { stack: string; cluster: Cluster } {
  const { values } = parseArgs({
    args,
    options: { stack: { type: "string", default: "aio" }, cluster: { type: "string", default: "local" } },
  });
  if (values.cluster !== "local" && values.cluster !== "current")
    throw new UserError(`unknown cluster "${values.cluster}"`, {
      remedy: "CLUSTER=local or CLUSTER=current",
    });
  return { stack: values.stack, cluster: values.cluster };
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
