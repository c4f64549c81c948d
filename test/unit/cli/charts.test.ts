import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalogue } from "../../../releases/catalogue/catalogue";
import { run } from "./run";

/** A checkout of openstack-helm, or the charts alone. */
const charts = process.env.OPENSTACK_HELM;

// Releases of 2026 set an option that oslo.messaging does not have, so that queues are not what its notes say.
test(
  "The misspelt option for quorum queues is found in each chart that has it",
  { skip: charts === undefined && "OPENSTACK_HELM names no folder of charts" },
  async (t) => {
    const values = readdirSync(charts!)
      .map((service) => ({ service, path: join(charts!, service, "values.yaml") }))
      .filter(({ service, path }) => existsSync(path) && catalogue.service(service) !== undefined)
      .filter(({ path }) => /^\s+rabbit_quorum_queues:/m.test(readFileSync(path, "utf8")));
    t.diagnostic(`${values.length} charts have it`);
    for (const { service, path } of values) {
      const release = catalogue.service(service)!.releases.at(-1)!;
      const { code, out } = await run(
        ...["config", "check", path, "--service", service, "--release", release],
      );
      assert.equal(code, 1, service);
      assert.match(
        out,
        /\[oslo_messaging_rabbit\] rabbit_quorum_queues: .*did you mean "rabbit_quorum_queue"/,
        service,
      );
    }
  },
);
