import type { CatalogEntry, ServiceDescription } from "./description";

/** URL of a service inside the cluster. */
export function internalUrl(
  { name, workloads }: ServiceDescription,
  namespace: string,
  { workload, path = "" }: CatalogEntry,
): string {
  return `http://${name}-${workload}.${namespace}.svc:${workloads[workload]!.port}${path}`;
}
