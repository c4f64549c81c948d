import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceChanges } from "../../../cli/config/diff";
import { catalogue } from "../../../releases/catalogue/catalogue";

// What oslo-config-generator of the installed packages says of the two releases, compared by hand: it shares nothing with
// the extraction of the catalogue.

const placement = {
  added: [
    "DEFAULT.log_color",
    "database.asyncio_connection",
    "database.asyncio_slave_connection",
    "healthcheck.enable_by_file_paths",
    "keystone_authtoken.memcache_password",
    "keystone_authtoken.memcache_sasl_enabled",
    "keystone_authtoken.memcache_username",
    "oslo_policy.remote_timeout",
  ],
  removed: ["DEFAULT.use_eventlog", "database.use_tpool"],
  default: [
    "oslo_policy.enforce_new_defaults: false -> true",
    "oslo_policy.enforce_scope: false -> true",
    "oslo_policy.policy_file: policy.json -> policy.yaml",
  ],
  limits: ["DEFAULT.rate_limit_except_level"],
  deprecated: ["DEFAULT.watch_log_file", "oslo_policy.enforce_scope"],
  names: ["oslo_policy.policy_default_rule", "oslo_policy.policy_dirs", "oslo_policy.policy_file"],
};
const glance = {
  added: [
    "DEFAULT.do_secure_hash",
    "DEFAULT.http_retries",
    "DEFAULT.log_color",
    "database.asyncio_connection",
    "database.asyncio_slave_connection",
    "healthcheck.enable_by_file_paths",
    "image_format.gpt_safety_checks_nonfatal",
    "image_format.require_image_format_match",
    "keystone_authtoken.memcache_password",
    "keystone_authtoken.memcache_sasl_enabled",
    "keystone_authtoken.memcache_username",
    "oslo_limit.endpoint_interface",
    "oslo_limit.endpoint_region_name",
    "oslo_limit.endpoint_service_name",
    "oslo_limit.endpoint_service_type",
    "oslo_messaging_rabbit.conn_pool_min_size",
    "oslo_messaging_rabbit.conn_pool_ttl",
    "oslo_messaging_rabbit.kombu_reconnect_splay",
    "oslo_messaging_rabbit.rpc_conn_pool_size",
    "oslo_messaging_rabbit.ssl_enforce_hostname_verification",
    "oslo_policy.remote_timeout",
    "vault.timeout",
  ],
  removed: [
    "DEFAULT.allow_additional_image_properties",
    "DEFAULT.conn_pool_min_size",
    "DEFAULT.conn_pool_ttl",
    "DEFAULT.location_strategy",
    "DEFAULT.pipe_handle",
    "DEFAULT.rpc_conn_pool_size",
    "DEFAULT.use_eventlog",
    "database.use_tpool",
    "oslo_messaging_amqp.addressing_mode",
    "oslo_messaging_amqp.anycast_address",
    "oslo_messaging_amqp.broadcast_prefix",
    "oslo_messaging_amqp.connection_retry_backoff",
    "oslo_messaging_amqp.connection_retry_interval",
    "oslo_messaging_amqp.connection_retry_interval_max",
    "oslo_messaging_amqp.container_name",
    "oslo_messaging_amqp.default_notification_exchange",
    "oslo_messaging_amqp.default_notify_timeout",
    "oslo_messaging_amqp.default_reply_retry",
    "oslo_messaging_amqp.default_reply_timeout",
    "oslo_messaging_amqp.default_rpc_exchange",
    "oslo_messaging_amqp.default_send_timeout",
    "oslo_messaging_amqp.default_sender_link_timeout",
    "oslo_messaging_amqp.group_request_prefix",
    "oslo_messaging_amqp.idle_timeout",
    "oslo_messaging_amqp.link_retry_delay",
    "oslo_messaging_amqp.multicast_address",
    "oslo_messaging_amqp.notify_address_prefix",
    "oslo_messaging_amqp.notify_server_credit",
    "oslo_messaging_amqp.pre_settled",
    "oslo_messaging_amqp.pseudo_vhost",
    "oslo_messaging_amqp.reply_link_credit",
    "oslo_messaging_amqp.rpc_address_prefix",
    "oslo_messaging_amqp.rpc_server_credit",
    "oslo_messaging_amqp.sasl_config_dir",
    "oslo_messaging_amqp.sasl_config_name",
    "oslo_messaging_amqp.sasl_default_realm",
    "oslo_messaging_amqp.sasl_mechanisms",
    "oslo_messaging_amqp.server_request_prefix",
    "oslo_messaging_amqp.ssl",
    "oslo_messaging_amqp.ssl_ca_file",
    "oslo_messaging_amqp.ssl_cert_file",
    "oslo_messaging_amqp.ssl_key_file",
    "oslo_messaging_amqp.ssl_key_password",
    "oslo_messaging_amqp.ssl_verify_vhost",
    "oslo_messaging_amqp.trace",
    "oslo_messaging_amqp.unicast_address",
    "oslo_messaging_kafka.conn_pool_min_size",
    "oslo_messaging_kafka.conn_pool_ttl",
    "oslo_messaging_kafka.pool_size",
    "store_type_location_strategy.store_type_preference",
  ],
  default: [],
  limits: [
    "DEFAULT.rate_limit_except_level",
    "oslo_messaging_rabbit.rabbit_interval_max",
    "oslo_messaging_rabbit.rabbit_retry_backoff",
    "oslo_messaging_rabbit.rabbit_retry_interval",
    "vault.approle_role_id",
    "vault.approle_secret_id",
    "vault.root_token_id",
  ],
  deprecated: [
    "DEFAULT.digest_algorithm",
    "DEFAULT.metadata_encryption_key",
    "DEFAULT.watch_log_file",
    "oslo_messaging_rabbit.heartbeat_in_pthread",
    "oslo_policy.enforce_scope",
  ],
  names: [
    "oslo_messaging_notifications.driver",
    "oslo_messaging_notifications.topics",
    "oslo_messaging_notifications.transport_url",
    "oslo_messaging_rabbit.amqp_auto_delete",
    "oslo_messaging_rabbit.kombu_reconnect_delay",
    "oslo_messaging_rabbit.rabbit_ha_queues",
    "oslo_messaging_rabbit.rabbit_login_method",
    "oslo_messaging_rabbit.rabbit_retry_backoff",
    "oslo_messaging_rabbit.ssl",
    "oslo_messaging_rabbit.ssl_ca_file",
    "oslo_messaging_rabbit.ssl_cert_file",
    "oslo_messaging_rabbit.ssl_key_file",
    "oslo_messaging_rabbit.ssl_version",
    "oslo_policy.policy_default_rule",
    "oslo_policy.policy_dirs",
    "oslo_policy.policy_file",
  ],
};

/** Kind -> `group.option`, with the values where the default is another. */
function between(service: string, file: string): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { kind, group, option, from, to } of serviceChanges(
    catalogue.service(service)!,
    "2024.1",
    "2025.1",
    [file],
  ))
    (result[kind] ??= []).push(`${group}.${option}${kind === "default" ? `: ${from} -> ${to}` : ""}`);
  for (const names of Object.values(result)) names.sort();
  return result;
}

const kinds = (expected: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(expected).filter(([, names]) => names.length > 0));

test("Placement from 2024.1 to 2025.1 is what its generator says", () => {
  assert.deepEqual(between("placement", "placement.conf"), kinds(placement));
});

test("Glance's API from 2024.1 to 2025.1 is what its generator says", () => {
  assert.deepEqual(between("glance", "glance-api.conf"), kinds(glance));
});
