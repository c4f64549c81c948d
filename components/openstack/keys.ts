import { pythonCommand } from "./program";
import type { Pod } from "./description";

/**
 * Runs programs/keys.py on a Secret that Pulumi has made and the service's own pods fill: `setup` and `rotate` a
 * repository of keys, `fill` in a text with a key. It may read and change that Secret, and nothing else.
 */
export const keysPod = (action: "setup" | "rotate" | "fill", secret: string, ...words: string[]) =>
  ({
    command: pythonCommand("keys.py", action, secret, ...words),
    rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: [secret], verbs: ["get", "patch"] }],
  }) satisfies Pod;
