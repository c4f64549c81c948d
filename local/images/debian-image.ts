import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { cached, hashOf } from "../cache";
import { logs, requirements } from "../paths";
import { run } from "../run";
import { aptOptions, sourcesOf } from "./debian";
import type { DebianImage } from "./definitions";
import { layers, writeArchive } from "./oci";
import { uv, uvIndex } from "./uv";

/** Builds an image of Debian packages, or finds it in the cache; returns the archive. */
export async function debianImage(image: DebianImage): Promise<string> {
  const name = basename(image.reference);
  const scripts = (image.scripts ?? []).map((script) => join(__dirname, script));
  const hash = hashOf({
    texts: [JSON.stringify(image), layers],
    paths: [__filename, join(__dirname, "oci.ts"), ...scripts, ...locksOf(image)],
  });
  const folder = await cached(`image-${name.replace(":", "-")}`, hash, `build image ${name}`, (draft) =>
    makeImage(image, scripts, draft),
  );
  return join(folder, "image.tar");
}

const locksOf = ({ python }: DebianImage) =>
  python ? [join(requirements, `${python}.txt`), join(requirements, "build-constraints.txt")] : [];

async function makeImage(image: DebianImage, scripts: string[], draft: string): Promise<void> {
  const layer = join(draft, "layer.tar");
  const excluded = ["man", "locale", "doc", "info"].map(
    (folder) => `--dpkgopt=path-exclude=/usr/share/${folder}/*`,
  );
  const hooks = [
    ...(image.version ? [versionCheck(image.version)] : []),
    ...Object.entries({ ...(await image.files?.()), ...(await filesForPython(image)) }).flatMap(
      ([file, target]) => [`mkdir -p "$1${target}"`, `copy-in ${file} ${target}`],
    ),
    ...scripts,
    // What this machine alone is called, and asks for names, and the traces of the installation.
    'rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/* "$1"/var/log/*.log',
    ': > "$1/etc/hostname"; : > "$1/etc/resolv.conf"',
  ];
  const options = [
    "--mode=root",
    "--variant=minbase",
    "--format=tar",
    "--skip=cleanup/run",
    "--quiet",
    ...excluded,
    ...hooks.map((hook) => `--customize-hook=${hook}`),
    ...(await aptOptions()).map((option) => `--aptopt=${option}`),
  ];
  const name = basename(image.reference).replace(":", "-");
  mkdirSync(logs, { recursive: true });
  await run("mmdebstrap", [...options, `--include=${image.packages.join(",")}`, image.suite, layer, "-"], {
    input: sourcesOf(image.suite),
    env: { ...(await uvIndex()), TMPDIR: draft },
    log: join(logs, `image-${name}.log`),
  });
  await writeArchive(join(draft, "image.tar"), image.reference, layer, image.config);
  for (const left of readdirSync(draft))
    if (left !== "image.tar") rmSync(join(draft, left), { recursive: true });
}

/** What python.sh finds in /build. */
async function filesForPython(image: DebianImage): Promise<Record<string, string>> {
  const files = image.python ? [await uv(), ...locksOf(image), "/etc/ssl/certs/ca-certificates.crt"] : [];
  return Object.fromEntries(files.map((file) => [file, "/build"]));
}

/** The tag names a series; an image that holds another one must not carry it. */
function versionCheck(version: { package: string; series: string }): string {
  const query = `dpkg-query --admindir="$1/var/lib/dpkg" --show --showformat='\${Version}' ${version.package}`;
  const remedy = "remedy: name the served series in releases/images.ts and local/images/definitions.ts";
  const message = `${version.package} is $v, expected ${version.series}; ${remedy}`;
  return `v=$(${query}); case "\${v#*:}" in ${version.series}.*) ;; *) echo "${message}" >&2; exit 1;; esac`;
}
