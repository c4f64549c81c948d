import * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config as options } from "../../releases/catalogue/types";
import type { Pod, ServiceDescription } from "./description";
import { environment, PROGRAMS, pythonCommand } from "./program";
import { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";
import { portsOf } from "./service-url";
import { serviceDomain, serviceProject } from "./shared-config";
import { nginxConfiguration } from "./skyline-nginx";

/** `Given` is inferred: the configuration as it is written. */
export interface SkylineArgs<Given = {}> extends OpenStackServiceArgs<Checked<"skyline", Given>> {
  keystone: IdentityService;
  /** The services that it shows. Its pods wait for them: nginx wants to know their addresses when it starts. */
  services: OpenStackService[];
}

/** Skyline: a console in the browser, and an API for it. https://docs.openstack.org/skyline-apiserver/latest/ */
export class Skyline<const Given = {}> extends OpenStackService {
  constructor(name: string, args: SkylineArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    const after = pulumi.all(args.services.map(({ ready }) => ready)).apply((all) => all.flat());
    super("Skyline", name, skyline(args), { ...args, after }, opts);
  }
}

const files = { port: 9999, root: "/var/lib/skyline/console" };
const apiPort = 9998;

/** Service type -> Skyline's name of the service, as far as it has pages for it. */
const names: Record<string, string> = {
  baremetal: "ironic",
  "block-storage": "cinder",
  compute: "nova",
  "container-infra": "magnum",
  dns: "designate",
  identity: "keystone",
  image: "glance",
  "instance-ha": "masakari",
  "key-manager": "barbican",
  "load-balancer": "octavia",
  network: "neutron",
  orchestration: "heat",
  placement: "placement",
  volumev3: "cinder",
};

/** What Skyline's own programs have beside the configuration. */
const programs: Pick<Pod, "files" | "env" | "volumes"> = {
  files: ["skyline.yaml"],
  env: [
    { name: "OS_DEFAULT__SECRET_KEY", secret: "skyline-secret-key", key: "password" },
    { name: "OS_OPENSTACK__SYSTEM_USER_PASSWORD", secret: "skyline-keystone", key: "password" },
    { name: "DATABASE_CONNECTIONS", value: "2" },
  ],
  volumes: { complete: { path: "/run/skyline", memory: true, sizeLimit: "1Mi" } },
};

export function skyline({
  namespace,
  region,
  publicUrl,
  workers = 1,
  config,
  keystone,
  services,
}: Pick<SkylineArgs, "namespace" | "region" | "publicUrl" | "workers" | "config"> & {
  keystone: Pick<IdentityService, "internalUrl">;
  services: Pick<OpenStackService, "endpoints">[];
}) {
  const secure = publicUrl.startsWith("https:");
  const endpoints: Record<string, string> = Object.assign({}, ...services.map(({ endpoints }) => endpoints));
  const deployed = Object.fromEntries(
    Object.keys(endpoints).flatMap((type) => (names[type] ? [[type, names[type]]] : [])),
  );
  const { service_mapping = deployed, nginx_prefix = "/api/openstack" } =
    config?.["skyline.yaml"]?.openstack ?? {};
  // The console knows which version it asks for.
  const paths = Object.entries(service_mapping).flatMap(([type, service]) =>
    endpoints[type]
      ? [[`${nginx_prefix}/${region.toLowerCase()}/${service}`, new URL(endpoints[type]).origin]]
      : [],
  );
  return {
    name: "skyline",
    catalog: [],
    databases: { skyline: { group: "default", option: "database_url", dialect: "mysql" } },
    workloads: {
      console: {
        // Where Python has the files depends on its version.
        command: () => [
          "/bin/sh",
          "-euc",
          `ln -sfn ${environment}/lib/python3*/site-packages/skyline_console/static ${files.root}; ` +
            "exec nginx -e /dev/stderr -c /etc/skyline/nginx.conf",
        ],
        port: files.port,
        health: "/healthcheck",
        databases: [],
        files: ["nginx.conf"],
        dependsOn: ["Service/api"],
      },
      api: {
        command: (workers) => [
          `${environment}/bin/gunicorn`,
          "--config",
          `${PROGRAMS}/skyline.py`,
          `--bind=0.0.0.0:${apiPort}`,
          `--workers=${workers}`,
          "--worker-class=uvicorn.workers.UvicornWorker",
          // A worker that asks Keystone does nothing else meanwhile.
          "--timeout=300",
          "--graceful-timeout=50",
          "--access-logfile=-",
          "skyline_apiserver.main:app",
        ],
        port: apiPort,
        health: "/docs",
        ...programs,
      },
    },
    migrations: {},
    jobs: { "db-sync": { command: pythonCommand("skyline.py"), ...programs } },
    secrets: { keystone: "password", "secret-key": "password" },
    identity: { users: { skyline: { secret: "keystone", roles: ["admin"] } } },
    peers: [apiPort, ...portsOf(services)],
    texts: {
      "nginx.conf": nginxConfiguration({
        ...{ ...files, workers, secure },
        api: `http://skyline-api.${namespace}.svc:${apiPort}`,
        services: Object.fromEntries(paths),
      }),
    },
    config: options("skyline", {
      "skyline.yaml": {
        default: {
          // To standard output, in other words.
          log_dir: "/dev",
          log_file: "stdout",
          ssl_enabled: secure,
        },
        openstack: {
          keystone_url: `${keystone.internalUrl}/v3/`,
          interface_type: "internal",
          default_region: region,
          sso_region: region,
          system_user_name: "skyline",
          system_user_domain: serviceDomain,
          system_project: serviceProject,
          system_project_domain: serviceDomain,
          service_mapping,
          // Domains of no people, which the log-in page does not offer.
          base_domains: [serviceDomain, "heat"],
        },
      },
    }),
  } satisfies ServiceDescription<Config<"skyline">>;
}
