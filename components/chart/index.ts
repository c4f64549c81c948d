export { HelmChart, type HelmChartArgs } from "./chart";
export type { Json, JsonObject, Values } from "./json";
export type { JsonPatchOperation } from "./json-patch";
export { type KubeObject, STABLE_NAME } from "./object";
export { DEPENDS_ON } from "./order";
export type { Patch } from "./patch";
export { KubernetesResource, type ObjectArgs, registerObject } from "./register";
export {
  allRendered,
  DEFAULT_KUBE_VERSION,
  prepareObjects,
  type RemoteChart,
  renderChart,
  type RenderArgs,
} from "./render";
export type { Target } from "./target";
export type { Transformers } from "./transformers";
