import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where pods see the programs that they run of those in components/openstack/programs. */
export const PROGRAMS = "/programs";

/** Where the images have Python's virtual environment with the services, and in `etc` what their packages bring. */
export const environment = "/var/lib/openstack";

/** The Python of the services. */
export const python = `${environment}/bin/python`;

/** The command that runs a Python program of that folder. */
export const pythonCommand = (program: string, ...words: string[]): string[] => [
  python,
  `${PROGRAMS}/${program}`,
  ...words,
];

const fileOf = (program: string): string => join(__dirname, "programs", program);

/** The text of a program. */
export const programText = (program: string): string => readFileSync(fileOf(program), "utf8");

/** Programs and the modules beside them that they import, each once. Files of other kinds stand for themselves. */
export function withImports(programs: string[]): string[] {
  const all = new Set<string>();
  const add = (program: string): void => {
    if (all.has(program)) return;
    all.add(program);
    if (!program.endsWith(".py")) return;
    const imports = programText(program).matchAll(/^(?:from|import) (\w+)/gm);
    for (const [, module] of imports) if (existsSync(fileOf(`${module}.py`))) add(`${module}.py`);
  };
  programs.forEach(add);
  return [...all];
}
