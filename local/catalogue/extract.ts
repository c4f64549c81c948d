import { join } from "node:path";
import { run } from "../run";
import { pythonOf } from "./environments";
import { files, libraries } from "./files";
import type { Extract, Listed } from "./merge";

/** What the packages of a release say of their options. `skyline`: whether Skyline is in the release's catalogue. */
export async function extract(release: string, skyline: boolean): Promise<Extract> {
  const python = await pythonOf(release);
  const [one, other] = await Promise.all([listOptions(python, 1), listOptions(python, 2)]);
  const result = comparing(one, other);
  result.files.push(
    ...(await listSettings(python, "horizon")),
    ...(await listSettings(python, "ceilometer")),
  );
  if (skyline) result.files.push(...(await listSettings(await pythonOf(`skyline-${release}`), "skyline")));
  return result;
}

/** Sets have the same order in every run. */
const env = { PYTHONHASHSEED: "0", PYTHONWARNINGS: "ignore" };

async function listOptions(python: string, machine: 1 | 2): Promise<Extract> {
  const input = JSON.stringify({ machine, libraries, services: files });
  const output = await run(python, [join(__dirname, "options.py")], { env, input });
  const result = { files: [] } as unknown as Extract;
  for (const line of output
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text)))
    if (line.service) result.files.push(line);
    else Object.assign(result, line);
  return result;
}

type Settings = "ceilometer" | "horizon" | "skyline";

async function listSettings(python: string, service: Settings): Promise<Extract["files"]> {
  const output = await run(python, [join(__dirname, "settings.py"), service], { env });
  return output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The first, without the defaults and limits in which the two differ: those depend on the machine. */
function comparing(one: Extract, other: Extract): Extract {
  const same = (options: Listed[], others: Listed[]) =>
    options.map((option, index) => alike(option, others[index]!));
  return {
    ...one,
    libraries: same(one.libraries, other.libraries),
    files: one.files.map((file, index) => ({
      ...file,
      options: same(file.options, other.files[index]!.options),
    })),
  };
}

function alike<T extends object>(one: T, other: T): T {
  const text = (option: T, key: string) => JSON.stringify(option[key as keyof T]);
  return Object.fromEntries(Object.entries(one).filter(([key]) => text(one, key) === text(other, key))) as T;
}
