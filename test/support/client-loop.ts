import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { cloudsFile } from "../../local/environment";
import { endpoints } from "./cloud";

/** A client that asks for a token, the images and the resource providers, over and over. */
export interface ClientLoop {
  /** Calls that were answered as they should be. */
  answered: number;
  /** What became of the others. */
  failed: string[];
  /** Ends the loop once the call that is under way has been answered. */
  stop(): Promise<void>;
}

/** Seconds after which a call has failed, whatever comes. */
const patience = 30;

export async function startLoop(): Promise<ClientLoop> {
  const urls = await endpoints();
  const { auth } = parse(readFileSync(cloudsFile, "utf8")).clouds.genestack;
  const loop = { answered: 0, failed: [] as string[], running: true };

  const call = async (what: string, url: string, init: RequestInit): Promise<Response | undefined> => {
    const start = Date.now();
    const failed = (reason: unknown) =>
      loop.failed.push(`${new Date(start).toISOString()} ${what}: ${reason} after ${Date.now() - start} ms`);
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(patience * 1000) });
      const body = await answer.text();
      if (answer.ok) loop.answered++;
      else failed(`${answer.status} ${body.slice(0, 200)}`);
      return answer;
    } catch (error) {
      failed((error as Error).cause ?? error);
      return undefined;
    }
  };

  const round = async () => {
    const token = await call("token", `${urls.keystone}/auth/tokens`, tokenRequest(auth));
    const headers = { "x-auth-token": token?.headers.get("x-subject-token") ?? "" };
    if (!headers["x-auth-token"]) return;
    await call("image list", `${urls.glance}/v2/images`, { headers });
    await call("resource provider list", `${urls.placement}/resource_providers`, { headers });
  };

  const ended = (async () => {
    while (loop.running) {
      await round();
      await new Promise((done) => setTimeout(done, 100));
    }
  })();
  return Object.assign(loop, {
    stop: async () => {
      loop.running = false;
      await ended;
    },
  });
}

function tokenRequest(auth: Record<string, string>): RequestInit {
  const user = { name: auth.username, password: auth.password, domain: { name: auth.user_domain_name } };
  const project = { name: auth.project_name, domain: { name: auth.project_domain_name } };
  const identity = { methods: ["password"], password: { user } };
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ auth: { identity, scope: { project } } }),
  };
}
