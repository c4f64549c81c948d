import { type CloudView, havingGroup, type ServiceView } from "./cloud-view";
import { type Broken, expect, forServices, type Rule, wrong } from "./rule";
import { isHidden, isOn, itemsOf, type Reading, readings, textOf } from "./reading";

/** The services that check tokens, with the containers that do. */
const tokenCheckers = ({ services }: CloudView): ServiceView[] =>
  services
    .map((service) => havingGroup(service, "keystone_authtoken"))
    .filter(({ containers }) => containers.length > 0);

/**
 * Else a user's expired token opens what only services may open: https://security.openstack.org/ossa/OSSA-2023-003.html.
 * A service that asks for another role than the others refuses their tokens.
 */
export const serviceTokens: Rule = {
  name: "services accept each other's service tokens, and nobody else's",
  broken: (cloud) => {
    const checkers = tokenCheckers(cloud);
    const [first, usual] =
      checkers.flatMap((one) => roles(one).map((list) => [one.name, list] as const))[0] ?? [];
    return checkers.flatMap((service) => [
      ...expect(service, ["keystone_authtoken", "service_token_roles_required"], isOn, {
        message: "must be true: without it any token counts as a service's",
      }),
      ...expect(
        service,
        ["keystone_authtoken", "service_token_roles"],
        (reading) => same(itemsOf(reading), usual ?? []),
        { message: `must be the same as that of ${first}, ${usual?.join(",")}` },
      ),
    ]);
  },
};

/** A service that sends tokens which the receiver does not accept is refused whenever a user's token has expired. */
export const serviceUsers: Rule = {
  name: "who sends service tokens has a role that their receivers accept",
  broken: (cloud) => {
    const receivers = tokenCheckers(cloud).map((service) => ({
      name: service.name,
      accepts: roles(service),
    }));
    return forServices(cloud, (sender) =>
      readings(sender, "service_user", "send_service_user_token")
        .filter(isOn)
        .flatMap(() => readings(sender, "service_user", "auth_section"))
        .flatMap((section) => readings(sender, textOf(section) ?? "service_user", "username"))
        .filter((user) => !isHidden(user))
        .flatMap((user) => refused(cloud, receivers, user))
        .slice(0, 1),
    );
  },
};

function refused(
  cloud: CloudView,
  receivers: { name: string; accepts: string[][] }[],
  user: Reading,
): Broken[] {
  const has = cloud.services.flatMap(({ users }) => users[textOf(user) ?? ""] ?? []);
  const refusing = receivers.filter(
    ({ accepts }) => !accepts.every((accepted) => accepted.some((role) => has.includes(role))),
  );
  if (refusing.length === 0) return [];
  const names = refusing.map(({ name }) => name);
  const accepted = [...new Set(refusing.flatMap(({ accepts }) => accepts.flat()))];
  const found = wrong(user, {
    message: `has the roles ${has.join(", ") || "(none)"}, of which ${names.join(", ")} accept none`,
    remedy: `give the user one of the roles in service_token_roles: ${accepted.join(", ")}`,
  });
  return [{ ...found, services: [...new Set([user.service.name, ...names])] }];
}

const roles = (service: ServiceView): string[][] =>
  readings(service, "keystone_authtoken", "service_token_roles")
    .filter((reading) => !isHidden(reading))
    .map(itemsOf);

const same = (a: string[], b: string[]) => a.length === b.length && a.every((item) => b.includes(item));

/**
 * A key of the cache lies on the server that the list's length and order say; with other lists there, tokens are checked
 * again and again, and revoked ones live on.
 */
export const sameCache: Rule = {
  name: "the cache is the same for all",
  broken: (cloud) => {
    const all = cloud.cache.servers.join(",");
    const message = `must be ${all}, in this order`;
    const isAll = (reading: Reading) => itemsOf(reading).join(",") === all;
    return [
      ...forServices(cloud, (service) =>
        readings(service, "cache", "enabled").some(isOn)
          ? expect(havingGroup(service, "cache"), ["cache", "memcache_servers"], isAll, { message })
          : [],
      ),
      ...tokenCheckers(cloud).flatMap((service) =>
        expect(service, ["keystone_authtoken", "memcached_servers"], isAll, { message }),
      ),
    ];
  },
};
