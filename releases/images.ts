import type { Component, Release } from "./versions";

/** Image references of everything that the cloud runs. */
export interface Images {
  mariadb: string;
  rabbitmq: string;
  memcached: string;
  mariadbOperator: string;
  rabbitmqClusterOperator: string;
  messagingTopologyOperator: string;
  /** The image of one OpenStack component at a release. */
  openstack(component: Component, release: Release): string;
}

/** Name and tag of each image, and the public registry that has it. */
const published = {
  mariadb: ["docker.io/library", "mariadb:11.8.6"],
  rabbitmq: ["docker.io/library", "rabbitmq:4.0.5-management"],
  memcached: ["docker.io/library", "memcached:1.6.38"],
  mariadbOperator: ["ghcr.io/mariadb-operator", "mariadb-operator:25.10.4"],
  rabbitmqClusterOperator: ["docker.io/rabbitmqoperator", "cluster-operator:2.22.1"],
  messagingTopologyOperator: ["docker.io/rabbitmqoperator", "messaging-topology-operator:1.20.1"],
} as const;

/**
 * All images, from the public registries or, where `registry` is given, from that one. A registry of one's own holds
 * one image per OpenStack release with all services in it; the public ones have one image per service. Both have the
 * virtual environment at /var/lib/openstack and run as user 42424.
 */
export function images(registry = ""): Images {
  const reference = (name: keyof typeof published) => {
    const [home, image] = published[name];
    return registry === "" ? `${home}/${image}` : `${registry}/${localName(image)}`;
  };
  return {
    mariadb: reference("mariadb"),
    rabbitmq: reference("rabbitmq"),
    memcached: reference("memcached"),
    mariadbOperator: reference("mariadbOperator"),
    rabbitmqClusterOperator: reference("rabbitmqClusterOperator"),
    messagingTopologyOperator: reference("messagingTopologyOperator"),
    openstack: (component, release) =>
      registry === ""
        ? `docker.io/openstackhelm/${component}:${release}-ubuntu_jammy`
        : `${registry}/openstack:${release}`,
  };
}

/**
 * The name in a registry of one's own. Without the public registry's folder, "cluster-operator" would not say of what.
 * Servers that are built from a distribution's packages take its fixes as they come: their tag names the series.
 */
function localName(image: string): string {
  if (image.startsWith("cluster-operator:")) return `rabbitmq-${image}`;
  return image.replace(/^((?:mariadb|rabbitmq|memcached):[0-9]+\.[0-9]+)\.[0-9]+/, "$1");
}
