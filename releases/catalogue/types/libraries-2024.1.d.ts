// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Free, Int, Secret } from "../types";

/** Options of keystoneauth's plugins, whichever `auth_type` chooses. */
export interface auth_plugins {
  /** Required. */ access_key?: string;
  /** Required. */ access_secret?: string;
  /** Secret. Required. */ access_token?: Secret;
  access_token_endpoint?: string;
  access_token_type?: string;
  application_credential_id?: string;
  application_credential_name?: string;
  /** Secret. Required. */ application_credential_secret?: Secret;
  /** Required. */ auth_methods?: string;
  /** Required. */ auth_url?: string;
  client_id?: string;
  /** Secret. */ client_secret?: Secret;
  /** Secret. Required. */ code?: Secret;
  code_challenge_method?: string;
  /** Required. */ consumer_key?: string;
  /** Required. */ consumer_secret?: string;
  default_domain_id?: string;
  default_domain_name?: string;
  device_authorization_endpoint?: string;
  discovery_endpoint?: string;
  domain_id?: string;
  domain_name?: string;
  endpoint?: string;
  /** Required. */ identity_provider?: string;
  /** Required. */ identity_provider_url?: string;
  /** Required. */ oauth2_client_id?: string;
  /** Secret. Required. */ oauth2_client_secret?: Secret;
  /** Required. */ oauth2_endpoint?: string;
  /** Required. */ openid_client_id?: string;
  /** Secret. */ passcode?: Secret;
  /** Secret. */ password?: Secret;
  project_domain_id?: string;
  project_domain_name?: string;
  /** Required. */ project_id?: string;
  project_name?: string;
  /** Required. */ protocol?: string;
  /** Required. */ realm_name?: string;
  redirect_uri?: string;
  roles?: string;
  scope?: string;
  /** Required. */ service_provider_endpoint?: string;
  /** Required. */ service_provider_entity_id?: string;
  system_scope?: string;
  tenant_id?: string;
  tenant_name?: string;
  /** Secret. */ token?: Secret;
  trust_id?: string;
  /** Required. */ user?: string;
  user_domain_id?: string;
  user_domain_name?: string;
  /** Required. */ user_id?: string;
  username?: string;
}

export namespace castellan_config {
  interface barbican {
    /** Default: "http://localhost/identity/v3". */ auth_endpoint?: string;
    barbican_api_version?: string;
    barbican_endpoint?: string;
    /** Default: "public". */ barbican_endpoint_type?: "admin" | "internal" | "public";
    barbican_region_name?: string;
    /** Default: 60. */ number_of_retries?: Int;
    /** Default: 1. */ retry_delay?: Int;
    /** Default: false. */ send_service_user_token?: boolean;
    /** Default: true. */ verify_ssl?: boolean;
    verify_ssl_path?: string;
  }
  interface barbican_service_user extends auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
  }
  interface key_manager extends auth_plugins {
    auth_type?: string;
    auth_url?: string;
    /** Default: "barbican". */ backend?: string;
    project_id?: string;
    /** Default: true. */ reauthenticate?: boolean;
    user_id?: string;
  }
  interface vault {
    approle_role_id?: string;
    approle_secret_id?: string;
    /** Default: "secret". */ kv_mountpoint?: string;
    kv_path?: string;
    /** Default: 2. */ kv_version?: Int;
    namespace?: string;
    root_token_id?: string;
    ssl_ca_crt_file?: string;
    /** Default: false. */ use_ssl?: boolean;
    /** Default: "http://127.0.0.1:8200". */ vault_url?: string;
  }
}

export namespace cotyledon {
  interface DEFAULT {
    /** Default: 60. */ graceful_shutdown_timeout?: Int;
    /** Default: true. */ log_options?: boolean;
  }
}

export namespace keystonemiddleware_audit {
  interface audit_middleware_notifications {
    driver?: string;
    topics?: readonly string[];
    /** Secret. */ transport_url?: Secret;
    /** Default: true. */ use_oslo_messaging?: boolean;
  }
}

