import { isIni } from "../../releases/catalogue/ini";
import { environmentName } from "../../releases/catalogue/secrets";

/** What the components of this project set, so that nobody has to: options, and who sets them. */
interface Rule {
  by: string;
  /** Any where there is none. */
  groups?: RegExp;
  options: RegExp;
}

const rules: Rule[] = [
  { by: "the database's component", options: /^(slave_)?connection$/ },
  { by: "the queue's component", options: /^transport_url$/ },
  {
    by: "the components, which want quorum queues",
    groups: /^oslo_messaging_rabbit$/,
    options:
      /^(rabbit_(ha_queues|quorum_queue|transient_quorum_queue)|amqp_durable_queues|use_queue_manager|processname)$/,
  },
  {
    by: "the cache's component",
    options: /^(memcached?_servers|memcache_secret_key|memcache_security_strategy)$/,
  },
  { by: "the cache's component", groups: /^cache$/, options: /^(enabled|backend)$/ },
  {
    by: "the component, from Keystone's",
    groups:
      /^(keystone_authtoken|service_user|[a-z_]+_service_user|service_auth|service_credentials|trustee|nova|neutron|cinder|glance|ironic|placement|designate|barbican|swift|service_catalog|inspector|keystone|keystone_fetcher|fetcher_keystone|oslo_limit|clients_keystone|keystone_auth|blazar_.*|DEFAULT)$/,
    options:
      /^(auth_type|auth_section|auth_url|auth_uri|auth_version|www_authenticate_uri|username|password|user_domain_(name|id)|project_(name|id)|project_domain_(name|id)|service_token_roles(_required)?|service_type)$/,
  },
  {
    by: "the component: logs go to standard error",
    groups: /^DEFAULT$/,
    options: /^(use_stderr|use_syslog|use_journal|log_config_append|log_file|log_dir|watch_log_file)$/,
  },
  {
    by: "the component, which knows its own address",
    groups: /^DEFAULT$/,
    options: /^(bind_host|bind_port|public_endpoint|host_href)$/,
  },
  { by: "the component, from the node", groups: /^DEFAULT$/, options: /^(host|my_ip|state_path)$/ },
  {
    by: "the component, from the node",
    groups: /^vnc$/,
    options: /^(novncproxy_(base_url|host|port)|server_listen|server_proxyclient_address)$/,
  },
  {
    by: "genestack:nova.compute",
    groups: /^(DEFAULT|libvirt)$/,
    options: /^(compute_driver|virt_type|connection_uri)$/,
  },
  {
    by: "Neutron's component",
    groups: /^neutron$/,
    options: /^(metadata_proxy_shared_secret|service_metadata_proxy)$/,
  },
  {
    by: "the component, as the proxy needs it",
    groups: /^oslo_middleware$/,
    options: /^enable_proxy_headers_parsing$/,
  },
  { by: "the component", groups: /^oslo_concurrency$/, options: /^lock_path$/ },
  { by: "the component", groups: /^default$/, options: /^(database_url|secret_key|log_dir|log_file)$/ },
  {
    by: "the component, from Keystone's",
    groups: /^openstack$/,
    options: /^(keystone_url|default_region|interface_type|system_(user|project).*)$/,
  },
  {
    by: "the component, from the cloud's addresses",
    groups: /^settings$/,
    options:
      /^(SECRET_KEY|ALLOWED_HOSTS|CSRF_TRUSTED_ORIGINS|CACHES|DATABASES|SESSION_ENGINE|STATIC_ROOT|OPENSTACK_KEYSTONE_URL|(CSRF|SESSION)_COOKIE_SECURE|SECURE_PROXY_SSL_HEADER)$/,
  },
  {
    by: "OVN's component",
    groups: /^ovn$/,
    options: /^ovn_(nb|sb)_(connection|private_key|certificate|ca_cert)$/,
  },
  {
    by: "the image, which has the file elsewhere",
    options: /^(api_paste_config|paste_config|paste_config_file|config_file|rootwrap_config|key_repository)$/,
  },
];

/** Who sets an option in this project; undefined: the user may. */
export function managedBy(group: string, option: string): string | undefined {
  const rule = rules.find((one) => one.options.test(option) && (one.groups?.test(group) ?? true));
  return rule?.by;
}

/** Whether environment variables win over the file: oslo.config reads them, and programs/ for what has none. */
export const readsEnvironment = (file: string) =>
  isIni(file) || ["local_settings.py", "skyline.yaml"].includes(file);

/** What to do with a secret that a user had in values. */
export function secretRemedy(file: string, group: string, option: string): string | undefined {
  if (!readsEnvironment(file)) return undefined;
  return `put it into a Secret, and with a patch into the environment variable ${environmentName(group, option)}`;
}
