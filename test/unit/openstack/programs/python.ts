import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { attempt, type RunResult } from "../../../../local/run";

export const programs = resolve(__dirname, "../../../../components/openstack/programs");

const missing = ["python3", "openssl"].filter((command) => spawnSync(command, ["version"]).error);

/** Why tests of Python programs are skipped, on a machine that `make up` has not prepared yet. */
export const skip = missing.length > 0 ? `${missing.join(" and ")} not installed` : false;

/** Runs Python with nothing but its standard library and the modules of test/fixtures/python. */
export const python = (args: string[], env: Record<string, string> = {}): Promise<RunResult> =>
  attempt("python3", args, {
    env: {
      PYTHONPATH: resolve(__dirname, "../../../fixtures/python"),
      PYTHONDONTWRITEBYTECODE: "1",
      ...env,
    },
  });
