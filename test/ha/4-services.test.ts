import assert from "node:assert/strict";
import { test } from "node:test";
import { sleep } from "../../local/node/process";
import { endpoints, eventually, kubectl, namespace } from "../support/cloud";
import { allPodsAreReady, killPods, nodeWithoutPrimary, powerCut } from "../support/ha/cluster";
import { drill } from "../support/ha/drill";
import { answeredWithin, nobodyNotices, nothingIsLost } from "../support/ha/outcome";
import { deleteImage, imageStatus, slowUpload } from "../support/ha/upload";

const killService = (service: string) => killPods("-l", `app.kubernetes.io/name=${service}`);

for (const service of ["keystone", "glance", "placement"])
  test(`Every pod of ${service} is killed: answered again within 60 s`, async () => {
    const outcome = await drill({ title: `every pod of ${service} killed`, act: () => killService(service) });
    nothingIsLost(outcome);
    answeredWithin(60, outcome);
  });

test("A node without the primary loses its power: no client waits for longer than 30 s", async () => {
  const at = await nodeWithoutPrimary();
  const outcome = await drill({
    title: "node without the primary stopped",
    ...powerCut(at),
  });
  nothingIsLost(outcome);
  answeredWithin(30, outcome);
});

test("A server of the cache is killed: no API call fails", async () => {
  nobodyNotices(await drill({ title: "server of the cache killed", act: () => killPods("cache-0") }));
});

test("The pods that take an upload are told to stop: it is finished", async () => {
  const { glance } = await endpoints("base");
  const upload = await slowUpload(glance!, 30);
  await sleep(5);
  const leave = kubectl("delete", "pods", "-l", "app.kubernetes.io/name=glance", "-n", namespace);
  await upload.ended;
  assert.equal(await imageStatus(glance!, upload.id), "active");
  await deleteImage(glance!, upload.id);
  await leave;
  await eventually("all pods are ready", 120, allPodsAreReady);
});

test("The pods that take an upload are killed: it fails, what is there of it is no image, and it can be made anew", async () => {
  const { glance } = await endpoints("base");
  const upload = await slowUpload(glance!, 15);
  await sleep(5);
  await killService("glance");
  await assert.rejects(upload.ended);
  const status = await eventually("an answer of Glance", 60, () => imageStatus(glance!, upload.id));
  assert.notEqual(status, "active");
  await deleteImage(glance!, upload.id);
  const again = await slowUpload(glance!, 1);
  await again.ended;
  assert.equal(await imageStatus(glance!, again.id), "active");
  await deleteImage(glance!, again.id);
});
