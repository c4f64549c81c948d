import assert from "node:assert/strict";
import { test } from "node:test";
import { Editor, mistakesOfDeclarations } from "../../support/editor";

const editor = new Editor();

const head = [
  'import { Glance, type GlanceArgs, Keystone, type KeystoneArgs } from "../../components/openstack";',
  'import type { ServiceDescription } from "../../components/openstack/description";',
  'import { type Config, config } from "../../releases/catalogue/types";',
  "declare const args: KeystoneArgs & GlanceArgs;",
  "declare const [count, text]: [number, string];",
  "",
].join("\n");

/** How a configuration stands in a program of a user, and in the code of a component. */
const forms = {
  user: (given: string) => `new Keystone("keystone", { ...args, config: ${given} });`,
  component: (given: string) => `config("keystone", ${given});`,
  description: (given: string) =>
    `({ config: ${given} }) satisfies Pick<ServiceDescription<Config<"keystone">>, "config">;`,
};
const all = Object.keys(forms) as (keyof typeof forms)[];
/** Those that are told what exactly is written. */
const literal = ["user", "component"] as const;

const conf = (groups: string) => `{ "keystone.conf": ${groups} }`;

/** A program, the text where its mistake starts, and what is said of it. */
type Wrong = [code: string, at: string, message: RegExp];

const inForms = (names: readonly (keyof typeof forms)[], wrong: Wrong[]): Wrong[] =>
  wrong.flatMap(([given, at, message]) => names.map((name): Wrong => [forms[name](given), at, message]));

/** One program for all, since every check of one takes a while. */
function check(right: string[], wrong: Wrong[]): void {
  const codes = [...right, ...wrong.map(([code]) => code)];
  editor.write(head + codes.join("\n"));
  const mistakes = editor.mistakes().map(({ line, ...mistake }) => ({ code: codes[line - 6], ...mistake }));
  for (const code of right)
    assert.deepEqual(
      mistakes.filter((one) => one.code === code),
      [],
      code,
    );
  for (const [code, at, message] of wrong) {
    const found = mistakes.filter((one) => one.code === code);
    assert.equal(found.length, 1, `${found.length} mistakes in ${code}`);
    assert.ok(found[0]!.at.startsWith(at), `${code}: the mistake is at ${found[0]!.at.slice(0, 40)}`);
    assert.match(found[0]!.message, message, code);
  }
}

