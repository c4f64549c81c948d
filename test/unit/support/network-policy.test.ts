import assert from "node:assert/strict";
import { test } from "node:test";
import { allows, type Connection, type Pod } from "../../support/network-policy";

const policy = (spec: any, namespace = "a") => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "p", namespace },
  spec: { podSelector: {}, ...spec },
});

const client: Pod = { namespace: "a", labels: { app: "client" } };
const server: Pod = { namespace: "a", labels: { app: "server" }, ports: { http: 80 } };
const stranger: Pod = { namespace: "b", labels: { app: "client" } };
const connection: Connection = { from: client, to: server, port: 80 };

test("pods that no policy selects are open", () => {
  assert.ok(allows([], connection));
  assert.ok(allows([policy({}, "b")], connection));
  assert.ok(allows([policy({ podSelector: { matchLabels: { app: "other" } } })], connection));
});

test("a policy without rules closes its directions, by default the incoming one", () => {
  assert.ok(!allows([policy({})], connection));
  assert.ok(!allows([policy({ policyTypes: ["Egress"] })], connection));
  const incoming = policy({ podSelector: { matchLabels: { app: "client" } } });
  assert.ok(allows([incoming], connection));
});

test("both ends must allow a connection, and one policy of each is enough", () => {
  const send = policy({ policyTypes: ["Egress"], egress: [{ ports: [{ port: 80 }] }] });
  const take = policy({ ingress: [{ from: [{ podSelector: {} }] }] });
  assert.ok(allows([send, take], connection));
  assert.ok(allows([send, take, policy({})], connection));
  assert.ok(!allows([send, policy({})], connection));
  assert.ok(!allows([send, take], { ...connection, port: 81 }));
});

test("a peer without a namespace selector is of the policy's namespace", () => {
  const take = policy({ ingress: [{ from: [{ podSelector: { matchLabels: { app: "client" } } }] }] });
  assert.ok(allows([take], connection));
  assert.ok(!allows([take], { ...connection, from: stranger }));
  assert.ok(!allows([take], { ...connection, from: "outside" }));
  const fromB = { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "b" } } };
  assert.ok(allows([policy({ ingress: [{ from: [fromB] }] })], { ...connection, from: stranger }));
});

test("ports go by number and protocol, or by their name in the pod", () => {
  const take = (port: unknown, protocol?: string) => [policy({ ingress: [{ ports: [{ port, protocol }] }] })];
  assert.ok(allows(take("http"), connection));
  assert.ok(!allows(take("https"), connection));
  assert.ok(!allows(take(80, "UDP"), connection));
  assert.ok(allows(take(80, "UDP"), { ...connection, protocol: "UDP" }));
});

test("what cannot be evaluated is an error", () => {
  for (const from of [{ ipBlock: { cidr: "0.0.0.0/0" } }, { podSelector: { matchExpressions: [] } }])
    assert.throws(() => allows([policy({ ingress: [{ from: [from] }] })], connection), /cannot evaluate/);
});