export namespace keystonemiddleware_auth_token {
  interface keystone_authtoken extends auth_plugins {
    auth_section?: string;
    auth_type?: string;
    /** @deprecated Since Queens. */ auth_uri?: string;
    auth_version?: string;
    cache?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ delay_auth_decision?: boolean;
    /** Default: "permissive". */ enforce_token_bind?: string;
    http_connect_timeout?: Int;
    /** Default: 3. */ http_request_max_retries?: Int;
    /** Default: true. */ include_service_catalog?: boolean;
    /** Default: false. */ insecure?: boolean;
    /** Default: "internal". */ interface?: string;
    keyfile?: string;
    /** Default: 10. */ memcache_pool_conn_get_timeout?: Int;
    /** Default: 300. */ memcache_pool_dead_retry?: Int;
    /** Default: 10. */ memcache_pool_maxsize?: Int;
    /** Default: 3. */ memcache_pool_socket_timeout?: Int;
    /** Default: 60. */ memcache_pool_unused_timeout?: Int;
    /** Secret. */ memcache_secret_key?: Secret;
    /** Default: "None". */ memcache_security_strategy?: "ENCRYPT" | "MAC" | "None";
    /** Default: true. */ memcache_use_advanced_pool?: boolean;
    memcached_servers?: readonly string[];
    region_name?: string;
    /** Default: ["service"]. */ service_token_roles?: readonly string[];
    /** Default: false. */ service_token_roles_required?: boolean;
    service_type?: string;
    /** Default: 300. */ token_cache_time?: Int;
    www_authenticate_uri?: string;
  }
}

export namespace os_brick {
  interface os_brick {
    lock_path?: string;
    /** Default: 4. */ wait_mpath_device_attempts?: Int<1>;
    /** Default: 1. */ wait_mpath_device_interval?: Int<1>;
  }
}

export namespace os_vif {
  interface os_vif_linux_bridge {
    flat_interface?: string;
    /** Default: ["all"]. */ forward_bridge_interface?: readonly string[];
    /** Default: "". */ iptables_bottom_regex?: string;
    /** Default: "DROP". */ iptables_drop_action?: string;
    /** Default: "". */ iptables_top_regex?: string;
    /** Default: 1500. */ network_device_mtu?: Int;
    /** Default: false. */ use_ipv6?: boolean;
    vlan_interface?: string;
  }
  interface os_vif_ovs {
    /** Default: "linux-noop". */ default_qos_type?: "linux-codel" | "linux-fq_codel" | "linux-hfsc" | "linux-htb" | "linux-noop" | "linux-sfq";
    /** Default: false. */ isolate_vif?: boolean;
    /** Default: 1500. */ network_device_mtu?: Int;
    /** Default: 120. */ ovs_vsctl_timeout?: Int;
    /** Default: "tcp:127.0.0.1:6640". */ ovsdb_connection?: string;
    /** @deprecated Since 2.2.0. Default: "native". */ ovsdb_interface?: "native" | "vsctl";
    /** Default: false. */ per_port_bridge?: boolean;
  }
}

