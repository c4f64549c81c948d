import { UserError } from "../../error";
import type { CloudView } from "./cloud-view";
import { databaseConnections, ownDatabase } from "./database";
import { internalEndpoints, keystoneUrls, sameRegion } from "./identity";
import { notifications, ownVhost, quorumQueues } from "./messaging";
import { metadataSecret, octaviaProviders } from "./networks";
import { brokenText, type Rule } from "./rule";
import { sameCache, serviceTokens, serviceUsers } from "./tokens";
import { sameKeyManager } from "./volumes";

/** What must hold across services. Each looks at what is deployed only. */
export const rules: Rule[] = [
  quorumQueues,
  ownVhost,
  notifications,
  sameCache,
  keystoneUrls,
  sameRegion,
  internalEndpoints,
  serviceTokens,
  serviceUsers,
  ownDatabase,
  databaseConnections,
  metadataSecret,
  octaviaProviders,
  sameKeyManager,
];

/** Throws one error with everything that breaks a rule. */
export function checkRules(cloud: CloudView): void {
  const broken = rules.flatMap((rule) => {
    const found = [...new Set(rule.broken(cloud).map(brokenText))];
    return found.length > 0 ? [`${rule.name}:\n    - ${found.join("\n    - ")}`] : [];
  });
  if (broken.length === 0) return;
  throw new UserError(
    `the services do not fit together, ${broken.length === 1 ? "a rule is" : `${broken.length} rules are`} broken`,
    { why: `\n  - ${broken.join("\n  - ")}` },
  );
}
