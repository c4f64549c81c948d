import assert from "node:assert/strict";
import { test } from "node:test";
import { nova, type NovaArgs } from "../../../components/openstack/nova";
import type { Compute, ComputeGroup } from "../../../components/openstack/nova/compute";
import { serviceValues } from "../../../components/openstack/service-values";
import type { PodValues } from "../../../components/openstack/values";
import { around } from "./around";

const fake: Compute = { driver: "fake" };
const kvm: Compute = { driver: "libvirt", image: "libvirt:1" };
const exposed = { novncproxy: { publicUrl: "https://novnc.cloud.example.org" } };

const valuesOf = (over: Partial<NovaArgs> = {}, further: Parameters<typeof around>[0] = {}) => {
  const given = {
    compute: fake,
    neutron: { metadataSecret: "neutron-metadata" },
    namespace: "openstack",
    region: "RegionOne",
  };
  const keystone = around().keystone!;
  return serviceValues(
    nova({ ...given, keystone, exposed, workers: 2, ...over }),
    around({ exposed, ...further }),
  );
};
const { workloads, jobs, cronJobs, files, egress } = valuesOf();
const conf = files["nova.conf"]!;

const variables = ({ env = [] }: PodValues) => env.map(({ name }) => name);
const filesOf = ({ volumes = {} }: PodValues) => volumes.config?.files;

test("the APIs read the image's paste pipeline, and are one service each in Nova's list", () => {
  for (const name of ["api", "metadata"]) {
    const { env = [] } = workloads[name]!;
    const value = (wanted: string) => env.find(({ name }) => name === wanted);
    assert.deepEqual(value("OS_NOVA_CONFIG_FILES"), {
      name: "OS_NOVA_CONFIG_FILES",
      value: "/var/lib/openstack/etc/nova/api-paste.ini;/etc/nova/nova.conf",
    });
    assert.deepEqual(value("OS_DEFAULT__HOST"), { name: "OS_DEFAULT__HOST", value: `nova-${name}` });
    assert.equal(workloads[name]!.health, "/");
  }
});

test("what takes its work from the queue keeps its names and its number, and has 60 s and more to end", () => {
  for (const name of ["conductor", "scheduler"]) {
    const { kind, replicas, gracePeriod } = workloads[name]!;
    assert.deepEqual([kind, replicas], ["StatefulSet", 2], name);
    assert.ok(gracePeriod! > 60, name);
  }
  for (const name of ["api", "metadata", "novncproxy"])
    assert.deepEqual(workloads[name]!.replicas, { min: 2, max: 10 }, name);
});

test("the conductor is updated before all others, and the API last", () => {
  const isBefore = (part: string, other: string): boolean =>
    (workloads[other]!.dependsOn ?? []).some(
      (one) =>
        one.endsWith(`/${part}`) || (workloads[one.split("/")[1]!] && isBefore(part, one.split("/")[1]!)),
    );
  for (const name of Object.keys(workloads))
    if (name !== "conductor") assert.ok(isBefore("conductor", name), name);
  assert.ok(isBefore("scheduler", "api"));
  for (const name of Object.keys(workloads)) assert.ok(!isBefore("api", name), name);
});

test("databases, cells and then their tables are made one after the other, before anything runs", () => {
  assert.deepEqual(jobs!["cells"]!.dependsOn, ["Job/api-db-sync"]);
  assert.deepEqual(jobs!["db-sync"]!.dependsOn, ["Job/cells"]);
  for (const [name, { dependsOn = [] }] of Object.entries(workloads))
    assert.ok(dependsOn.includes("Job/db-sync"), name);
});

test("rows are migrated and hosts discovered when no older program runs any more", () => {
  for (const name of ["online-migrations", "discover-hosts", "flavors"])
    for (const running of ["DaemonSet/compute", "Deployment/api", "StatefulSet/conductor"])
      assert.ok(jobs![name]!.dependsOn!.includes(running), `${name} after ${running}`);
});

test("an archive that moved something has not failed", () => {
  const { command } = cronJobs!.archive!;
  assert.match(
    command.join(" "),
    /^\/bin\/sh -c "\$@" --before .* \|\| \[ \$\? -eq 1 \] archive .*nova-manage db archive_deleted_rows/,
  );
});

test("what is on the nodes knows no database, and nobody else's secrets", () => {
  for (const compute of [fake, kvm]) {
    const pod = valuesOf({ compute }).workloads.compute!;
    assert.equal(pod.kind, "DaemonSet");
    for (const name of variables(pod)) assert.doesNotMatch(name, /DATABASE|METADATA/);
    assert.doesNotMatch(conf, /^connection *=/m);
  }
  assert.deepEqual(valuesOf({ compute: kvm }).workloads.libvirt!.env, []);
});

