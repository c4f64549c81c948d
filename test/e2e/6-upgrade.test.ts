import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildImages } from "../../local/images";
import { importImages } from "../../local/node/images";
import { run } from "../../local/run";
import { type ClientLoop, startLoop } from "../support/client-loop";
import { kubectlJson, namespace, up } from "../support/cloud";
import type { Overlay } from "../support/preview";

/*
 * Services go to the next release one by one, while a client uses them; and back, with the databases as they were:
 * tables of a newer release are nothing that an older one knows.
 */

const [from, to] = ["2024.1", "2025.1"];
const services = ["placement", "glance", "keystone"] as const;
type Service = (typeof services)[number];

const replicas = { min: 2, max: 2 };
const releases = Object.fromEntries(services.map((service) => [service, from])) as Record<Service, string>;
const overlay = (): Overlay =>
  Object.fromEntries(
    services.map((service) => [`genestack:${service}`, { replicas, release: releases[service] }]),
  );

let loop: ClientLoop;
let databases: string;

const inDatabase = (command: string, input?: string): Promise<string> => {
  const script = `MYSQL_PWD="$MARIADB_ROOT_PASSWORD" exec ${command}`;
  const exec = ["exec", "-i", "-n", namespace, "database-0", "-c", "mariadb", "--", "sh", "-c", script];
  return run("kubectl", exec, { input, timeout: 300 });
};

before(async () => {
  await importImages(await buildImages([`genestack.local/openstack:${to}`]));
  await up(overlay());
  databases = await inDatabase(
    `mariadb-dump --user=root --single-transaction --add-drop-database --databases ${services.join(" ")}`,
  );
  loop = await startLoop();
});

after(async () => {
  await loop.stop();
  await inDatabase("mariadb --user=root", databases);
  await up();
});

for (const service of services)
  test(`${service} goes from ${from} to ${to}: its migrations first, then its pods, and no call fails`, async () => {
    const old = await objects("pods", service);
    const { answered, failed } = { answered: loop.answered, failed: loop.failed.length };
    releases[service] = to;
    await up(overlay());

    const pods = (await objects("pods", service)).filter(({ metadata }) => isApi(metadata));
    assert.equal(pods.length, 2);
    for (const { metadata, spec } of pods) {
      assert.ok(
        !old.some((pod) => pod.metadata.uid === metadata.uid),
        `${metadata.name} has not been replaced`,
      );
      assert.match(spec.containers[0].image, new RegExp(`:${to}$`));
    }
    const migrated = await migrationsEnded(service);
    assert.ok(migrated.length > 0);
    const first = Math.min(...pods.map(({ metadata }) => Date.parse(metadata.creationTimestamp)));
    for (const { name, at } of migrated) assert.ok(at <= first, `pods were there before ${name} ended`);

    assert.deepEqual(loop.failed.slice(failed), []);
    assert.ok(loop.answered > answered + 10, `${loop.answered - answered} calls were answered`);
  });

const objects = async (kind: string, service: string): Promise<any[]> =>
  (await kubectlJson("get", kind, "-n", namespace, "-l", `app.kubernetes.io/name=${service}`)).items.filter(
    ({ metadata }: any) => !metadata.deletionTimestamp,
  );

const component = ({ labels }: any) => labels["app.kubernetes.io/component"];
const isApi = (metadata: any) => component(metadata) === "api";

/** When the Jobs ended that change the tables before new pods come. */
async function migrationsEnded(service: string): Promise<{ name: string; at: number }[]> {
  const jobs = (await objects("jobs", service)).filter(({ metadata }) => component(metadata) === "db-sync");
  return jobs.map(({ metadata, status }) => ({
    name: metadata.name,
    at: Date.parse(status.completionTime),
  }));
}