test("what the catalogue knows compiles, and what it does not know fails at its place, with its name", () => {
  const right = [
    "{}",
    conf("{ token: { expiration: 0, provider: text, caching: false } }"),
    conf("{ token: { expiration: count }, DEFAULT: { debug: true, notification_format: 'cadf' } }"),
    conf(
      "{ DEFAULT: { notification_opt_out: ['a', text] }, security_compliance: { password_regex: '^.{8,}$' } }",
    ),
    conf("{ oslo_messaging_rabbit: { kombu_reconnect_delay: 4.5 }, database: { connection_debug: 100 } }"),
  ];
  check(
    right.flatMap((given) => all.map((form) => forms[form](given))),
    [
      ...inForms(all, [
        ["{ 'keyston.conf': {} }", "'keyston.conf'", /'keyston\.conf'.* does not exist in type/],
        [conf("{ tokn: { expiration: 1 } }"), "tokn", /'tokn' does not exist .* write 'token'/],
        [conf("{ token: { expirations: 1 } }"), "expirations", /'expirations' .* write 'expiration'/],
        [conf("{ token: { 'revoke-by-id': true } }"), "'revoke-by-id'", /'revoke-by-id'.* does not exist/],
        [conf('{ token: { expiration: "3600" } }'), "expiration", /'string' is not assignable to type 'Int</],
        [conf("{ token: { provider: 1 } }"), "provider", /'number' is not assignable to type 'string'/],
        [conf("{ token: { caching: 'yes' } }"), "caching", /'string' is not assignable to type 'boolean/],
        [conf("{ DEFAULT: { notification_opt_out: 'a' } }"), "notification_opt_out", /readonly string\[\]/],
        [conf("{ DEFAULT: { notification_format: 'cdf' } }"), "notification_format", /"basic" \| "cadf"/],
        [conf("{ DEFAULT: { notification_format: text } }"), "notification_format", /"basic" \| "cadf"/],
        [conf("{ database: { connection: text } }"), "connection", /assignable to type 'Secret'/],
      ]),
      ...inForms(literal, [
        [conf("{ token: { expiration: -1 } }"), "expiration", /expiration must be at least 0/],
        [conf("{ token: { expiration: 1.5 } }"), "expiration", /expiration must be a whole number/],
        [conf("{ database: { connection_debug: 101 } }"), "connection_debug", /must be at most 100/],
        [
          conf("{ oslo_messaging_rabbit: { kombu_reconnect_delay: 4.51 } }"),
          "kombu_reconnect_delay",
          /kombu_reconnect_delay must be at most 4\.5/,
        ],
      ]),
    ],
  );
});

test("an item of a list that is out of range fails at the item", () => {
  const nova = (values: string) =>
    `config("nova", { "nova.conf": { neutron_tunnel: { numa_nodes: ${values} } } });`;
  check([nova("[0, 1, count]")], [[nova("[0, 1.5, 2]"), "1.5", /numa_nodes must be a whole number/]]);
});

test("groups whose names the user chooses have the options of their kind", () => {
  const glance = (groups: string) =>
    `new Glance("glance", { ...args, config: { "glance-api.conf": ${groups} } });`;
  const cinder = (groups: string) => `config("cinder", { "cinder.conf": ${groups} });`;
  check(
    [
      glance("{ ssd: { filesystem_store_datadir: '/ssd' }, DEFAULT: { workers: 2 } }"),
      cinder("{ 'lvm-1': { volume_driver: 'cinder.lvm', reserved_percentage: 100 } }"),
      `config("nova", { "nova.conf": { mdev_11: { max_instances: 1 } } });`,
    ],
    [
      [
        glance("{ ssd: { filesystem_store_dir: '/' } }"),
        "filesystem_store_dir",
        /'filesystem_store_datadir'/,
      ],
      [glance("{ ssd: { filesystem_store_datadir: 1 } }"), "filesystem_store_datadir", /'number'/],
      [glance("{ ssd: { bind_port: 9292 } }"), "bind_port", /bind_port is an option of other groups/],
      [cinder("{ lvm: { reserved_percentage: 101 } }"), "reserved_percentage", /at most 100/],
      [cinder("{ database: { max_retrys: 1 } }"), "max_retrys", /'max_retries'/],
      [`config("nova", { "nova.conf": { mdev_11: { max: 1 } } });`, "max", /'max' does not exist/],
    ],
  );
});

test("every service's types hold, those of the libraries as well", () => {
  assert.deepEqual(mistakesOfDeclarations("releases/catalogue/types"), []);
});

const inGroup = (group: string, rest: string) => head + forms.user(conf(`{ ${group}: { ${rest} } }`));

test("the editor offers files, groups, options and choices, and shows what an option takes", () => {
  const offers: [code: string, names: string[]][] = [
    [head + forms.user("{ | }"), ['"keystone.conf"']],
    [head + forms.user(conf("{ | }")), ["token", "database", "oslo_messaging_rabbit"]],
    [inGroup("token", "|"), ["expiration", "provider"]],
    [inGroup("token", "expiration: -1, pro|"), ["provider"]],
    [inGroup("DEFAULT", "notification_format: '|'"), ["basic", "cadf"]],
    [`${head}config("cinder", { "cinder.conf": { lvm: { | } } });`, ["volume_driver", "reserved_percentage"]],
  ];
  for (const [code, names] of offers) {
    const offered = editor.completions(code);
    for (const name of names) assert.ok(offered.includes(name), `${name} is not offered in ${code}`);
  }
  assert.match(
    editor.hover(inGroup("token", "|expiration: 5")),
    /expiration\?: Int<0, \d+>.*\nDefault: 3600\./,
  );
});

test("the editor offers options in less than 300 ms", () => {
  // Of its own work, on a machine that does more; the first of several reads the libraries.
  const times = [1, 2, 3, 4].map((count) => {
    const before = process.cpuUsage();
    editor.completions(inGroup("token", `expiration: ${count}, |`));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  assert.ok(Math.min(...times) < 300, `${times.map(Math.round).join(", ")} ms`);
});
