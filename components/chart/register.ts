import * as pulumi from "@pulumi/pulumi";
import sdk from "@pulumi/kubernetes/package.json";
import { REPLACE_UNREADY, timeouts, WAIT_FOR, waitFor } from "./wait";

/** A Kubernetes object whose fields may be Outputs. */
export interface ObjectArgs {
  apiVersion: string;
  kind: string;
  metadata: {
    name: pulumi.Input<string>;
    namespace?: pulumi.Input<string>;
    labels?: Record<string, pulumi.Input<string>>;
    annotations?: Record<string, pulumi.Input<string>>;
    [field: string]: any;
  };
  [field: string]: any;
}

/** An object of any kind, registered by Pulumi's Kubernetes provider. */
export class KubernetesResource extends pulumi.CustomResource {
  declare readonly apiVersion: pulumi.Output<string>;
  declare readonly kind: pulumi.Output<string>;
  declare readonly metadata: pulumi.Output<any>;
  declare readonly spec: pulumi.Output<any>;
  declare readonly status: pulumi.Output<any>;
}

/**
 * Registers one object under `name`, with the wait and the timeouts of its kind. The values of a Secret become Pulumi
 * secrets. Options given here win over those of the kind.
 */
export function registerObject(
  name: string,
  object: ObjectArgs,
  options: pulumi.CustomResourceOptions = {},
): KubernetesResource {
  const secret = object.apiVersion === "v1" && object.kind === "Secret";
  return new KubernetesResource(
    typeToken(object),
    name,
    {
      spec: undefined,
      status: undefined,
      ...(secret ? withSecretData(object) : object),
      metadata: withWaits(object),
    },
    {
      version: sdk.version,
      customTimeouts: timeouts(object),
      ...(secret ? { additionalSecretOutputs: ["data", "stringData"] } : {}),
      ...options,
    },
  );
}

/** The token of the official SDK: `kubernetes:core/v1:ConfigMap`, `kubernetes:apps/v1:Deployment`. */
export function typeToken({ apiVersion, kind }: { apiVersion: string; kind: string }): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

function withWaits(object: ObjectArgs): ObjectArgs["metadata"] {
  const condition = waitFor(object);
  const added = {
    ...(condition === undefined ? {} : { [WAIT_FOR]: condition }),
    ...(object.apiVersion === "batch/v1" && object.kind === "Job" ? { [REPLACE_UNREADY]: "true" } : {}),
  };
  if (Object.keys(added).length === 0) return object.metadata;
  return { ...object.metadata, annotations: { ...added, ...object.metadata.annotations } };
}

function withSecretData(object: ObjectArgs): ObjectArgs {
  const result = { ...object };
  for (const field of ["data", "stringData"])
    if (result[field] !== undefined) result[field] = pulumi.secret(result[field]);
  return result;
}
