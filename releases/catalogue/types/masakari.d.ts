// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of masakari 2024.1. */
export interface masakari {
  "masakari.conf"?: masakari_conf;
  "masakarimonitors.conf"?: masakarimonitors_conf;
}

export interface masakari_conf {
  DEFAULT?: masakari_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  coordination?: masakari_conf.coordination;
  cors?: masakari_conf.cors;
  database?: masakari_conf.database;
  healthcheck?: masakari_conf.healthcheck;
  host_failure?: masakari_conf.host_failure;
  instance_failure?: masakari_conf.instance_failure;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  osapi_v1?: masakari_conf.osapi_v1;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: masakari_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  process_failure?: masakari_conf.process_failure;
  ssl?: libraries.oslo_service_sslutils.ssl;
  taskflow?: masakari_conf.taskflow;
  taskflow_driver_recovery_flows?: masakari_conf.taskflow_driver_recovery_flows;
  wsgi?: masakari_conf.wsgi;
}
export namespace masakari_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "keystone". */ auth_strategy?: "keystone" | "noauth2";
    /** Default: "/var/lib/openstack/local/bin". */ bindir?: string;
    /** Default: 600. */ check_expired_notifications_interval?: Int;
    /** Default: 180. */ duplicate_notification_detection_interval?: Int<0>;
    /** Default: "masakari.engine.manager.MasakariManager". */ engine_manager?: string;
    /** Default: false. */ fatal_exception_format_errors?: boolean;
    host?: string;
    /** Default: 3. */ host_failure_recovery_threads?: Int<1>;
    /** Default: "0.0.0.0". */ masakari_api_listen?: string;
    /** Default: 15868. */ masakari_api_listen_port?: Int<1, 65535>;
    masakari_api_workers?: Int;
    /** @deprecated Since 3.0.0. Default: "ha_engine". */ masakari_topic?: string;
    /** Default: false. */ monkey_patch?: boolean;
    /** Default: ["masakari.api:masakari.cmd"]. */ monkey_patch_modules?: readonly string[];
    /** Default: "taskflow_driver". */ notification_driver?: string;
    /** Default: 86400. */ notifications_expired_interval?: Int;
    /** Default: false. */ nova_api_insecure?: boolean;
    nova_ca_certificates_file?: string;
    /** Default: "compute:nova:publicURL". */ nova_catalog_admin_info?: string;
    os_privileged_user_auth_url?: string;
    os_privileged_user_name?: string;
    /** Secret. */ os_privileged_user_password?: Secret;
    os_privileged_user_tenant?: string;
    /** Default: "default". */ os_project_domain_name?: string;
    os_region_name?: string;
    os_system_scope?: string;
    /** Default: "default". */ os_user_domain_name?: string;
    osapi_masakari_link_prefix?: string;
    /** Default: 1000. */ osapi_max_limit?: Int;
    /** Default: true. */ periodic_enable?: boolean;
    /** Default: 60. */ periodic_fuzzy_delay?: Int;
    /** Default: 300. */ periodic_interval_max?: Int;
    /** Default: 120. */ process_unfinished_notifications_interval?: Int;
    /** Default: "/var/lib/openstack/lib/python3.11/site-packages". */ pybasedir?: string;
    /** Default: 10. */ report_interval?: Int;
    /** Default: 60. */ retry_notification_new_status_interval?: Int;
    /** Default: 60. */ service_down_time?: Int;
    /** Default: "$pybasedir". */ state_path?: string;
    tempdir?: string;
    /** Default: false. */ use_forwarded_for?: boolean;
    /** Default: false. */ use_ssl?: boolean;
    /** Default: 1. */ verify_interval?: Int;
    /** Default: 90. */ wait_period_after_evacuation?: Int;
    /** Default: 180. */ wait_period_after_power_off?: Int;
    /** Default: 60. */ wait_period_after_power_on?: Int;
    /** Default: 180. */ wait_period_after_service_update?: Int;
  }
  interface coordination {
    backend_url?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface host_failure {
    /** Default: false. */ add_reserved_host_to_aggregate?: boolean;
    /** Default: true. */ evacuate_all_instances?: boolean;
    /** Default: "HA_Enabled". */ ha_enabled_instance_metadata_key?: string;
    /** Default: false. */ ignore_instances_in_error_state?: boolean;
    /** Default: "Masakari detected host failed.". */ service_disable_reason?: string;
  }
  interface instance_failure {
    /** Default: "HA_Enabled". */ ha_enabled_instance_metadata_key?: string;
    /** Default: false. */ process_all_instances?: boolean;
  }
  interface osapi_v1 {
    /** @deprecated Default: []. */ extensions_blacklist?: readonly string[];
    /** @deprecated Default: []. */ extensions_whitelist?: readonly string[];
    /** @deprecated */ project_id_regex?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface process_failure {
    /** Default: "Masakari detected process failed.". */ service_disable_reason?: string;
  }
  interface taskflow {
    connection?: string;
  }
  interface taskflow_driver_recovery_flows {
    /** Default: {"pre":["disable_compute_service_task"],"main":["prepare_HA…. */ host_auto_failure_recovery_tasks?: Readonly<Record<string, readonly string[]>>;
    /** Default: {"pre":["disable_compute_service_task"],"main":["prepare_HA…. */ host_rh_failure_recovery_tasks?: Readonly<Record<string, readonly string[]>>;
    /** Default: {"pre":["stop_instance_task"],"main":["start_instance_task"…. */ instance_failure_recovery_tasks?: Readonly<Record<string, readonly string[]>>;
    /** Default: {"pre":["disable_compute_node_task"],"main":["confirm_compu…. */ process_failure_recovery_tasks?: Readonly<Record<string, readonly string[]>>;
  }
  interface wsgi {
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    /** Default: 900. */ client_socket_timeout?: Int;
    /** Default: 1000. */ default_pool_size?: Int;
    /** Default: true. */ keep_alive?: boolean;
    /** Default: 16384. */ max_header_line?: Int;
    secure_proxy_ssl_header?: string;
    ssl_ca_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
    /** Default: 600. */ tcp_keepidle?: Int;
    /** Default: "%(client_ip)s \"%(request_line)s\" status: %(status_code)s…. */ wsgi_log_format?: string;
  }
}

export interface masakarimonitors_conf {
  DEFAULT?: masakarimonitors_conf.DEFAULT;
  api?: masakarimonitors_conf.api;
  cache?: libraries.oslo_cache.cache;
  callback?: masakarimonitors_conf.callback;
  consul?: masakarimonitors_conf.consul;
  cors?: masakarimonitors_conf.cors;
  healthcheck?: masakarimonitors_conf.healthcheck;
  host?: masakarimonitors_conf.host;
  introspectiveinstancemonitor?: masakarimonitors_conf.introspectiveinstancemonitor;
  libvirt?: masakarimonitors_conf.libvirt;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_middleware?: masakarimonitors_conf.oslo_middleware;
  privsep?: libraries.oslo_privsep.privsep;
  process?: masakarimonitors_conf.process;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace masakarimonitors_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "masakarimonitors.hostmonitor.host.HostmonitorManager". */ hostmonitor_manager?: string;
    hostname?: string;
    /** Default: "masakarimonitors.instancemonitor.instance.InstancemonitorM…. */ instancemonitor_manager?: string;
    /** Default: "masakarimonitors.introspectiveinstancemonitor.instance.Int…. */ introspectiveinstancemonitor_manager?: string;
    /** Default: false. */ monkey_patch?: boolean;
    /** Default: []. */ monkey_patch_modules?: readonly string[];
    /** Default: "masakarimonitors.processmonitor.process.ProcessmonitorMana…. */ processmonitor_manager?: string;
    tempdir?: string;
  }
  interface api {
    /** Default: "public". */ api_interface?: string;
    /** Default: "v1". */ api_version?: string;
    /** Required. */ auth_url?: string;
    default_domain_id?: string;
    default_domain_name?: string;
    domain_id?: string;
    domain_name?: string;
    /** Secret. */ password?: Secret;
    project_domain_id?: string;
    project_domain_name?: string;
    project_id?: string;
    project_name?: string;
    /** Default: "RegionOne". */ region?: string;
    system_scope?: string;
    trust_id?: string;
    user_domain_id?: string;
    user_domain_name?: string;
    user_id?: string;
    username?: string;
  }
  interface callback {
    /** Default: 10. */ retry_interval?: Int;
    /** Default: 12. */ retry_max?: Int;
  }
  interface consul {
    agent_manage?: string;
    agent_storage?: string;
    agent_tenant?: string;
    matrix_config_file?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface host {
    /** Default: 10. */ api_retry_interval?: Int;
    /** Default: 12. */ api_retry_max?: Int;
    corosync_multicast_interfaces?: string;
    corosync_multicast_ports?: string;
    /** Default: false. */ disable_ipmi_check?: boolean;
    /** Default: 10. */ ipmi_retry_interval?: Int;
    /** Default: 3. */ ipmi_retry_max?: Int;
    /** Default: 5. */ ipmi_timeout?: Int;
    /** Default: "default". */ monitoring_driver?: string;
    /** Default: 60. */ monitoring_interval?: Int;
    /** Default: 1. */ monitoring_samples?: Int;
    /** Default: "autodetect". */ pacemaker_node_type?: "autodetect" | "cluster" | "remote";
    /** Default: false. */ restrict_to_remotes?: boolean;
    /** Default: 30. */ stonith_wait?: Int;
    /** Default: 5. */ tcpdump_timeout?: Int;
  }
  interface introspectiveinstancemonitor {
    /** Default: 3. */ guest_monitoring_failure_threshold?: Int;
    /** Default: 10. */ guest_monitoring_interval?: Int;
    /** Default: 2. */ guest_monitoring_timeout?: Int;
    /** Default: "/var/lib/libvirt/qemu/org\\.qemu\\.guest_agent\\..*\\.inst…. */ qemu_guest_agent_sock_path?: string;
  }
  interface libvirt {
    /** Default: "qemu:///system". */ connection_uri?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface process {
    /** Default: 10. */ api_retry_interval?: Int;
    /** Default: 12. */ api_retry_max?: Int;
    /** Default: 5. */ check_interval?: Int;
    /** Default: "/etc/masakarimonitors/process_list.yaml". */ process_list_path?: string;
    /** Default: 5. */ restart_interval?: Int;
    /** Default: 3. */ restart_retries?: Int;
  }
}