export namespace oslo_cache {
  interface cache {
    /** Default: "dogpile.cache.null". */ backend?: "dogpile.cache.bmemcached" | "dogpile.cache.dbm" | "dogpile.cache.memcached" | "dogpile.cache.memory" | "dogpile.cache.memory_pickle" | "dogpile.cache.null" | "dogpile.cache.pylibmc" | "dogpile.cache.pymemcache" | "dogpile.cache.redis" | "dogpile.cache.redis_sentinel" | "oslo_cache.dict" | "oslo_cache.etcd3gw" | "oslo_cache.memcache_pool" | "oslo_cache.mongo";
    /** Secret. */ backend_argument?: Secret;
    /** Default: "cache.oslo". */ config_prefix?: string;
    /** Default: 60. */ dead_timeout?: Float;
    /** Default: false. */ debug_cache_backend?: boolean;
    /** Default: false. */ enable_retry_client?: boolean;
    /** Default: false. */ enable_socket_keepalive?: boolean;
    /** Default: false. */ enabled?: boolean;
    /** Default: false. */ enforce_fips_mode?: boolean;
    /** Default: 600. */ expiration_time?: Int;
    /** Default: 2. */ hashclient_retry_attempts?: Int<1>;
    /** Default: 1. */ hashclient_retry_delay?: Float;
    /** Default: 300. */ memcache_dead_retry?: Int;
    /** Secret. */ memcache_password?: Secret;
    /** Default: 10. */ memcache_pool_connection_get_timeout?: Int;
    /** Default: false. */ memcache_pool_flush_on_reconnect?: boolean;
    /** Default: 10. */ memcache_pool_maxsize?: Int;
    /** Default: 60. */ memcache_pool_unused_timeout?: Int;
    /** Default: false. */ memcache_sasl_enabled?: boolean;
    /** Default: ["localhost:11211"]. */ memcache_servers?: readonly string[];
    /** Default: 1. */ memcache_socket_timeout?: Float;
    memcache_username?: string;
    /** Default: []. */ proxies?: readonly string[];
    /** Secret. */ redis_password?: Secret;
    /** Default: "mymaster". */ redis_sentinel_service_name?: string;
    /** Default: ["localhost:26379"]. */ redis_sentinels?: readonly string[];
    /** Default: "localhost:6379". */ redis_server?: string;
    /** Default: 1. */ redis_socket_timeout?: Float;
    redis_username?: string;
    /** Default: 2. */ retry_attempts?: Int<1>;
    /** Default: 0. */ retry_delay?: Float;
    /** Default: 1. */ socket_keepalive_count?: Int<0>;
    /** Default: 1. */ socket_keepalive_idle?: Int<0>;
    /** Default: 1. */ socket_keepalive_interval?: Int<0>;
    tls_allowed_ciphers?: string;
    tls_cafile?: string;
    tls_certfile?: string;
    /** Default: false. */ tls_enabled?: boolean;
    tls_keyfile?: string;
  }
}

export namespace oslo_concurrency {
  interface oslo_concurrency {
    /** Default: false. */ disable_process_locking?: boolean;
    lock_path?: string;
  }
}

export namespace oslo_db {
  interface database {
    /** Default: "sqlalchemy". */ backend?: string;
    /** Secret. */ connection?: Secret;
    /** Default: 0. */ connection_debug?: Int<0, 100>;
    /** Default: "". */ connection_parameters?: string;
    /** Default: 3600. */ connection_recycle_time?: Int;
    /** Default: false. */ connection_trace?: boolean;
    /** Default: true. */ db_inc_retry_interval?: boolean;
    /** Default: 20. */ db_max_retries?: Int;
    /** Default: 10. */ db_max_retry_interval?: Int;
    /** Default: 1. */ db_retry_interval?: Int;
    /** Default: 50. */ max_overflow?: Int;
    /** Default: 5. */ max_pool_size?: Int;
    /** Default: 10. */ max_retries?: Int;
    /** Default: "TRADITIONAL". */ mysql_sql_mode?: string;
    mysql_wsrep_sync_wait?: Int;
    pool_timeout?: Int;
    /** Default: 10. */ retry_interval?: Int;
    /** Secret. */ slave_connection?: Secret;
    /** Default: true. */ sqlite_synchronous?: boolean;
    /** Default: false. */ use_db_reconnect?: boolean;
  }
}

export namespace oslo_db_concurrency {
  interface database {
    /** @deprecated Since 10.0.0. Default: false. */ use_tpool?: boolean;
  }
}

export namespace oslo_limit {
  interface oslo_limit {
    /** Required. */ auth_url?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    default_domain_id?: string;
    default_domain_name?: string;
    domain_id?: string;
    domain_name?: string;
    endpoint_id?: string;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    /** Secret. */ password?: Secret;
    project_domain_id?: string;
    project_domain_name?: string;
    project_id?: string;
    project_name?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    system_scope?: string;
    tenant_id?: string;
    tenant_name?: string;
    timeout?: Int;
    trust_id?: string;
    user_domain_id?: string;
    user_domain_name?: string;
    user_id?: string;
    username?: string;
    valid_interfaces?: readonly string[];
    version?: string;
  }
}

