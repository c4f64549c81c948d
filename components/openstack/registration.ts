import { type FurtherUser, hasUser, type ServiceDescription } from "./description";
import { PROGRAMS, pythonCommand, withImports } from "./program";
import { internalUrl } from "./service-url";
import { serviceDomain, serviceProject } from "./shared-config";
import type { Surroundings } from "./surroundings";
import type { EnvValues, PodValues } from "./values";

/** Name of the file that programs/register.py reads. */
export const REGISTRATION = "registration.json";

export const needsRegistration = (description: ServiceDescription): boolean =>
  hasUser(description) || description.identity !== undefined;

/** What programs/register.py makes sure of in Keystone. */
export function registrationFile(description: ServiceDescription, around: Surroundings): string {
  const { name, catalog, identity = {} } = description;
  const registration = {
    region: around.region,
    domain: serviceDomain,
    roles: identity.roles ?? [],
    users: [
      // `admin` to look into other projects, `service` to vouch for the tokens that it passes on.
      ...(hasUser(description)
        ? [{ name, password: variable(name), roles: ["admin", "service"], project: serviceProject }]
        : []),
      ...Object.entries(identity.users ?? {}).map(([user, { roles, at }]) => ({
        name: user,
        password: variable(user),
        roles,
        ...(at ?? { project: serviceProject }),
      })),
    ],
    services: catalog.map((entry) => {
      const { publicUrl } = around.exposed?.[entry.workload] ?? around;
      const inside = internalUrl(description, around.namespace, entry);
      return {
        type: entry.type,
        name: entry.name,
        endpoints: { public: `${publicUrl}${entry.path ?? ""}`, internal: inside, admin: inside },
      };
    }),
  };
  return `${JSON.stringify(registration, null, 2)}\n`;
}

/** What programs/administrator.py logs in with. */
export const administrator = ({
  internalUrl,
  adminSecret,
}: Pick<NonNullable<Surroundings["keystone"]>, "internalUrl" | "adminSecret">): EnvValues[] => [
  { name: "AUTH_URL", value: `${internalUrl}/v3` },
  { name: "ADMIN_PASSWORD", secret: adminSecret, key: "password" },
];

/** The variable with a user's password. */
const variable = (user: string) => `${user.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_PASSWORD`;

/** The Job that runs it. */
export function registrationJob(
  description: ServiceDescription,
  keystone: NonNullable<Surroundings["keystone"]>,
): PodValues {
  const { name, identity } = description;
  const further = Object.entries(identity?.users ?? {}).map(
    ([user, { secret }]: [string, FurtherUser]): EnvValues => ({
      name: variable(user),
      secret: `${name}-${secret}`,
      key: "password",
    }),
  );
  return {
    command: pythonCommand("register.py", `${PROGRAMS}/${REGISTRATION}`),
    env: [
      ...administrator(keystone),
      ...(hasUser(description)
        ? [{ name: variable(name), secret: keystone.accountSecret, key: "password" }]
        : []),
      ...further,
    ],
    volumes: { programs: { path: PROGRAMS, files: withImports(["register.py", REGISTRATION]) } },
  };
}
