import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { parse, stringify } from "yaml";
import { project } from "../../local/paths";
import { childrenOf } from "../../local/process-id";
import type { RunResult } from "../../local/run";
import { changes, eventually } from "../support/cloud";
import { inSandbox, type Sandbox } from "../support/sandbox";

// Pulumi's own plugins refuse nothing, and say some things in other words.
const skip = basename(process.env.PULUMI_HOME ?? "") === "pulumi-official";

/** The project's way to run programs, without the settings that only its own program has. */
const { name, runtime, main } = parse(readFileSync(join(project, "Pulumi.yaml"), "utf8"));

/** Runs the source of a program in a sandbox; it may use `pulumi`, `kubernetes` and `random`. */
function withProgram(source: string, use: (sandbox: Sandbox) => Promise<void>) {
  const imports = ["pulumi", "kubernetes", "random"]
    .filter((name) => source.includes(`${name}.`)) // they take their time to load
    .map((name) => `import * as ${name} from "@pulumi/${name}";`);
  const files = {
    "Pulumi.yaml": stringify({ name, runtime, main }),
    "index.ts": [...imports, source].join("\n"),
  };
  return inSandbox("dev", { files }, use);
}

/** The output of a command that must succeed. */
async function succeeds(command: Promise<RunResult>): Promise<string> {
  const { code, stdout, stderr } = await command;
  assert.equal(code, 0, stdout + stderr);
  return stdout;
}

/** What a command that must fail says. */
async function fails(command: Promise<RunResult>): Promise<string> {
  const { code, stdout, stderr } = await command;
  assert.notEqual(code, 0, stdout);
  return stdout + stderr;
}

const up = async ({ pulumi }: Sandbox) => changes(await succeeds(pulumi("up", "--yes", "--skip-preview")));
const outputs = async ({ pulumi }: Sandbox, ...args: string[]) =>
  JSON.parse(await succeeds(pulumi("stack", "output", "--json", ...args)));

test("A password is made once, kept by the next update and never written in plain", () =>
  withProgram(
    `const length = new pulumi.Config().getNumber("length") ?? 24;
     export const password = new random.RandomPassword("it", { length, special: false }).result;`,
    async (sandbox) => {
      assert.deepEqual(await up(sandbox), { created: 2 });
      const { password } = await outputs(sandbox, "--show-secrets");
      assert.match(password, /^[a-zA-Z0-9]{24}$/);
      assert.deepEqual(await outputs(sandbox), { password: "[secret]" });
      const state = readFileSync(join(sandbox.folder, "state/.pulumi/stacks/genestack/dev.json"), "utf8");
      assert.ok(!state.includes(password), "the state holds it");

      assert.deepEqual(await up(sandbox), { unchanged: 2 });
      assert.equal((await outputs(sandbox, "--show-secrets")).password, password);

      await succeeds(sandbox.pulumi("config", "set", "length", "32"));
      assert.deepEqual(await up(sandbox), { replaced: 1, unchanged: 1 });
    },
  ));

