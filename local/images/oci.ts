import { createHash } from "node:crypto";
import { createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../run";

/** What a container of an image runs: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface ImageConfig {
  entrypoint?: string[];
  command?: string[];
  /** `NAME=value`. */
  environment?: string[];
  user?: string;
}

/** Part of the hash of every image: what archives are made of beside their files. */
export const layers = "one uncompressed layer";

/** Packs one uncompressed layer into an OCI archive that `ctr images import` takes. The layer's file is used up. */
export async function writeArchive(
  archive: string,
  reference: string,
  layer: string,
  config: ImageConfig,
): Promise<void> {
  const draft = `${archive}.draft`;
  const blobs = join(draft, "blobs", "sha256");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(blobs, { recursive: true });
  const layerDigest = await sha256(layer);
  const size = statSync(layer).size;
  renameSync(layer, join(blobs, layerDigest));
  const blob = (content: object) => {
    const text = JSON.stringify(content);
    const digest = createHash("sha256").update(text).digest("hex");
    writeFileSync(join(blobs, digest), text);
    return { digest: `sha256:${digest}`, size: Buffer.byteLength(text) };
  };
  const image = blob({
    architecture: "amd64",
    os: "linux",
    config: {
      Entrypoint: config.entrypoint,
      Cmd: config.command,
      Env: config.environment,
      User: config.user,
    },
    rootfs: { type: "layers", diff_ids: [`sha256:${layerDigest}`] },
  });
  const manifest = blob({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: { mediaType: "application/vnd.oci.image.config.v1+json", ...image },
    layers: [{ mediaType: "application/vnd.oci.image.layer.v1.tar", digest: `sha256:${layerDigest}`, size }],
  });
  const annotations = {
    "io.containerd.image.name": reference,
    "org.opencontainers.image.ref.name": reference.split(":").pop(),
  };
  const index = { mediaType: "application/vnd.oci.image.manifest.v1+json", ...manifest, annotations };
  writeFileSync(join(draft, "index.json"), JSON.stringify({ schemaVersion: 2, manifests: [index] }));
  writeFileSync(join(draft, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  await run("tar", [
    "--create",
    "--file",
    archive,
    "--directory",
    draft,
    "oci-layout",
    "index.json",
    "blobs",
  ]);
  rmSync(draft, { recursive: true });
}

function sha256(file: string): Promise<string> {
  return new Promise((done, fail) => {
    const hash = createHash("sha256");
    createReadStream(file)
      .on("data", (chunk) => hash.update(chunk))
      .on("error", fail)
      .on("end", () => done(hash.digest("hex")));
  });
}
