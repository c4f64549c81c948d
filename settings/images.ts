import { images } from "../releases/images";
import { versions } from "../releases/versions";
import { footprints } from "./footprints";
import type { ServiceName, Settings } from "./schema";

/** The OpenStack release that a service is deployed at. */
export const releaseOf = (settings: Settings, service: ServiceName): string =>
  settings[service].release ?? versions[service];

/** The image that a service is deployed with. */
export const imageOf = (settings: Settings, service: ServiceName): string =>
  settings[service].image ?? images(settings.imageRegistry).openstack(service, releaseOf(settings, service));

/** What services run beside their own image, with these settings. */
function companions({ services, nova, footprint }: Settings): ("ovn" | "openvswitch" | "libvirt")[] {
  const { driver } = nova.compute ?? footprints[footprint].compute;
  return [
    ...(services.includes("neutron") ? (["ovn", "openvswitch"] as const) : []),
    ...(services.includes("nova") && driver === "libvirt" ? (["libvirt"] as const) : []),
  ];
}

/** References of all images that a cloud with these settings runs, each once. */
export function imagesOf(settings: Settings): string[] {
  const { openstack, ovn, openvswitch, libvirt, haproxy, ...always } = images(settings.imageRegistry);
  const several = (settings.database.replicas ?? footprints[settings.footprint].database.replicas) > 1;
  const beside = companions(settings).map((name) => ({ ovn, openvswitch, libvirt })[name]);
  return [
    ...new Set([
      ...Object.values(always),
      ...(several ? [haproxy] : []),
      ...settings.services.map((service) => imageOf(settings, service)),
      ...beside,
    ]),
  ];
}
