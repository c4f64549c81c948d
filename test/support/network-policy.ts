import type { KubeObject } from "../../components/chart";
import { selects } from "./golden";

/* What NetworkPolicies allow, as https://kubernetes.io/docs/concepts/services-networking/network-policies/ says it. */

export interface Pod {
  namespace: string;
  labels: Record<string, string>;
  /** Ports with a name. */
  ports?: Record<string, number>;
}

/** A pod, or what is none: the API server, clients and web servers. */
export type Peer = Pod | "outside";

export interface Connection {
  from: Peer;
  to: Peer;
  port: number;
  /** Default: TCP. */
  protocol?: string;
}

/** Whether a connection may be made: both the policies of the one end and those of the other must allow it. */
export function allows(policies: KubeObject[], connection: Connection): boolean {
  const { from, to } = connection;
  return (
    allowsOne(policies, "Egress", from, to, connection) &&
    allowsOne(policies, "Ingress", to, from, connection)
  );
}

function allowsOne(
  policies: KubeObject[],
  direction: "Ingress" | "Egress",
  subject: Peer,
  peer: Peer,
  connection: Connection,
): boolean {
  if (subject === "outside") return true;
  const concerned = policies.filter(
    ({ metadata, spec }) =>
      metadata.namespace === subject.namespace &&
      selects(spec.podSelector, subject.labels) &&
      directionsOf(spec).includes(direction),
  );
  // A pod that no policy selects is open.
  if (concerned.length === 0) return true;
  return concerned.some(({ metadata, spec }) =>
    (direction === "Egress" ? (spec.egress ?? []) : (spec.ingress ?? [])).some(
      (rule: any) =>
        matchesPort(rule.ports, connection) &&
        matchesPeer(direction === "Egress" ? rule.to : rule.from, peer, metadata.namespace!),
    ),
  );
}

function directionsOf({ policyTypes, egress }: any): string[] {
  return policyTypes ?? ["Ingress", ...(egress ? ["Egress"] : [])];
}

/** No ports are all ports. A name is that of a port of the pod at the end of the connection. */
function matchesPort(ports: any[] = [], { to, port, protocol = "TCP" }: Connection): boolean {
  if (ports.length === 0) return true;
  return ports.some((allowed) => {
    if ((allowed.protocol ?? "TCP") !== protocol) return false;
    const { port: first, endPort: last = first } = allowed;
    if (typeof first !== "string") return first === undefined || (first <= port && port <= last);
    return to !== "outside" && to.ports?.[first] === port;
  });
}

/** No peers are all peers, in and outside the cluster. */
function matchesPeer(peers: any[] = [], peer: Peer, namespace: string): boolean {
  if (peers.length === 0) return true;
  return peers.some(({ ipBlock, namespaceSelector, podSelector = {} }) => {
    if (ipBlock) throw new Error("cannot evaluate ipBlock");
    if (peer === "outside") return false;
    const there = namespaceSelector
      ? selects(namespaceSelector, { "kubernetes.io/metadata.name": peer.namespace })
      : peer.namespace === namespace;
    return there && selects(podSelector, peer.labels);
  });
}
