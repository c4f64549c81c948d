import { type Cloud, StatusError } from "./cloud";

/** What a running cloud can do, as its APIs say; for the services that it has. */
export interface Facts {
  /** The highest microversions, where there are such services: tests of later ones would run otherwise. */
  microversions: { compute?: string; placement?: string; volume?: string };
  /** Methods of Glance's import. */
  importMethods: string[];
  /** Whether Glance refuses content that is not of the image's format. */
  imageFormatsEnforced: boolean;
  /** Compute nodes that are up. */
  computeNodes: number;
  /** Aliases of Neutron's extensions. */
  networkExtensions: string[];
  /** Backends of Cinder. */
  volumePools: { storage_protocol: string; vendor_name: string; volume_backend_name: string }[];
  volumeBackup: boolean;
}

export async function observe(cloud: Cloud): Promise<Facts> {
  const volume = volumeType(cloud);
  const ask = async <T>(service: string, path: string, without: T): Promise<T> =>
    service in cloud.endpoints ? cloud.request<T>(service, path) : without;
  const imports = await ask("image", "/v2/info/import", { "import-methods": { value: [] as string[] } });
  const nodes = await ask("compute", "/os-services?binary=nova-compute", {
    services: [] as { state: string }[],
  });
  const { extensions } = await ask("network", "/v2.0/extensions", { extensions: [] as { alias: string }[] });
  const { pools } = await ask(volume, "/scheduler-stats/get_pools?detail=true", {
    pools: [] as { capabilities: Facts["volumePools"][number] }[],
  });
  const backup = await ask(volume, "/os-services?binary=cinder-backup", {
    services: [] as { state: string }[],
  });
  const microversion = async (service: string) =>
    service in cloud.endpoints ? await cloud.microversion(service) : undefined;
  return {
    microversions: {
      compute: await microversion("compute"),
      placement: await microversion("placement"),
      volume: await microversion(volume),
    },
    importMethods: imports["import-methods"].value,
    imageFormatsEnforced: "image" in cloud.endpoints && (await refusesOtherFormat(cloud)),
    computeNodes: nodes.services.filter(({ state }) => state === "up").length,
    networkExtensions: extensions.map(({ alias }) => alias).sort(),
    volumePools: pools.map(({ capabilities }) => capabilities),
    volumeBackup: backup.services.some(({ state }) => state === "up"),
  };
}

/** Tries it with an image of zeros that is said to be qcow2. */
async function refusesOtherFormat(cloud: Cloud): Promise<boolean> {
  const body = { name: "tempest-format", disk_format: "qcow2", container_format: "bare" };
  const { id } = await cloud.request<{ id: string }>("image", "/v2/images", { method: "POST", body });
  try {
    await cloud.request("image", `/v2/images/${id}/file`, { method: "PUT", body: new Uint8Array(1 << 20) });
    return false;
  } catch (error) {
    if (error instanceof StatusError && error.status === 415) return true;
    throw error;
  } finally {
    await cloud.request("image", `/v2/images/${id}`, { method: "DELETE" });
  }
}

/** The name that the catalogue has for Cinder. */
export const volumeType = ({ endpoints }: Pick<Cloud, "endpoints">): string =>
  "volumev3" in endpoints ? "volumev3" : "block-storage";