test("An engine that is killed leaves a record of all that it made, and the next update goes on from there", () =>
  withProgram(
    `import { appendFileSync, existsSync, readFileSync } from "node:fs";
     const all = Array.from({ length: 100 }, (_, i) => new random.RandomPassword("it-" + i, { length: 24, special: false }));
     let made = 0;
     for (const { result } of all)
       result.apply((password) => {
         appendFileSync("made", password + "\\n");
         if (++made === 20 && existsSync("group")) process.kill(-Number(readFileSync("group", "utf8")), "SIGKILL");
       });
     export const passwords = all.map(({ result }) => result);`,
    async (sandbox) => {
      const { group, ended } = start(sandbox, "up", "--yes", "--skip-preview");
      writeFileSync(join(sandbox.folder, "group"), String(group)); // it is killed while it makes them
      await ended;
      rmSync(join(sandbox.folder, "group"));

      const known = readFileSync(join(sandbox.folder, "made"), "utf8").trim().split("\n");
      assert.ok(known.length >= 20 && known.length < 100, `killed when ${known.length} were made`);
      const state = await succeeds(sandbox.pulumi("stack", "export", "--show-secrets"));
      for (const password of known) assert.ok(state.includes(password), "a password is lost");

      await succeeds(sandbox.pulumi("cancel", "--yes"));
      await succeeds(sandbox.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates"));
      const { created, unchanged } = await up(sandbox);
      assert.equal(created! + unchanged!, 101);
      assert.ok(unchanged! > known.length, `only ${unchanged} were known`);
      const { passwords } = await outputs(sandbox, "--show-secrets");
      assert.equal(new Set(passwords).size, 100);
      for (const password of known) assert.ok(passwords.includes(password), "a password has changed");
    },
  ));

test("Settings reach the program, secret ones as secrets", () =>
  withProgram(
    `const config = new pulumi.Config();
     export const text = config.require("text");
     export const list = config.requireObject("list");
     export const token = config.requireSecret("token");`,
    async (sandbox) => {
      await succeeds(sandbox.pulumi("config", "set", "text", "quotes ' and \"; spaces"));
      await succeeds(sandbox.pulumi("config", "set", "--path", "list[0]", "a"));
      await succeeds(sandbox.pulumi("config", "set", "--secret", "token", "hunter2"));
      await up(sandbox);
      const plain = { text: "quotes ' and \"; spaces", list: ["a"] };
      assert.deepEqual(await outputs(sandbox), { ...plain, token: "[secret]" });
      assert.deepEqual(await outputs(sandbox, "--show-secrets"), { ...plain, token: "hunter2" });
    },
  ));

test("What only a cluster knows is unknown in a preview without one", () =>
  withProgram(
    `const map = new kubernetes.core.v1.ConfigMap("it", { metadata: { name: "it", namespace: "ns" } });
     export const uid = map.metadata.uid;
     export const name = map.metadata.name;`,
    async ({ pulumi }) => {
      const said = await succeeds(pulumi("preview"));
      assert.match(said, /uid *: \[unknown\]/);
      assert.match(said, /name *: "it"/);
      assert.match(
        await fails(pulumi("up", "--yes", "--skip-preview")),
        /ConfigMap ns\/it: the Kubernetes API server https:\/\/127\.0\.0\.1:9 cannot be reached/,
      );
    },
  ));

const failures: [string, string, RegExp][] = [
  ["An error of the program", `throw new Error("no such flavor");`, /Error: no such flavor\n.*index\.ts/],
  [
    "An error without a trace",
    `throw new pulumi.RunError("no such flavor");`,
    /error: no such flavor\n(?! +at )/,
  ],
  ["A promise that nobody caught", `Promise.reject(new Error("no such flavor"));`, /no such flavor/],
  ["An exit code", `process.exit(3);`, /exit code:? 3/],
  ["A syntax error", `const a: string = ;`, /index\.ts/],
];

for (const [what, source, expected] of failures)
  test(`${what} is reported, and the preview fails`, () =>
    withProgram(source, async ({ pulumi }) => {
      assert.match(await fails(pulumi("preview")), expected);
    }));

test("The signal that ended the program is reported", { skip }, () =>
  withProgram(`process.kill(process.pid, "SIGKILL");`, async ({ pulumi }) => {
    assert.match(await fails(pulumi("preview")), /the program was ended by SIGKILL/);
  }),
);

test("Packages that are not installed are named with the remedy", { skip }, () =>
  withProgram("", async ({ pulumi, folder }) => {
    rmSync(join(folder, "node_modules"));
    assert.match(await fails(pulumi("preview")), /@pulumi\/pulumi is not installed in .*\n.*remedy: npm ci/);
  }),
);

const refusals: [string, RegExp][] = [
  [
    `new kubernetes.helm.v3.Release("it", { chart: "a" })`,
    /stand-in .* has no kubernetes:helm\.sh\/v3:Release/,
  ],
  [
    `new kubernetes.yaml.ConfigFile("it", { file: "Pulumi.yaml" })`,
    /stand-in .* has no function kubernetes:yaml:decode/,
  ],
  [
    `new kubernetes.yaml.v2.ConfigGroup("it", { yaml: "" })`,
    /stand-in .* has no components such as .*yaml\.v2\.ConfigGroup/,
  ],
  [
    `new random.RandomId("it", { byteLength: 8 })`,
    /randomId:RandomId: the stand-in .* has only RandomPassword/,
  ],
];

for (const [source, expected] of refusals)
  test(`${source} is refused`, { skip }, () =>
    withProgram(source, async ({ pulumi }) => {
      assert.match(await fails(pulumi("preview")), expected);
    }),
  );

test("^C ends the program and the preview at once", () =>
  withHangingPreview(async ({ group, ended, program }) => {
    const start = Date.now();
    process.kill(-group, "SIGINT"); // as a terminal does: to all that pulumi has started in its group
    const { code, said } = await ended;
    assert.notEqual(code, 0);
    assert.ok(Date.now() - start < 10_000, "it took too long");
    assert.match(said, /preview canceled/);
    await eventually("the program ends", 10, async () => !runs(program));
  }));

test("Program and plugins end with an engine that is killed", { skip }, () =>
  withHangingPreview(async ({ group, program, plugins }) => {
    const started = plugins();
    assert.ok(started.length >= 2, `${started.length} plugins`);
    process.kill(group, "SIGKILL");
    for (const pid of [program, ...started])
      await eventually(`process ${pid} ends`, 10, async () => !runs(pid));
  }),
);

interface HangingPreview {
  /** Pid of the engine, and of its group. */
  group: number;
  program: string;
  /** Pids of the plugins that the engine has started. */
  plugins: () => string[];
  ended: Promise<{ code: number | null; said: string }>;
}

/** Starts the preview of a program that does not end. */
function withHangingPreview(use: (preview: HangingPreview) => Promise<void>) {
  const source = `
    new random.RandomPassword("password", { length: 8 }).urn.apply(() =>
      require("node:fs").writeFileSync("pid", String(process.pid)));
    setInterval(() => undefined, 1000);`;
  return withProgram(source, async (sandbox) => {
    const { group, ended } = start(sandbox, "preview");
    const file = join(sandbox.folder, "pid");
    const program = await eventually("the program runs", 60, async () =>
      existsSync(file) ? readFileSync(file, "utf8") : "",
    );
    const plugins = () => childrenOf(group).map(String);
    await use({ group, program, plugins, ended });
  });
}

/** Starts a pulumi command in a process group of its own. */
function start({ folder, env }: Sandbox, ...args: string[]) {
  const child = spawn("pulumi", [...args, "--stack", "dev", "--non-interactive"], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
    timeout: 120_000,
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.on("close", (code) => done({ code, said })),
  );
  return { group: child.pid!, ended };
}

/** Whether a process runs; one that has ended and that nobody asks for has no command line any more. */
function runs(pid: string): boolean {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file, "utf8") !== "";
}
