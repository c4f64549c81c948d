import type * as pulumi from "@pulumi/pulumi";
import { type Checked, type Config, config } from "../../releases/catalogue/types";
import { type ServiceDescription, wsgi } from "./description";
import { environment } from "./program";
import { portsOf } from "./service-url";
import { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";

/** `Given` is inferred: the configuration as it is written. */
export interface HorizonArgs<Given = {}> extends OpenStackServiceArgs<Checked<"horizon", Given>> {
  keystone: IdentityService;
  /** The services that it shows. */
  services: OpenStackService[];
}

/** Horizon: the dashboard. https://docs.openstack.org/horizon/latest/ */
export class Horizon<const Given = {}> extends OpenStackService {
  constructor(name: string, args: HorizonArgs<Given>, opts?: pulumi.ComponentResourceOptions) {
    super("Horizon", name, horizon(args), args, opts);
  }
}

const files = "/var/lib/horizon/static";
const djangoAdmin = `${environment}/bin/django-admin`;

export function horizon({
  namespace,
  publicUrl,
  cache,
  keystone,
  services,
}: Pick<HorizonArgs, "namespace" | "publicUrl"> & {
  cache: { servers: string[] };
  keystone: Pick<IdentityService, "internalUrl">;
  services: Pick<OpenStackService, "endpoints">[];
}) {
  const { hostname, protocol } = new URL(publicUrl);
  const secure = protocol === "https:";
  const dashboard = wsgi(
    "openstack_dashboard.wsgi:application=",
    { port: 8080, health: "/auth/login/", healthHost: hostname },
    [
      // Most of the time it waits for the answers of others, of which a page in a browser asks several at once.
      "--threads=4",
      `--static-map=/static=${files}`,
      // A browser on a slow line takes its files without a thread of the dashboard's.
      "--offload-threads=1",
      // An image that a browser uploads goes through here: with Glance itself only browsers that CORS lets in may speak.
      "--route=^/api/glance/images/$ harakiri:3600",
    ],
  );
  return {
    name: "horizon",
    catalog: [],
    databases: {},
    workloads: {
      dashboard: {
        ...dashboard,
        // Into the volume that stays while the pod does: a container that is restarted finds them.
        init: {
          files: {
            command: [
              "/bin/sh",
              "-euc",
              `${djangoAdmin} collectstatic --noinput --verbosity=0; ${djangoAdmin} compress --verbosity=0`,
            ],
          },
        },
        env: [
          { name: "DJANGO_SETTINGS_MODULE", value: "openstack_dashboard.settings" },
          { name: "PYTHONPATH", value: "/programs" },
          { name: "OS_SETTINGS__SECRET_KEY", secret: "horizon-secret-key", key: "password" },
        ],
        volumes: { programs: { path: "/programs", files: ["local.py"] } },
      },
    },
    secrets: { "secret-key": "password" },
    migrations: {},
    peers: portsOf(services),
    config: config("horizon", {
      "local_settings.py": {
        settings: {
          ALLOWED_HOSTS: [hostname, `horizon-dashboard.${namespace}.svc`],
          CSRF_TRUSTED_ORIGINS: [publicUrl],
          CSRF_COOKIE_SECURE: secure,
          SESSION_COOKIE_SECURE: secure,
          // No one but the gateway speaks to it then, and the gateway sets the header whatever its clients say.
          ...(secure ? { SECURE_PROXY_SSL_HEADER: ["HTTP_X_FORWARDED_PROTO", "https"] } : {}),
          // Sessions hold a token and its catalogue, too much for a cookie. Whoever loses a server logs in again.
          CACHES: {
            default: {
              BACKEND: "django.core.cache.backends.memcached.PyMemcacheCache",
              LOCATION: cache.servers,
              // A server that is away is left out at once, by each thread for itself, and asked again after so many
              // seconds: whoever had a session there logs in again each time.
              OPTIONS: {
                ...{ ignore_exc: true, connect_timeout: 2, timeout: 2 },
                ...{ retry_attempts: 0, dead_timeout: 300 },
              },
            },
          },
          OPENSTACK_KEYSTONE_URL: `${keystone.internalUrl}/v3`,
          OPENSTACK_ENDPOINT_TYPE: "internalURL",
          CONSOLE_TYPE: "VNC",
          STATIC_ROOT: files,
          // Django's own loggers would write to nobody but administrators, by mail.
          LOGGING: {
            version: 1,
            disable_existing_loggers: false,
            formatters: { line: { format: "%(asctime)s %(levelname)s %(name)s %(message)s" } },
            handlers: { stderr: { class: "logging.StreamHandler", formatter: "line" } },
            root: { handlers: ["stderr"], level: "INFO" },
          },
        },
      },
    }),
  } satisfies ServiceDescription<Config<"horizon">>;
}
