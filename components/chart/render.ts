import { existsSync } from "node:fs";
import { basename } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { messageOf, UserError } from "../error";
import { objectsOf } from "./documents";
import { withoutForeignHooks } from "./hooks";
import type { Values } from "./json";
import type { KubeObject } from "./object";
import { applyPatches, type Patch } from "./patch";
import { chartArchive, type RemoteChart } from "./remote-chart";
import { renameChanged } from "./rename";
import { transform, type Transformers, withResources } from "./transformers";

/** What decides which objects a chart gives. */
export interface RenderArgs {
  /** A folder or archive, relative to the working directory, or a chart of a repository. */
  chart: string | RemoteChart;
  /** Namespace of the release, and of namespaced objects that name none. */
  namespace: string;
  /** Helm's release name. */
  releaseName: string;
  /**
   * Values over those of the chart; plain data. A chart that renders random values where none are given (passwords,
   * keys) changes with every update: give it the values, or patch the objects.
   */
  values?: Values;
  /** Changes to the rendered objects, in order. */
  patches?: Patch[];
  transformers?: Transformers;
  /** Called with the objects after all that; what it throws stops the program before anything is applied. */
  check?: (objects: KubeObject[]) => void;
  /** The Kubernetes version that the chart sees. Default: v1.33.0, the oldest supported one. */
  kubeVersion?: string;
  /** API versions that the chart sees besides the built-in ones, such as `monitoring.coreos.com/v1`. Default: none. */
  apiVersions?: string[];
}

/** Charts see this version wherever they are rendered; the live cluster's would make previews differ. */
export const DEFAULT_KUBE_VERSION = "v1.33.0";

const renderings: Promise<unknown>[] = [];

/**
 * Settles when every chart that the program has asked for is rendered and patched, and `check` has passed, which is
 * called then, whether or not a chart has failed. What waits for it is not applied where one of them fails.
 */
export async function allRendered(check: () => void = () => {}): Promise<void> {
  const failed = (await Promise.allSettled(renderings)).find(({ status }) => status === "rejected");
  // First, for what is wrong with a chart is said by its component as well.
  check();
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

/** Renders a chart by the Kubernetes provider, which asks no cluster, and applies patches and transformers. */
export function renderChart(args: RenderArgs, options?: pulumi.InvokeOptions): Promise<KubeObject[]> {
  const rendering = render(args, options);
  renderings.push(rendering);
  // What is wrong with one chart is said when all are done, so that the end of the program hides no other's mistakes.
  return rendering.catch(async (error: unknown) => {
    await Promise.allSettled(renderings);
    throw error;
  });
}

async function render(args: RenderArgs, options?: pulumi.InvokeOptions): Promise<KubeObject[]> {
  const { chart } = args;
  if (typeof chart === "string" && !existsSync(chart)) throw new UserError(`there is no chart at ${chart}`);
  const path = typeof chart === "string" ? chart : await chartArchive(chart);
  let answer: { result: unknown[] };
  try {
    const jsonOpts = optionsFor(path, args);
    answer = await pulumi.runtime.invoke("kubernetes:helm:template", { jsonOpts }, options);
  } catch (error) {
    throw renderingError(chartName(chart), messageOf(error));
  }
  return prepareObjects(answer.result, args);
}

/** What happens to a chart's documents after rendering, without Pulumi. Hook annotations stay, for the order. */
export function prepareObjects(documents: unknown[], args: Omit<RenderArgs, "releaseName">): KubeObject[] {
  const { namespace, transformers } = args;
  const objects = withoutForeignHooks(objectsOf(documents, chartName(args.chart), namespace));
  const rendered = withResources(objects, transformers?.resources, namespace);
  const prepared = renameChanged(rendered, transform(applyPatches(rendered, args.patches), transformers));
  args.check?.(prepared);
  return prepared;
}

function chartName(chart: RenderArgs["chart"]): string {
  return typeof chart === "string" ? basename(chart) : chart.name;
}

/** The argument of `kubernetes:helm:template`, which `helm.v3.Chart` of the official SDK fills in the same way. */
function optionsFor(path: string, args: RenderArgs): string {
  return JSON.stringify({
    path,
    release_name: args.releaseName,
    namespace: args.namespace,
    values: args.values ?? {},
    kube_version: args.kubeVersion ?? DEFAULT_KUBE_VERSION,
    api_versions: args.apiVersions ?? [],
  });
}

/** Helm's error, with chart, template and line in front. */
export function renderingError(chart: string, message: string): UserError {
  const why = message
    .replace(/^[\s\S]*?returned an error:\s*/i, "")
    .replace(/^failed to generate YAML for specified Helm chart:\s*/, "")
    .replace(/^failed to create chart from template:\s*/, "")
    .trim();
  const [, , template, line] =
    /([\w.-]+)\/((?:charts\/[\w.-]+\/)*templates\/[\w./-]+):(\d+)/.exec(why) ??
    /YAML parse error on ([\w.-]+)\/([\w./-]+):.*?line (\d+)/s.exec(why) ??
    [];
  const place = template === undefined ? "" : ` at ${template}, line ${line}`;
  return new UserError(`chart ${chart} cannot be rendered${place}`, { why });
}
