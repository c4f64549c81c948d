import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { messageOf, UserError } from "../../components/error";
import { cloudsFile } from "../environment";

/** An entry of clouds.yaml, as `make up` writes it (local/clouds.ts). */
export interface Credentials {
  auth: {
    auth_url: string;
    username: string;
    password: string;
    project_name: string;
    user_domain_name: string;
    project_domain_name: string;
  };
  region_name: string;
}

/** The cloud's APIs, used as its administrator over the public endpoints. */
export interface Cloud {
  credentials: Credentials;
  /** Service type of the catalogue -> public endpoint. */
  endpoints: Record<string, string>;
  /** Sends a request to the service of a type; `path` goes on from its endpoint. Returns the answer's JSON. */
  request<T>(service: string, path: string, sent?: Sent): Promise<T>;
  /** The highest microversion that the service of a type takes; "" if it has none. */
  microversion(service: string): Promise<string>;
}

interface Sent {
  method: string;
  body?: unknown;
}

/** A request that the cloud did not accept. */
export class StatusError extends UserError {
  constructor(
    readonly status: number,
    request: string,
    answer: string,
  ) {
    super(`${request} failed with status ${status}`, { why: answer });
  }
}

interface Token {
  catalog: { type: string; endpoints: { interface: string; region: string; url: string }[] }[];
}

export async function connect(): Promise<Cloud> {
  const credentials = readCredentials();
  const { auth, region_name: region } = credentials;
  const domain = (name: string) => ({ domain: { name } });
  const user = { name: auth.username, password: auth.password, ...domain(auth.user_domain_name) };
  const answer = await send(`${auth.auth_url}/auth/tokens`, "POST", {
    auth: {
      identity: { methods: ["password"], password: { user } },
      scope: { project: { name: auth.project_name, ...domain(auth.project_domain_name) } },
    },
  });
  const token = answer.headers.get("x-subject-token")!;
  const { catalog } = ((await answer.json()) as { token: Token }).token;
  const endpoints = Object.fromEntries(
    catalog.flatMap(({ type, endpoints }) =>
      endpoints
        .filter((one) => one.interface === "public" && one.region === region)
        .map(({ url }) => [type, url.replace(/\/$/, "")]),
    ),
  );
  return {
    credentials,
    endpoints,
    request: async <T>(service: string, path: string, sent?: Sent) => {
      const answer = await send(`${endpoints[service]}${path}`, sent?.method ?? "GET", sent?.body, token);
      const text = await answer.text();
      return (text ? JSON.parse(text) : undefined) as T;
    },
    microversion: async (service: string) => {
      const root = endpoints[service]!.replace(/\/v\d.*$/, "");
      return highestMicroversion(await (await send(`${root}/`, "GET")).json());
    },
  };
}

/** Of what a service says of its versions; placement calls it max_version, Nova and Cinder version. */
export function highestMicroversion(document: unknown): string {
  const { versions } = document as {
    versions: { status: string; version?: string; max_version?: string }[];
  };
  const { max_version, version } = versions.find(({ status }) => status === "CURRENT") ?? {};
  return max_version ?? version ?? "";
}

function readCredentials(): Credentials {
  if (!existsSync(cloudsFile))
    throw new UserError("there is no cloud to test", { why: `${cloudsFile} is missing`, remedy: "make up" });
  return (parse(readFileSync(cloudsFile, "utf8")) as { clouds: { genestack: Credentials } }).clouds.genestack;
}

/** Bytes are sent as a file, anything else as JSON. */
async function send(url: string, method: string, body?: unknown, token?: string): Promise<Response> {
  const file = body instanceof Uint8Array;
  const headers: Record<string, string> = {
    "content-type": file ? "application/octet-stream" : "application/json",
  };
  if (token) headers["x-auth-token"] = token;
  const sent = file ? new Blob([body as Uint8Array<ArrayBuffer>]) : body && JSON.stringify(body);
  const answer = await fetch(url, { method, headers, body: sent as BodyInit }).catch((error: Error) => {
    throw new UserError(`${url} cannot be reached`, {
      why: messageOf(error.cause ?? error),
      remedy: "make status shows what runs, make up starts it",
    });
  });
  // 300: Cinder's versions, of which one may choose.
  if (!answer.ok && answer.status !== 300)
    throw new StatusError(answer.status, `${method} ${url}`, await answer.text());
  return answer;
}
