import type { JsonObject } from "./json";

export interface ObjectMetadata {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  [field: string]: any;
}

/** A Kubernetes object as it is sent to the API server. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMetadata;
  [field: string]: any;
}

/**
 * Annotation with the name that an object keeps while a content hash changes its `metadata.name`. Pulumi's name of
 * the object is made from it: a new hash is then one replaced object, made before the old one goes.
 */
export const STABLE_NAME = "genestack.io/stable-name";

/** API group; the empty string for the core group. */
export function groupOf(object: { apiVersion: string }): string {
  return object.apiVersion.includes("/") ? object.apiVersion.slice(0, object.apiVersion.indexOf("/")) : "";
}

/** API version without the group. */
export function versionOf(object: { apiVersion: string }): string {
  return object.apiVersion.slice(object.apiVersion.lastIndexOf("/") + 1);
}

/** The name without content hash. */
export function stableName(object: KubeObject): string {
  return object.metadata.annotations?.[STABLE_NAME] ?? object.metadata.name;
}

/** An object as messages name it: `Deployment openstack/glance-api`. */
export function describe(object: KubeObject): string {
  const namespace = object.metadata.namespace ? `${object.metadata.namespace}/` : "";
  return `${object.kind} ${namespace}${object.metadata.name}`;
}

/** What no two objects of a cluster share. */
export function identity(object: KubeObject): string {
  return [groupOf(object), object.kind, object.metadata.namespace ?? "", object.metadata.name].join("/");
}

const BUILT_IN_DOTTED_GROUPS = new Set([
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "internal.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
  "storagemigration.k8s.io",
]);

/** Kinds of objects that keep pods running. */
export const WORKLOADS = new Set(["DaemonSet", "Deployment", "StatefulSet"]);

/** Whether the API server itself knows the kind; others come from a CustomResourceDefinition (or an APIService). */
export function isBuiltIn(object: { apiVersion: string }): boolean {
  const group = groupOf(object);
  return !group.includes(".") || BUILT_IN_DOTTED_GROUPS.has(group);
}

const CLUSTER_SCOPED = new Set([
  "APIService",
  "CertificateSigningRequest",
  "ClusterRole",
  "ClusterRoleBinding",
  "ClusterTrustBundle",
  "CSIDriver",
  "CSINode",
  "CustomResourceDefinition",
  "DeviceClass",
  "FlowSchema",
  "IngressClass",
  "IPAddress",
  "MutatingAdmissionPolicy",
  "MutatingAdmissionPolicyBinding",
  "MutatingWebhookConfiguration",
  "Namespace",
  "Node",
  "PersistentVolume",
  "PriorityClass",
  "PriorityLevelConfiguration",
  "ResourceSlice",
  "RuntimeClass",
  "ServiceCIDR",
  "StorageClass",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "ValidatingWebhookConfiguration",
  "VolumeAttachment",
  "VolumeAttributesClass",
]);

/** Cluster-scoped custom kinds that charts use without holding their definition, as `group/kind`. */
const CLUSTER_SCOPED_CUSTOM = new Set([
  "cert-manager.io/ClusterIssuer",
  "gateway.networking.k8s.io/GatewayClass",
  "snapshot.storage.k8s.io/VolumeSnapshotClass",
]);

/** Tells whether a kind lies in namespaces; `objects` are searched for definitions of custom kinds. */
export function namespacedTest(objects: KubeObject[]): (object: KubeObject) => boolean {
  const scopes = new Map<string, string>();
  for (const object of objects)
    if (object.kind === "CustomResourceDefinition")
      scopes.set(`${object.spec?.group}/${object.spec?.names?.kind}`, object.spec?.scope);
  return (object) => {
    if (isBuiltIn(object)) return !CLUSTER_SCOPED.has(object.kind);
    const kind = `${groupOf(object)}/${object.kind}`;
    return scopes.has(kind) ? scopes.get(kind) !== "Cluster" : !CLUSTER_SCOPED_CUSTOM.has(kind);
  };
}

/** What a workload makes its pods from; undefined for objects that make none. */
export function podTemplate(object: KubeObject): JsonObject | undefined {
  if (!isBuiltIn(object)) return undefined;
  if (object.kind === "CronJob") return object.spec?.jobTemplate?.spec?.template;
  return object.spec?.template;
}

/** The pod specification inside an object: of a Pod its own, of a workload that of its pods. */
export function podSpec(object: KubeObject): JsonObject | undefined {
  if (object.kind === "Pod" && isBuiltIn(object)) return object.spec;
  return podTemplate(object)?.spec as JsonObject | undefined;
}
