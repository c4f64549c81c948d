import { join } from "node:path";
import { goModule } from "../tools/go";
import type { OperatorBinaries } from "../tools";
import type { ImageConfig } from "./oci";

/** Registry of the images that are built here; no server answers to the name. */
export const registry = "genestack.local";

/** An image of a static executable. */
export interface ProgramImage {
  reference: string;
  program: keyof OperatorBinaries;
  /** Default: 65532:65532. */
  user?: string;
}

/** An image made of Debian packages. */
export interface DebianImage {
  reference: string;
  suite: "bookworm" | "trixie";
  packages: string[];
  /** The package whose series the tag names. */
  version?: { package: string; series: string };
  /** Lock of local/requirements whose Python packages make up /var/lib/openstack. */
  python?: string;
  /** Files to copy into the file system before the scripts run: path on this machine -> folder in the image. */
  files?: () => Promise<Record<string, string>>;
  /** Scripts of this folder that finish the file system. */
  scripts?: string[];
  config: ImageConfig;
}

const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Of the pods' own containers. */
export const pause: ProgramImage = {
  reference: `${registry}/pause:1`,
  program: "pause",
  user: "65535:65535",
};

export const programImages: ProgramImage[] = [
  pause,
  { reference: `${registry}/mariadb-operator:25.10.4`, program: "mariadb" },
  { reference: `${registry}/rabbitmq-cluster-operator:2.22.1`, program: "rabbitmqCluster" },
  { reference: `${registry}/messaging-topology-operator:1.20.1`, program: "rabbitmqTopology" },
];

const mariadb: DebianImage = {
  reference: `${registry}/mariadb:11.8`,
  suite: "trixie",
  packages: ["mariadb-server", "mariadb-backup", "gosu", "pwgen", "tzdata", "socat", "zstd", "xz-utils"],
  version: { package: "mariadb-server", series: "11.8" },
  // The entrypoint that the operator was tested with comes with its source.
  files: async () => ({
    [join(
      await goModule("local/go/mariadb-operator", "github.com/mariadb-operator/mariadb-operator/v25"),
      "pkg/embed/mariadb-docker/10.11/docker-entrypoint.sh",
    )]: "/usr/local/bin",
  }),
  scripts: ["mariadb.sh"],
  config: {
    entrypoint: ["docker-entrypoint.sh"],
    command: ["mariadbd"],
    environment: [`PATH=${path}`, "MARIADB_VERSION=11.8", "LANG=C.UTF-8"],
  },
};

const rabbitmq: DebianImage = {
  reference: `${registry}/rabbitmq:4.0-management`,
  suite: "trixie",
  packages: ["rabbitmq-server"],
  version: { package: "rabbitmq-server", series: "4.0" },
  scripts: ["rabbitmq.sh"],
  config: {
    command: ["rabbitmq-server"],
    environment: [
      // The programs themselves, not Debian's wrappers, which want to be root.
      `PATH=/usr/lib/rabbitmq/bin:${path}`,
      "HOME=/var/lib/rabbitmq",
      "RABBITMQ_LOGS=-",
      "RABBITMQ_LOG_BASE=/var/lib/rabbitmq",
      "LANG=C.UTF-8",
    ],
  },
};

const memcached: DebianImage = {
  reference: `${registry}/memcached:1.6`,
  suite: "trixie",
  packages: ["memcached"],
  version: { package: "memcached", series: "1.6" },
  config: { entrypoint: ["memcached"], environment: [`PATH=${path}`], user: "11211:11211" },
};

const haproxy: DebianImage = {
  reference: `${registry}/haproxy:3.0`,
  suite: "trixie",
  packages: ["haproxy"],
  version: { package: "haproxy", series: "3.0" },
  config: { environment: [`PATH=${path}`], user: "99:99" },
};

/** OVN's databases, northd and controller, and the Open vSwitch that they work with. */
const ovn: DebianImage = {
  reference: `${registry}/ovn:25.03`,
  suite: "trixie",
  // One of their dependencies wants the program that makes users, which systemd has as well.
  packages: ["systemd-standalone-sysusers", "ovn-central", "ovn-host", "openvswitch-switch", "iproute2"],
  version: { package: "ovn-central", series: "25.03" },
  scripts: ["user.sh"],
  config: {
    environment: [`PATH=/usr/share/ovn/scripts:/usr/share/openvswitch/scripts:${path}`],
    user: "42424:42424",
  },
};

/** Python packages at /var/lib/openstack, where the published images have them, and the user that these run as. */
const pythonImage = (
  image: Required<Pick<DebianImage, "reference" | "packages" | "python" | "scripts">>,
) => ({
  ...image,
  // OpenStack 2024.1 runs on Python 3.8 to 3.11; this is the last Debian with one of them.
  suite: "bookworm" as const,
  packages: ["python3", "ca-certificates", "netbase", "tzdata", ...image.packages],
  scripts: ["python.sh", "user.sh", ...image.scripts],
  config: { environment: [`PATH=/var/lib/openstack/bin:${path}`, "LANG=C.UTF-8"], user: "42424:42424" },
});

/** All services of a release in one virtual environment, but Skyline. */
const openstack = (release: string): DebianImage =>
  pythonImage({
    reference: `${registry}/openstack:${release}`,
    // Neutron's server runs ovsdb-client, its metadata agent ip, sysctl, iptables and haproxy; Glance, Cinder and Nova
    // convert images; Nova speaks to libvirt.
    packages: [
      ...["openvswitch-common", "haproxy", "iproute2", "iptables", "procps"],
      ...["qemu-utils", "python3-libvirt"],
    ],
    python: release,
    scripts: ["openstack.sh"],
  });

/** Skyline's API, its console, and the nginx that serves the console. */
const skyline = (release: string): DebianImage =>
  pythonImage({
    reference: `${registry}/skyline:${release}`,
    packages: ["nginx"],
    python: `skyline-${release}`,
    scripts: [],
  });

export const debianImages: DebianImage[] = [
  mariadb,
  rabbitmq,
  memcached,
  haproxy,
  ovn,
  // The releases whose locks have hashes.
  ...["2024.1", "2025.1"].map(openstack),
  ...["2024.2"].map(skyline),
];
