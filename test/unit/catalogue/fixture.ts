import { Catalogue } from "../../../releases/catalogue/catalogue";
import type { LibraryCatalogue, Option, ServiceCatalogue } from "../../../releases/catalogue/model";

const text: Option = { type: "string" };
const texts: Option = { type: "list", items: { type: "string" } };
const auth: Record<string, Option> = { auth_type: text, auth_section: text, auth_url: text };

const libraries: LibraryCatalogue = {
  releases: ["2024.1", "2024.2", "2025.1"],
  libraries: {
    "oslo.messaging": {
      DEFAULT: { transport_url: { type: "string", secret: true } },
      oslo_messaging_rabbit: {
        rabbit_quorum_queue: { type: "boolean" },
        rabbit_stream_fanout: { type: "boolean", releases: "2025.1" },
        kombu_compression: { type: "string", releases: "2024.1" },
        heartbeat_rate: { type: "integer" },
        kombu_failover_strategy: { type: "string", deprecated: "2024.1" },
        ssl: [
          { type: "boolean", releases: "2024.1-2024.2" },
          { type: "string", choices: ["on", "off"], releases: "2025.1" },
        ],
        ssl_ca_file: { ...text, formerly: ["oslo_messaging_rabbit.kombu_ssl_ca_certs", "DEFAULT.kombu-ca"] },
      },
    },
    keystonemiddleware: { keystone_authtoken: { ...auth, memcached_servers: texts } },
  },
  authPlugins: {
    password: { username: { ...text, formerly: [".user-name"] }, password: { type: "string", secret: true } },
    v3token: { token: { type: "string", secret: true }, system_scope: text },
  },
};

const backends: ServiceCatalogue = {
  releases: ["2024.1", "2024.2", "2025.1"],
  files: {
    "cinder.conf": {
      libraries: { "oslo.messaging": "2024.1-2025.1", keystonemiddleware: "2024.1-2025.1" },
      groups: {
        DEFAULT: { enabled_backends: texts, workers: { type: "integer", min: 1 }, "api-rate": text },
        backend: { backend_host: text },
        backend_defaults: { reserved_percentage: { type: "integer", min: 0, max: 100 } },
        nova: { ...auth, interface: { type: "string", choices: ["public", "internal", "admin"] } },
        "fc-zone-manager": { fc_fabric_names: text },
        oslo_messaging_rabbit: { heartbeat_rate: { type: "integer", min: 0 } },
      },
      families: {
        backend: {
          group: "backend_defaults",
          options: {
            volume_driver: text,
            volume_backend_name: { ...text, formerly: ["backend.backend_name"] },
            rbd_pool: text,
            lvm_type: { type: "string", choices: ["thin", "default"] },
          },
          drivers: { "cinder.rbd": ["rbd_pool"], "cinder.lvm": ["lvm_type"] },
        },
      },
    },
    "new.conf": { releases: "2025.1", libraries: {}, groups: { DEFAULT: { debug: { type: "boolean" } } } },
  },
};

const stores: ServiceCatalogue = {
  releases: ["2024.1"],
  files: {
    "glance-api.conf": {
      libraries: { keystonemiddleware: "2024.1" },
      groups: { DEFAULT: { enabled_backends: { type: "dict", values: { type: "string" } } } },
      families: {
        store: {
          options: { filesystem_store_datadir: text, rbd_store_pool: text, weight: { type: "integer" } },
          drivers: { file: ["filesystem_store_datadir"], rbd: ["rbd_store_pool"] },
        },
      },
    },
  },
};

const single = (file: string, groups: ServiceCatalogue["files"][string]["groups"], families = {}) => ({
  releases: ["2024.1"],
  files: { [file]: { libraries: {}, groups, families } },
});

const files: Record<string, unknown> = {
  libraries,
  cinder: backends,
  glance: stores,
  barbican: single(
    "barbican.conf",
    { secretstore: { stores_lookup_suffix: texts } },
    { secretstore: { options: { crypto_plugin: text } } },
  ),
  nova: single(
    "nova.conf",
    {
      DEFAULT: { config_source: texts },
      devices: { enabled_mdev_types: texts },
      neutron: { physnets: texts },
      pci: { alias: { type: "multi", items: { type: "dict", values: { type: "string" }, bounds: true } } },
    },
    { mdev: { options: { max_instances: { type: "integer" } } } },
  ),
  keystone: single("keystone.conf", {
    auth: { methods: { ...texts, default: ["password", "token"] }, password: text, token: text },
    token: { provider: text },
  }),
};

/** A catalogue of a few options of each kind. */
export const fixture = new Catalogue((name) => files[name]);
