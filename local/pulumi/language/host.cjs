// A language host for Node.js programs: the LanguageRuntime service of the engine
// (proto/pulumi/language.proto in github.com/pulumi/pulumi), which starts the program with the runner that comes in
// the package @pulumi/pulumi. Command line: -root=<folder> ... <address of the engine>.
"use strict";
const { createRequire } = require("node:module");
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { spawn } = require("node:child_process");

const args = process.argv.slice(2);
const root = args.find((arg) => arg.startsWith("-root="))?.slice("-root=".length) ?? process.cwd();
let engine = args.find((arg) => !arg.startsWith("-")) ?? "";

const sdk = requireFrom(root);
const grpc = sdk("@grpc/grpc-js");
const messages = sdk("./proto/language_pb.js");
const plugins = sdk("./proto/plugin_pb.js");
const { Empty } = sdk("google-protobuf/google/protobuf/empty_pb.js");
const { LanguageRuntimeService } = sdk("./proto/language_grpc_pb.js");

/** `require` as seen from the package @pulumi/pulumi of the program in a folder. */
function requireFrom(folder) {
  try {
    return createRequire(createRequire(join(folder, "index.js")).resolve("@pulumi/pulumi/package.json"));
  } catch {
    process.stderr.write(`error: @pulumi/pulumi is not installed in ${folder}\n  remedy: npm ci\n`);
    process.exit(1);
  }
}

/** Packages that the program depends on and that name a provider: package.json's `pulumi.resource`. */
function providersOf(folder) {
  const modules = join(folder, "node_modules", "@pulumi");
  if (!existsSync(modules)) return [];
  return readdirSync(modules).flatMap((name) => {
    const { pulumi, version } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
    return pulumi?.resource ? [{ name: pulumi.name ?? name, version: `v${pulumi.version ?? version}` }] : [];
  });
}

function required(Response, Dependency, setList) {
  return (call, reply) => {
    const response = new Response();
    const dependencies = providersOf(call.request.getInfo().getProgramDirectory()).map(
      ({ name, version }) => {
        const dependency = new Dependency();
        dependency.setName(name);
        dependency.setKind("resource");
        dependency.setVersion(version);
        return dependency;
      },
    );
    response[setList](dependencies);
    reply(null, response);
  };
}

const running = new Set();

/** The command that runs a program: node's own arguments, the runner, what the runner wants to know. */
function commandOf(request) {
  const info = request.getInfo();
  const folder = info.getProgramDirectory();
  const options = info.getOptions()?.toJavaScript() ?? {};
  const flags = {
    monitor: request.getMonitorAddress(),
    engine,
    organization: request.getOrganization(),
    project: request.getProject(),
    "root-directory": info.getRootDirectory(),
    stack: request.getStack(),
    pwd: request.getPwd(),
    parallel: request.getParallel(),
  };
  const given = Object.entries(flags).filter(([, value]) => value !== "" && value !== 0);
  const config = Object.fromEntries(request.getConfigMap().entries());
  return {
    folder,
    args: [
      ...(options.nodeargs ? String(options.nodeargs).split(/\s+/).filter(Boolean) : []),
      requireFrom(folder).resolve("./cmd/run"),
      ...given.flatMap(([name, value]) => [`--${name}`, String(value)]),
      ...(request.getDryrun() ? ["--dry-run"] : []),
      info.getEntryPoint() || ".",
      ...request.getArgsList(),
    ],
    env: {
      ...process.env,
      PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false && options.typescript !== "false"),
      PULUMI_CONFIG: JSON.stringify(config),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    },
  };
}

function run(call, reply) {
  const { folder, args, env } = commandOf(call.request);
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] });
  running.add(child);
  child.on("error", (error) => reply({ code: grpc.status.INTERNAL, details: error.message }));
  child.on("close", (code, signal) => {
    running.delete(child);
    const response = new messages.RunResponse();
    // 32: the program has reported its error itself (nodeJSProcessExitedAfterLoggingUserActionableMessage).
    if (code === 32) response.setBail(true);
    else if (signal) response.setError(`the program was ended by ${signal}`);
    else if (code !== 0) response.setError(`the program ended with exit code ${code}`);
    reply(null, response);
  });
}

const service = {
  handshake: (call, reply) => {
    engine = call.request.getEngineAddress() || engine;
    reply(null, new messages.LanguageHandshakeResponse());
  },
  getPluginInfo: (_, reply) => {
    const info = new plugins.PluginInfo();
    info.setVersion(sdk("./package.json").version);
    reply(null, info);
  },
  getRequiredPlugins: required(
    messages.GetRequiredPluginsResponse,
    plugins.PluginDependency,
    "setPluginsList",
  ),
  getRequiredPackages: required(
    messages.GetRequiredPackagesResponse,
    plugins.PackageDependency,
    "setPackagesList",
  ),
  run,
  runtimeOptionsPrompts: (_, reply) => reply(null, new messages.RuntimeOptionsResponse()),
  about: (_, reply) => {
    const response = new messages.AboutResponse();
    response.setExecutable(process.execPath);
    response.setVersion(process.version);
    reply(null, response);
  },
  cancel: (_, reply) => {
    for (const child of running) child.kill("SIGINT");
    reply(null, new Empty());
  },
};

function refuse(call, reply) {
  const error = {
    code: grpc.status.UNIMPLEMENTED,
    details:
      "the language host of the local cluster does not do this; remedy: install Pulumi (https://www.pulumi.com/docs/install/)",
  };
  if (reply) reply(error);
  else call.emit("error", error);
}

for (const name of Object.keys(LanguageRuntimeService)) service[name] ??= refuse;
const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
server.addService(LanguageRuntimeService, service);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});
function end(signal) {
  for (const child of running) child.kill(signal);
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(signal));
// An engine that is killed says nothing.
const parent = process.ppid;
setInterval(() => process.ppid === parent || end("SIGKILL"), 1000);
