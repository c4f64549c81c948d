import type { Cloud } from "./cloud";

/** What the tests use without making it themselves; made once and left in the cloud. */
export interface Resources {
  images?: [string, string];
  flavors?: [string, string];
  /** Network with `router:external`. */
  publicNetwork?: { id: string; name: string };
}

/** Identifiers of the resources, for each service that the cloud has. */
export async function prepareResources(cloud: Cloud): Promise<Resources> {
  const has = (type: string) => type in cloud.endpoints;
  return {
    images: has("image") ? [await image(cloud, "tempest"), await image(cloud, "tempest-alt")] : undefined,
    flavors: has("compute")
      ? [await flavor(cloud, "tempest", 64), await flavor(cloud, "tempest-alt", 128)]
      : undefined,
    publicNetwork: has("network") ? await publicNetwork(cloud) : undefined,
  };
}

/** A raw image of 1 MiB of zeros: the fake compute driver starts nothing from it. */
async function image(cloud: Cloud, name: string): Promise<string> {
  type Image = { id: string; status: string };
  const { images } = await cloud.request<{ images: Image[] }>("image", `/v2/images?name=${name}`);
  const there = images.find(({ status }) => status === "active");
  if (there) return there.id;
  const body = { name, disk_format: "raw", container_format: "bare", visibility: "public" };
  const { id } = await cloud.request<Image>("image", "/v2/images", { method: "POST", body });
  await cloud.request("image", `/v2/images/${id}/file`, { method: "PUT", body: new Uint8Array(1 << 20) });
  return id;
}

async function flavor(cloud: Cloud, name: string, ram: number): Promise<string> {
  type Flavor = { id: string; name: string };
  const { flavors } = await cloud.request<{ flavors: Flavor[] }>("compute", "/flavors");
  const there = flavors.find((one) => one.name === name);
  if (there) return there.id;
  const body = { flavor: { name, ram, vcpus: 1, disk: 1 } };
  return (await cloud.request<{ flavor: Flavor }>("compute", "/flavors", { method: "POST", body })).flavor.id;
}

/** The external network that is there; otherwise one of the tenants' type, which leads nowhere. */
async function publicNetwork(cloud: Cloud): Promise<{ id: string; name: string }> {
  type Network = { id: string; name: string };
  const list = (path: string) => cloud.request<Record<string, Network[]>>("network", `/v2.0/${path}`);
  const { networks } = await list("networks?router:external=true");
  if (networks![0]) return networks![0];
  const create = <T>(path: string, body: unknown) =>
    cloud.request<T>("network", `/v2.0/${path}`, { method: "POST", body });
  const { network } = await create<{ network: Network }>("networks", {
    network: { name: "tempest-public", "router:external": true, is_default: true },
  });
  // With a default network and pool, Neutron makes the network of a server that asks for one.
  const { subnetpools } = await list("subnetpools?is_default=true&ip_version=4");
  const pool = { name: "tempest-default", prefixes: ["10.0.0.0/16"], default_prefixlen: 26 };
  if (!subnetpools![0])
    await create("subnetpools", { subnetpool: { ...pool, shared: true, is_default: true } });
  // Addresses for documentation (RFC 5737, RFC 3849), outside the ranges that Tempest takes for its own networks.
  for (const [ip_version, cidr] of [
    [4, "203.0.113.0/24"],
    [6, "2001:db8:8000::/64"],
  ])
    await create("subnets", { subnet: { network_id: network.id, ip_version, cidr, enable_dhcp: false } });
  return network;
}
