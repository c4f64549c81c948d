import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Groups } from "../../../components/openstack/configuration";
import { glance } from "../../../components/openstack/glance";
import type { ImageStores } from "../../../components/openstack/glance/stores";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const args = {
  region: "RegionOne",
  publicUrl: "https://image.cloud.example.org",
  keystone: { internalUrl: "http://keystone-api.openstack.svc:5000" },
};
const glanceOn = (accessMode: "ReadWriteOnce" | "ReadWriteMany") =>
  glance({ ...args, storage: { size: "10Gi", accessMode }, workers: 3 });
const valuesOf = (accessMode: "ReadWriteOnce" | "ReadWriteMany") =>
  serviceValues(glanceOn(accessMode), around());

test("a volume is served by as many pods as needed, without a gap", () => {
  for (const mode of ["ReadWriteOnce", "ReadWriteMany"] as const) {
    const { api } = valuesOf(mode).workloads;
    assert.deepEqual(api!.replicas, { min: 2, max: 10 });
  }
});

test("images, uploads and tasks all lie on the volume", () => {
  const { config, workloads, claims } = glanceOn("ReadWriteOnce");
  const home = workloads.api.volumes.images!.path;
  assert.deepEqual(claims.images, { size: "10Gi", accessMode: "ReadWriteOnce" });
  const options: Groups = config["glance-api.conf"];
  for (const store of ["file", "os_glance_tasks_store", "os_glance_staging_store"])
    assert.ok(`${options[store]!.filesystem_store_datadir}`.startsWith(`${home}/`), store);
  assert.ok(config["glance-api.conf"].DEFAULT.node_staging_uri.startsWith(`file://${home}/`));
});

test("the Jobs do not mount the volume, which the API's node may hold", () => {
  for (const job of Object.values(valuesOf("ReadWriteOnce").jobs!))
    for (const volume of Object.values(job.volumes!)) assert.equal(volume.claim, undefined);
});

test("the number of workers and the public URL are Glance's own options", () => {
  const { workers, public_endpoint } = glanceOn("ReadWriteOnce").config["glance-api.conf"].DEFAULT;
  assert.deepEqual([workers, public_endpoint], [3, "https://image.cloud.example.org"]);
});

const bucket = { endpoint: "https://s3.example.org:9000", bucket: "images", secret: "s3-keys" };
const ceph = { pool: "images", user: "glance", secret: "ceph-glance", monitors: ["10.0.0.1"] };
const valuesWith = (stores: ImageStores) =>
  serviceValues(
    glance({ ...args, stores, storage: { size: "10Gi", accessMode: "ReadWriteOnce" } }),
    around(),
  );

test("stores that all pods reach need no volume", () => {
  assert.deepEqual(valuesWith({ s3: { type: "s3", ...bucket } }).claims, {});
});

test("what was sent to one of these pods is imported by it, whichever pod is asked to", () => {
  const { workloads, egress } = valuesWith({ s3: { type: "s3", ...bucket } });
  const env = workloads.api!.env!;
  assert.deepEqual(env.slice(-2), [
    { name: "POD_IP", field: "status.podIP" },
    { name: "OS_DEFAULT__WORKER_SELF_REFERENCE_URL", value: "http://$(POD_IP):9292" },
  ]);
  assert.ok(egress!.some(({ port, namespace }) => port === 9292 && namespace === "openstack"));
  const names = valuesOf("ReadWriteMany").workloads.api!.env!.map(({ name }) => name);
  assert.ok(!names.includes("OS_DEFAULT__WORKER_SELF_REFERENCE_URL"));
});

test("the first store is the default, and each has options and secrets of its own", () => {
  const { files, workloads, egress } = valuesWith({
    fast: { type: "rbd", ...ceph },
    slow: { type: "s3", ...bucket },
    swift: { type: "swift", container: "glance", secret: "swift-glance" },
  });
  const conf = files["glance-api.conf"]!;
  assert.match(conf, /^enabled_backends = fast:rbd,slow:s3,swift:swift$/m);
  assert.match(conf, /^default_backend = fast$/m);
  assert.match(
    conf,
    /^\[fast\]\nrbd_store_pool = images\nrbd_store_user = glance\nrbd_store_ceph_conf = \/etc\/glance\/fast\.ceph$/m,
  );
  assert.match(
    conf,
    /^\[slow\]\ns3_store_host = https:\/\/s3\.example\.org:9000\ns3_store_bucket = images$/m,
  );
  assert.match(conf, /^swift_store_config_file = \/etc\/swift-swift\/swift-store\.conf$/m);
  const { env, volumes } = workloads.api!;
  const key = "OS_SLOW__S3_STORE_SECRET_KEY";
  assert.deepEqual(
    env!.find(({ name }) => name === key),
    { name: key, secret: "s3-keys", key: "secretKey" },
  );
  assert.deepEqual(volumes!["ceph-fast"], { path: "/etc/ceph-fast", secret: "ceph-glance" });
  assert.deepEqual(volumes!["swift-swift"], { path: "/etc/swift-swift", secret: "swift-glance" });
  assert.ok(egress!.some(({ port }) => port === 9000));
});

test("only what lies in Ceph is told to clients by its place", () => {
  const direct = /^show_image_direct_url = true$/m;
  assert.match(valuesWith({ fast: { type: "rbd", ...ceph } }).files["glance-api.conf"]!, direct);
  assert.doesNotMatch(valuesOf("ReadWriteMany").files["glance-api.conf"]!, direct);
});

test("tables are widened before the new release starts, and narrowed once the old one is gone", () => {
  const { jobs } = valuesOf("ReadWriteMany");
  assert.deepEqual(jobs!["db-sync"]!.command, ["sh", "/programs/glance_db.sh"]);
  assert.deepEqual(jobs!["db-sync"]!.volumes!.programs!.files, ["glance_db.sh"]);
  assert.deepEqual(jobs!["db-contract"]!.command.slice(1), ["db_contract"]);
  assert.deepEqual(jobs!["db-contract"]!.dependsOn, ["Deployment/api"]);
});

test("new tables are made at once, and those of a former release step by step", () => {
  const run = (version: string) => {
    const folder = mkdtempSync(join(tmpdir(), "genestack-glance-"));
    const manage = join(folder, "glance-manage");
    writeFileSync(manage, `#!/bin/sh\n[ "$1" = db_version ] && echo "${version}" || echo "$1"\n`, {
      mode: 0o755,
    });
    const program = valuesOf("ReadWriteMany").files["glance_db.sh"]!;
    const text = program.replace("/var/lib/openstack/bin/glance-manage", manage);
    const output = execFileSync("sh", ["-c", text], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    return output.trim().split("\n");
  };
  assert.deepEqual(run("Database is either not under migration control or ..., run db sync"), ["db_sync"]);
  for (const version of ["2023_1_contract01", "2024_1_expand01, 2023_1_contract01"])
    assert.deepEqual(run(version), ["db_expand", "db_migrate"]);
});

test("tables come before the names of properties that lie in them", () => {
  assert.deepEqual(valuesOf("ReadWriteOnce").jobs!.metadefs!.dependsOn, ["Job/db-sync"]);
});

test("images may be fetched from web servers, and an upload is given the time to end", () => {
  const values = valuesOf("ReadWriteOnce");
  assert.deepEqual(values.egress!.slice(-2), [{ port: 80 }, { port: 443 }]);
  const { gracePeriod, leave } = values.workloads.api!;
  assert.ok(gracePeriod! >= 300);
  assert.deepEqual(leave, ["sh", "/programs/no-clients.sh", "9292"]);
});
