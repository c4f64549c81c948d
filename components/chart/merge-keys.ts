import { isBuiltIn } from "./object";

/** How a strategic merge treats a field; lists and objects without an entry are replaced and merged respectively. */
export interface Field {
  /** Items of the list with the same value of this field are merged; `null`: a list of scalars, merged as a set. */
  key?: string | null;
  /** The object is replaced as a whole. */
  replace?: boolean;
  /** Fields of the object, or of the list's items. */
  fields?: Fields;
}
export type Fields = { [name: string]: Field };

const byKey = (key: string, fields: Fields = {}): Field => ({ key, fields });
const inside = (fields: Fields): Field => ({ fields });

// The `patchStrategy` and `patchMergeKey` tags of k8s.io/api v0.36, without status fields.

const metadata = inside({ ownerReferences: byKey("uid"), finalizers: { key: null } });

const container: Fields = {
  env: byKey("name"),
  ports: byKey("containerPort"),
  volumeDevices: byKey("devicePath"),
  volumeMounts: byKey("mountPath"),
};

const podSpec = inside({
  containers: byKey("name", container),
  ephemeralContainers: byKey("name", container),
  hostAliases: byKey("ip"),
  imagePullSecrets: byKey("name"),
  initContainers: byKey("name", container),
  resourceClaims: byKey("name"),
  schedulingGates: byKey("name"),
  topologySpreadConstraints: byKey("topologyKey"),
  volumes: byKey("name"),
});

const template = inside({ metadata, spec: podSpec });
const workload = inside({ template });
const admissionPolicy = inside({ matchConditions: byKey("name"), variables: byKey("name") });
const webhooks = byKey("name", { matchConditions: byKey("name") });

const KINDS: { [kind: string]: Fields } = {
  CronJob: { spec: inside({ jobTemplate: inside({ metadata, spec: workload }) }) },
  DaemonSet: { spec: workload },
  Deployment: { spec: workload },
  Job: { spec: workload },
  MutatingAdmissionPolicy: { spec: admissionPolicy },
  MutatingWebhookConfiguration: { webhooks },
  Node: { spec: inside({ podCIDRs: { key: null } }) },
  Pod: { spec: podSpec },
  PodDisruptionBudget: { spec: inside({ selector: { replace: true } }) },
  PodTemplate: { template },
  ReplicaSet: { spec: workload },
  ReplicationController: { spec: workload },
  Service: { spec: inside({ ports: byKey("port") }) },
  ServiceAccount: { secrets: byKey("name") },
  StatefulSet: { spec: workload },
  ValidatingAdmissionPolicy: { spec: admissionPolicy },
  ValidatingWebhookConfiguration: { webhooks },
};

/** The merge rules of a kind; undefined for kinds that Kubernetes itself does not know (custom resources). */
export function mergeRules(object: { apiVersion: string; kind: string }): Fields | undefined {
  return isBuiltIn(object) ? { metadata, ...KINDS[object.kind] } : undefined;
}
