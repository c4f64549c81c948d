import { UserError } from "../../components/error";
import { inPairs } from "../pairs";
import { operatorBinaries } from "../tools";
import { debianImage } from "./debian-image";
import {
  type DebianImage,
  debianImages,
  pause,
  type ProgramImage,
  programImages,
  registry,
} from "./definitions";
import { programImage } from "./program-image";

/** An image as a file. */
export interface ImageArchive {
  reference: string;
  /** OCI archive, uncompressed. */
  archive: string;
}

/**
 * Builds the pause container's image and those of the references that are of this registry, or finds them in the
 * cache. The first one is the pause container's.
 */
export async function buildImages(references: string[]): Promise<[ImageArchive, ...ImageArchive[]]> {
  const images = imagesToBuild(references);
  const binaries = await operatorBinaries();
  const build = async (image: ProgramImage | DebianImage): Promise<ImageArchive> => ({
    reference: image.reference,
    archive:
      "program" in image ? await programImage(image, binaries[image.program]) : await debianImage(image),
  });
  return [await build(pause), ...(await inPairs(images.map((image) => () => build(image))))];
}

/** What is to be built so that all references can be used; those of other registries are left to the node. */
export function imagesToBuild(references: string[]): (ProgramImage | DebianImage)[] {
  const known = [...programImages, ...debianImages];
  const own = [...new Set(references)].filter((reference) => reference.startsWith(`${registry}/`));
  return own.map((reference) => {
    const image = known.find((one) => one.reference === reference);
    if (image) return image;
    const name = reference.slice(0, reference.lastIndexOf(":") + 1);
    const tags = known.flatMap((one) =>
      one.reference.startsWith(name) ? one.reference.slice(name.length) : [],
    );
    throw new UserError(`there is nothing to build ${reference} from`, {
      remedy:
        tags.length > 0
          ? `set the release to one that can be built: ${tags.join(", ")}; or set image to one of another registry`
          : "set image to one of another registry",
    });
  });
}
