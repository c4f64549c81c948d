import type { ServiceDescription } from "./description";
import { serviceDomain, serviceProject } from "./shared-config";
import { internalUrl } from "./service-url";
import type { Surroundings } from "./surroundings";
import type { PodValues } from "./values";

/** What programs/register.py makes sure of in Keystone. */
export function registrationFile(description: ServiceDescription, around: Surroundings): string {
  const registration = {
    region: around.region,
    domain: serviceDomain,
    project: serviceProject,
    user: description.name,
    // `admin` to look into other projects, `service` to vouch for the tokens that it passes on.
    roles: ["admin", "service"],
    services: description.catalog.map((entry) => {
      const inside = internalUrl(description, around.namespace, entry);
      const outside = `${around.publicUrl}${entry.path ?? ""}`;
      return {
        type: entry.type,
        name: entry.name,
        endpoints: { public: outside, internal: inside, admin: inside },
      };
    }),
  };
  return `${JSON.stringify(registration, null, 2)}\n`;
}

/** The Job that runs it. */
export function registrationJob(keystone: NonNullable<Surroundings["keystone"]>): PodValues {
  return {
    command: ["/var/lib/openstack/bin/python", "/programs/register.py", "/programs/registration.json"],
    env: [
      { name: "AUTH_URL", value: `${keystone.internalUrl}/v3` },
      { name: "ADMIN_PASSWORD", secret: keystone.adminSecret, key: "password" },
      { name: "USER_PASSWORD", secret: keystone.accountSecret, key: "password" },
    ],
    volumes: { programs: { path: "/programs", files: ["register.py", "registration.json"] } },
  };
}