export namespace oslo_log {
  interface DEFAULT {
    /** Default: false. */ debug?: boolean;
    /** Default: ["amqp=WARN","amqplib=WARN","boto=WARN","qpid=WARN","sqlalc…. */ default_log_levels?: readonly string[];
    /** Default: false. */ fatal_deprecations?: boolean;
    /** Default: "[instance: %(uuid)s] ". */ instance_format?: string;
    /** Default: "[instance: %(uuid)s] ". */ instance_uuid_format?: string;
    log_config_append?: string;
    /** Default: "%Y-%m-%d %H:%M:%S". */ log_date_format?: string;
    log_dir?: string;
    log_file?: string;
    /** Default: 1. */ log_rotate_interval?: Int;
    /** Default: "days". */ log_rotate_interval_type?: "Days" | "Hours" | "Midnight" | "Minutes" | "Seconds" | "Weekday";
    /** Default: "none". */ log_rotation_type?: "interval" | "none" | "size";
    /** Default: "%(asctime)s.%(msecs)03d %(process)d %(levelname)s %(name)s…. */ logging_context_format_string?: string;
    /** Default: "%(funcName)s %(pathname)s:%(lineno)d". */ logging_debug_format_suffix?: string;
    /** Default: "%(asctime)s.%(msecs)03d %(process)d %(levelname)s %(name)s…. */ logging_default_format_string?: string;
    /** Default: "%(asctime)s.%(msecs)03d %(process)d ERROR %(name)s %(insta…. */ logging_exception_prefix?: string;
    /** Default: "%(user)s %(project)s %(domain)s %(system_scope)s %(user_do…. */ logging_user_identity_format?: string;
    /** Default: 30. */ max_logfile_count?: Int;
    /** Default: 200. */ max_logfile_size_mb?: Int;
    /** Default: false. */ publish_errors?: boolean;
    /** Default: 0. */ rate_limit_burst?: Int;
    /** Default: "CRITICAL". */ rate_limit_except_level?: string;
    /** Default: 0. */ rate_limit_interval?: Int;
    /** Default: "LOG_USER". */ syslog_log_facility?: string;
    /** @deprecated Default: false. */ use_eventlog?: boolean;
    /** Default: false. */ use_journal?: boolean;
    /** Default: false. */ use_json?: boolean;
    /** Default: false. */ use_stderr?: boolean;
    /** Default: false. */ use_syslog?: boolean;
    /** Default: false. */ watch_log_file?: boolean;
  }
}

