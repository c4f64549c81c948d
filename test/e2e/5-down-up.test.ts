import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { attempt, run } from "../../local/run";
import { changes, createImage, make, openstack } from "../support/cloud";
import { leftovers } from "../support/leftovers";

test("`make down` leaves no process, mount, interface or rule, and `make up` finds the data", async () => {
  const image = await createImage("kept", __filename);
  const stopped = await make("down");
  assert.equal(stopped.code, 0, stopped.stdout + stopped.stderr);
  assert.deepEqual(await leftovers(), []);
  const started = await make("up");
  assert.equal(started.code, 0, started.stdout + started.stderr);
  assert.deepEqual(Object.keys(changes(started.stdout)), ["unchanged"]);
  assert.equal((await openstack("image", "show", image.id)).status, "active");
  const saved = await attempt("openstack", ["image", "save", image.id]);
  assert.equal(saved.stdout, readFileSync(__filename, "utf8"));
  await run("openstack", ["image", "delete", image.id]);
});
