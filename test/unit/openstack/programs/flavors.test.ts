import assert from "node:assert/strict";
import { test } from "node:test";
import { programs, python, skip } from "./python";

/** Runs flavors.py with a cloud that has some flavors; returns what it makes. */
async function made(known: string[]): Promise<Record<string, unknown>[]> {
  const script = `
import json, sys
from types import SimpleNamespace
made = []
compute = SimpleNamespace(
    flavors=lambda get_extra_specs: [SimpleNamespace(name=name) for name in sys.argv[2:]],
    create_flavor=lambda **flavor: made.append(flavor),
)
connect = lambda configuration, region: SimpleNamespace(compute=compute)
sys.modules["own_user"] = SimpleNamespace(connect=connect)
sys.path.insert(0, sys.argv[1])
import flavors
flavors.print = lambda *_, **__: None
flavors.main("nova.conf", "RegionOne")
print(json.dumps(made))`;
  const { code, stdout, stderr } = await python(["-c", script, programs, ...known]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

test("a cloud without flavors gets the usual ones", { skip }, async () => {
  const flavors = await made([]);
  assert.deepEqual(flavors[0], { name: "m1.tiny", ram: 512, disk: 1, vcpus: 1 });
  assert.equal(flavors.length, 5);
});

test("a flavor that is there stays as it is, and is not made again", { skip }, async () => {
  const names = (await made(["m1.small", "own"])).map(({ name }) => name);
  assert.deepEqual(names, ["m1.tiny", "m1.medium", "m1.large", "m1.xlarge"]);
});
