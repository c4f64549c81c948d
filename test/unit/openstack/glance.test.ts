import assert from "node:assert/strict";
import { test } from "node:test";
import { glance } from "../../../components/openstack/glance";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const glanceOn = (accessMode: "ReadWriteOnce" | "ReadWriteMany") =>
  glance({ storage: { size: "10Gi", accessMode }, publicUrl: "https://image.cloud.example.org", workers: 3 });
const valuesOf = (accessMode: "ReadWriteOnce" | "ReadWriteMany") =>
  serviceValues(glanceOn(accessMode), around());

test("a volume for one pod is served by one pod, which ends before the next one starts", () => {
  const { api } = valuesOf("ReadWriteOnce").workloads;
  assert.deepEqual([api!.replicas, api!.strategy], [{ min: 1, max: 1 }, "Recreate"]);
});

test("a volume for many pods is served by as many as needed, without a gap", () => {
  const { api } = valuesOf("ReadWriteMany").workloads;
  assert.deepEqual([api!.replicas, api!.strategy], [{ min: 2, max: 10 }, "RollingUpdate"]);
});

test("images, uploads and tasks all lie on the volume", () => {
  const { config, workloads, claims } = glanceOn("ReadWriteOnce");
  const home = workloads.api.volumes.images.path;
  assert.deepEqual(claims.images, { size: "10Gi", accessMode: "ReadWriteOnce" });
  const options = config["glance-api.conf"];
  for (const store of ["file", "os_glance_tasks_store", "os_glance_staging_store"] as const)
    assert.ok(options[store].filesystem_store_datadir.startsWith(`${home}/`), store);
  assert.ok(options.DEFAULT.node_staging_uri.startsWith(`file://${home}/`));
});

test("the Jobs do not mount the volume, which the API's node may hold", () => {
  for (const job of Object.values(valuesOf("ReadWriteOnce").jobs!))
    for (const volume of Object.values(job.volumes!)) assert.equal(volume.claim, undefined);
});

test("the number of workers and the public URL are Glance's own options", () => {
  const { workers, public_endpoint } = glanceOn("ReadWriteOnce").config["glance-api.conf"].DEFAULT;
  assert.deepEqual([workers, public_endpoint], [3, "https://image.cloud.example.org"]);
});

test("tables come before the names of properties that lie in them", () => {
  assert.deepEqual(valuesOf("ReadWriteOnce").jobs!.metadefs!.dependsOn, ["Job/db-sync"]);
});

test("images may be fetched from web servers, and an upload is given the time to end", () => {
  const values = valuesOf("ReadWriteOnce");
  assert.deepEqual(values.egress!.slice(-2), [{ port: 80 }, { port: 443 }]);
  assert.ok(values.workloads.api!.gracePeriod! >= 300);
});
