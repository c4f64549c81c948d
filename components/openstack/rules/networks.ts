import { catalogue } from "../../../releases/catalogue/catalogue";
import { parseValue } from "../../../releases/catalogue/parse";
import { type CloudView, type ContainerView, find, type ServiceView, withContainers } from "./cloud-view";
import { isHidden, isOn, itemsOf, type Reading, readings, textOf } from "./reading";
import { type Broken, expect, type Rule, wrong } from "./rule";

/**
 * Neutron's agents sign with the secret which instance asks, and Nova believes no one else:
 * https://docs.openstack.org/nova/latest/admin/metadata-service.html
 */
export const metadataSecret: Rule = {
  name: "Nova's metadata and Neutron's agents share a secret",
  broken: (cloud) => {
    const nova = find(cloud, "nova");
    const neutron = find(cloud, "neutron");
    if (!nova || !neutron) return [];
    const agents = withContainers(neutron, runs("neutron-ovn-metadata-agent"));
    const signed = readings(agents, "DEFAULT", "metadata_proxy_shared_secret");
    if (signed.length === 0) return [];
    const checked = readings(nova, "neutron", "metadata_proxy_shared_secret").filter(({ unset }) => !unset);
    return [
      ...expect(nova, ["neutron", "service_metadata_proxy"], isOn, {
        message: "must be true: without it anyone on the network may claim to be any instance",
      }),
      ...(checked.length === 0 ? noSecret(nova, signed) : []),
      ...signed.flatMap((reading) => otherSecret(reading, checked)),
    ];
  },
};

/** Whether a container runs a program. A Job of the same service may see the program's files as well. */
const runs = (program: string) => (container: ContainerView) =>
  container.command.some((word) => word.split("/").at(-1) === program);

function noSecret(nova: ServiceView, signed: Reading[]): Broken[] {
  return readings(nova, "neutron", "metadata_proxy_shared_secret")
    .slice(0, 1)
    .map((reading) =>
      wrong(reading, {
        message: "must come from the Secret of Neutron's metadata agent, but is not set",
        remedy: `take it from ${signed[0]!.secret ?? "that Secret"}`,
        secret: true,
      }),
    );
}

function otherSecret(agent: Reading, checked: Reading[]): Broken[] {
  const sourceOf = ({ secret, unset }: Reading) => (unset ? "nowhere" : (secret ?? "plain text"));
  const same = (one: Reading) => one.secret !== undefined && one.secret === agent.secret;
  const other = checked.find((one) => !same(one));
  if (!other) return agent.secret ? [] : [wrong(agent, fromSecret("a Secret that Nova reads as well"))];
  const message = `comes from ${sourceOf(agent)}, and Nova's from ${sourceOf(other)}; they must be the same`;
  const found = wrong(agent, {
    message,
    remedy: "take both from the same Secret and key (name/key)",
    secret: true,
  });
  return [{ ...found, services: ["nova", "neutron"] }];
}

const fromSecret = (where: string) => ({
  message: `must come from ${where}`,
  remedy: "take it from there",
  secret: true as const,
});

/** What each of Octavia's providers cannot work without. Others are the operator's own. */
const needs: Record<string, (octavia: ServiceView, cloud: CloudView) => Broken[]> = {
  ovn: needsOvn,
  amphora: needsInstances,
  octavia: needsInstances,
};

/** https://docs.openstack.org/octavia/latest/admin/providers/index.html */
export const octaviaProviders: Rule = {
  name: "Octavia's providers have what they need",
  broken: (cloud) => {
    const octavia = find(cloud, "octavia");
    if (!octavia) return [];
    const enabled = readings(octavia, "api_settings", "enabled_provider_drivers");
    const names = [...new Set(enabled.flatMap(keysOf))];
    return [
      ...expect(
        octavia,
        ["api_settings", "default_provider_driver"],
        (reading) => enabled.some(isHidden) || names.includes(textOf(reading) ?? ""),
        { message: `must be one of enabled_provider_drivers: ${names.join(", ")}` },
      ),
      // Two names of one provider need the same.
      ...new Set(names.flatMap((name) => needs[name] ?? [])),
    ].flatMap((found) => (typeof found === "function" ? found(octavia, cloud) : [found]));
  },
};

function keysOf({ service, texts }: Reading): string[] {
  const file = catalogue.service(service.name)?.file("octavia.conf", service.release);
  const type = file?.groups.get("api_settings")?.options.get("enabled_provider_drivers");
  const parsed = parseValue(type ?? { type: "dict", values: { type: "string" } }, texts.at(-1) ?? "");
  return "value" in parsed && typeof parsed.value === "object" ? Object.keys(parsed.value ?? {}) : [];
}

function needsInstances(octavia: ServiceView, cloud: CloudView): Broken[] {
  const missing = ["nova", "neutron", "glance"].filter((name) => !find(cloud, name));
  if (missing.length === 0) return [];
  return readings(octavia, "api_settings", "enabled_provider_drivers").map((reading) =>
    wrong(reading, {
      message: `has amphora, whose load balancers are instances, but there is no ${missing.join(", no ")}`,
      remedy: `deploy ${missing.join(", ")}, or take amphora away`,
    }),
  );
}

/** The provider writes into the databases from which Neutron's OVN takes what it does. */
function needsOvn(octavia: ServiceView, cloud: CloudView): Broken[] {
  const agent = expect(
    withContainers(octavia, runs("octavia-driver-agent")),
    ["driver_agent", "enabled_provider_agents"],
    (reading) => itemsOf(reading).includes("ovn"),
    { message: "must have ovn, which enabled_provider_drivers has" },
  );
  const neutron = find(cloud, "neutron");
  if (!neutron) return agent;
  const servers = withContainers(neutron, ({ files }) => files.includes("ml2_conf.ini"));
  return [
    ...agent,
    ...expect(servers, ["ml2", "mechanism_drivers"], (reading) => itemsOf(reading).includes("ovn"), {
      message: "must have ovn, for Octavia's provider of that name",
    }),
    ...["ovn_nb_connection", "ovn_sb_connection"].flatMap((option) => {
      const theirs = readings(servers, "ovn", option).map(textOf)[0];
      return expect(octavia, ["ovn", option], (reading) => textOf(reading) === theirs, {
        message: `must be the same as Neutron's, ${theirs}`,
      });
    }),
  ];
}
