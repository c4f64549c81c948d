import assert from "node:assert/strict";
import { test } from "node:test";
import { Cache } from "../../../components/infrastructure";
import { record } from "./record";

const values = { image: "memcached:1.6.38", replicas: 3, memory: 1024, priorityClassName: "important" };
const args = { namespace: "openstack", ...values };

test("servers are named one by one", async () => {
  await record((opts) => {
    assert.deepEqual(new Cache("memcached", args, opts).servers, [
      "memcached-0.memcached.openstack.svc:11211",
      "memcached-1.memcached.openstack.svc:11211",
      "memcached-2.memcached.openstack.svc:11211",
    ]);
  });
});

test("the chart gets image, replicas and memory, under the name that the servers have", async () => {
  const { charts } = await record((opts) => void new Cache("memcached", args, opts));
  assert.equal(charts.length, 1);
  assert.deepEqual(
    [charts[0]!.release_name, charts[0]!.namespace, charts[0]!.values],
    ["memcached", "openstack", values],
  );
});

test("no server at all is refused", async () => {
  await record((opts) => {
    assert.throws(
      () => new Cache("memcached", { ...args, replicas: 0 }, opts),
      /Cache "memcached": replicas is 0/,
    );
  });
});
