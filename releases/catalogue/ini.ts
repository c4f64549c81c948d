/** A value of an option in a file, with as many texts as the file gives it. */
export interface IniGroup {
  name: string;
  /** Option -> its values, in order. */
  options: Map<string, string[]>;
  /** Line where the group begins, and the last one of each option. */
  line: number;
  lines: Map<string, number>;
}

/** What a file says, and the lines that are none of a configuration file. */
export interface Ini {
  groups: IniGroup[];
  errors: { line: number; text: string; message: string }[];
}

/** Whether oslo.config reads a file of that name: not Horizon's and Skyline's, which are Python and YAML. */
export const isIni = (name: string) => /\.(conf|ini)$/.test(name);

/**
 * Reads a configuration file as oslo.config does (oslo_config/iniparser.py): `:` or `=` whichever comes first, comments
 * on lines of their own, indented lines continue a value, an empty line ends it, one pair of quotes goes.
 */
export function parseIni(text: string): Ini {
  const groups = new Map<string, IniGroup>();
  const errors: Ini["errors"] = [];
  let group: IniGroup | undefined;
  /** Lines of the value that may go on. */
  let value: string[] | undefined;
  let finish = () => {};

  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const fail = (message: string) => errors.push({ line: index + 1, text: raw, message });
    const line = raw.trimEnd();
    if (/^[ \t]/.test(line)) {
      if (value) value.push(line.trimStart());
      else fail("continues no option");
      continue;
    }
    finish();
    finish = () => {};
    value = undefined;
    if (line === "" || /^[#;]/.test(line)) continue;
    if (line.startsWith("[")) {
      const name = line.slice(1, -1);
      if (!line.endsWith("]") || name === "") fail("is no [group]");
      else groups.set(name, (group = groups.get(name) ?? emptyGroup(name, index + 1)));
      continue;
    }
    const at = line.search(/[:=]/);
    const option = line.slice(0, at).trim();
    if (at < 0) fail('has neither "=" nor ":"');
    else if (option === "") fail("has no name of an option");
    else if (!group) fail("stands before the first [group]");
    else {
      const lines = (value = [unquoted(line.slice(at + 1).trim())]);
      const values = group.options.get(option) ?? [];
      group.options.set(option, values);
      group.lines.set(option, index + 1);
      finish = () => values.push(lines.join("\n"));
    }
  }
  finish();
  return { groups: [...groups.values()], errors };
}

const emptyGroup = (name: string, line: number): IniGroup => ({
  name,
  options: new Map(),
  line,
  lines: new Map(),
});

function unquoted(text: string): string {
  return /^(["'])/.test(text) && text.at(-1) === text[0] ? text.slice(1, -1) : text;
}
