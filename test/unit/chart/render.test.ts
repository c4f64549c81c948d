import assert from "node:assert/strict";
import { test } from "node:test";
import * as pulumi from "@pulumi/pulumi";
import { type HelmChartArgs, type KubeObject, prepareObjects } from "../../../components/chart";
import { allRendered, renderingError } from "../../../components/chart/render";
import { hook, object, workload } from "./objects";

test("values hold no Outputs", () => {
  type Values = HelmChartArgs["values"];
  const plain: Values = { image: "a", list: [1, { deep: null }] };
  // @ts-expect-error An Output's value may be unknown in a preview, and a chart cannot be rendered without it.
  const output: Values = { password: pulumi.output("x") };
  // @ts-expect-error Nor deeper down.
  const nested: Values = { list: [{ password: pulumi.secret("x") }] };
  // @ts-expect-error A promise is no value either.
  const promise: Values = { password: Promise.resolve("x") };
  assert.ok(plain && output && nested && promise);
});

test("documents are cleaned, patched, transformed and renamed, in this order", () => {
  const config = object("ConfigMap", "etc-1111", {
    metadata: { annotations: { "genestack.io/stable-name": "etc" } },
    data: { a: "1" },
  });
  const extra = { apiVersion: "v1", kind: "Secret", metadata: { name: "extra" } };
  const objects = prepareObjects([{}, config, hook("Pod", "t", "test"), workload("Deployment", "api")], {
    chart: "charts/example",
    namespace: "cloud",
    patches: [
      { target: { name: "etc" }, patch: { data: { a: "2" } } },
      { target: { name: "extra" }, patch: { stringData: { b: "3" } } },
    ],
    transformers: { namespace: "other", resources: [extra] },
  });
  assert.deepEqual(
    objects.map(
      ({ kind, metadata }) =>
        `${kind} ${metadata.namespace}/${metadata.name.replace(/[0-9a-f]{10}$/, "<hash>")}`,
    ),
    ["ConfigMap other/etc-<hash>", "Deployment other/api", "Secret other/extra"],
  );
  assert.deepEqual(objects[2]?.stringData, { b: "3" });
});

test("a check sees the objects after patches and transformers, and what it throws is the chart's error", () => {
  const seen: string[] = [];
  const args = {
    chart: "x",
    namespace: "cloud",
    patches: [{ target: { kind: "Secret" }, patch: { metadata: { labels: { patched: "yes" } } } }],
    transformers: { namespace: "other" },
    check: (objects: KubeObject[]) => {
      seen.push(...objects.map(({ metadata }) => `${metadata.namespace} ${metadata.labels?.patched}`));
      throw new Error("refused");
    },
  };
  assert.throws(() => prepareObjects([object("Secret", "s")], args), /^Error: refused$/);
  assert.deepEqual(seen, ["other yes"]);
});

test("a patch for a dropped hook matches nothing", () => {
  const args = { chart: "x", namespace: "cloud", patches: [{ target: { name: "t" }, patch: {} }] };
  assert.throws(
    () => prepareObjects([hook("Pod", "t", "test"), object("Secret", "s")], args),
    /patch 1 matches no object/,
  );
});

test("an error of Helm starts with chart, template and line", () => {
  const prefix =
    "invocation of kubernetes:helm:template returned an error: failed to generate YAML for specified Helm chart: ";
  const cases: [message: string, place: string][] = [
    [
      `failed to create chart from template: template: glance/templates/deployment.yaml:12:20: executing "glance/templates/deployment.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b`,
      "templates/deployment.yaml, line 12",
    ],
    ["parse error at (glance/templates/_helpers.tpl:5): unclosed action", "templates/_helpers.tpl, line 5"],
    [
      "execution error at (glance/charts/toolkit/templates/x.yaml:3:4): name is required",
      "charts/toolkit/templates/x.yaml, line 3",
    ],
    [
      "YAML parse error on glance/templates/service.yaml: error converting YAML to JSON: yaml: line 7: did not find expected key",
      "templates/service.yaml, line 7",
    ],
  ];
  for (const [message, place] of cases) {
    const text = renderingError("glance", prefix + message).message;
    assert.ok(text.startsWith(`chart glance cannot be rendered at ${place}: `), text);
    assert.ok(!text.includes("invocation of"), text);
  }
});

test("a value that the schema refuses is an error of the chart", () => {
  const message =
    "values don't meet the specifications of the schema(s) in the following chart(s):\nglance:\n- replicas: Invalid type";
  assert.equal(renderingError("glance", message).message, `chart glance cannot be rendered: ${message}`);
});

test("what is checked when all charts are rendered stops whoever waits for them", async () => {
  await allRendered();
  const refuse = () => {
    throw new Error("does not fit");
  };
  await assert.rejects(allRendered(refuse), /does not fit/);
});
