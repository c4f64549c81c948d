import { messageOf, UserError } from "../components/error";
import { runOneOf, UsageError } from "./command";
import { genestack } from "./commands";

/** 0: done; 1: it found mistakes, or something is wrong; 2: it was not called correctly. */
async function main(args: string[]): Promise<void> {
  try {
    process.exitCode = await runOneOf("genestack", genestack, args);
  } catch (thrown) {
    const known = thrown instanceof UserError;
    console.error(
      `error: ${known ? thrown.message : thrown instanceof Error ? thrown.stack : messageOf(thrown)}`,
    );
    process.exitCode = thrown instanceof UsageError ? 2 : 1;
  }
}

// The reader of a pipe may go, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
void main(process.argv.slice(2));
