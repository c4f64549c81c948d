import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programs, python } from "./python";

/** What test/fixtures/python/openstack keeps. */
export interface Identity {
  user: { id: string; name: string; password: string; domain_id?: string }[];
  endpoint: { id: string; service_id: string; interface: string; region_id: string; url: string }[];
  service: { id: string; name: string; type: string }[];
  domain: { id: string; name: string }[];
  assignment: [project: string, user: string, role: string][];
  [kind: string]: unknown;
  /** Logins that find nobody there. */
  away: number;
  logins: number;
  changes: string[];
}

/** An identity service after bootstrap. */
export const fresh: Identity = {
  user: [{ id: "user-admin", name: "admin", password: "of-admin" }],
  role: [{ id: "role-admin", name: "admin" }],
  ...{ domain: [], project: [], service: [], endpoint: [], assignment: [] },
  ...{ away: 0, logins: 0, changes: [] },
};

/** Runs a program against an identity service; `files` are put beside each other for it, by the names in its arguments. */
export async function runProgram(
  before: Identity,
  [program, ...args]: [string, ...string[]],
  environment: Record<string, string>,
  files: Record<string, string> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "genestack-identity-"));
  try {
    const state = join(folder, "identity.json");
    writeFileSync(state, JSON.stringify({ ...before, logins: 0, changes: [] }));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const result = await python(
      [join(programs, program), ...args.map((arg) => (arg in files ? join(folder, arg) : arg))],
      { IDENTITY: state, AUTH_URL: "http://keystone/v3", ADMIN_PASSWORD: "of-admin", ...environment },
    );
    return { ...result, identity: JSON.parse(readFileSync(state, "utf8")) as Identity };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
