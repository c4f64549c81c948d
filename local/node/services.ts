import { join } from "node:path";
import { stringify } from "yaml";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { attempt, run } from "../run";
import { clusterFolder, network, type Node } from "./node";
import { pki } from "./pki";
import { startProcess } from "./process";

/** Storage class and metrics API: what any cluster offers, here by processes of the machine. */
export async function startServices(node: Node): Promise<void> {
  const admin = join(pki, "admin.kubeconfig");
  startProcess("volume-provisioner", join(bin, "volume-provisioner"), [
    `--kubeconfig=${admin}`,
    `--cluster=${clusterFolder}`,
  ]);
  startProcess("metrics-server", join(bin, "metrics-server"), [
    `--kubeconfig=${admin}`,
    `--authentication-kubeconfig=${admin}`,
    `--authorization-kubeconfig=${admin}`,
    `--bind-address=${node.address}`,
    "--secure-port=4443",
    `--tls-cert-file=${join(pki, "metrics-server.crt")}`,
    `--tls-private-key-file=${join(pki, "metrics-server.key")}`,
    `--kubelet-certificate-authority=${join(pki, "ca.crt")}`,
    "--kubelet-preferred-address-types=InternalIP",
    "--metric-resolution=15s",
  ]);
  const text = objects(node)
    .map((object) => stringify(object))
    .join("---\n");
  const args = ["--kubeconfig", kubeconfig, "apply", "--server-side", "--force-conflicts", "-f", "-"];
  await run(join(bin, "kubectl"), args, { input: text, timeout: 60 });
}

const objects = (node: Node): object[] => [
  {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "local", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
    provisioner: "genestack.local/volumes",
    volumeBindingMode: "WaitForFirstConsumer",
    allowVolumeExpansion: true,
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "metrics-server", namespace: "kube-system" },
    spec: { ports: [{ name: "https", port: 443, targetPort: 4443, protocol: "TCP" }] },
  },
  {
    apiVersion: "discovery.k8s.io/v1",
    kind: "EndpointSlice",
    metadata: {
      name: "metrics-server-host",
      namespace: "kube-system",
      labels: { "kubernetes.io/service-name": "metrics-server" },
    },
    addressType: "IPv4",
    ports: [{ name: "https", port: 4443, protocol: "TCP" }],
    endpoints: [{ addresses: [node.address], conditions: { ready: true } }],
  },
  {
    apiVersion: "apiregistration.k8s.io/v1",
    kind: "APIService",
    metadata: { name: "v1beta1.metrics.k8s.io" },
    spec: {
      service: { name: "metrics-server", namespace: "kube-system" },
      group: "metrics.k8s.io",
      version: "v1beta1",
      insecureSkipTLSVerify: true,
      groupPriorityMinimum: 100,
      versionPriority: 100,
    },
  },
];

/** The addresses of the cluster on a bridge of its own. */
export async function makeBridge(node: Node): Promise<void> {
  if ((await attempt("ip", ["link", "show", network.bridge])).code !== 0)
    await run("ip", ["link", "add", network.bridge, "type", "bridge"]);
  await run("ip", ["address", "replace", `${node.address}/24`, "dev", network.bridge]);
  await run("ip", ["address", "replace", `${network.dns}/32`, "dev", network.bridge]);
  await run("ip", ["link", "set", network.bridge, "up"]);
  for (const setting of [
    "net.ipv4.ip_forward=1",
    "fs.inotify.max_user_instances=1024",
    "fs.inotify.max_user_watches=524288",
  ])
    await attempt("sysctl", ["-qw", setting]);
}
