import { join } from "node:path";
import { goModule } from "../tools/go";
import type { ImageConfig } from "./oci";
import { uv } from "./uv";

/** An image made of Debian packages. */
export interface DebianImage {
  reference: string;
  suite: "bookworm" | "trixie";
  packages: string[];
  /** The package whose series the tag names. */
  version?: { package: string; series: string };
  /** Files to copy into the file system before the script runs: path on this machine -> folder in the image. */
  files?: () => Promise<Record<string, string>>;
  /** Script of this folder that finishes the file system. */
  script?: string;
  config: ImageConfig;
}

const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const mariadb: DebianImage = {
  reference: "genestack.local/mariadb:11.8",
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
  script: "mariadb.sh",
  config: {
    entrypoint: ["docker-entrypoint.sh"],
    command: ["mariadbd"],
    environment: [`PATH=${path}`, "MARIADB_VERSION=11.8", "LANG=C.UTF-8"],
  },
};

const rabbitmq: DebianImage = {
  reference: "genestack.local/rabbitmq:4.0-management",
  suite: "trixie",
  packages: ["rabbitmq-server"],
  version: { package: "rabbitmq-server", series: "4.0" },
  script: "rabbitmq.sh",
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
  reference: "genestack.local/memcached:1.6",
  suite: "trixie",
  packages: ["memcached"],
  version: { package: "memcached", series: "1.6" },
  config: { entrypoint: ["memcached"], environment: [`PATH=${path}`], user: "11211:11211" },
};

/** All services of a release in one virtual environment, in the layout of the published images. */
const openstack = (release: string): DebianImage => ({
  reference: `genestack.local/openstack:${release}`,
  // OpenStack 2024.1 runs on Python 3.8 to 3.11; this is the last Debian with one of them.
  suite: "bookworm",
  packages: ["python3", "ca-certificates", "netbase", "tzdata"],
  files: async () => ({
    [await uv()]: "/build",
    [join(__dirname, "openstack", `${release}.txt`)]: "/build",
    "/etc/ssl/certs/ca-certificates.crt": "/build",
  }),
  script: "openstack.sh",
  config: { environment: [`PATH=/var/lib/openstack/bin:${path}`, "LANG=C.UTF-8"], user: "42424:42424" },
});

export const debianImages = (): DebianImage[] => [mariadb, rabbitmq, memcached, openstack("2024.1")];
