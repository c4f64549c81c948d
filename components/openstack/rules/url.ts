/** An address in a URL that may name several, such as oslo.messaging's `rabbit://user:password@host:5672,.../vhost`. */
export interface Endpoint {
  user: string;
  host: string;
  port?: number;
}

/** The addresses of a URL and its path without slash. `$(NAME)` may stand for a password. */
export function endpointsOf(url: string): { endpoints: Endpoint[]; path: string } {
  const [, hosts, path = ""] = /^[a-z+]+:\/\/([^/?]*)(?:\/([^?]*))?/i.exec(url) ?? [];
  if (!hosts) return { endpoints: [], path };
  return { endpoints: hosts.split(",").map(endpointOf), path: decodeURIComponent(path) };
}

function endpointOf(text: string): Endpoint {
  const at = text.lastIndexOf("@");
  const [user = ""] = text.slice(0, Math.max(at, 0)).split(":");
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(text.slice(at + 1)) ?? [];
  return { user: decodeURIComponent(user), host, ...(port ? { port: Number(port) } : {}) };
}
