import * as pulumi from "@pulumi/pulumi";
import { UserError } from "../error";
import { didYouMean } from "../nearest";
import { groupOf, isBuiltIn, type KubeObject, stableName, WORKLOADS } from "./object";
import { orderObjects, type Step, withoutOrderAnnotations } from "./order";
import { type KubernetesResource, type ObjectArgs, registerObject } from "./register";
import { renderChart, type RenderArgs } from "./render";
import { needsPods } from "./wait";

export interface HelmChartArgs extends Omit<RenderArgs, "releaseName"> {
  /** Helm's release name. Default: the component's name. */
  releaseName?: string;
  /**
   * Secret -> version of its content, for instance a hash. The pods of Deployments, StatefulSets, DaemonSets and Jobs
   * carry the versions of the Secrets that they read: a new one rolls the workloads and runs the Jobs again. Versions
   * may be Outputs; in a preview only these annotations are unknown.
   */
  secretVersions?: Record<string, pulumi.Input<string>>;
}

interface ChartData {
  objects: KubeObject[];
  ready: KubernetesResource[];
  resources: Map<KubeObject, KubernetesResource>;
}

/**
 * Carries the arguments to `initialize`. Pulumi records entries with string keys as inputs of the component; the
 * whole values and the chart's place on this machine would only be noise in previews, which show the objects.
 */
const ARGS = Symbol("arguments");

/**
 * A Helm chart as one Pulumi resource per object: rendered without a cluster, patched, ordered, and awaited.
 * Whatever depends on the component waits for all of its objects.
 */
export class HelmChart extends pulumi.ComponentResource<ChartData> {
  constructor(name: string, args: HelmChartArgs, opts?: pulumi.ComponentResourceOptions) {
    super("genestack:chart:HelmChart", name, { [ARGS]: args } as pulumi.Inputs, opts);
  }

  /** Pulumi awaits this before it follows `dependsOn` into the component, and registers its outputs afterwards. */
  protected override async initialize(
    inputs: pulumi.Inputs,
    _opts?: pulumi.ComponentResourceOptions,
    name = "",
  ): Promise<ChartData> {
    const args = (inputs as { [ARGS]: HelmChartArgs })[ARGS];
    const objects = await renderChart({ ...args, releaseName: args.releaseName ?? name }, { parent: this });
    const autoscaled = autoscaledTest(objects);
    const resources = new Map<Step, KubernetesResource>();
    for (const step of orderObjects(objects)) {
      const object = withoutOrderAnnotations(
        autoscaled(step.object) ? withoutReplicas(step.object) : step.object,
      );
      resources.set(
        step,
        registerObject(childName(name, step.object), withSecretVersions(object, args.secretVersions), {
          parent: this,
          dependsOn: step.after.map((dependency) => resources.get(dependency)!),
          retainOnDelete:
            step.object.metadata.annotations?.["helm.sh/resource-policy"] === "keep" || undefined,
        }),
      );
    }
    const ready = [...resources].filter(([step]) => isNeeded(step)).map(([, resource]) => resource);
    return {
      objects,
      ready,
      resources: new Map([...resources].map(([step, resource]) => [step.object, resource])),
    };
  }

  /** The objects after patches and transformers, as rendered: with the annotations that say their order. */
  get objects(): Promise<KubeObject[]> {
    return this.getData().then(({ objects }) => objects);
  }

  /**
   * The objects that are ready only once pods run, but for Jobs that clean up after the workloads. Whoever needs what
   * the chart deploys waits for these, which are far fewer than all; the others are there at once.
   */
  get ready(): pulumi.Output<KubernetesResource[]> {
    // A chart that fails is said by Pulumi, as nobody handles that here; whoever waits would say it in place of others.
    return pulumi.output(new Promise((done) => void this.getData().then(({ ready }) => done(ready))));
  }

  /** The resource of one object; `name` is with or without content hash. An object that is not there is an error. */
  object(kind: string, name: string, namespace?: string): pulumi.Output<KubernetesResource> {
    return pulumi.output(
      this.getData().then(({ objects, resources }) => {
        const found = objects.find(
          (object) =>
            object.kind === kind &&
            [object.metadata.name, stableName(object)].includes(name) &&
            (namespace === undefined || object.metadata.namespace === namespace),
        );
        if (found) return resources.get(found)!;
        const known = objects.filter((object) => object.kind === kind).map(stableName);
        throw new UserError(`the chart has no ${kind} "${name}"${didYouMean(name, known)}`);
      }),
    );
  }
}

/** Whether what the chart deploys works only once this is ready. */
function isNeeded({ object, after }: Step): boolean {
  const cleansUp = object.kind === "Job" && after.some(({ object: { kind } }) => WORKLOADS.has(kind));
  return needsPods(object) && !cleansUp;
}

/** `<component>/<kind>/<namespace>/<name>`: the same in every run, and no two objects share it. */
function childName(component: string, object: KubeObject): string {
  return [component, object.kind, object.metadata.namespace, stableName(object)].filter(Boolean).join("/");
}

/** Tells whether a HorizontalPodAutoscaler among the objects sets an object's number of pods. */
function autoscaledTest(objects: KubeObject[]): (object: KubeObject) => boolean {
  const targets = new Set<string>();
  for (const { kind, metadata, spec } of objects)
    if (kind === "HorizontalPodAutoscaler") {
      const { apiVersion, kind, name } = spec.scaleTargetRef;
      targets.add([groupOf({ apiVersion }), kind, metadata.namespace, name].join("/"));
    }
  return (object) =>
    targets.has([groupOf(object), object.kind, object.metadata.namespace, object.metadata.name].join("/"));
}

/**
 * Leaves `spec.replicas` to the autoscaler. Under server-side apply a field belongs to who sends it: one that is
 * never sent neither conflicts with the autoscaler nor undoes its work, and shows no drift. `ignoreChanges` would
 * send the number of the last state again with every update.
 */
function withoutReplicas(object: KubeObject): KubeObject {
  const { replicas: _, ...spec } = object.spec;
  return { ...object, spec };
}

const CARRIES_VERSIONS = ["DaemonSet", "Deployment", "Job", "StatefulSet"];

function withSecretVersions(object: KubeObject, versions: HelmChartArgs["secretVersions"]): ObjectArgs {
  if (versions === undefined || !CARRIES_VERSIONS.includes(object.kind) || !isBuiltIn(object)) return object;
  const { template } = object.spec;
  const pods = JSON.stringify(template.spec);
  const read = Object.entries(versions).filter(([secret]) => pods.includes(JSON.stringify(secret)));
  if (read.length === 0) return object;
  const annotations = {
    ...template.metadata?.annotations,
    ...Object.fromEntries(read.map(([secret, version]) => [`genestack.io/secret-${secret}`, version])),
  };
  const metadata = { ...template.metadata, annotations };
  return { ...object, spec: { ...object.spec, template: { ...template, metadata } } };
}
