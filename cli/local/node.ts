import { parse, UsageError } from "../command";

/** Runs a command on the one node that the arguments name. */
export async function atNode(args: string[], work: (number: string) => Promise<void>): Promise<number> {
  const { positionals } = parse(args, {});
  if (positionals.length !== 1) throw new UsageError("one node is needed", { remedy: "--help" });
  await work(positionals[0]!);
  return 0;
}

/** Runs a command on the node that the arguments name, with a delay in milliseconds. */
export async function slowed(
  args: string[],
  work: (number: string, delay: number) => Promise<void>,
): Promise<number> {
  const { positionals } = parse(args, {});
  const [number, delay] = positionals;
  if (positionals.length !== 2 || !/^[1-9]\d{0,4}$/.test(delay!))
    throw new UsageError("a node and a delay in milliseconds are needed", { remedy: "--help" });
  await work(number!, Number(delay));
  return 0;
}
