import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { libraryTypes, serviceTypes } from "../../../local/catalogue/types";
import { allTypes } from "../../../local/catalogue/write-types";
import { project } from "../../../local/paths";
import type {
  CatalogueFile,
  Groups,
  LibraryCatalogue,
  Option,
  Variant,
} from "../../../releases/catalogue/model";

const text: Option = { type: "string" };
const secret: Option = { type: "string", secret: true };

const libraries: LibraryCatalogue = {
  releases: ["2024.1", "2025.1"],
  libraries: {
    "oslo.log": { DEFAULT: { debug: { type: "boolean", default: false }, log_file: text } },
    "oslo.db": { database: { connection: secret, max_retries: { type: "integer", min: -1 } } },
    middleware: { authtoken: { auth_type: text } },
  },
  authPlugins: { password: { "user-name": text, password: secret }, token: { token: secret } },
};

const typesOf = (groups: Groups, file: Partial<CatalogueFile> = {}, name = "a.conf") => {
  const catalogue = { releases: ["2024.1", "2025.1"], files: { [name]: { libraries: {}, groups, ...file } } };
  return serviceTypes("a", catalogue, libraries, "2024.1");
};

/** The line of an option. */
const line = (option: Variant | Variant[], name = "x") =>
  typesOf({ g: { [name]: option, other: { type: "boolean" } } })
    .split("\n")
    .find((line) => /\?: /.test(line) && /^ {4}/.test(line) && !/ other\?: /.test(line))
    ?.trim();

test("the committed types are those of the data and of the table of releases", () => {
  const folder = join(project, "releases/catalogue/types");
  const committed = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]);
  const written = Object.entries(allTypes()).sort();
  const remedy = "npm run catalogue-types, and commit what changes";
  assert.deepEqual(
    committed.map(([file]) => file).sort(),
    written.map(([file]) => file),
    remedy,
  );
  for (const [file, text] of written)
    assert.ok(Object.fromEntries(committed)[file] === text, `${file}: ${remedy}`);
});

test("the type of an option is that of its values", () => {
  const types: [Option, string][] = [
    [text, "string"],
    [{ type: "string", choices: ["a", "b"] }, '"a" | "b"'],
    [{ type: "boolean" }, "boolean"],
    [{ type: "integer" }, "Int"],
    [{ type: "integer", min: 0 }, "Int<0>"],
    [{ type: "integer", max: 9 }, 'Int<"-∞", 9>'],
    [{ type: "integer", choices: [4, 6] }, "4 | 6"],
    [{ type: "float", min: 0, max: 0.5 }, "Float<0, 0.5>"],
    [{ type: "port" }, "Int<0, 65535>"],
    [{ type: "port", min: 1 }, "Int<1, 65535>"],
    [{ type: "list", items: { type: "port" } }, "readonly Int<0, 65535>[]"],
    [{ type: "list", items: { type: "string", choices: ["a", "b"] } }, 'readonly ("a" | "b")[]'],
    [{ type: "multi", items: text }, "readonly string[]"],
    [{ type: "dict", values: { type: "list", items: text } }, "Readonly<Record<string, readonly string[]>>"],
    [{ type: "range" }, "string | number"],
    [{ type: "uri" }, "string"],
    [{ type: "other" }, "Free"],
  ];
  for (const [option, type] of types) assert.equal(line(option), `x?: ${type};`);
});

test("an option is one line, with what an editor shows of it", () => {
  assert.equal(line({ type: "integer", default: 3600 }), "/** Default: 3600. */ x?: Int;");
  assert.equal(line({ ...secret, required: true }), "/** Secret. Required. */ x?: Secret;");
  assert.equal(line({ ...text, deprecated: "2023.2" }), "/** @deprecated Since 2023.2. */ x?: string;");
  assert.equal(
    line({ ...text, deprecated: true, default: "*/" }),
    '/** @deprecated Default: "*\\/". */ x?: string;',
  );
  assert.match(line({ ...text, default: "x".repeat(99) })!, /^\/\*\* Default: "x{58}…\. \*\/ x\?: string;$/);
  assert.equal(line(text, "dashed-name"), "dashed_name?: string;");
});

test("what another release has is left out", () => {
  const variants: Variant[] = [
    { type: "boolean", releases: "2024.1-2024.2" },
    { type: "string", releases: "2025.1" },
  ];
  assert.equal(line(variants), "x?: boolean;");
  assert.equal(line({ ...text, releases: "2025.1" }), undefined);
});

test("a group has its libraries' options, and its own win", () => {
  const all = "2024.1-2025.1";
  const written = typesOf(
    { DEFAULT: { workers: { type: "integer" } }, database: { max_retries: text } },
    { libraries: { "oslo.log": all, "oslo.db": all, middleware: "2025.1" } },
  );
  assert.equal(
    written.slice(written.indexOf("export interface a_conf")),
    `export interface a_conf {
  DEFAULT?: a_conf.DEFAULT;
  database?: a_conf.database;
}
export namespace a_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT {
    workers?: Int;
  }
  interface database extends Omit<libraries.oslo_db.database, "max_retries"> {
    max_retries?: string;
  }
}
`,
  );
});

test("a group that only a library has is the library's", () => {
  const written = typesOf({}, { libraries: { "oslo.db": "2024.1" } });
  assert.match(written, /^ {2}database\?: libraries\.oslo_db\.database;$/m);
});

test("a group with auth_type has the options of all plugins", () => {
  assert.match(typesOf({ nova: { auth_type: text } }), /interface nova extends libraries\.auth_plugins \{/);
  const written = libraryTypes(libraries, "2024.1", ["middleware"]);
  assert.match(written, /interface authtoken extends auth_plugins \{\n {4}auth_type\?: string;/);
  assert.match(
    written,
    /interface auth_plugins \{\n.* password\?: Secret;\n.* token\?: Secret;\n {2}user_name\?: string;/,
  );
});

test("groups whose names the user chooses are known by their prefix, or all others are", () => {
  const nova = typesOf(
    { DEFAULT: { debug: text } },
    { families: { mdev: { options: { max: text } } } },
    "nova.conf",
  );
  assert.match(nova, /\[group: `mdev_\$\{string\}`\]: nova_conf\.any_mdev \| undefined;/);
  const cinder = typesOf(
    { DEFAULT: { size: text }, backend_defaults: { size: { type: "integer" }, pool: text } },
    { families: { backend: { group: "backend_defaults", options: { volume_driver: text } } } },
    "cinder.conf",
  );
  assert.match(
    cinder,
    /extends cinder_conf\.named \{\n {2}\[group: string\]: cinder_conf\.any_name \| undefined;/,
  );
  const chosen = /interface chosen [^}]*\}/.exec(cinder)![0];
  assert.match(chosen, /extends Omit<backend_defaults, "size"> \{/);
  assert.match(chosen, /size\?: Int \| string;/);
  assert.match(chosen, /volume_driver\?: string;/);
});
