import assert from "node:assert/strict";
import { test } from "node:test";
import { goldenObjects, ovnObjects, podsOf, type RunsPods, serviceObjects, stacks } from "../support/golden";
import { allows, type Peer, type Pod } from "../support/network-policy";

/*
 * The local cluster does not enforce NetworkPolicies. Here they are evaluated: who may connect to whom, with every
 * policy of a stack in force.
 */

const peerOf = ({ object, labels, spec }: RunsPods): Pod => ({
  namespace: object.metadata.namespace!,
  labels,
  ports: Object.fromEntries(
    spec.containers.flatMap(({ ports = [] }: any) =>
      ports.map((port: any) => [port.name, port.containerPort]),
    ),
  ),
});

/** Pods that operators make get their labels from them: `kubectl get pods --show-labels`. */
const made = (labels: Record<string, string>): Pod => ({ namespace: "openstack", labels });
const database = made({ "app.kubernetes.io/name": "mariadb", "app.kubernetes.io/instance": "database" });
const queue = made({ "app.kubernetes.io/name": "queue", "app.kubernetes.io/component": "rabbitmq" });
const dns: Pod = { namespace: "kube-system", labels: { "k8s-app": "kube-dns" } };
const stranger: Pod = { namespace: "default", labels: {} };
const operator: Pod = { namespace: "operators", labels: {} };

for (const stack of stacks) {
  const objects = goldenObjects(stack);
  const policies = objects.filter(({ kind }) => kind === "NetworkPolicy");
  const may = (from: Peer, to: Peer, port: number, protocol?: string) =>
    allows(policies, { from, to, port, protocol });
  const pods = podsOf(serviceObjects(stack));
  const named = (name: string) =>
    peerOf(podsOf(objects).find(({ object }) => object.metadata.name === name)!);
  const cache = named("cache");
  const keystone = named("keystone-api");
  const servers: [name: string, server: Pod, port: number][] = [
    ["database", database, 3306],
    ["queue", queue, 5672],
    ["cache", cache, 11211],
  ];

  test(`${stack}: every pod of a service reaches the cache, Keystone and DNS`, () => {
    for (const pod of pods) {
      const from = peerOf(pod);
      assert.ok(may(from, cache, 11211), `${pod.title} to the cache`);
      for (const protocol of ["UDP", "TCP"])
        assert.ok(may(from, dns, 53, protocol), `${pod.title} to DNS, ${protocol}`);
      if (pod.labels["app.kubernetes.io/name"] !== "keystone")
        assert.ok(may(from, keystone, 5000), `${pod.title} to Keystone`);
    }
  });

  for (const [name, server, port, variable] of [
    ["database", database, 3306, "DATABASE_PASSWORD"],
    ["queue", queue, 5672, "QUEUE_PASSWORD"],
  ] as const)
    test(`${stack}: the ${name} is reached by the services that use it`, () => {
      const uses = ({ containers }: RunsPods) => JSON.stringify(containers).includes(variable);
      const service = ({ labels }: RunsPods) => labels["app.kubernetes.io/name"];
      const users = new Set(pods.filter(uses).map(service));
      assert.ok(users.size > 0);
      for (const pod of pods)
        assert.equal(may(peerOf(pod), server, port), users.has(service(pod)), `${pod.title} to the ${name}`);
    });

  test(`${stack}: nobody outside the namespace reaches database, queue and cache, but the operators theirs`, () => {
    for (const [name, server, port] of servers) {
      assert.ok(!may("outside", server, port), `the world to the ${name}`);
      assert.ok(!may(stranger, server, port), `another namespace to the ${name}`);
    }
    assert.ok(may(operator, database, 3306));
    assert.ok(may(operator, queue, 15672), "the topology operator speaks to the management API");
    assert.ok(!may(operator, cache, 11211));
  });

  test(`${stack}: servers open no other port to the services`, () => {
    for (const pod of pods)
      for (const [server, port] of [
        [database, 5555],
        [queue, 15672],
        [queue, 25672],
      ] as const)
        assert.ok(!may(peerOf(pod), server, port), `${pod.title} to port ${port}`);
  });

  test(`${stack}: an API is open to everyone on its port; nothing else is open to anyone`, () => {
    for (const pod of pods) {
      const to = peerOf(pod);
      assert.equal(to.ports?.api !== undefined, pod.object.kind === "Deployment", pod.title);
      for (const from of ["outside", stranger] as const)
        for (const port of [22, 5000, 8778, 9292])
          assert.equal(may(from, to, port), port === to.ports?.api, `${pod.title} on port ${port}`);
    }
  });

  test(`${stack}: OVN's databases are reached by who asks them, and each one's servers by each other`, () => {
    const ovn = podsOf(ovnObjects(stack));
    const part = (name: string) =>
      peerOf(ovn.find(({ object }) => object.metadata.name.replace(/-[0-9a-f]{10}$/, "") === name)!);
    const [nb, sb] = [part("ovn-nb"), part("ovn-sb")];
    const neutron = named("neutron-api");
    for (const [to, port] of [
      [nb, 6641],
      [sb, 6642],
    ] as const) {
      assert.ok(may(neutron, to, port));
      for (const pod of ["ovn-northd", "ovn-schema", "ovn-controller"])
        if (pod !== "ovn-controller" || to === sb) assert.ok(may(part(pod), to, port), `${pod} on ${port}`);
    }
    // The southbound one is open, as no policy selects Neutron's agents: who has not OVN's key is turned away there.
    for (const other of [stranger, "outside", named("nova-api"), keystone] as const) {
      assert.ok(!may(other, nb, 6641));
      for (const [to, port] of [
        [nb, 6643],
        [sb, 6644],
      ] as const)
        assert.ok(!may(other, to, port), `${port}`);
    }
    for (const [to, port, stranger] of [
      [nb, 6643, sb],
      [sb, 6644, nb],
    ] as const)
      assert.deepEqual(
        [may(to, to, port), may(stranger, to, port), may(neutron, to, port)],
        [true, false, false],
      );
  });

  test(`${stack}: the Kubernetes API is reached by the pods that have a right there`, () => {
    for (const pod of pods)
      assert.equal(may(peerOf(pod), "outside", 6443), pod.spec.automountServiceAccountToken, pod.title);
  });
}
