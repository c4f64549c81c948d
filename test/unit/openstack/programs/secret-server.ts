import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../../local/run";

type Data = Record<string, string>;

/** One Secret of the namespace `openstack`, served as the API server does. */
export class SecretServer {
  data: Data | undefined;
  /** Bodies of the patches that were accepted. */
  readonly patches: any[] = [];
  /** Runs once between a program's reading and its writing. */
  meanwhile?: () => void;
  private version = 1;

  private constructor(
    private readonly server: Server,
    /** What a pod finds at /var/run/secrets/kubernetes.io/serviceaccount. */
    readonly account: string,
    readonly name: string,
  ) {
    server.on("request", (request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () => {
        const status =
          this.refuse(request) ?? (request.method === "PATCH" ? this.patch(JSON.parse(body)) : 200);
        const metadata = { name, resourceVersion: `${this.version}` };
        response.writeHead(status).end(JSON.stringify({ metadata, data: this.data }));
        if (request.method === "GET") this.change();
      });
    });
  }

  static async start(name: string): Promise<SecretServer> {
    const account = mkdtempSync(join(tmpdir(), "genestack-account-"));
    const files = ["-keyout", "tls.key", "-out", "ca.crt"];
    const subject = ["-subj", "/CN=kubernetes", "-addext", "subjectAltName=IP:127.0.0.1"];
    const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    await run("openssl", ["req", "-x509", ...key, ...files, ...subject], { cwd: account });
    writeFileSync(join(account, "namespace"), "openstack");
    writeFileSync(join(account, "token"), "of-the-account");
    const read = (file: string) => readFileSync(join(account, file));
    const server = createServer({ key: read("tls.key"), cert: read("ca.crt") });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return new SecretServer(server, account, name);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.close();
    rmSync(this.account, { recursive: true });
  }

  private change(): void {
    if (!this.meanwhile) return;
    this.meanwhile();
    this.version++;
    this.meanwhile = undefined;
  }

  private refuse({
    url,
    method,
    headers,
  }: {
    url?: string;
    method?: string;
    headers: any;
  }): number | undefined {
    if (headers.authorization !== "Bearer of-the-account") return 401;
    if (url !== `/api/v1/namespaces/openstack/secrets/${this.name}`) return 404;
    if (method === "PATCH" && headers["content-type"] !== "application/merge-patch+json") return 415;
    return undefined;
  }

  /** A merge patch: null deletes. */
  private patch(body: {
    metadata: { resourceVersion: string };
    data: Record<string, string | null>;
  }): number {
    if (body.metadata.resourceVersion !== `${this.version}`) return 409;
    this.patches.push(body);
    const merged = Object.entries({ ...this.data, ...body.data }).filter(([, value]) => value !== null);
    this.data = Object.fromEntries(merged) as Data;
    this.version++;
    return 200;
  }
}
