import { basename, join } from "node:path";
import { cached, hashOf } from "../cache";
import { run } from "../run";
import type { ProgramImage } from "./definitions";
import { type ImageConfig, layers, writeArchive } from "./oci";

/**
 * Builds the image of a static executable and nothing else, but the authorities and a user, or finds it in the cache;
 * returns the archive.
 */
export async function programImage(image: ProgramImage, program: string): Promise<string> {
  const name = basename(image.reference);
  const config: ImageConfig = { entrypoint: ["/manager"], user: image.user ?? "65532:65532" };
  const hash = hashOf({
    texts: [image.reference, program, JSON.stringify(config), layers],
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
      await writeArchive(join(draft, "image.tar"), image.reference, layer, config);
    },
  );
  return join(folder, "image.tar");
}
