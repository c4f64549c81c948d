import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../../cli/command";
import { run } from "./run";

const commands = ["stop", "start", "drain", "partition", "slow", "fill", "heal"];

test("Help says what each command does to a node", async () => {
  assert.match((await run("local", "node", "--help")).out, new RegExp(commands.join("[^]*")));
  for (const command of commands)
    assert.match(
      (await run("local", "node", command, "--help")).out,
      new RegExp(`^usage: genestack local node ${command} N`),
    );
});

test("A command wants one node, and a delay where it is one", async () => {
  for (const args of [["stop"], ["stop", "1", "2"], ["slow", "1"], ["slow", "1", "0"], ["slow", "1", "fast"]])
    await assert.rejects(run("local", "node", ...args), UsageError, args.join(" "));
});

test("No command touches a cluster that is not the local one", async (t) => {
  const before = process.env.KUBECONFIG;
  t.after(() => (before === undefined ? delete process.env.KUBECONFIG : (process.env.KUBECONFIG = before)));
  process.env.KUBECONFIG = "/home/me/.kube/production";
  for (const command of commands)
    await assert.rejects(
      run("local", "node", command, "1", ...(command === "slow" ? ["50"] : [])),
      /KUBECONFIG names another one/,
      command,
    );
});
