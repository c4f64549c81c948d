import assert from "node:assert/strict";
import { test } from "node:test";
import { placement } from "../../../components/openstack/placement";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const { workloads, files, jobs } = serviceValues(placement, around({ queue: undefined }));

test("Placement is served by uwsgi from the function that all releases have", () => {
  const { command, port, health } = workloads.api!;
  assert.deepEqual([port, health], [8778, "/"]);
  for (const argument of [
    "--http-socket=0.0.0.0:8778",
    "--module=placement.wsgi:init_application()",
    "--processes=2",
    // Without it, a request is lost when its worker ends.
    "--hook-master-start=unix_signal:15 gracefully_kill_them_all",
  ])
    assert.ok(command.includes(argument), argument);
});

test("its database has a group of its own name, in the file and in the environment", () => {
  assert.match(files["placement.conf"]!, /^\[placement_database\]$/m);
  assert.ok(jobs!["db-sync"]!.env!.some(({ name }) => name === "OS_PLACEMENT_DATABASE__CONNECTION"));
});

test("it neither sends messages nor asks for an account to do so", () => {
  assert.equal("messaging" in placement, false);
  assert.doesNotMatch(files["placement.conf"]!, /oslo_messaging/);
});
