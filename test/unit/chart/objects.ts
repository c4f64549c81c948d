import type { KubeObject } from "../../../components/chart";

/** An object for tests; `fields` are merged over its metadata and beside it. */
export function object(kind: string, name: string, fields: Record<string, any> = {}): KubeObject {
  const { metadata, ...rest } = fields;
  return {
    apiVersion: API_VERSIONS[kind] ?? "v1",
    kind,
    metadata: { name, namespace: "cloud", ...metadata },
    ...rest,
  };
}

const API_VERSIONS: Record<string, string> = {
  CronJob: "batch/v1",
  CustomResourceDefinition: "apiextensions.k8s.io/v1",
  DaemonSet: "apps/v1",
  Deployment: "apps/v1",
  HorizontalPodAutoscaler: "autoscaling/v2",
  Job: "batch/v1",
  RoleBinding: "rbac.authorization.k8s.io/v1",
  StatefulSet: "apps/v1",
  ValidatingWebhookConfiguration: "admissionregistration.k8s.io/v1",
  Widget: "example.org/v1",
};

export function hook(kind: string, name: string, events: string, weight?: string): KubeObject {
  const annotations: Record<string, string> = { "helm.sh/hook": events };
  if (weight !== undefined) annotations["helm.sh/hook-weight"] = weight;
  return object(kind, name, { metadata: { annotations } });
}

/** A workload with one container. */
export function workload(kind: string, name: string, container: Record<string, any> = {}): KubeObject {
  const containers = [{ name: "main", image: "registry:5000/app:1", ...container }];
  return object(kind, name, {
    spec: { replicas: 1, template: { metadata: { labels: { app: name } }, spec: { containers } } },
  });
}

/** A definition of the kind Widget. */
export function definition(scope: "Namespaced" | "Cluster"): KubeObject {
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "widgets.example.org" },
    spec: { group: "example.org", scope, names: { kind: "Widget", plural: "widgets" } },
  };
}
