import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { schemaFile, schemaText, values } from "../../../components/openstack/values";

const project = resolve(__dirname, "../../..");
const read = (file: string) => readFileSync(join(project, file), "utf8");
const least = { service: "nova", image: "nova:1" };

test("the schema of the chart is what the types say", () => {
  assert.equal(read(schemaFile), schemaText(), `${schemaFile} differs; remedy: make schema`);
});

test("the chart's own values leave out nothing but the service and its image", () => {
  const defaults = parse(read("charts/openstack-service/values.yaml"));
  assert.deepEqual(values.parse({ ...defaults, ...least }), { ...defaults, ...least });
  assert.deepEqual(
    values.safeParse(defaults).error?.issues.map(({ path }) => path.join(".")),
    ["service", "image"],
  );
});

test("the schema refuses unknown values at every level, save what Helm adds", () => {
  const open: string[] = [];
  const visit = (node: any, path: string): void => {
    if (node.properties && node.additionalProperties !== false) open.push(path);
    for (const [key, child] of Object.entries<any>(node))
      if (typeof child === "object" && child !== null) visit(child, `${path}/${key}`);
  };
  visit(JSON.parse(schemaText()), "");
  assert.deepEqual(open, ["/properties/global"]);
});

const workload = { command: ["run"], replicas: 1 };
const refused: [why: string, over: object, path: string][] = [
  ["a name that Kubernetes would not take", { workloads: { API: workload } }, "workloads.API"],
  ["a port beyond 65535", { workloads: { api: { ...workload, port: 65536 } } }, "workloads.api.port"],
  [
    "a path that is not absolute",
    { workloads: { api: { ...workload, health: "ok" } } },
    "workloads.api.health",
  ],
  ["an empty command", { jobs: { sync: { command: [] } } }, "jobs.sync.command"],
  [
    "an environment variable with two sources",
    { jobs: { sync: { command: ["a"], env: [{ name: "A", value: "a", secret: "s", key: "k" }] } } },
    "jobs.sync.env.0",
  ],
  [
    "a dependency on what cannot be ready",
    { jobs: { sync: { command: ["a"], dependsOn: ["Pod/x"] } } },
    "jobs.sync.dependsOn.0",
  ],
];

for (const [why, over, path] of refused)
  test(`${why} is refused`, () => {
    const given = { ...least, files: {}, defaultResources: {}, workloads: {}, ...over };
    assert.deepEqual(
      values.safeParse(given).error?.issues.map((issue) => issue.path.join(".")),
      [path],
    );
  });