export namespace oslo_messaging {
  interface DEFAULT {
    /** Default: 2. */ conn_pool_min_size?: Int;
    /** Default: 1200. */ conn_pool_ttl?: Int;
    /** Default: "openstack". */ control_exchange?: string;
    /** Default: 64. */ executor_thread_pool_size?: Int;
    /** Default: 30. */ rpc_conn_pool_size?: Int<1>;
    /** Default: false. */ rpc_ping_enabled?: boolean;
    /** Default: 60. */ rpc_response_timeout?: Int;
    /** Secret. */ transport_url?: Secret;
  }
  interface oslo_messaging_amqp {
    /** Default: "dynamic". */ addressing_mode?: string;
    /** Default: "anycast". */ anycast_address?: string;
    /** Default: "broadcast". */ broadcast_prefix?: string;
    /** Default: 2. */ connection_retry_backoff?: Int<0>;
    /** Default: 1. */ connection_retry_interval?: Int<1>;
    /** Default: 30. */ connection_retry_interval_max?: Int<1>;
    container_name?: string;
    default_notification_exchange?: string;
    /** Default: 30. */ default_notify_timeout?: Int<5>;
    /** Default: 0. */ default_reply_retry?: Int<-1>;
    /** Default: 30. */ default_reply_timeout?: Int<5>;
    default_rpc_exchange?: string;
    /** Default: 30. */ default_send_timeout?: Int<5>;
    /** Default: 600. */ default_sender_link_timeout?: Int<1>;
    /** Default: "unicast". */ group_request_prefix?: string;
    /** Default: 0. */ idle_timeout?: Int;
    /** Default: 10. */ link_retry_delay?: Int<1>;
    /** Default: "multicast". */ multicast_address?: string;
    /** Default: "openstack.org/om/notify". */ notify_address_prefix?: string;
    /** Default: 100. */ notify_server_credit?: Int<1>;
    /** Default: ["rpc-cast","rpc-reply"]. */ pre_settled?: readonly string[];
    /** Default: true. */ pseudo_vhost?: boolean;
    /** Default: 200. */ reply_link_credit?: Int<1>;
    /** Default: "openstack.org/om/rpc". */ rpc_address_prefix?: string;
    /** Default: 100. */ rpc_server_credit?: Int<1>;
    /** Default: "". */ sasl_config_dir?: string;
    /** Default: "". */ sasl_config_name?: string;
    /** Default: "". */ sasl_default_realm?: string;
    /** Default: "". */ sasl_mechanisms?: string;
    /** Default: "exclusive". */ server_request_prefix?: string;
    /** Default: false. */ ssl?: boolean;
    /** Default: "". */ ssl_ca_file?: string;
    /** Default: "". */ ssl_cert_file?: string;
    /** Default: "". */ ssl_key_file?: string;
    /** Secret. */ ssl_key_password?: Secret;
    /** Default: false. */ ssl_verify_vhost?: boolean;
    /** Default: false. */ trace?: boolean;
    /** Default: "unicast". */ unicast_address?: string;
  }
  interface oslo_messaging_kafka {
    /** Default: "none". */ compression_codec?: "gzip" | "lz4" | "none" | "snappy" | "zstd";
    /** @deprecated Default: 2. */ conn_pool_min_size?: Int;
    /** @deprecated Default: 1200. */ conn_pool_ttl?: Int;
    /** Default: "oslo_messaging_consumer". */ consumer_group?: string;
    /** Default: false. */ enable_auto_commit?: boolean;
    /** Default: 1. */ kafka_consumer_timeout?: Float;
    /** Default: 1048576. */ kafka_max_fetch_bytes?: Int;
    /** Default: 500. */ max_poll_records?: Int;
    /** @deprecated Default: 10. */ pool_size?: Int;
    /** Default: 16384. */ producer_batch_size?: Int;
    /** Default: 0. */ producer_batch_timeout?: Float;
    /** Default: "PLAIN". */ sasl_mechanism?: string;
    /** Default: "PLAINTEXT". */ security_protocol?: "PLAINTEXT" | "SASL_PLAINTEXT" | "SASL_SSL" | "SSL";
    /** Default: "". */ ssl_cafile?: string;
    /** Default: "". */ ssl_client_cert_file?: string;
    /** Default: "". */ ssl_client_key_file?: string;
    /** Default: "". */ ssl_client_key_password?: string;
  }
  interface oslo_messaging_notifications {
    /** Default: []. */ driver?: readonly string[];
    /** Default: -1. */ retry?: Int;
    /** Default: ["notifications"]. */ topics?: readonly string[];
    /** Secret. */ transport_url?: Secret;
  }
  interface oslo_messaging_rabbit {
    /** Default: false. */ amqp_auto_delete?: boolean;
    /** Default: false. */ amqp_durable_queues?: boolean;
    /** @deprecated Default: true. */ direct_mandatory_flag?: boolean;
    /** Default: false. */ enable_cancel_on_failover?: boolean;
    /** Default: false. */ heartbeat_in_pthread?: boolean;
    /** Default: 3. */ heartbeat_rate?: Int;
    /** Default: 60. */ heartbeat_timeout_threshold?: Int;
    hostname?: string;
    kombu_compression?: string;
    /** Default: "round-robin". */ kombu_failover_strategy?: "round-robin" | "shuffle";
    /** Default: 60. */ kombu_missing_consumer_retry_timeout?: Int;
    /** Default: 1. */ kombu_reconnect_delay?: Float<0, 4.5>;
    processname?: string;
    /** Default: false. */ rabbit_ha_queues?: boolean;
    /** Default: 30. */ rabbit_interval_max?: Int;
    /** Default: "AMQPLAIN". */ rabbit_login_method?: "AMQPLAIN" | "EXTERNAL" | "PLAIN" | "RABBIT-CR-DEMO";
    /** Default: 0. */ rabbit_qos_prefetch_count?: Int;
    /** Default: 0. */ rabbit_quorum_delivery_limit?: Int;
    /** Default: 0. */ rabbit_quorum_max_memory_bytes?: Int;
    /** Default: 0. */ rabbit_quorum_max_memory_length?: Int;
    /** Default: false. */ rabbit_quorum_queue?: boolean;
    /** Default: 2. */ rabbit_retry_backoff?: Int;
    /** Default: 1. */ rabbit_retry_interval?: Int;
    /** Default: false. */ rabbit_stream_fanout?: boolean;
    /** Default: 1800. */ rabbit_transient_queues_ttl?: Int<0>;
    /** Default: false. */ rabbit_transient_quorum_queue?: boolean;
    /** Default: false. */ ssl?: boolean;
    /** Default: "". */ ssl_ca_file?: string;
    /** Default: "". */ ssl_cert_file?: string;
    /** Default: false. */ ssl_enforce_fips_mode?: boolean;
    /** Default: "". */ ssl_key_file?: string;
    /** Default: "". */ ssl_version?: string;
    /** Default: false. */ use_queue_manager?: boolean;
  }
}