test("only the metadata API knows Neutron's secret, and asks for it", () => {
  for (const [name, pod] of Object.entries({ ...workloads, ...jobs }))
    assert.equal(
      variables(pod).includes("OS_NEUTRON__METADATA_PROXY_SHARED_SECRET"),
      name === "metadata",
      name,
    );
  assert.match(conf, /^\[neutron\]\n(.+\n)*service_metadata_proxy = true$/m);
});

test("the console proxy knows the cell's database only", () => {
  const names = variables(workloads.novncproxy!);
  assert.ok(names.includes("OS_DATABASE__CONNECTION"));
  assert.ok(!names.includes("OS_API_DATABASE__CONNECTION"));
});

test("the database of cell0 is nobody's option: its mapping says where it is", () => {
  const all = Object.values({ ...workloads, ...jobs, ...cronJobs });
  assert.ok(!JSON.stringify(all).includes("nova_cell0"));
});

test("a host is called as its node is, and consoles listen on the node's own address", () => {
  for (const compute of [fake, kvm]) {
    const { env } = valuesOf({ compute }).workloads.compute!;
    assert.ok(
      env!.some((one) => "field" in one && one.name === "OS_DEFAULT__HOST" && one.field === "spec.nodeName"),
    );
    assert.ok(
      env!.some((one) => "field" in one && one.name === "OS_DEFAULT__MY_IP" && one.field === "status.hostIP"),
    );
  }
  assert.match(conf, /^server_listen = \$my_ip$/m);
  assert.match(conf, /^server_proxyclient_address = \$my_ip$/m);
});

test("the fake driver needs nothing of the node, and finds the identity that it expects", () => {
  const { host, privileges, init, volumes, nodes } = workloads.compute!;
  assert.deepEqual([host, privileges], [undefined, undefined]);
  assert.match(
    init!.identity!.command.join(" "),
    /uuid5\(uuid.NAMESPACE_DNS, os.environ\['OS_DEFAULT__HOST'\]\).*compute_id/,
  );
  for (const volume of Object.values(volumes!)) assert.equal(volume.host, undefined);
  assert.deepEqual(nodes, { labels: {}, without: [] });
  assert.equal(workloads.libvirt, undefined);
});

test("with libvirt the node keeps its identity and the servers' disks", () => {
  const { compute, libvirt } = valuesOf({ compute: kvm }).workloads;
  for (const { host, privileges, volumes, nodes } of [compute!, libvirt!]) {
    assert.ok(host!.network && host!.pid);
    assert.equal(privileges!.privileged, true);
    assert.equal(volumes!.state!.host, "/var/lib/nova");
    assert.equal(volumes!.state!.propagation, "Bidirectional");
    assert.deepEqual(nodes!.labels, { "openstack-compute-node": "enabled" });
  }
  assert.equal(compute!.maxUnavailable, "20%");
  assert.ok(compute!.dependsOn!.includes("DaemonSet/libvirt"));
});

test("libvirt is never restarted by an update, and refuses a node that cannot run servers", () => {
  const { strategy, init, image } = valuesOf({ compute: kvm }).workloads.libvirt!;
  assert.deepEqual([strategy, image], ["OnDelete", "libvirt:1"]);
  assert.equal(init!.check!.command.at(-1), "kvm");
  const qemu = valuesOf({ compute: { ...kvm, virtType: "qemu" } });
  assert.equal(qemu.workloads.libvirt!.init!.check!.command.at(-1), "qemu");
  assert.match(qemu.files["nova.conf"]!, /^virt_type = qemu$/m);
});

test("keys of Ceph are libvirt's alone, each under the UUID by which volumes ask for it", () => {
  const uuid = "457eb676-33da-42ec-9a8c-9293d545c337";
  const { workloads, jobs } = valuesOf({ compute: { ...kvm, cephKeys: { [uuid]: "ceph-cinder" } } });
  for (const [name, { volumes = {} }] of Object.entries({ ...workloads, ...jobs })) {
    const keys = Object.values(volumes).filter(({ secret }) => secret === "ceph-cinder");
    const expected = name === "libvirt" ? [{ path: `/ceph-keys/${uuid}`, secret: "ceph-cinder" }] : [];
    assert.deepEqual(keys, expected, name);
  }
});

test("nova-compute waits for libvirt's socket, for after a start of the node pods come in any order", () => {
  const { init } = valuesOf({ compute: kvm }).workloads.compute!;
  assert.match(init!.libvirt!.command.at(-1)!, /until \[ -S \/run\/libvirt\/libvirt-sock \]/);
});

