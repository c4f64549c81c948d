import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Credentials } from "../../../local/tempest/cloud";
import { type Loop, loop } from "./loop";

/** Time for an answer before a call counts as failed, in milliseconds; a gateway is no more patient. */
const patience = 10_000;

function credentials(): Credentials["auth"] {
  const file = parse(readFileSync(process.env.OS_CLIENT_CONFIG_FILE!, "utf8"));
  return (file.clouds[process.env.OS_CLOUD!] as Credentials).auth;
}

/** An answer that is none of an error; on a connection of its own. */
export async function call(url: string, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, {
    ...init,
    signal,
    headers: { ...init.headers, connection: "close" },
  }).catch((error: Error) => {
    throw new Error(`${init.method ?? "GET"} ${url}: ${String(error.cause ?? error.message)}`);
  });
  if (response.ok) return response;
  const text = (await response.text()).replaceAll(/\s+/g, " ");
  throw new Error(`${init.method ?? "GET"} ${url}: ${response.status} ${text.slice(0, 200)}`);
}

const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { "content-type": "application/json" },
});

/** A token of the administrator, as a client asks for one. */
export async function requestToken(): Promise<string> {
  const { auth_url, username, password, project_name, user_domain_name, project_domain_name } = credentials();
  const user = { name: username, password, domain: { name: user_domain_name } };
  const auth = {
    identity: { methods: ["password"], password: { user } },
    scope: { project: { name: project_name, domain: { name: project_domain_name } } },
  };
  const response = await call(`${auth_url}/auth/tokens`, { method: "POST", ...json({ auth }) });
  await response.arrayBuffer();
  return response.headers.get("x-subject-token")!;
}

/** Headers of a call that the administrator may make. */
export const authorized = async (): Promise<Record<string, string>> => ({
  "x-auth-token": await requestToken(),
});

/** Creates an image without data, and gives its id. */
export async function createImage(glance: string, headers: Record<string, string>): Promise<string> {
  const { body, headers: type } = json({ name: "drill", disk_format: "raw", container_format: "bare" });
  const created = await call(`${glance}/v2/images`, {
    method: "POST",
    body,
    headers: { ...headers, ...(type as Record<string, string>) },
  });
  return ((await created.json()) as { id: string }).id;
}

/** Creates an image, uploads a mebibyte to it, and deletes it. */
async function uploadImage(glance: string, headers: Record<string, string>): Promise<void> {
  const url = `${glance}/v2/images/${await createImage(glance, headers)}`;
  await call(`${url}/file`, {
    method: "PUT",
    body: new Uint8Array(1 << 20),
    headers: { ...headers, "content-type": "application/octet-stream" },
  });
  await call(url, { method: "DELETE", headers });
}

/**
 * Clients of the APIs that are there, as users are: each goes on with the token that it has. They are few, for three
 * nodes share the processors of one machine: with two to four times as many calls these are busy before anything fails.
 *
 * @param endpoints public URL of each service
 */
export async function startApiClients(endpoints: Record<string, string>): Promise<Loop[]> {
  const headers = await authorized();
  const { glance, placement } = endpoints;
  return [
    loop("tokens", 2000, requestToken),
    ...(glance
      ? [
          loop("image lists", 1000, async () =>
            (await call(`${glance}/v2/images`, { headers })).arrayBuffer(),
          ),
          loop("image uploads", 4000, () => uploadImage(glance, headers)),
        ]
      : []),
    ...(placement
      ? [
          loop("resource provider lists", 1000, async () =>
            (await call(`${placement}/resource_providers`, { headers })).arrayBuffer(),
          ),
        ]
      : []),
  ];
}
