import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { cinder } from "../../../components/openstack/cinder";
import type { VolumeBackend } from "../../../components/openstack/cinder/backends";
import type { VolumeBackup } from "../../../components/openstack/cinder/backup";
import { serviceValues } from "../../../components/openstack/service-values";
import { around } from "./around";

const ceph = { user: "cinder", secret: "ceph-cinder", monitors: ["10.0.0.1", "10.0.0.2"] };
const rbd: VolumeBackend = {
  ...ceph,
  type: "rbd",
  pool: "volumes",
  secretUuid: "457eb676-33da-42ec-9a8c-9293d545c337",
};
const lvm: VolumeBackend = { type: "lvm", volumeGroup: "cinder-volumes", nodes: { storage: "lvm" } };
const nfs: VolumeBackend = { type: "nfs", shares: ["10.0.0.9:/a", "10.0.0.9:/b"], mountOptions: "vers=4.1" };
const files: VolumeBackend = { type: "files", size: "1Gi" };

const valuesOf = (backends: Record<string, VolumeBackend>, backup?: VolumeBackup) => {
  const keystone = { internalUrl: "http://keystone-api.openstack.svc:5000" };
  return serviceValues(cinder({ region: "RegionOne", keystone, backends, backup }), around());
};
const all = valuesOf({ rbd, lvm, nfs, files });
const conf = (values: typeof all) => values.files["cinder.conf"]!;
const group = (name: string, values = all) =>
  conf(values)
    .split(/^(?=\[)/m)
    .find((one) => one.startsWith(`[${name}]`))!;
const variable = ({ env }: (typeof all)["workloads"][string], name: string) =>
  env!.filter((one) => one.name === name).at(-1);

test("each backend has one pod of its own, under whose name its volumes are found again", () => {
  for (const name of ["rbd", "lvm", "nfs", "files"]) {
    const workload = all.workloads[`volume-${name}`]!;
    assert.deepEqual([workload.kind, workload.replicas], ["StatefulSet", 1]);
    assert.equal((variable(workload, "OS_DEFAULT__ENABLED_BACKENDS") as any).value, name);
    assert.match(group(name), new RegExp(`^backend_host = cinder-volume-${name}$`, "m"));
    assert.match(group(name), new RegExp(`^volume_backend_name = ${name}$`, "m"));
  }
});

test("only what has to do with a node's disks or mounts may do more than the service's user", () => {
  const more = Object.entries(all.workloads).filter(
    ([, { privileges, host }]) =>
      Object.keys(privileges ?? {}).length > 0 || Object.keys(host ?? {}).length > 0,
  );
  assert.deepEqual(
    more.map(([name, { privileges, host }]) => [name, privileges, host]),
    [
      ["volume-lvm", { user: 0, privileged: true }, { network: true, ipc: true }],
      ["volume-nfs", { user: 0, privileged: true }, undefined],
    ],
  );
});

test("who may do no more than the service's user asks oslo.privsep for no powers, which would give up otherwise", () => {
  const asked = ({ workloads }: typeof all, name: string) =>
    variable(workloads[name]!, "OS_CINDER_SYS_ADMIN__CAPABILITIES") as { value?: string } | undefined;
  for (const name of ["volume-rbd", "volume-files"]) assert.equal(asked(all, name)?.value, "", name);
  for (const name of ["volume-lvm", "volume-nfs"]) assert.equal(asked(all, name), undefined, name);
  const posix: VolumeBackup = { type: "posix", size: "1Gi" };
  assert.equal(asked(valuesOf({ files }, posix), "backup")?.value, "");
  assert.equal(asked(valuesOf({ lvm }, posix), "backup"), undefined);
});

test("a volume group is served from its node, under the node's address and the pod's name", () => {
  const workload = all.workloads["volume-lvm"]!;
  assert.deepEqual(workload.nodes, { labels: { storage: "lvm" } });
  assert.deepEqual(variable(workload, "OS_DEFAULT__MY_IP"), {
    name: "OS_DEFAULT__MY_IP",
    field: "status.hostIP",
  });
  const host = "OS_OSLO_MESSAGING_RABBIT__HOSTNAME";
  assert.deepEqual(variable(workload, host), { name: host, field: "metadata.name" });
  assert.equal(workload.volumes!.devices!.host, "/dev");
});

test("Ceph is found by its monitors, and the keyring is mounted where it is used only", () => {
  assert.equal(
    all.files["rbd.ceph"],
    "[global]\nmon_host = 10.0.0.1,10.0.0.2\n[client.cinder]\nkeyring = /etc/ceph-rbd/keyring\n",
  );
  assert.match(group("rbd"), /^rbd_ceph_conf = \/etc\/cinder\/rbd\.ceph$/m);
  const holders = Object.entries(all.workloads).filter(([, { volumes }]) =>
    Object.values(volumes!).some(({ secret }) => secret === "ceph-cinder"),
  );
  assert.deepEqual(
    holders.map(([name, { volumes }]) => [name, volumes!["ceph-rbd"]!.path]),
    [["volume-rbd", "/etc/ceph-rbd"]],
  );
  assert.ok(all.egress!.some(({ port, endPort }) => port === 6800 && endPort! > 7300));
});

test("the shares of NFS are a file, one on each line", () => {
  assert.equal(all.files["nfs.shares"], "10.0.0.9:/a\n10.0.0.9:/b\n");
  assert.match(group("nfs"), /^nfs_shares_config = \/etc\/cinder\/nfs\.shares$/m);
  assert.match(group("nfs"), /^nfs_mount_options = vers=4\.1$/m);
});

test("files lie in a claim, where the driver for NFS finds them mounted: at the MD5 sum of the share's name", () => {
  assert.equal(all.files["files.shares"], "files:/volumes\n");
  const { volumes, privileges } = all.workloads["volume-files"]!;
  const path = "/var/lib/cinder/mnt/4ecf68a3ccd4163395c06d85b38eef31";
  assert.deepEqual([volumes!["volumes-files"], privileges], [{ path, claim: "volumes-files" }, undefined]);
  assert.equal(all.claims!["volumes-files"]!.size, "1Gi");
});

test("helpers run as the pod's user, without sudo and rootwrap", () => {
  const { volumes } = all.workloads["volume-rbd"]!;
  assert.deepEqual(volumes!.helpers, { path: "/helpers", files: ["sudo"], executable: true });
  assert.match((variable(all.workloads["volume-rbd"]!, "PATH") as any).value, /^\/helpers:/);
  assert.equal(all.workloads.api!.volumes!.config!.files!.includes("sudo"), false);
  const command = ["cinder-rootwrap", "/etc/cinder/rootwrap.conf", "printf", "%s|", "a b", "c"];
  const printed = execFileSync("sh", ["-c", all.files.sudo!, "sudo", ...command], { encoding: "utf8" });
  assert.equal(printed, "a b|c|");
});

test("each backend has a volume type once Cinder runs, and the first one is the default", () => {
  const job = all.jobs!["volume-types"]!;
  assert.deepEqual(job.command.slice(1), [
    "/programs/cinder_setup.py",
    ...["RegionOne", "types"],
    ...["rbd", "lvm", "nfs", "files"],
  ]);
  assert.ok(job.dependsOn!.includes("Deployment/api"));
  assert.match(conf(all), /^default_volume_type = rbd$/m);
  assert.match(conf(all), /^enabled_backends = rbd,lvm,nfs,files$/m);
});

test("tables are made before, and what lies in them is migrated once no older program runs", () => {
  assert.ok(all.workloads.api!.dependsOn!.includes("Job/db-sync"));
  const { command, dependsOn } = all.jobs!["online-migrations"]!;
  assert.deepEqual(command.slice(1), ["db", "online_data_migrations"]);
  assert.deepEqual(
    Object.keys(all.workloads).filter((name) => !dependsOn!.some((one) => one.endsWith(`/${name}`))),
    [],
  );
});

test("copies of images belong to a user and project of Cinder's own, whose ids are looked up", () => {
  const [, user] = JSON.parse(all.files["registration.json"]!).users;
  assert.deepEqual([user.name, user.roles, user.project], ["cinder_internal", ["member"], "cinder_internal"]);
  const job = all.jobs!["internal-tenant"]!;
  assert.deepEqual(job.dependsOn, ["Job/register"]);
  assert.deepEqual(job.rules!.map(({ resourceNames }) => resourceNames).flat(), ["cinder-internal-tenant"]);
  const tenant = { path: "/etc/cinder.conf.d", secret: "cinder-internal-tenant" };
  assert.deepEqual(all.workloads["volume-rbd"]!.volumes!["internal-tenant"], tenant);
  assert.match(group("rbd"), /^image_volume_cache_enabled = true$/m);
  const trial = valuesOf({ files });
  assert.doesNotMatch(conf(trial), /image_volume_cache/);
  assert.equal("internal-tenant" in trial.jobs!, false);
});

test("without backends there are API and scheduler, for volume services elsewhere", () => {
  const none = valuesOf({});
  assert.deepEqual(Object.keys(none.workloads), ["api", "scheduler"]);
  assert.equal("volume-types" in none.jobs!, false);
  assert.doesNotMatch(conf(none), /enabled_backends|default_volume_type/);
});

test("there are backups where there is a place for them", () => {
  assert.equal("backup" in all.workloads, false);
  const posix = valuesOf({ files }, { type: "posix", size: "10Gi" });
  assert.deepEqual(posix.claims!.backups, { size: "10Gi", accessMode: "ReadWriteOnce" });
  const { backups } = posix.workloads.backup!.volumes!;
  assert.deepEqual(backups, { path: "/var/lib/cinder-backups", claim: "backups" });
  assert.match(conf(posix), /^backup_posix_path = \/var\/lib\/cinder-backups$/m);
  assert.match(conf(posix), /^backup_file_size = 134217728$/m, "less than the pod's memory");
});

test("the keys of an object store come from the operator's Secret, to where they are used", () => {
  const s3 = valuesOf(
    { files },
    { type: "s3", endpoint: "https://s3.example.org:9000", bucket: "backups", secret: "s3-keys" },
  );
  const name = "OS_DEFAULT__BACKUP_S3_STORE_SECRET_KEY";
  assert.deepEqual(variable(s3.workloads.backup!, name), { name, secret: "s3-keys", key: "secretKey" });
  assert.equal(variable(s3.workloads.api!, name), undefined);
  assert.ok(s3.egress!.some(({ port }) => port === 9000));
});

test("a backup reads the volumes of all backends, with what that takes", () => {
  const { backup } = valuesOf({ rbd, lvm }, { ...ceph, type: "rbd", pool: "backups" }).workloads;
  assert.deepEqual(backup!.privileges, { user: 0, privileged: true });
  assert.deepEqual(
    Object.keys(backup!.volumes!).filter((name) => name.startsWith("ceph-")),
    ["ceph-rbd", "ceph-backup"],
  );
  assert.deepEqual(variable(backup!, "OS_DEFAULT__HOST"), {
    name: "OS_DEFAULT__HOST",
    field: "metadata.name",
  });
});

test("other services are asked inside, with a service token, and keys are in Barbican", () => {
  assert.match(conf(all), /^glance_catalog_info = image:glance:internalURL$/m);
  assert.match(group("service_user"), /^send_service_user_token = true$/m);
  assert.match(group("key_manager"), /^backend = barbican$/m);
  assert.match(group("barbican"), /^barbican_endpoint_type = internal$/m);
  for (const section of ["nova", "service_user", "barbican_service_user"])
    assert.match(group(section), /^username = cinder$/m);
});