test("consoles have the ports to which the proxy may connect, and they are not the Kubernetes API's", () => {
  const program = valuesOf({ compute: kvm }).files["libvirt.sh"]!;
  const [first, last] = ["min", "max"].map((end) =>
    Number(new RegExp(`^remote_display_port_${end} = (.*)$`, "m").exec(program)![1]),
  );
  assert.ok(egress!.some(({ port, endPort }) => port === first && endPort === last));
  assert.ok(last! < 6443);
});

test("libvirt listens on its socket only", () => {
  const program = valuesOf({ compute: kvm }).files["libvirt.sh"]!;
  assert.match(program, /^ *exec libvirtd --config \S+$/m);
  assert.doesNotMatch(program, /listen_tcp|listen_tls|--listen/);
});

const groups: Record<string, ComputeGroup> = {
  pinned: {
    label: { processors: "pinned" },
    config: { "nova.conf": { compute: { cpu_dedicated_set: "2-15" } } },
  },
  gpu: { label: { devices: "gpu" } },
};

test("a node of a group has the nova-compute of that group, and no other", () => {
  const {
    compute,
    "compute-pinned": pinned,
    "compute-gpu": gpu,
  } = valuesOf({ computeGroups: groups }).workloads;
  assert.deepEqual(compute!.nodes!.without, [{ processors: "pinned" }, { devices: "gpu" }]);
  assert.deepEqual(pinned!.nodes, { labels: { processors: "pinned" }, without: [] });
  assert.deepEqual(gpu!.nodes, { labels: { devices: "gpu" }, without: [{ processors: "pinned" }] });
});

test("a group's options are read after the others, by the group's pods and by nobody else", () => {
  const { workloads, jobs, files } = valuesOf({ computeGroups: groups });
  assert.match(files["nova-compute-pinned.conf"]!, /^\[compute\]\ncpu_dedicated_set = 2-15$/m);
  assert.deepEqual(workloads["compute-pinned"]!.command.slice(1), [
    "--config-file=/etc/nova/nova.conf",
    "--config-file=/etc/nova/nova-compute-pinned.conf",
  ]);
  for (const [name, pod] of Object.entries({ ...workloads, ...jobs })) {
    const group = /^compute-(.*)$/.exec(name)?.[1];
    const own = group ? `nova-compute-${group}.conf` : name === "scheduler" && "nova-scheduler.conf";
    if (name !== "register") assert.deepEqual(filesOf(pod), ["nova.conf", own].filter(Boolean), name);
  }
});

test("options of the scheduler alone are in the file that it finds by its name; those of others too are not", () => {
  const nova = {
    scheduler: { max_attempts: 5, limit_tenants_to_placement_aggregate: true },
    filter_scheduler: { host_subset_size: 3, track_instance_changes: false },
  };
  const all = valuesOf({}, { config: { "nova.conf": nova } }).files;
  const scheduler = all["nova-scheduler.conf"]!;
  assert.match(scheduler, /^\[scheduler\]\nworkers = 2\n/m);
  assert.match(scheduler, /^limit_tenants_to_placement_aggregate = true$/m);
  assert.match(scheduler, /^\[filter_scheduler\]\nhost_subset_size = 3$/m);
  assert.match(all["nova.conf"]!, /^\[scheduler\]\nmax_attempts = 5$/m);
  assert.match(all["nova.conf"]!, /^\[filter_scheduler\]\ntrack_instance_changes = false$/m);
  assert.doesNotMatch(all["nova.conf"]!, /host_subset_size|discover_hosts/);
  assert.match(scheduler, /^discover_hosts_in_cells_interval = 60$/m);
});

test("other filters are the scheduler's alone, unless servers can no longer be kept together or apart", () => {
  const confWith = (...filters: string[]) => {
    const config = { "nova.conf": { filter_scheduler: { enabled_filters: filters } } };
    return valuesOf({}, { config }).files;
  };
  const affinity = ["ServerGroupAffinityFilter", "ServerGroupAntiAffinityFilter"];
  const kept = confWith("ComputeFilter", ...affinity);
  assert.match(kept["nova-scheduler.conf"]!, /^enabled_filters = ComputeFilter,/m);
  assert.doesNotMatch(kept["nova.conf"]!, /enabled_filters/);
  assert.match(confWith("ComputeFilter")["nova.conf"]!, /^enabled_filters = ComputeFilter$/m);
});

test("the console's page is the one that noVNC has, at the proxy's own address", () => {
  assert.match(conf, /^novncproxy_base_url = https:\/\/novnc\.cloud\.example\.org\/vnc_lite\.html$/m);
  assert.equal(workloads.novncproxy!.health, "/vnc_lite.html");
  const none = valuesOf({ console: "none" });
  assert.equal(none.workloads.novncproxy, undefined);
  assert.ok(!none.egress!.some(({ endPort }) => endPort));
  assert.match(none.files["nova.conf"]!, /^\[vnc\]\nenabled = false$/m);
});
