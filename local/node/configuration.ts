import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { apiServer, network, type Node } from "./node";
import { pki } from "./pki";

/** Writes a file only when it changes: kube-proxy ends when its configuration is written, even with the same bytes. */
export function put(file: string, text: string): string {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return file;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** https://github.com/containerd/containerd/blob/release/1.6/docs/cri/config.md */
export const containerdConfig = (node: Node): string => `version = 2
root = "${node.folder}/containerd/root"
state = "${node.folder}/containerd/state"
[grpc]
  address = "${node.socket}"
[debug]
  level = "warn"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "genestack.local/pause:1"
  disable_apparmor = true
  # Where the machine is itself a container, runc may not lower the score that it was started with.
  restrict_oom_score_adj = true
  stream_server_address = "127.0.0.1"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = false
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${node.folder}/cni"
`;

/** https://www.cni.dev/plugins/current/main/bridge/ */
export const cniConfig = (node: Node): string =>
  JSON.stringify({
    cniVersion: "1.0.0",
    name: "genestack",
    plugins: [
      {
        type: "bridge",
        bridge: network.podBridge,
        isGateway: true,
        // Between nodes routes carry the addresses of pods; what leaves the machine is masqueraded there.
        ipMasq: !node.isolated,
        hairpinMode: true,
        ipam: {
          type: "host-local",
          ranges: [[{ subnet: node.pods }]],
          routes: [{ dst: "0.0.0.0/0" }],
          dataDir: join(node.folder, "cni-addresses"),
        },
      },
      { type: "portmap", capabilities: { portMappings: true } },
    ],
  });

/**
 * https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
 *
 * @param others bytes of the machine's memory that are for other nodes
 */
export const kubeletConfig = (node: Node, others = 0): string =>
  stringify({
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    address: node.address,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: join(pki, "ca.crt") },
    },
    authorization: { mode: "Webhook" },
    tlsCertFile: join(pki, `kubelet-server-${node.name}.crt`),
    tlsPrivateKeyFile: join(pki, `kubelet-server-${node.name}.key`),
    cgroupDriver: "cgroupfs",
    cgroupRoot: node.isolated ? `/${node.name}` : undefined,
    // Every node sees all memory of the machine. Processors are shared: who has to wait is not ended.
    systemReserved: others > 0 ? { memory: `${Math.floor(others / 1024)}Ki` } : undefined,
    failCgroupV1: false,
    failSwapOn: false,
    clusterDNS: [network.dns],
    clusterDomain: "cluster.local",
    containerRuntimeEndpoint: `unix://${node.socket}`,
    // The machine's resolver is not for pods: their traffic stays in the cluster.
    resolvConf: join(node.folder, "resolv.conf"),
    maxPods: 200,
    healthzBindAddress: "127.0.0.1",
    // No registry holds the images: one that is collected is lost until the next import.
    evictionHard: {
      "memory.available": "100Mi",
      "nodefs.available": "1%",
      "imagefs.available": "1%",
      "nodefs.inodesFree": "1%",
    },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    imageMinimumGCAge: "240h",
    serializeImagePulls: false,
    nodeStatusUpdateFrequency: "5s",
    // It says that it lives four times in this time. See node-monitor-grace-period.
    nodeLeaseDurationSeconds: node.isolated ? 12 : 40,
    podLogsDir: join(node.folder, "pod-logs"),
  });

/** https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/ */
export const proxyConfig = ({ address, pods }: Pick<Node, "address" | "pods">): string =>
  stringify({
    apiVersion: "kubeproxy.config.k8s.io/v1alpha1",
    kind: "KubeProxyConfiguration",
    bindAddress: address,
    healthzBindAddress: "127.0.0.1:10256",
    metricsBindAddress: "127.0.0.1:10249",
    clientConnection: { kubeconfig: join(pki, "proxy.kubeconfig") },
    mode: "nftables",
    clusterCIDR: pods,
    // Limits of the connection table belong to the machine; they may not even be writable.
    conntrack: { maxPerCore: 0, tcpEstablishedTimeout: "0s", tcpCloseWaitTimeout: "0s" },
    nodePortAddresses: [network.nodes],
  });

/** Names of the cluster; every other one does not exist. The two are apart, for `template` would answer first. */
export const corefile = (): string => `cluster.local:53 in-addr.arpa:53 ip6.arpa:53 {
  bind ${network.dns}
  errors
  health 127.0.0.1:18080
  cache 5
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    endpoint ${apiServer()}
    kubeconfig ${join(pki, "admin.kubeconfig")} genestack
    pods insecure
    ttl 5
  }
}
.:53 {
  bind ${network.dns}
  template ANY ANY . {
    rcode NXDOMAIN
  }
}
`;
