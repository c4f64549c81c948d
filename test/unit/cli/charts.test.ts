import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalogue } from "../../../releases/catalogue/catalogue";
import { judgeValues, settingsOf } from "../../../cli/config/import";
import { subjectOf } from "../../../cli/config/known";
import { ownConfiguration } from "../../../cli/config/own-config";
import { readValues } from "../../../cli/config/values";
import { checkConfiguration, errorsOf, type Files } from "../../../releases/catalogue/check";
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

test(
  "What is imported from a chart is right for a stack",
  { skip: charts === undefined && "OPENSTACK_HELM names no folder of charts" },
  async () => {
    for (const service of readdirSync(charts!)) {
      const path = join(charts!, service, "values.yaml");
      if (!existsSync(path) || catalogue.service(service) === undefined) continue;
      const subject = subjectOf(service);
      const own = await ownConfiguration(subject);
      const { judgements } = judgeValues(subject, readValues([path]), own);
      const { config } = settingsOf(subject, judgements)[`genestack:${service}`] as { config: Files };
      const stack = { service, release: subject.release, config, defaults: own };
      assert.deepEqual(errorsOf(checkConfiguration(stack)), [], service);
    }
  },
);
