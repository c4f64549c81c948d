/** The labels of everything that belongs to one workload of one instance. */
export function labelsOf(name: string, instance: string, component: string): Record<string, string> {
  return {
    "app.kubernetes.io/name": name,
    "app.kubernetes.io/instance": instance,
    "app.kubernetes.io/component": component,
    "app.kubernetes.io/part-of": "genestack",
    "app.kubernetes.io/managed-by": "pulumi",
  };
}

/** A name as Kubernetes accepts it: OpenStack's databases have underscores. */
export function objectName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
}

/** One rule of a NetworkPolicy: these ports, from all pods of a namespace. */
export function allowFrom(namespace: string, ports: number[]) {
  return {
    from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } }],
    ports: ports.map((port) => ({ port })),
  };
}
