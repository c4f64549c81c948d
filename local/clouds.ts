import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { cloudsFile } from "./environment";

/** Writes clouds.yaml for the OpenStack client: https://docs.openstack.org/openstacksdk/latest/user/config/ */
export function writeClouds(outputs: Record<string, unknown>): void {
  const endpoints = outputs.endpoints as Record<string, string>;
  const cloud = {
    auth: {
      auth_url: endpoints.keystone,
      username: "admin",
      password: outputs.adminPassword,
      project_name: "admin",
      user_domain_name: "Default",
      project_domain_name: "Default",
    },
    region_name: outputs.region,
    identity_api_version: 3,
  };
  writeFileSync(cloudsFile, stringify({ clouds: { genestack: cloud } }), { mode: 0o600 });
}
