import { environment } from "./program";
import type { EnvValues, VolumeValues } from "./values";

/**
 * For services that start their helpers with sudo, in a pod whose user has all the rights that it will get:
 * programs/sudo, found first, runs the helper as that user.
 */
export const helperPath: EnvValues = {
  name: "PATH",
  value: `/helpers:${environment}/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
};

export const helperVolume: VolumeValues = { path: "/helpers", files: ["sudo"], executable: true };
