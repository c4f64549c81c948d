import { join } from "node:path";
import { bin } from "../paths";
import { attempt } from "../run";
import { kubeconfig } from "../kubeconfig";
import { clusterFolder, network } from "./node";
import { pki } from "./pki";
import { ready, startProcess } from "./process";

const program = (name: string) => join(bin, name);
const flags = (values: Record<string, string | true>) =>
  Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));

/** Starts etcd, the API server, the controller manager and the scheduler; waits until the API is served. It is of no node, or of the only one. */
export async function startControlPlane(several: boolean): Promise<void> {
  startProcess("etcd", program("etcd"), etcdFlags());
  startProcess("kube-apiserver", program("kube-apiserver"), apiServerFlags());
  const probe = ["--kubeconfig", kubeconfig, "get", "--raw", "/readyz", "--request-timeout=2s"];
  await ready("kube-apiserver", 180, async () => (await attempt(program("kubectl"), probe)).stdout === "ok");
  startProcess(
    "kube-controller-manager",
    program("kube-controller-manager"),
    controllerManagerFlags(several),
  );
  startProcess("kube-scheduler", program("kube-scheduler"), schedulerFlags());
}

const etcdFlags = () =>
  flags({
    "data-dir": join(clusterFolder, "etcd"),
    "listen-client-urls": "http://127.0.0.1:12379",
    "advertise-client-urls": "http://127.0.0.1:12379",
    "listen-peer-urls": "http://127.0.0.1:12380",
    "initial-advertise-peer-urls": "http://127.0.0.1:12380",
    "initial-cluster": "default=http://127.0.0.1:12380",
    // Written data survives the end of a process; only a power cut would lose it, and with it a trial cluster.
    "unsafe-no-fsync": true,
    "log-level": "warn",
    "quota-backend-bytes": String(4 * 2 ** 30),
    "auto-compaction-retention": "5m",
  });

const apiServerFlags = () =>
  flags({
    "etcd-servers": "http://127.0.0.1:12379",
    "bind-address": network.machine,
    "advertise-address": network.machine,
    "secure-port": "6443",
    "service-cluster-ip-range": network.services,
    "tls-cert-file": join(pki, "apiserver.crt"),
    "tls-private-key-file": join(pki, "apiserver.key"),
    "client-ca-file": join(pki, "ca.crt"),
    "service-account-issuer": "https://kubernetes.default.svc.cluster.local",
    "service-account-key-file": join(pki, "service-accounts.pub"),
    "service-account-signing-key-file": join(pki, "service-accounts.key"),
    "authorization-mode": "Node,RBAC",
    "enable-admission-plugins": "NodeRestriction",
    "allow-privileged": true,
    "kubelet-client-certificate": join(pki, "kubelet-client.crt"),
    "kubelet-client-key": join(pki, "kubelet-client.key"),
    "kubelet-preferred-address-types": "InternalIP",
    "requestheader-client-ca-file": join(pki, "ca.crt"),
    "requestheader-allowed-names": "front-proxy-client",
    "requestheader-username-headers": "X-Remote-User",
    "requestheader-group-headers": "X-Remote-Group",
    "requestheader-extra-headers-prefix": "X-Remote-Extra-",
    "proxy-client-cert-file": join(pki, "front-proxy.crt"),
    "proxy-client-key-file": join(pki, "front-proxy.key"),
  });

const kubeconfigs = (name: string) => {
  const file = join(pki, `${name}.kubeconfig`);
  return { kubeconfig: file, "authentication-kubeconfig": file, "authorization-kubeconfig": file };
};

const controllerManagerFlags = (several: boolean) =>
  flags({
    ...kubeconfigs("controller-manager"),
    "bind-address": "127.0.0.1",
    "use-service-account-credentials": true,
    "service-account-private-key-file": join(pki, "service-accounts.key"),
    "root-ca-file": join(pki, "ca.crt"),
    "cluster-signing-cert-file": join(pki, "ca.crt"),
    "cluster-signing-key-file": join(pki, "ca.key"),
    "leader-elect": "false",
    "service-cluster-ip-range": network.services,
    // Each node's pod range is in its CNI configuration.
    controllers: "*,-nodeipam",
    "horizontal-pod-autoscaler-sync-period": "10s",
    // With Kubernetes' 50 s and 5 s, that is how long a lost node's pods are still given connections.
    ...(several ? { "node-monitor-grace-period": "16s", "node-monitor-period": "2s" } : {}),
  });

const schedulerFlags = () =>
  flags({ ...kubeconfigs("scheduler"), "bind-address": "127.0.0.1", "leader-elect": "false" });
