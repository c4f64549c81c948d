import { isIni, parseIni } from "../../../releases/catalogue/ini";
import type { KubeObject } from "../../chart";
import { podSpec } from "../../chart/object";
import type { ContainerView, EnvironmentValue, ServiceView } from "./cloud-view";

/** A DaemonSet has a pod on each of its nodes, whose number only the cluster knows: those of a control plane. */
const NODES = 3;

/** What the rules see of a service, from its objects. */
export function viewService(name: string, release: string, objects: KubeObject[]): ServiceView {
  const maps = objects.filter(({ kind }) => kind === "ConfigMap");
  const contents = new Map(maps.map(({ metadata, data }) => [metadata.name, (data ?? {}) as Texts]));
  const files = Object.assign({}, ...contents.values()) as Texts;
  return {
    name,
    release,
    files: Object.fromEntries(
      Object.entries(files)
        .filter(([file]) => isIni(file))
        .map(([file, text]) => [file, parseIni(text).groups]),
    ),
    containers: objects.flatMap((object) => containersOf(object, replicasOf(object, objects), contents)),
    users: usersOf(files),
  };
}

type Texts = Record<string, string>;

function containersOf(
  object: KubeObject,
  replicas: number | undefined,
  contents: Map<string, Texts>,
): ContainerView[] {
  const spec = podSpec(object) as any;
  if (!spec?.containers) return [];
  const filesOf = (mounts: any[] = []) => {
    const mounted = (spec.volumes ?? []).filter(({ name }: any) => mounts.some((one) => one.name === name));
    const maps = mounted.flatMap(({ configMap, projected }: any) => [
      configMap?.name,
      ...(projected?.sources ?? []).map((source: any) => source.configMap?.name),
    ]);
    return maps.flatMap((map: string) => Object.keys(contents.get(map) ?? {}).filter(isIni));
  };
  const view = (container: any, replicas?: number): ContainerView => ({
    pod: `${object.kind} ${object.metadata.name}`,
    replicas,
    command: [...(container.command ?? []), ...(container.args ?? [])],
    files: filesOf(container.volumeMounts),
    environment: Object.fromEntries((container.env ?? []).map((one: any) => [one.name, valueOf(one)])),
  });
  return [
    ...(spec.initContainers ?? []).map((container: any) => view(container)),
    ...spec.containers.map((container: any) => view(container, replicas)),
  ];
}

function valueOf({ value, valueFrom }: any): EnvironmentValue {
  if (!valueFrom) return { text: value ?? "" };
  const { secretKeyRef } = valueFrom;
  return secretKeyRef ? { secret: secretKeyRef.name, key: secretKeyRef.key } : { elsewhere: true };
}

/** As many as the autoscaler may make; undefined for what ends by itself. */
function replicasOf(object: KubeObject, objects: KubeObject[]): number | undefined {
  const { kind, metadata, spec } = object;
  if (kind === "DaemonSet") return NODES;
  if (kind !== "Deployment" && kind !== "StatefulSet") return undefined;
  const scaler = objects.find(
    (other) =>
      other.kind === "HorizontalPodAutoscaler" &&
      other.spec.scaleTargetRef.kind === kind &&
      other.spec.scaleTargetRef.name === metadata.name,
  );
  return scaler?.spec.maxReplicas ?? spec.replicas ?? 1;
}

/** From what programs/register.py is told. */
function usersOf(files: Texts): ServiceView["users"] {
  if (files["registration.json"] === undefined) return {};
  const { users } = JSON.parse(files["registration.json"]) as { users: { name: string; roles: string[] }[] };
  return Object.fromEntries(users.map(({ name, roles }) => [name, roles]));
}