export namespace oslo_middleware {
  interface cors {
    /** Default: true. */ allow_credentials?: boolean;
    /** Default: []. */ allow_headers?: readonly string[];
    /** Default: ["OPTIONS","GET","HEAD","POST","PUT","DELETE","TRACE","PATC…. */ allow_methods?: readonly string[];
    allowed_origin?: readonly string[];
    /** Default: []. */ expose_headers?: readonly string[];
    /** Default: 3600. */ max_age?: Int;
  }
  interface healthcheck {
    /** Default: []. */ allowed_source_ranges?: readonly string[];
    /** Default: []. */ backends?: readonly string[];
    /** Default: false. */ detailed?: boolean;
    disable_by_file_path?: string;
    /** Default: []. */ disable_by_file_paths?: readonly string[];
    /** Default: false. */ ignore_proxied_requests?: boolean;
    /** @deprecated Default: "/healthcheck". */ path?: string;
  }
  interface oslo_middleware {
    /** Default: false. */ enable_proxy_headers_parsing?: boolean;
    /** Default: "/etc/htpasswd". */ http_basic_auth_user_file?: string;
    /** Default: 114688. */ max_request_body_size?: Int;
  }
}

export namespace oslo_middleware_basic_auth {
  interface oslo_middleware {
    /** Default: "/etc/htpasswd". */ http_basic_auth_user_file?: string;
  }
}

export namespace oslo_middleware_cors {
  interface cors {
    /** Default: true. */ allow_credentials?: boolean;
    /** Default: []. */ allow_headers?: readonly string[];
    /** Default: ["OPTIONS","GET","HEAD","POST","PUT","DELETE","TRACE","PATC…. */ allow_methods?: readonly string[];
    allowed_origin?: readonly string[];
    /** Default: []. */ expose_headers?: readonly string[];
    /** Default: 3600. */ max_age?: Int;
  }
}

export namespace oslo_middleware_healthcheck {
  interface healthcheck {
    /** Default: []. */ allowed_source_ranges?: readonly string[];
    /** Default: []. */ backends?: readonly string[];
    /** Default: false. */ detailed?: boolean;
    disable_by_file_path?: string;
    /** Default: []. */ disable_by_file_paths?: readonly string[];
    /** Default: false. */ ignore_proxied_requests?: boolean;
    /** @deprecated Default: "/healthcheck". */ path?: string;
  }
}

