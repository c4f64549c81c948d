import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { attempt, run, type RunResult } from "../../local/run";
import { openstack } from "./cloud";
import { project } from "./preview";

/** A user with the role `member` in a project, and nothing else. */
export interface Member {
  project: string;
  user: string;
  password: string;
  /** What the OpenStack client needs to be this user. */
  env: Record<string, string>;
}

const { clouds } = parse(readFileSync(join(project, ".genestack", "clouds.yaml"), "utf8"));
const { auth, region_name: region } = clouds.genestack;

/** Makes a project and its user, both of that name. */
export async function createMember(name: string): Promise<Member> {
  const password = randomBytes(12).toString("hex");
  await openstack("project", "create", name);
  await openstack("user", "create", "--project", name, "--password", password, name);
  await run("openstack", ["role", "add", "--project", name, "--user", name, "member"]);
  return { project: name, user: name, password, env: environmentOf(name, password) };
}

export async function deleteMember({ project, user }: Member): Promise<void> {
  await attempt("openstack", ["user", "delete", user]);
  await attempt("openstack", ["project", "delete", project]);
}

const environmentOf = (name: string, password: string) => ({
  // Not the administrator's clouds.yaml.
  OS_CLOUD: "",
  OS_CLIENT_CONFIG_FILE: "/dev/null",
  OS_AUTH_URL: auth.auth_url,
  OS_USERNAME: name,
  OS_PASSWORD: password,
  OS_PROJECT_NAME: name,
  OS_USER_DOMAIN_NAME: "Default",
  OS_PROJECT_DOMAIN_NAME: "Default",
  OS_REGION_NAME: region,
  OS_IDENTITY_API_VERSION: "3",
});

/** The OpenStack client as that user; its output is parsed. */
export async function as<T = any>({ env }: Member, ...args: string[]): Promise<T> {
  const text = await run("openstack", [...args, "--format", "json"], { env, timeout: 300 });
  return JSON.parse(text || "null") as T;
}

/** The same for commands without output, and for those that may fail. */
export const tryAs = ({ env }: Member, ...args: string[]): Promise<RunResult> =>
  attempt("openstack", args, { env, timeout: 300 });
