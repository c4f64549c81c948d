import { type Broken, expect, forServices, type Rule } from "./rule";
import { havingGroup, type ServiceView } from "./cloud-view";
import { itemsOf, optionsNamed, type Reading, textOf } from "./reading";

/** Expects something of all options of a name, in whatever group, of the containers that have the group. */
function expectNamed(
  service: ServiceView,
  wanted: (option: string) => boolean,
  holds: (reading: Reading) => boolean,
  message: string,
  except: string[] = [],
): Broken[] {
  const options = optionsNamed(service, wanted).filter(([group]) => !except.includes(group));
  return options.flatMap(([group, option]) =>
    expect(havingGroup(service, group), [group, option], holds, { message }),
  );
}

/** A token is checked where it was made; clients without one are sent where they can reach it. */
export const keystoneUrls: Rule = {
  name: "Keystone is looked for where it is",
  broken: ({ keystone, services }) => {
    if (!keystone) return [];
    const isAt = (url: string) => (reading: Reading) =>
      [url, `${url}/v3`].includes((textOf(reading) ?? "").replace(/\/$/, ""));
    const named = (option: string, url: string): Broken[] =>
      services.flatMap((service) =>
        expectNamed(service, (name) => name === option, isAt(url), `must be ${url}/v3`),
      );
    return [...named("auth_url", keystone.internalUrl), ...named("www_authenticate_uri", keystone.publicUrl)];
  },
};

/** Not those of S3 and Swift, which have regions of their own. */
const REGION = /^((os_|barbican_|cinder_os_)?region_name|region_name_for_services)$/;

/** A service that asks for endpoints of another region finds none. */
export const sameRegion: Rule = {
  name: "all services are of one region",
  broken: (cloud) =>
    forServices(cloud, (service) =>
      expectNamed(
        service,
        (option) => REGION.test(option),
        (reading) => [undefined, "", cloud.region].includes(textOf(reading)),
        `must be ${cloud.region}, the cloud's region`,
      ),
    ),
};

/** Options that say which endpoint of another service is taken. Users of a Magnum cluster are no service. */
const ENDPOINT_TYPE = /^(interface|os_interface|api_interface|valid_interfaces|(barbican_)?endpoint_type)$/;

/** Heat tells instances where it is by the endpoint that it would take itself. */
const FOR_INSTANCES = ["clients_heat"];

/** Public endpoints lead out of the cluster and back in, through a gateway whose certificate no service trusts. */
export const internalEndpoints: Rule = {
  name: "services reach each other on internal endpoints",
  broken: (cloud) =>
    forServices(cloud, (service) => [
      ...expectNamed(
        service,
        (option) => ENDPOINT_TYPE.test(option),
        (reading) => isInternal(itemsOf(reading)[0]),
        "must be internal, or a list that begins with it",
        FOR_INSTANCES,
      ),
      ...expectNamed(
        service,
        (option) => option === "catalog_info",
        (reading) => isInternal(textOf(reading)?.split(":").at(-1)),
        "must end with :internalURL",
      ),
    ]),
};

/** An option without value follows another one, or the library's default, which is internal. */
const isInternal = (type = "internal") => /^internal(URL)?$/.test(type);
