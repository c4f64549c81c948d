import { existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "../node/node";
import { bin } from "../paths";
import { buildGo, builtPath, type GoProgram } from "./go";

const version = "k8s.io/component-base/version";

/** Kubernetes, etcd, metrics-server and the volume provisioner. Charts ask the server for its version. */
const kube: GoProgram = {
  name: "kube",
  module: "local/go/kubernetes",
  package: "./kube",
  variables: {
    [`${version}.gitVersion`]: "v1.36.4",
    [`${version}.gitMajor`]: "1",
    [`${version}.gitMinor`]: "36",
    [`${version}.gitTreeState`]: "clean",
  },
};

/** The programs that kube acts as. */
const kubePrograms = [
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kubelet",
  "kube-proxy",
  "kubectl",
  "metrics-server",
  "volume-provisioner",
];

const coredns: GoProgram = { name: "coredns", module: "local/go/kubernetes", package: "./coredns" };
const pause: GoProgram = { name: "pause", module: "local/go/kubernetes", package: "./pause" };

/** Without these it takes itself for a development version, and the cluster for Kubernetes 1.20. */
const helm: GoProgram = {
  name: "helm",
  module: "local/go/helm",
  package: "helm.sh/helm/v3/cmd/helm",
  variables: {
    "helm.sh/helm/v3/internal/version.version": "v3.20.2",
    "helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor": "1",
    "helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor": "36",
  },
};

/** The S3 gateway of Versity. */
const objectStore: GoProgram = {
  name: "object-store",
  module: "local/go/object-store",
  package: "github.com/versity/versitygw/cmd/versitygw",
};

/** Whether the largest part of the tools is there already. */
export const toolsAreBuilt = (): boolean => existsSync(builtPath(kube));

/** Builds what the nodes and their user need, one after the other: each build takes all cores. */
export async function installTools(nodes: Node[]): Promise<void> {
  const path = await buildGo(kube);
  for (const name of kubePrograms) link(name, path);
  link("coredns", await buildGo(coredns));
  link("helm", await buildGo(helm));
  if (nodes.some(({ isolated }) => isolated)) link(objectStore.name, await buildGo(objectStore));
}

/** Static executables that become images; `pause` holds the namespaces of isolated nodes as well. */
export interface OperatorBinaries {
  mariadb: string;
  rabbitmqCluster: string;
  rabbitmqTopology: string;
  pause: string;
}

export async function operatorBinaries(): Promise<OperatorBinaries> {
  const holder = await buildGo(pause);
  link("pause", holder);
  return {
    mariadb: await buildGo({
      name: "mariadb-operator",
      module: "local/go/mariadb-operator",
      package: "github.com/mariadb-operator/mariadb-operator/v25/cmd/controller",
    }),
    rabbitmqCluster: await buildGo({
      name: "rabbitmq-cluster-operator",
      module: "local/go/kubernetes",
      package: "github.com/rabbitmq/cluster-operator/v2/cmd",
    }),
    rabbitmqTopology: await buildGo({
      name: "messaging-topology-operator",
      module: "local/go/kubernetes",
      package: "github.com/rabbitmq/messaging-topology-operator/cmd",
    }),
    pause: holder,
  };
}

/** Puts an executable of the cache on the PATH of this checkout. */
export function link(name: string, target: string): void {
  const path = join(bin, name);
  if (existsSync(path) && lstatSync(path).isSymbolicLink() && readlinkSync(path) === target) return;
  mkdirSync(bin, { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(target, path);
}
