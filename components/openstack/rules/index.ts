import type { Cache, Database, Queue } from "../../infrastructure";
import type { IdentityService, OpenStackService } from "../service";
import { checkRules } from "./rules";
import { viewService } from "./view-service";

/** What the rules of rules.ts are about. */
export interface Services {
  region: string;
  database: Database;
  queue: Queue;
  cache: Cache;
  keystone?: IdentityService;
  services: OpenStackService[];
}

/**
 * Throws one error with every rule that does not hold across the services, as they are rendered and patched. Where one
 * of them could not be rendered, that is what has to be mended first: without it the others would be judged wrongly.
 */
export function checkServices({ services, ...cloud }: Services): void {
  const views = services.flatMap(({ service, release, objects }) =>
    objects ? [viewService(service, release, objects)] : [],
  );
  if (views.length === services.length) checkRules({ ...cloud, services: views });
}
