import { pythonCommand } from "./program";
import type { Pod } from "./description";

/** Read and change one Secret, which Pulumi has made; nothing else. */
export const keysRules = (secret: string) => [
  { apiGroups: [""], resources: ["secrets"], resourceNames: [secret], verbs: ["get", "patch"] },
];

/**
 * Runs programs/keys.py on a Secret that the service's own pods fill: `setup` and `rotate` a repository of keys, `fill`
 * in a text with a key.
 */
export const keysPod = (action: "setup" | "rotate" | "fill", secret: string, ...words: string[]) =>
  ({
    command: pythonCommand("keys.py", action, secret, ...words),
    rules: keysRules(secret),
  }) satisfies Pod;
