import { UserError } from "../error";

/** CPU and memory of a container, as Kubernetes quantities ("500m", "2Gi"). */
export interface Resources {
  requests?: { cpu?: string; memory?: string };
  limits?: { cpu?: string; memory?: string };
}

/** A volume of a stateful server. */
export interface Storage {
  /** Kubernetes quantity of bytes, such as "20Gi". May grow later where the StorageClass allows it, never shrink. */
  size: string;
  /** StorageClass; the cluster's default where not given. Cannot be changed later. */
  storageClass?: string;
}

const mebi: Record<string, number> = { Mi: 1, Gi: 1024, Ti: 1024 * 1024 };

/** A Kubernetes quantity of bytes in MiB, rounded down. */
export function mebibytes(quantity: string): number {
  const [, number, unit] = /^([0-9]+(?:\.[0-9]+)?)(Mi|Gi|Ti)$/.exec(quantity) ?? [];
  if (!number || !unit)
    throw new UserError(`"${quantity}" is no size`, {
      remedy: "write it in Mi, Gi or Ti, such as 512Mi or 20Gi",
    });
  return Math.floor(Number(number) * mebi[unit]!);
}

/** The memory that a container may use, in MiB. */
export function memoryOf(resources: Resources): number {
  return mebibytes(resources.limits?.memory ?? resources.requests?.memory ?? "1Gi");
}

/** Resources with the defaults for what they leave out. A memory limit follows from the request. */
export function withDefaults(
  resources: Resources | undefined,
  defaults: { cpu: string; memory: string },
): Resources {
  const memory = resources?.limits?.memory ?? resources?.requests?.memory ?? defaults.memory;
  return {
    requests: { cpu: defaults.cpu, memory, ...resources?.requests },
    limits: { memory, ...resources?.limits },
  };
}

/** The parts of an image reference, as charts ask for them. */
export function splitImage(reference: string): { repository: string; tag: string; digest?: string } {
  const [name = "", digest] = reference.split("@");
  const colon = name.lastIndexOf(":");
  const tagged = colon > name.lastIndexOf("/");
  return {
    repository: tagged ? name.slice(0, colon) : name,
    tag: tagged ? name.slice(colon + 1) : "",
    ...(digest ? { digest } : {}),
  };
}
