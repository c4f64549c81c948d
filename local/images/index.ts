import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../components/error";
import { cached, hashOf } from "../cache";
import { logs } from "../paths";
import { run } from "../run";
import { operatorBinaries } from "../tools";
import { aptOptions, sourcesOf } from "./debian";
import { type DebianImage, debianImages } from "./definitions";
import { type ImageConfig, writeArchive } from "./oci";
import { installPackages, uvFile, uvIndex } from "./uv";

/** An image as a file. */
export interface ImageArchive {
  reference: string;
  /** OCI archive, uncompressed. */
  archive: string;
}

/** Builds every image, or finds it in the cache; the image of the pause container comes first. */
export async function buildImages(): Promise<[ImageArchive, ...ImageArchive[]]> {
  const binaries = await operatorBinaries();
  return [
    await programImage("pause:1", binaries.pause, "65535:65535"),
    await programImage("mariadb-operator:25.10.4", binaries.mariadb),
    await programImage("rabbitmq-cluster-operator:2.22.1", binaries.rabbitmqCluster),
    await programImage("messaging-topology-operator:1.20.1", binaries.rabbitmqTopology),
    ...(await inPairs(debianImages().map((image) => () => debianImage(image)))),
  ];
}

/** Two at a time: one downloads while the other unpacks. */
async function inPairs<T>(work: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let mine = next++; mine < work.length; mine = next++) results[mine] = await work[mine]!();
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** A static executable and nothing else, but the authorities and a user. */
async function programImage(name: string, program: string, user = "65532:65532"): Promise<ImageArchive> {
  const reference = `genestack.local/${name}`;
  const config: ImageConfig = { entrypoint: ["/manager"], user };
  const hash = hashOf({
    texts: [reference, program, JSON.stringify(config), oci],
    paths: [join(__dirname, "oci.ts")],
  });
  const folder = await cached(
    `image-${name.replace(":", "-")}`,
    hash,
    `build image ${name}`,
    async (draft) => {
      const layer = join(draft, "layer.tar");
      const owner = ["--owner=0", "--group=0", "--mtime=@0", "--dereference"];
      const rename = [`--transform=s,^${program.slice(1)}$,manager,`];
      const files = [program.slice(1), "etc/ssl/certs/ca-certificates.crt"];
      await run("tar", ["--create", "--file", layer, ...owner, ...rename, "--directory", "/", ...files]);
      await writeArchive(join(draft, "image.tar"), reference, layer, config);
    },
  );
  return { reference, archive: join(folder, "image.tar") };
}

/** Part of every hash: what the images are made of beside their definitions. */
const oci = "one uncompressed layer";

async function debianImage(image: DebianImage): Promise<ImageArchive> {
  const name = image.reference.replace("genestack.local/", "");
  const script = image.script ? [join(__dirname, image.script)] : [];
  const locks = image.script === "openstack.sh" ? [join(__dirname, "openstack")] : [];
  const hash = hashOf({
    texts: [JSON.stringify(image), oci],
    paths: [__filename, join(__dirname, "oci.ts"), ...script, ...locks],
  });
  const folder = await cached(`image-${name.replace(":", "-")}`, hash, `build image ${name}`, (draft) =>
    makeDebianImage(image, name, draft),
  );
  return { reference: image.reference, archive: join(folder, "image.tar") };
}

async function makeDebianImage(image: DebianImage, name: string, draft: string): Promise<void> {
  const layer = join(draft, "layer.tar");
  const excluded = ["man", "locale", "doc", "info"].map(
    (folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`,
  );
  const hooks = Object.entries((await image.files?.()) ?? {}).flatMap(([file, target]) => [
    `--customize-hook=mkdir -p "$1${target}"`,
    `--customize-hook=copy-in ${file} ${target}`,
  ]);
  if (image.version) hooks.push(`--customize-hook=${versionCheck(image.version)}`);
  if (image.script) hooks.push(`--customize-hook=${join(__dirname, image.script)}`);
  hooks.push('--customize-hook=rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/* "$1"/var/log/*.log');
  const options = [
    "--mode=root",
    "--variant=minbase",
    "--format=tar",
    "--skip=cleanup/run",
    "--quiet",
    ...excluded,
    ...hooks,
  ];
  const apt = (await aptOptions()).map((option) => `--aptopt=${option}`);
  const log = join(logs, `image-${name.replace(":", "-")}.log`);
  mkdirSync(logs, { recursive: true });
  await run(
    "mmdebstrap",
    [...options, ...apt, `--include=${image.packages.join(",")}`, image.suite, layer, "-"],
    {
      input: sourcesOf(image.suite),
      env: { ...(await uvIndex()), TMPDIR: draft },
      log,
    },
  );
  await writeArchive(join(draft, "image.tar"), image.reference, layer, image.config);
  for (const left of readdirSync(draft))
    if (left !== "image.tar") rmSync(join(draft, left), { recursive: true });
}

/** The tag names a series; an image that holds another one must not carry it. */
function versionCheck(version: { package: string; series: string }): string {
  const query = `dpkg-query --admindir="$1/var/lib/dpkg" --show --showformat='\${Version}' ${version.package}`;
  const remedy = "remedy: name the served series in releases/images.ts and local/images/definitions.ts";
  const message = `${version.package} is $v, expected ${version.series}; ${remedy}`;
  return `v=$(${query}); case "\${v#*:}" in ${version.series}.*) ;; *) echo "${message}" >&2; exit 1;; esac`;
}

/** Folder with the `openstack` command, in a virtual environment on this machine, at the versions of the image. */
export async function hostClient(): Promise<string> {
  const lock = join(__dirname, "openstack", "2024.1.txt");
  const folder = await cached(
    "openstack-client",
    hashOf({ paths: [lock, __filename, uvFile] }),
    "install the OpenStack client",
    (draft) =>
      installPackages(join(draft, "venv"), [
        "--constraints",
        lock,
        "python-openstackclient",
        "osc-placement",
        "setuptools",
      ]),
  );
  const bin = join(folder, "venv", "bin");
  if (!existsSync(join(bin, "openstack")))
    throw new UserError("the OpenStack client is missing", { remedy: "make distclean" });
  return bin;
}
