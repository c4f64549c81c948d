import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { kubeconfig } from "../kubeconfig";
import { run } from "../run";
import { apiServer, clusterFolder, network, type Node } from "./node";

/** Folder of the cluster's certificates and keys, which live as long as its data. */
export const pki = join(clusterFolder, "pki");

/** Names and groups that Kubernetes knows: https://kubernetes.io/docs/setup/best-practices/certificates/ */
interface Certificate {
  name: string;
  subject: string;
  usage: "clientAuth" | "serverAuth";
  alternativeNames?: string;
}

/** Those of the control plane, and two for the kubelet of each node: to be asked, and to ask. */
export function certificates(nodes: Node[]): Certificate[] {
  const cluster = [
    "kubernetes",
    "kubernetes.default",
    "kubernetes.default.svc",
    "kubernetes.default.svc.cluster.local",
  ];
  const apiServerNames = [...cluster, "localhost"].map((name) => `DNS:${name}`);
  const addresses = ["127.0.0.1", network.machine, network.kubernetes].map((address) => `IP:${address}`);
  return [
    {
      name: "apiserver",
      subject: "/CN=kube-apiserver",
      usage: "serverAuth",
      alternativeNames: [...apiServerNames, ...addresses].join(),
    },
    {
      name: "metrics-server",
      subject: "/CN=metrics-server",
      usage: "serverAuth",
      alternativeNames: `DNS:metrics-server.kube-system.svc,IP:${network.machine}`,
    },
    { name: "admin", subject: "/O=system:masters/CN=admin", usage: "clientAuth" },
    { name: "kubelet-client", subject: "/O=system:masters/CN=apiserver-kubelet-client", usage: "clientAuth" },
    { name: "controller-manager", subject: "/CN=system:kube-controller-manager", usage: "clientAuth" },
    { name: "scheduler", subject: "/CN=system:kube-scheduler", usage: "clientAuth" },
    { name: "proxy", subject: "/CN=system:kube-proxy", usage: "clientAuth" },
    { name: "front-proxy", subject: "/CN=front-proxy-client", usage: "clientAuth" },
    ...nodes.flatMap(ofKubelet),
  ];
}

const ofKubelet = ({ name, address }: Node): Certificate[] => [
  {
    name: `kubelet-server-${name}`,
    subject: `/CN=${name}`,
    usage: "serverAuth",
    alternativeNames: `DNS:${name},IP:${address}`,
  },
  { name: `kubelet-${name}`, subject: `/O=system:nodes/CN=system:node:${name}`, usage: "clientAuth" },
];

/** Makes the authority, the certificates and the kubeconfigs once, whole or not at all. */
export async function makePki(nodes: Node[]): Promise<void> {
  if (!existsSync(pki)) {
    const draft = `${pki}.new`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    await makeAuthority(draft);
    for (const certificate of certificates(nodes)) await sign(draft, certificate);
    const kubelets = nodes.map(({ name }) => `kubelet-${name}`);
    for (const name of ["admin", "controller-manager", "scheduler", "proxy", ...kubelets])
      writeKubeconfig(draft, name, join(draft, `${name}.kubeconfig`));
    renameSync(draft, pki);
  }
  writeKubeconfig(pki, "admin", kubeconfig);
}

const openssl = (cwd: string, ...args: string[]) => run("openssl", args, { cwd });

async function makeAuthority(folder: string): Promise<void> {
  await openssl(folder, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "ca.key");
  await openssl(
    folder,
    "req",
    "-x509",
    "-new",
    "-key",
    "ca.key",
    "-days",
    "3650",
    "-subj",
    "/CN=genestack",
    // Python 3.13 and later trust no authority that does not say what its key is for.
    "-addext",
    "keyUsage=critical,keyCertSign,cRLSign",
    "-out",
    "ca.crt",
  );
  await openssl(folder, "genrsa", "-out", "service-accounts.key", "2048");
  await openssl(folder, "rsa", "-in", "service-accounts.key", "-pubout", "-out", "service-accounts.pub");
}

async function sign(folder: string, { name, subject, usage, alternativeNames }: Certificate): Promise<void> {
  const extensions = [`extendedKeyUsage=${usage}`, "keyUsage=digitalSignature"];
  if (alternativeNames) extensions.push(`subjectAltName=${alternativeNames}`);
  writeFileSync(join(folder, `${name}.ext`), extensions.join("\n"));
  await openssl(folder, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", `${name}.key`);
  await openssl(folder, "req", "-new", "-key", `${name}.key`, "-subj", subject, "-out", `${name}.csr`);
  const authority = ["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "3650"];
  await openssl(
    folder,
    "x509",
    "-req",
    "-in",
    `${name}.csr`,
    ...authority,
    "-extfile",
    `${name}.ext`,
    "-out",
    `${name}.crt`,
  );
}

function writeKubeconfig(folder: string, user: string, file: string): void {
  const base64 = (name: string) => readFileSync(join(folder, name)).toString("base64");
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name: "genestack", cluster: { server: apiServer(), "certificate-authority-data": base64("ca.crt") } },
    ],
    users: [
      {
        name: user,
        user: { "client-certificate-data": base64(`${user}.crt`), "client-key-data": base64(`${user}.key`) },
      },
    ],
    contexts: [{ name: "genestack", context: { cluster: "genestack", user } }],
    "current-context": "genestack",
  };
  writeFileSync(file, stringify(config), { mode: 0o600 });
}
