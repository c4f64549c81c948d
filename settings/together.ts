import { UserError } from "../components/error";
import type { Footprint } from "./footprints";
import type { Settings } from "./schema";

/** Refuses choices that are right each by itself, and do not work together. */
export function checkTogether({ services, nova, cinder }: Settings, footprint: Footprint): void {
  if (!services.includes("cinder") || !services.includes("nova")) return;
  const { driver } = nova.compute ?? footprint.compute;
  const files = Object.entries(cinder.backends ?? footprint.volumes).find(([, { type }]) => type === "files");
  if (!files || driver === "fake") return;
  throw new UserError(`genestack:cinder.backends.${files[0]}: servers cannot have volumes of type files`, {
    why: `they are on no compute node, where genestack:nova.compute has driver ${driver}`,
    remedy: "set backends of type rbd, lvm or nfs, or driver: fake, for trials",
  });
}
