import { images } from "../releases/images";
import { type Component, versions } from "../releases/versions";
import type { ServiceName, Settings } from "./schema";

/** The OpenStack release that a service is deployed at. */
export const releaseOf = (settings: Settings, service: ServiceName): string =>
  settings[service].release ?? versions[service];

/** The image that a service is deployed with. */
export const imageOf = (settings: Settings, service: ServiceName): string =>
  settings[service].image ?? images(settings.imageRegistry).openstack(service, releaseOf(settings, service));

/** What services run beside their own image. */
const companions: Partial<Record<Component, readonly ("ovn" | "openvswitch")[]>> = {
  neutron: ["ovn", "openvswitch"],
};

/** References of all images that a cloud with these settings runs, each once. */
export function imagesOf(settings: Settings): string[] {
  const { openstack, ovn, openvswitch, ...always } = images(settings.imageRegistry);
  const chosen = settings.services.flatMap((service) => [
    imageOf(settings, service),
    ...(companions[service] ?? []).map((name) => ({ ovn, openvswitch })[name]),
  ]);
  return [...new Set([...Object.values(always), ...chosen])];
}