export namespace oslo_middleware_http_proxy_to_wsgi {
  interface oslo_middleware {
    /** Default: false. */ enable_proxy_headers_parsing?: boolean;
  }
}

export namespace oslo_middleware_sizelimit {
  interface oslo_middleware {
    /** Default: 114688. */ max_request_body_size?: Int;
  }
}

export namespace oslo_policy {
  interface oslo_policy {
    /** Default: false. */ enforce_new_defaults?: boolean;
    /** Default: false. */ enforce_scope?: boolean;
    /** Default: "default". */ policy_default_rule?: string;
    /** Default: ["policy.d"]. */ policy_dirs?: readonly string[];
    /** Default: "policy.json". */ policy_file?: string;
    /** Default: "application/x-www-form-urlencoded". */ remote_content_type?: "application/json" | "application/x-www-form-urlencoded";
    remote_ssl_ca_crt_file?: string;
    remote_ssl_client_crt_file?: string;
    remote_ssl_client_key_file?: string;
    /** Default: false. */ remote_ssl_verify_server_crt?: boolean;
  }
}

export namespace oslo_privsep {
  interface privsep {
    /** Default: []. */ capabilities?: readonly Free[];
    group?: string;
    helper_command?: string;
    /** Default: "oslo_privsep.daemon". */ logger_name?: string;
    thread_pool_size?: Int<1>;
    user?: string;
  }
}

export namespace oslo_reports {
  interface oslo_reports {
    file_event_handler?: string;
    /** Default: 1. */ file_event_handler_interval?: Int;
    log_dir?: string;
  }
}

export namespace oslo_service_periodic_task {
  interface DEFAULT {
    /** Default: true. */ run_external_periodic_tasks?: boolean;
  }
}

export namespace oslo_service_service {
  interface DEFAULT {
    backdoor_port?: string;
    backdoor_socket?: string;
    /** Default: 60. */ graceful_shutdown_timeout?: Int;
    /** Default: true. */ log_options?: boolean;
  }
}

export namespace oslo_service_sslutils {
  interface ssl {
    ca_file?: string;
    cert_file?: string;
    ciphers?: string;
    key_file?: string;
    version?: string;
  }
}

export namespace oslo_service_wsgi {
  interface DEFAULT {
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    /** Default: 900. */ client_socket_timeout?: Int;
    /** Default: 16384. */ max_header_line?: Int;
    /** Default: 600. */ tcp_keepidle?: Int;
    /** Default: 100. */ wsgi_default_pool_size?: Int;
    /** Default: true. */ wsgi_keep_alive?: boolean;
    /** Default: "%(client_ip)s \"%(request_line)s\" status: %(status_code)s…. */ wsgi_log_format?: string;
    /** Default: false. */ wsgi_server_debug?: boolean;
  }
}

export namespace oslo_versionedobjects {
  interface oslo_versionedobjects {
    /** Default: false. */ fatal_exception_format_errors?: boolean;
  }
}

export namespace osprofiler {
  interface profiler {
    /** Default: "messaging://". */ connection_string?: string;
    /** Default: false. */ enabled?: boolean;
    /** Default: "notification". */ es_doc_type?: string;
    /** Default: 10000. */ es_scroll_size?: Int;
    /** Default: "2m". */ es_scroll_time?: string;
    /** Default: false. */ filter_error_trace?: boolean;
    /** Secret. */ hmac_keys?: Secret;
    /** Default: "mymaster". */ sentinel_service_name?: string;
    /** Default: 0.1. */ socket_timeout?: Float;
    /** Default: false. */ trace_requests?: boolean;
    /** Default: false. */ trace_sqlalchemy?: boolean;
  }
  interface profiler_jaeger {
    /** Default: {}. */ process_tags?: Readonly<Record<string, string>>;
    service_name_prefix?: string;
  }
  interface profiler_otlp {
    service_name_prefix?: string;
  }
}
