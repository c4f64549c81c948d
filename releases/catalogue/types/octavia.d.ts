// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of octavia 2024.1. */
export interface octavia {
  "octavia.conf"?: octavia_conf;
}

export interface octavia_conf {
  DEFAULT?: octavia_conf.DEFAULT;
  amphora_agent?: octavia_conf.amphora_agent;
  api_settings?: octavia_conf.api_settings;
  audit?: octavia_conf.audit;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  certificates?: octavia_conf.certificates;
  cinder?: octavia_conf.cinder;
  compute?: octavia_conf.compute;
  controller_worker?: octavia_conf.controller_worker;
  cors?: octavia_conf.cors;
  database?: octavia_conf.database;
  driver_agent?: octavia_conf.driver_agent;
  glance?: octavia_conf.glance;
  haproxy_amphora?: octavia_conf.haproxy_amphora;
  health_manager?: octavia_conf.health_manager;
  healthcheck?: octavia_conf.healthcheck;
  house_keeping?: octavia_conf.house_keeping;
  keepalived_vrrp?: octavia_conf.keepalived_vrrp;
  key_manager?: libraries.castellan_config.key_manager;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  networking?: octavia_conf.networking;
  neutron?: octavia_conf.neutron;
  nova?: octavia_conf.nova;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging?: octavia_conf.oslo_messaging;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: octavia_conf.oslo_middleware;
  oslo_policy?: octavia_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  ovn?: octavia_conf.ovn;
  quotas?: octavia_conf.quotas;
  service_auth?: octavia_conf.service_auth;
  task_flow?: octavia_conf.task_flow;
  vault?: libraries.castellan_config.vault;
}
export namespace octavia_conf {
  interface DEFAULT extends libraries.cotyledon.DEFAULT, libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** Default: "octavia". */ control_exchange?: string;
    host?: string;
    /** Default: "hot_plug_plugin". */ octavia_plugins?: string;
  }
  interface amphora_agent {
    admin_log_targets?: readonly string[];
    /** Default: 1. */ administrative_log_facility?: Int<0, 7>;
    /** Default: 180. */ agent_request_read_timeout?: Int;
    /** Default: "/etc/octavia/certs/client_ca.pem". */ agent_server_ca?: string;
    /** Default: "/etc/octavia/certs/server.pem". */ agent_server_cert?: string;
    agent_server_network_dir?: string;
    /** @deprecated Since Xena. */ agent_server_network_file?: string;
    /** Default: "TLSv1.2". */ agent_tls_protocol?: "SSLv3" | "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";
    amphora_id?: string;
    /** @deprecated Since Wallaby. Default: "keepalived_lvs". */ amphora_udp_driver?: string;
    /** Default: false. */ disable_local_log_storage?: boolean;
    /** Default: false. */ forward_all_logs?: boolean;
    /** Default: "UDP". */ log_protocol?: "TCP" | "UDP";
    /** Default: 10000. */ log_queue_size?: Int;
    /** Default: 5. */ log_retry_count?: Int;
    /** Default: 2. */ log_retry_interval?: Int;
    logging_template_override?: string;
    tenant_log_targets?: readonly string[];
    /** Default: 0. */ user_log_facility?: Int<0, 7>;
  }
  interface api_settings {
    /** Default: true. */ allow_field_selection?: boolean;
    /** Default: true. */ allow_filtering?: boolean;
    /** Default: true. */ allow_pagination?: boolean;
    /** Default: true. */ allow_ping_health_monitors?: boolean;
    /** Default: true. */ allow_prometheus_listeners?: boolean;
    /** Default: true. */ allow_sorting?: boolean;
    /** Default: true. */ allow_tls_terminated_listeners?: boolean;
    api_base_uri?: string;
    /** Default: "keystone". */ auth_strategy?: "keystone" | "noauth" | "testing";
    /** Default: "127.0.0.1". */ bind_host?: string;
    /** Default: 9876. */ bind_port?: Int<0, 65535>;
    /** Default: ["h2","http/1.1","http/1.0"]. */ default_listener_alpn_protocols?: readonly string[];
    /** Default: "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AE…. */ default_listener_ciphers?: string;
    /** Default: ["TLSv1.2","TLSv1.3"]. */ default_listener_tls_versions?: readonly string[];
    /** Default: ["h2","http/1.1","http/1.0"]. */ default_pool_alpn_protocols?: readonly string[];
    /** Default: "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AE…. */ default_pool_ciphers?: string;
    /** Default: ["TLSv1.2","TLSv1.3"]. */ default_pool_tls_versions?: readonly string[];
    /** Default: "amphora". */ default_provider_driver?: string;
    /** Default: {"amphora":"The Octavia Amphora driver.","octavia":"Depreca…. */ enabled_provider_drivers?: Readonly<Record<string, string>>;
    /** Default: false. */ healthcheck_enabled?: boolean;
    /** Default: 5. */ healthcheck_refresh_interval?: Int;
    minimum_tls_version?: "SSLv3" | "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";
    /** Default: "1000". */ pagination_max_limit?: string;
    /** Default: "". */ tls_cipher_prohibit_list?: string;
    /** Default: 3. */ udp_connect_min_interval_health_monitor?: Int;
  }
  interface audit {
    /** Default: "/etc/octavia/octavia_api_audit_map.conf". */ audit_map_file?: string;
    /** Default: false. */ enabled?: boolean;
    /** Default: "". */ ignore_req_list?: string;
  }
  interface certificates {
    /** Default: "barbican_acl_auth". */ barbican_auth?: string;
    /** Default: "/etc/ssl/certs/ssl-cert-snakeoil.pem". */ ca_certificate?: string;
    ca_certificates_file?: string;
    /** Default: "/etc/ssl/private/ssl-cert-snakeoil.key". */ ca_private_key?: string;
    /** Secret. */ ca_private_key_passphrase?: Secret;
    /** Default: "local_cert_generator". */ cert_generator?: string;
    /** Default: "barbican_cert_manager". */ cert_manager?: string;
    /** Default: 2592000. */ cert_validity_time?: Int;
    endpoint?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    region_name?: string;
    /** Secret. Required. */ server_certs_key_passphrase?: Secret;
    service_name?: string;
    /** Default: "sha256". */ signing_digest?: string;
  }
  interface cinder {
    availability_zone?: string;
    ca_certificates_file?: string;
    endpoint?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    region_name?: string;
    service_name?: string;
    /** Default: 5. */ volume_create_max_retries?: Int;
    /** Default: 5. */ volume_create_retry_interval?: Int;
    /** Default: 300. */ volume_create_timeout?: Int;
    /** Default: 16. */ volume_size?: Int;
    volume_type?: string;
  }
  interface compute {
    /** Default: 15. */ max_retries?: Int;
    /** Default: 1. */ retry_backoff?: Int;
    /** Default: 1. */ retry_interval?: Int;
    /** Default: 10. */ retry_max?: Int;
  }
  interface controller_worker {
    /** Default: 30. */ amp_active_retries?: Int;
    /** Default: 10. */ amp_active_wait_sec?: Int;
    /** Default: "". */ amp_boot_network_list?: readonly string[];
    /** Default: "". */ amp_flavor_id?: string;
    /** Default: "". */ amp_image_owner_id?: string;
    /** Default: "". */ amp_image_tag?: string;
    /** Default: "". */ amp_secgroup_list?: readonly string[];
    /** Default: "". */ amp_ssh_key_name?: string;
    /** Default: "UTC". */ amp_timezone?: string;
    /** Default: 5. */ amphora_delete_retries?: Int;
    /** Default: 5. */ amphora_delete_retry_interval?: Int;
    /** Default: "amphora_haproxy_rest_driver". */ amphora_driver?: string;
    /** Default: "/etc/octavia/certs/ca_01.pem". */ client_ca?: string;
    /** Default: "compute_nova_driver". */ compute_driver?: string;
    /** Default: 2000. */ db_commit_retry_attempts?: Int;
    /** Default: 1. */ db_commit_retry_backoff?: Int;
    /** Default: 1. */ db_commit_retry_initial_delay?: Int;
    /** Default: 5. */ db_commit_retry_max?: Int;
    /** Default: "distributor_noop_driver". */ distributor_driver?: string;
    /** Default: true. */ event_notifications?: boolean;
    /** Default: "image_glance_driver". */ image_driver?: "image_glance_driver" | "image_noop_driver";
    /** Default: "SINGLE". */ loadbalancer_topology?: "ACTIVE_STANDBY" | "SINGLE";
    /** Default: "allowed_address_pairs_driver". */ network_driver?: string;
    /** Default: ["stats_db"]. */ statistics_drivers?: readonly string[];
    /** @deprecated Since Antelope(2023.1). Default: false. */ user_data_config_drive?: boolean;
    /** Default: "volume_noop_driver". */ volume_driver?: "volume_cinder_driver" | "volume_noop_driver";
    /** Default: 1. */ workers?: Int<1>;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface driver_agent {
    /** Default: "". */ enabled_provider_agents?: readonly string[];
    /** Default: 50. */ get_max_processes?: Int;
    /** Default: 5. */ get_request_timeout?: Int;
    /** Default: "/var/run/octavia/get.sock". */ get_socket_path?: string;
    /** Default: 0.75. */ max_process_warning_percent?: Float<0.01, 0.99>;
    /** Default: 60. */ provider_agent_shutdown_timeout?: Int;
    /** Default: 50. */ stats_max_processes?: Int;
    /** Default: 5. */ stats_request_timeout?: Int;
    /** Default: "/var/run/octavia/stats.sock". */ stats_socket_path?: string;
    /** Default: 50. */ status_max_processes?: Int;
    /** Default: 5. */ status_request_timeout?: Int;
    /** Default: "/var/run/octavia/status.sock". */ status_socket_path?: string;
  }
  interface glance {
    ca_certificates_file?: string;
    endpoint?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    region_name?: string;
    service_name?: string;
  }
  interface haproxy_amphora {
    /** Default: 15. */ active_connection_max_retries?: Int;
    /** Default: 2. */ active_connection_retry_interval?: Int;
    /** Default: 15. */ api_db_commit_retry_attempts?: Int;
    /** Default: 1. */ api_db_commit_retry_backoff?: Int;
    /** Default: 1. */ api_db_commit_retry_initial_delay?: Int;
    /** Default: 5. */ api_db_commit_retry_max?: Int;
    /** Default: "/var/lib/octavia/certs". */ base_cert_dir?: string;
    /** Default: "/var/lib/octavia". */ base_path?: string;
    /** Default: "::". */ bind_host?: string;
    /** Default: 9443. */ bind_port?: Int<0, 65535>;
    /** Default: 120. */ build_active_retries?: Int;
    /** Default: -1. */ build_rate_limit?: Int;
    /** Default: 5. */ build_retry_interval?: Int;
    /** Default: "/etc/octavia/certs/client.pem". */ client_cert?: string;
    /** Default: true. */ connection_logging?: boolean;
    /** Default: 120. */ connection_max_retries?: Int;
    /** Default: 5. */ connection_retry_interval?: Int;
    /** Default: 50000. */ default_connection_limit?: Int;
    /** Default: 2. */ failover_connection_max_retries?: Int;
    /** Default: 5. */ failover_connection_retry_interval?: Int;
    /** Default: "/usr/sbin/haproxy". */ haproxy_cmd?: string;
    /** Default: "10k". */ haproxy_stick_size?: string;
    haproxy_template?: string;
    /** Default: "o-hm0". */ lb_network_interface?: string;
    /** Default: 2. */ respawn_count?: Int;
    /** Default: 2. */ respawn_interval?: Int;
    /** Default: 10. */ rest_request_conn_timeout?: Float;
    /** Default: 60. */ rest_request_read_timeout?: Float;
    /** Default: "/etc/octavia/certs/server_ca.pem". */ server_ca?: string;
    /** Default: 50000. */ timeout_client_data?: Int;
    /** Default: 5000. */ timeout_member_connect?: Int;
    /** Default: 50000. */ timeout_member_data?: Int;
    /** Default: 0. */ timeout_tcp_inspect?: Int;
    /** @deprecated Default: true. */ use_upstart?: boolean;
    /** Default: "{{ project_id }} {{ lb_id }} %f %ci %cp %t %{+Q}r %ST %B %…. */ user_log_format?: string;
  }
  interface health_manager {
    /** Default: "127.0.0.1". */ bind_ip?: string;
    /** Default: 5555. */ bind_port?: Int<0, 65535>;
    /** Default: []. */ controller_ip_port_list?: readonly string[];
    /** Default: 10. */ failover_threads?: Int;
    failover_threshold?: Int;
    /** Default: 3. */ health_check_interval?: Int;
    /** @deprecated Since Victoria. Default: "health_db". */ health_update_driver?: string;
    health_update_threads?: Int;
    /** Default: 10. */ heartbeat_interval?: Int;
    /** Secret. */ heartbeat_key?: Secret;
    /** Default: 60. */ heartbeat_timeout?: Int;
    /** Default: 0. */ sock_rlimit?: Int;
    stats_update_threads?: Int;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface house_keeping {
    /** Default: 604800. */ amphora_expiry_age?: Int;
    /** Default: 1209600. */ cert_expiry_buffer?: Int;
    /** Default: 3600. */ cert_interval?: Int;
    /** Default: 10. */ cert_rotate_threads?: Int;
    /** Default: 30. */ cleanup_interval?: Int;
    /** Default: 604800. */ load_balancer_expiry_age?: Int;
  }
  interface keepalived_vrrp {
    /** Default: 1. */ vrrp_advert_int?: Int;
    /** Default: 5. */ vrrp_check_interval?: Int;
    /** Default: 2. */ vrrp_fail_count?: Int;
    /** Default: 2. */ vrrp_garp_refresh_count?: Int;
    /** Default: 5. */ vrrp_garp_refresh_interval?: Int;
    /** Default: 2. */ vrrp_success_count?: Int;
  }
  interface networking {
    /** Default: false. */ allow_invisible_resource_usage?: boolean;
    /** Default: true. */ allow_vip_network_id?: boolean;
    /** Default: true. */ allow_vip_port_id?: boolean;
    /** Default: true. */ allow_vip_subnet_id?: boolean;
    /** Default: 15. */ max_retries?: Int;
    /** Default: 300. */ port_detach_timeout?: Int;
    /** Default: ["169.254.169.254"]. */ reserved_ips?: readonly string[];
    /** Default: 1. */ retry_backoff?: Int;
    /** Default: 1. */ retry_interval?: Int;
    /** Default: 10. */ retry_max?: Int;
    valid_vip_networks?: readonly string[];
  }
  interface neutron {
    /** @deprecated Since Antelope. */ ca_certificates_file?: string;
    /** @deprecated Since Antelope. */ endpoint?: string;
    /** @deprecated Since Antelope. */ endpoint_type?: string;
  }
  interface nova {
    /** Default: "anti-affinity". */ anti_affinity_policy?: "anti-affinity" | "soft-anti-affinity";
    availability_zone?: string;
    ca_certificates_file?: string;
    /** Default: false. */ enable_anti_affinity?: boolean;
    endpoint?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: 0. */ random_amphora_name_length?: Int;
    region_name?: string;
    service_name?: string;
  }
  interface oslo_messaging {
    topic?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface ovn {
    /** Default: "". */ ovn_nb_ca_cert?: string;
    /** Default: "". */ ovn_nb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6641". */ ovn_nb_connection?: string;
    /** Default: "". */ ovn_nb_private_key?: string;
    /** Default: "". */ ovn_sb_ca_cert?: string;
    /** Default: "". */ ovn_sb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6642". */ ovn_sb_connection?: string;
    /** Default: "". */ ovn_sb_private_key?: string;
    /** Default: 180. */ ovsdb_connection_timeout?: Int;
    /** Default: 60000. */ ovsdb_probe_interval?: Int<0>;
    /** Default: 180. */ ovsdb_retry_max_interval?: Int;
  }
  interface quotas {
    /** Default: -1. */ default_health_monitor_quota?: Int;
    /** Default: -1. */ default_l7policy_quota?: Int;
    /** Default: -1. */ default_l7rule_quota?: Int;
    /** Default: -1. */ default_listener_quota?: Int;
    /** Default: -1. */ default_load_balancer_quota?: Int;
    /** Default: -1. */ default_member_quota?: Int;
    /** Default: -1. */ default_pool_quota?: Int;
  }
  interface service_auth extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface task_flow {
    /** Default: false. */ disable_revert?: boolean;
    /** Default: "parallel". */ engine?: "parallel" | "serial";
    /** Default: "redis_taskflow_driver". */ jobboard_backend_driver?: "redis_taskflow_driver" | "zookeeper_taskflow_driver";
    /** Default: ["127.0.0.1"]. */ jobboard_backend_hosts?: readonly string[];
    /** Default: "octavia_jobboard". */ jobboard_backend_namespace?: string;
    /** Secret. */ jobboard_backend_password?: Secret;
    /** Default: 6379. */ jobboard_backend_port?: Int<0, 65535>;
    jobboard_backend_username?: string;
    /** Default: false. */ jobboard_enabled?: boolean;
    /** Default: 30. */ jobboard_expiration_time?: Int;
    /** Default: {"ssl":false,"ssl_keyfile":null,"ssl_certfile":null,"ssl_ca…. */ jobboard_redis_backend_ssl_options?: Readonly<Record<string, string>>;
    jobboard_redis_sentinel?: string;
    /** Default: false. */ jobboard_save_logbook?: boolean;
    /** Default: {"use_ssl":false,"keyfile":null,"keyfile_password":null,"ce…. */ jobboard_zookeeper_ssl_options?: Readonly<Record<string, string>>;
    /** Default: 5. */ max_workers?: Int;
    /** Default: "sqlite://". */ persistence_connection?: string;
  }
}
