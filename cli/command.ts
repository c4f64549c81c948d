import { parseArgs, type ParseArgsConfig } from "node:util";
import { messageOf, UserError } from "../components/error";
import { didYouMean } from "../components/nearest";

/** A command of the command line: either it has commands below it, or it runs. */
export interface Command {
  /** One line, for the list of commands. */
  summary: string;
  /** What `--help` prints, above the commands below it. */
  help: string;
  commands?: Record<string, Command>;
  /** Returns the exit code. */
  run?: (args: string[]) => number | Promise<number>;
}

/** It was not called correctly: exit code 2. */
export class UsageError extends UserError {}

/** Runs the command that the arguments name, or prints help. `name` is how it was called. */
export async function runOneOf(name: string, command: Command, args: string[]): Promise<number> {
  const [first, ...rest] = args;
  const { commands, run } = command;
  if (run && !args.includes("--help")) return run(args);
  if (run || first === undefined || first === "--help" || first === "help") {
    console.log(helpOf(name, command));
    return 0;
  }
  const below = commands && Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (below) return runOneOf(`${name} ${first}`, below, rest);
  const names = Object.keys(commands ?? {});
  throw new UsageError(`unknown command "${first}"${didYouMean(first, names)}`, {
    remedy: `${name} --help`,
  });
}

function helpOf(name: string, { summary, help, commands = {} }: Command): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const below = Object.entries(commands).map(([one, { summary }]) => `  ${one.padEnd(width)}  ${summary}`);
  if (below.length === 0) return help;
  return [help, `  ${summary}`, "", ...below, "", `\`${name} COMMAND --help\` says more.`].join("\n");
}

/** Options and arguments by node's rules; what is wrong with them is a mistake of the caller. */
export function parse<T extends NonNullable<ParseArgsConfig["options"]>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [, option] = /^Unknown option '(--?[^']+)'/.exec(messageOf(error)) ?? [];
    if (option === undefined) throw new UsageError(messageOf(error), { remedy: "--help" });
    const near = didYouMean(
      option,
      Object.keys(options).map((name) => `--${name}`),
    );
    throw new UsageError(`unknown option ${option}${near}`, { remedy: "--help" });
  }
}

/** Writes to standard output what a program may read. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2));
}
