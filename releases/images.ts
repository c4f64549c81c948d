import type { Component, Release } from "./versions";

/** Image references of everything that the cloud runs. */
export interface Images {
  mariadb: string;
  rabbitmq: string;
  memcached: string;
  haproxy: string;
  mariadbOperator: string;
  rabbitmqClusterOperator: string;
  messagingTopologyOperator: string;
  /** OVN's databases, northd and controller. */
  ovn: string;
  openvswitch: string;
  /** libvirtd and QEMU. */
  libvirt: string;
  /** The image of one OpenStack component at a release. */
  openstack(component: Component, release: Release): string;
}

/**
 * The public registry of each image, its name and tag there, and those in a registry of one's own where they differ.
 * Servers that are built from a distribution's packages take its fixes as they come: there the tag names the series.
 */
const published = {
  mariadb: ["docker.io/library", "mariadb:11.8.6", "mariadb:11.8"],
  rabbitmq: ["docker.io/library", "rabbitmq:4.0.5-management", "rabbitmq:4.0-management"],
  memcached: ["docker.io/library", "memcached:1.6.38", "memcached:1.6"],
  haproxy: ["docker.io/library", "haproxy:3.0.11", "haproxy:3.0"],
  mariadbOperator: ["ghcr.io/mariadb-operator", "mariadb-operator:25.10.4"],
  // Without the public registry's folder, "cluster-operator" would not say of what.
  rabbitmqClusterOperator: [
    "docker.io/rabbitmqoperator",
    "cluster-operator:2.22.1",
    "rabbitmq-cluster-operator:2.22.1",
  ],
  messagingTopologyOperator: ["docker.io/rabbitmqoperator", "messaging-topology-operator:1.20.1"],
  ovn: ["quay.io/airshipit", "ovn:ubuntu_noble", "ovn:25.03"],
  openvswitch: ["quay.io/airshipit", "openvswitch:latest-ubuntu_noble", "ovn:25.03"],
  libvirt: ["docker.io/openstackhelm", "libvirt:2024.1-ubuntu_jammy", "libvirt:8.0"],
} as const satisfies Record<string, [home: string, name: string, own?: string]>;

/**
 * All images, from the public registries or, where `registry` is given, from that one. A registry of one's own holds
 * one image per OpenStack release with all services in it, but Skyline, which needs other versions of libraries, and
 * one with OVN and Open vSwitch; the public ones have one image per service. All of OpenStack have the virtual
 * environment at /var/lib/openstack and run as user 42424.
 */
export function images(registry = ""): Images {
  const reference = (name: keyof typeof published) => {
    const [home, image, own = image] = published[name];
    return registry === "" ? `${home}/${image}` : `${registry}/${own}`;
  };
  return {
    mariadb: reference("mariadb"),
    rabbitmq: reference("rabbitmq"),
    memcached: reference("memcached"),
    haproxy: reference("haproxy"),
    mariadbOperator: reference("mariadbOperator"),
    rabbitmqClusterOperator: reference("rabbitmqClusterOperator"),
    messagingTopologyOperator: reference("messagingTopologyOperator"),
    ovn: reference("ovn"),
    openvswitch: reference("openvswitch"),
    libvirt: reference("libvirt"),
    openstack: (component, release) => {
      if (registry !== "")
        return `${registry}/${component === "skyline" ? "skyline" : "openstack"}:${release}`;
      // openstack-helm's registry has Skyline from 2025.1 on only.
      if (component === "skyline") return `ghcr.io/rackerlabs/genestack-images/skyline:${release}-latest`;
      return `docker.io/openstackhelm/${component}:${release}-ubuntu_jammy`;
    },
  };
}
