import type { Command } from "./command";
import { config } from "./config";
import { local } from "./local";

/** All that the command line knows. */
export const genestack: Command = {
  summary: "commands for those who run or change a cloud",
  help: "usage: genestack COMMAND ...",
  commands: { config, local },
};
