import type { CatalogEntry, ServiceDescription } from "./description";

/** URL of a service inside the cluster. */
export function internalUrl(
  { name, workloads }: ServiceDescription,
  namespace: string,
  { workload, path = "" }: Pick<CatalogEntry, "workload" | "path">,
): string {
  return `http://${name}-${workload}.${namespace}.svc:${workloads[workload]!.port}${path}`;
}

/** Ports of services, whose URLs are given by service type. */
export const portsOf = (services: { endpoints: Record<string, string> }[]): number[] =>
  services.flatMap(({ endpoints }) => Object.values(endpoints).map((url) => Number(new URL(url).port)));
