import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { programs, python, skip } from "./python";

/** Runs cells.py with a nova-manage that knows some cells; returns how it was called for others than the list. */
async function calls(cells: [name: string, uuid: string][], fail = "") {
  const folder = mkdtempSync(join(tmpdir(), "genestack-cells-"));
  try {
    const [manage, log] = [join(folder, "nova-manage"), join(folder, "log")];
    const rows = [["Name", "UUID"], ...cells].map((row) => `| ${row.join(" | ")} | none:/// | x | False |`);
    const list = rows.join("\n");
    writeFileSync(
      manage,
      `#!/bin/sh
[ "$2" = list_cells ] && { echo '+---+'; echo '${list}'; exit; }
printf '%s\\n' "$*" >> ${log}
[ "$2" != "${fail}" ]
`,
    );
    chmodSync(manage, 0o755);
    writeFileSync(log, "");
    const { code } = await python([join(programs, "cells.py"), manage]);
    return { code, lines: readFileSync(log, "utf8").trim().split("\n") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const server = "{scheme}://{username}:{password}@{hostname}:{port}";

test("cells that are not there are made, with templates for addresses", { skip }, async () => {
  const { code, lines } = await calls([]);
  assert.equal(code, 0);
  assert.deepEqual(lines, [
    `cell_v2 map_cell0 --database_connection ${server}/nova_cell0?{query}`,
    `cell_v2 create_cell --name cell1 --transport-url ${server}/{path} --database_connection ${server}/{path}?{query}`,
  ]);
});

test(
  "cells that are there, of whatever address, get the templates and are not made again",
  { skip },
  async () => {
    const { lines } = await calls([
      ["cell0", "uuid-0"],
      ["cell1", "uuid-1"],
      ["other", "uuid-2"],
    ]);
    assert.deepEqual(lines, [
      `cell_v2 update_cell --cell_uuid uuid-0 --transport-url none:/// --database_connection ${server}/nova_cell0?{query}`,
      `cell_v2 update_cell --cell_uuid uuid-1 --transport-url ${server}/{path} --database_connection ${server}/{path}?{query}`,
    ]);
  },
);

test("where a command fails nothing more is done", { skip }, async () => {
  const { code, lines } = await calls([], "map_cell0");
  assert.notEqual(code, 0);
  assert.equal(lines.length, 1);
});
