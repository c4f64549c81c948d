// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of barbican 2024.1. */
export interface barbican {
  "barbican.conf"?: barbican_conf;
}

export interface barbican_conf {
  DEFAULT?: barbican_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  cors?: barbican_conf.cors;
  crypto?: barbican_conf.crypto;
  database?: barbican_conf.database;
  dogtag_plugin?: barbican_conf.dogtag_plugin;
  healthcheck?: barbican_conf.healthcheck;
  key_manager?: libraries.castellan_config.key_manager;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  keystone_notifications?: barbican_conf.keystone_notifications;
  kmip_plugin?: barbican_conf.kmip_plugin;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: barbican_conf.oslo_middleware;
  oslo_policy?: barbican_conf.oslo_policy;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  p11_crypto_plugin?: barbican_conf.p11_crypto_plugin;
  queue?: barbican_conf.queue;
  quotas?: barbican_conf.quotas;
  retry_scheduler?: barbican_conf.retry_scheduler;
  secretstore?: barbican_conf.secretstore;
  simple_crypto_plugin?: barbican_conf.simple_crypto_plugin;
  ssl?: libraries.oslo_service_sslutils.ssl;
  vault?: libraries.castellan_config.vault;
  vault_plugin?: barbican_conf.vault_plugin;
  [group: `secretstore:${string}`]: barbican_conf.any_secretstore | undefined;
}
export namespace barbican_conf {
  interface any_secretstore {
    crypto_plugin?: string;
    /** Default: false. */ global_default?: boolean;
    secret_store_plugin?: string;
  }
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "admin". */ admin_role?: string;
    /** Default: false. */ allow_anonymous_access?: boolean;
    /** Default: false. */ db_auto_create?: boolean;
    /** Default: 10. */ default_limit_paging?: Int;
    /** Default: "http://localhost:9311". */ host_href?: string;
    /** Default: 25000. */ max_allowed_request_size_in_bytes?: Int;
    /** Default: 20000. */ max_allowed_secret_in_bytes?: Int;
    /** Default: 100. */ max_limit_paging?: Int;
    /** Default: "QueuePool". */ sql_pool_class?: string;
    /** Default: false. */ sql_pool_logging?: boolean;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Project-Id","X-…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Project-Id","X-…. */ expose_headers?: readonly string[];
  }
  interface crypto {
    /** Default: ["simple_crypto"]. */ enabled_crypto_plugins?: readonly string[];
    /** Default: "barbican.crypto.plugin". */ namespace?: string;
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {
    /** Default: 10. */ max_overflow?: Int;
    /** Default: 60. */ max_retries?: Int;
    /** Default: 1. */ retry_interval?: Int;
  }
  interface dogtag_plugin {
    /** Default: "localhost". */ dogtag_host?: string;
    /** Default: 8443. */ dogtag_port?: Int<0, 65535>;
    /** Default: "/etc/barbican/alias". */ nss_db_path?: string;
    /** Secret. */ nss_password?: Secret;
    /** Default: "/etc/barbican/kra_admin_cert.pem". */ pem_path?: string;
    /** Default: "Dogtag KRA". */ plugin_name?: string;
    /** Default: 3. */ retries?: Int;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface keystone_notifications {
    /** Default: false. */ allow_requeue?: boolean;
    /** Default: "keystone". */ control_exchange?: string;
    /** Default: false. */ enable?: boolean;
    pool_name?: string;
    /** Default: 10. */ thread_pool_size?: Int;
    /** Default: "notifications". */ topic?: string;
    /** Default: "1.0". */ version?: string;
  }
  interface kmip_plugin {
    ca_certs?: string;
    certfile?: string;
    /** Default: "localhost". */ host?: string;
    keyfile?: string;
    /** Secret. */ password?: Secret;
    /** Default: false. */ pkcs1_only?: boolean;
    /** Default: "KMIP HSM". */ plugin_name?: string;
    /** Default: 5696. */ port?: Int<0, 65535>;
    /** Default: "PROTOCOL_TLSv1_2". */ ssl_version?: string;
    username?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface p11_crypto_plugin {
    /** Default: true. */ aes_gcm_generate_iv?: boolean;
    /** Default: true. */ always_set_cka_sensitive?: boolean;
    /** Default: "CKM_AES_CBC". */ encryption_mechanism?: string;
    /** Default: "CKK_AES". */ hmac_key_type?: string;
    /** Default: "CKM_AES_KEY_GEN". */ hmac_keygen_mechanism?: string;
    /** Default: "CKM_SHA256_HMAC". */ hmac_keywrap_mechanism?: string;
    hmac_label?: string;
    library_path?: string;
    /** Secret. */ login?: Secret;
    mkek_label?: string;
    mkek_length?: Int;
    /** Default: false. */ os_locking_ok?: boolean;
    /** Default: 100. */ pkek_cache_limit?: Int;
    /** Default: 900. */ pkek_cache_ttl?: Int;
    /** Default: 32. */ pkek_length?: Int;
    /** Default: "PKCS11 HSM". */ plugin_name?: string;
    /** Default: true. */ rw_session?: boolean;
    /** Default: "". */ seed_file?: string;
    /** Default: 32. */ seed_length?: Int;
    /** Default: 1. */ slot_id?: Int;
    /** Default: []. */ token_labels?: readonly string[];
    token_serial_number?: string;
  }
  interface queue {
    /** Default: 1. */ asynchronous_workers?: Int;
    /** Default: false. */ enable?: boolean;
    /** Default: "barbican". */ namespace?: string;
    /** Default: "barbican.queue". */ server_name?: string;
    /** Default: "barbican.workers". */ topic?: string;
    /** Default: "1.1". */ version?: string;
  }
  interface quotas {
    /** Default: -1. */ quota_cas?: Int;
    /** Default: -1. */ quota_consumers?: Int;
    /** Default: -1. */ quota_containers?: Int;
    /** Default: -1. */ quota_orders?: Int;
    /** Default: -1. */ quota_secrets?: Int;
  }
  interface retry_scheduler {
    /** Default: 10. */ initial_delay_seconds?: Float;
    /** Default: 10. */ periodic_interval_max_seconds?: Float;
  }
  interface secretstore {
    /** Default: false. */ enable_multiple_secret_stores?: boolean;
    /** Default: ["store_crypto"]. */ enabled_secretstore_plugins?: readonly string[];
    /** Default: "barbican.secretstore.plugin". */ namespace?: string;
    stores_lookup_suffix?: readonly string[];
  }
  interface simple_crypto_plugin {
    /** Secret. */ kek?: Secret;
    /** Default: "Software Only Crypto". */ plugin_name?: string;
  }
  interface vault_plugin {
    approle_role_id?: string;
    approle_secret_id?: string;
    /** Default: "secret". */ kv_mountpoint?: string;
    namespace?: string;
    root_token_id?: string;
    ssl_ca_crt_file?: string;
    /** Default: false. */ use_ssl?: boolean;
    /** Default: "http://127.0.0.1:8200". */ vault_url?: string;
  }
}
