import { find } from "./cloud-view";
import { readings, textOf } from "./reading";
import { expect, type Rule } from "./rule";

/** Cinder encrypts a volume with a key that Nova fetches to open it, and Glance deletes with the image made from it. */
export const sameKeyManager: Rule = {
  name: "keys of encrypted volumes are where all services look for them",
  broken: (cloud) => {
    const [first, ...others] = ["cinder", "nova", "glance"].flatMap((name) => find(cloud, name) ?? []);
    const [reading] = first ? readings(first, "key_manager", "backend") : [];
    if (!reading) return [];
    const usual = textOf(reading);
    return others.flatMap((service) =>
      expect(service, ["key_manager", "backend"], (one) => textOf(one) === usual, {
        message: `must be the same as that of ${first!.name}, ${usual}`,
      }),
    );
  },
};
