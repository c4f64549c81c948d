import { join } from "node:path";
import { stringify } from "yaml";
import { kubeconfig } from "../kubeconfig";
import { bin } from "../paths";
import { run } from "../run";
import { corefile, proxyConfig, put } from "./configuration";
import { clusterFolder, network } from "./node";
import { startObjectStore } from "./object-store";
import { pki } from "./pki";
import { startProcess } from "./process";

/**
 * Names, storage class and metrics API: what any cluster offers, here by processes of the machine.
 *
 * @param isolated whether nodes are isolated, which then have an object store in common
 */
export async function startServices(isolated: boolean): Promise<void> {
  const admin = join(pki, "admin.kubeconfig");
  startProcess("coredns", join(bin, "coredns"), ["-conf", put(join(clusterFolder, "Corefile"), corefile())]);
  startProcess("volume-provisioner", join(bin, "volume-provisioner"), [
    `--kubeconfig=${admin}`,
    `--cluster=${clusterFolder}`,
  ]);
  startProcess("metrics-server", join(bin, "metrics-server"), [
    `--kubeconfig=${admin}`,
    `--authentication-kubeconfig=${admin}`,
    `--authorization-kubeconfig=${admin}`,
    `--bind-address=${network.machine}`,
    "--secure-port=4443",
    `--tls-cert-file=${join(pki, "metrics-server.crt")}`,
    `--tls-private-key-file=${join(pki, "metrics-server.key")}`,
    `--kubelet-certificate-authority=${join(pki, "ca.crt")}`,
    "--kubelet-preferred-address-types=InternalIP",
    "--metric-resolution=15s",
  ]);
  await apply(objects);
  // Under the name of Pulumi's manager: an object of another's it would not take over.
  if (isolated) await apply(await startObjectStore(), "pulumi-kubernetes");
}

async function apply(objects: object[], manager = "kubectl"): Promise<void> {
  const text = objects.map((object) => stringify(object)).join("---\n");
  const how = ["--server-side", "--force-conflicts", `--field-manager=${manager}`];
  const args = ["--kubeconfig", kubeconfig, "apply", ...how, "-f", "-"];
  await run(join(bin, "kubectl"), args, { input: text, timeout: 60 });
}

/**
 * Serves NodePorts at the address of the machine, where all nodes are isolated from it, and addresses of Services to
 * the API server. No node has the name under which this proxy looks for what is local to it: nothing is.
 */
export function startNodePorts(): void {
  const config = proxyConfig({ address: network.machine, pods: network.pods });
  startProcess("kube-proxy", join(bin, "kube-proxy"), [
    `--config=${put(join(clusterFolder, "proxy.yaml"), config)}`,
    "--hostname-override=genestack",
  ]);
}

const objects: object[] = [
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
    endpoints: [{ addresses: [network.machine], conditions: { ready: true } }],
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
