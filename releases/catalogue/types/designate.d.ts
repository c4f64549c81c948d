// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of designate 2024.1. */
export interface designate {
  "designate.conf"?: designate_conf;
}

export interface designate_conf {
  DEFAULT?: designate_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  "backend:dynect"?: designate_conf.backend_dynect;
  "backend:infoblox"?: designate_conf.backend_infoblox;
  coordination?: designate_conf.coordination;
  cors?: designate_conf.cors;
  database?: designate_conf.database;
  "handler:neutron_floatingip"?: designate_conf.handler_neutron_floatingip;
  "handler:nova_fixed"?: designate_conf.handler_nova_fixed;
  healthcheck?: designate_conf.healthcheck;
  heartbeat_emitter?: designate_conf.heartbeat_emitter;
  keystone?: designate_conf.keystone;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  "network_api:neutron"?: designate_conf.network_api_neutron;
  oslo_concurrency?: designate_conf.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: designate_conf.oslo_middleware;
  oslo_policy?: designate_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  "producer_task:delayed_notify"?: designate_conf.producer_task_delayed_notify;
  "producer_task:periodic_exists"?: designate_conf.producer_task_periodic_exists;
  "producer_task:periodic_secondary_refresh"?: designate_conf.producer_task_periodic_secondary_refresh;
  "producer_task:worker_periodic_recovery"?: designate_conf.producer_task_worker_periodic_recovery;
  "producer_task:zone_purge"?: designate_conf.producer_task_zone_purge;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  proxy?: designate_conf.proxy;
  "service:api"?: designate_conf.service_api;
  "service:central"?: designate_conf.service_central;
  "service:mdns"?: designate_conf.service_mdns;
  "service:producer"?: designate_conf.service_producer;
  "service:sink"?: designate_conf.service_sink;
  "service:worker"?: designate_conf.service_worker;
  ssl?: libraries.oslo_service_sslutils.ssl;
  "storage:sqlalchemy"?: designate_conf.storage_sqlalchemy;
}
export namespace designate_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: []. */ allowed_remote_exmods?: readonly string[];
    /** Default: 4096. */ backlog?: Int;
    /** Default: "designate". */ control_exchange?: string;
    /** Default: 86400. */ default_soa_expire?: Int;
    /** Default: 3600. */ default_soa_minimum?: Int;
    /** Default: 3600. */ default_soa_refresh_max?: Int;
    /** Default: 3500. */ default_soa_refresh_min?: Int;
    /** Default: 600. */ default_soa_retry?: Int;
    /** Default: 3600. */ default_ttl?: Int;
    host?: string;
    /** Default: "neutron". */ network_api?: string;
    /** Default: "default". */ notification_plugin?: string;
    /** Default: false. */ notify_api_faults?: boolean;
    pybasedir?: string;
    /** Default: 1000. */ quota_api_export_size?: Int;
    /** Default: "storage". */ quota_driver?: string;
    /** Default: 20. */ quota_recordset_records?: Int;
    /** Default: 500. */ quota_zone_records?: Int;
    /** Default: 500. */ quota_zone_recordsets?: Int;
    /** Default: 10. */ quota_zones?: Int;
    /** Default: "sudo designate-rootwrap /etc/designate/rootwrap.conf". */ root_helper?: string;
    /** Default: "/var/lib/designate". */ state_path?: string;
    /** Default: ["A","AAAA","CNAME","MX","SRV","TXT","SPF","NS","PTR","SSHF…. */ supported_record_type?: readonly string[];
  }
  interface backend_dynect {
    /** Default: 30. */ job_timeout?: Int;
    /** Default: 10. */ timeout?: Int;
    /** Default: false. */ timings?: boolean;
  }
  interface backend_infoblox {
    /** @deprecated Default: "default". */ dns_view?: string;
    /** @deprecated Default: 100. */ http_pool_connections?: Int;
    /** @deprecated Default: 100. */ http_pool_maxsize?: Int;
    /** @deprecated Default: false. */ multi_tenant?: boolean;
    /** @deprecated Default: "default". */ network_view?: string;
    /** @deprecated */ ns_group?: string;
    /** @deprecated Secret. */ password?: Secret;
    /** @deprecated Default: true. */ sslverify?: boolean;
    /** @deprecated */ username?: string;
    /** @deprecated */ wapi_url?: string;
  }
  interface coordination {
    /** Secret. */ backend_url?: Secret;
    /** Default: 5. */ heartbeat_interval?: Float;
    /** Default: 10. */ run_watchers_interval?: Float;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Auth-Sudo-Tenant-ID","X-Auth-Sudo-Projec…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH","HEAD"]. */ allow_methods?: readonly string[];
    /** Default: ["X-OpenStack-Request-ID","Host"]. */ expose_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface handler_neutron_floatingip {
    /** Default: "neutron". */ control_exchange?: string;
    /** @deprecated */ format?: readonly string[];
    formatv4?: readonly string[];
    formatv6?: readonly string[];
    /** Default: ["notifications"]. */ notification_topics?: readonly string[];
    zone_id?: string;
  }
  interface handler_nova_fixed {
    /** Default: "nova". */ control_exchange?: string;
    /** @deprecated */ format?: readonly string[];
    formatv4?: readonly string[];
    formatv6?: readonly string[];
    /** Default: ["notifications"]. */ notification_topics?: readonly string[];
    zone_id?: string;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface heartbeat_emitter {
    /** Default: "rpc". */ emitter_type?: string;
    /** Default: 10. */ heartbeat_interval?: Float;
  }
  interface keystone {
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    /** @deprecated */ interface?: string;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    valid_interfaces?: readonly string[];
    version?: string;
  }
  interface network_api_neutron {
    /** @deprecated Since 2023.2. Secret. */ admin_password?: Secret;
    /** @deprecated Since 2023.2. */ admin_tenant_name?: string;
    /** @deprecated Since 2023.2. */ admin_username?: string;
    /** @deprecated Since 2023.2. Default: "keystone". */ auth_strategy?: string;
    /** @deprecated Since 2023.2. */ auth_url?: string;
    ca_certificates_file?: string;
    client_certificate_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    endpoints?: readonly string[];
    /** Default: false. */ insecure?: boolean;
    /** Default: 30. */ timeout?: Int;
  }
  interface oslo_concurrency extends libraries.oslo_concurrency.oslo_concurrency {
    /** Default: "$state_path". */ lock_path?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface producer_task_delayed_notify {
    /** Default: 100. */ batch_size?: Int;
    /** Default: 5. */ interval?: Int;
    /** Default: 100. */ per_page?: Int;
  }
  interface producer_task_periodic_exists {
    /** Default: 3600. */ interval?: Int;
    /** Default: 100. */ per_page?: Int;
  }
  interface producer_task_periodic_secondary_refresh {
    /** Default: 3600. */ interval?: Int;
    /** Default: 100. */ per_page?: Int;
  }
  interface producer_task_worker_periodic_recovery {
    /** Default: 120. */ interval?: Int;
    /** Default: 100. */ per_page?: Int;
  }
  interface producer_task_zone_purge {
    /** Default: 100. */ batch_size?: Int;
    /** Default: 3600. */ interval?: Int;
    /** Default: 100. */ per_page?: Int;
    /** Default: 604800. */ time_threshold?: Int;
  }
  interface proxy {
    http_proxy?: string;
    https_proxy?: string;
    /** Default: []. */ no_proxy?: readonly string[];
  }
  interface service_api {
    /** Default: "http://127.0.0.1:9001/". */ api_base_uri?: string;
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    /** Default: "keystone". */ auth_strategy?: string;
    /** Default: 20. */ default_limit_admin?: Int;
    /** Default: 20. */ default_limit_v2?: Int;
    /** Default: false. */ enable_api_admin?: boolean;
    /** Default: true. */ enable_api_v2?: boolean;
    /** Default: true. */ enable_host_header?: boolean;
    /** Default: []. */ enabled_extensions_admin?: readonly string[];
    /** Default: []. */ enabled_extensions_v2?: readonly string[];
    /** Default: ["0.0.0.0:9001"]. */ listen?: readonly string[];
    /** Default: false. */ maintenance_mode?: boolean;
    /** Default: "admin". */ maintenance_mode_role?: string;
    /** @deprecated Default: 16384. */ max_header_line?: Int;
    /** Default: 1000. */ max_limit_admin?: Int;
    /** Default: 1000. */ max_limit_v2?: Int;
    /** @deprecated */ override_proto?: string;
    /** Default: false. */ pecan_debug?: boolean;
    /** Default: false. */ quotas_verify_project_id?: boolean;
    /** @deprecated Default: "X-Forwarded-Proto". */ secure_proxy_ssl_header?: string;
    /** Default: 1000. */ threads?: Int;
    workers?: Int;
  }
  interface service_central {
    /** Default: "794ccc2c-d751-44fe-b57f-8894c9f5c842". */ default_pool_id?: string;
    /** Default: "hostmaster@example.com". */ managed_resource_email?: string;
    /** Default: "00000000-0000-0000-0000-000000000000". */ managed_resource_tenant_id?: string;
    /** Default: 255. */ max_recordset_name_len?: Int;
    /** Default: 255. */ max_zone_name_len?: Int;
    min_ttl?: Int;
    /** Default: ["default_pool"]. */ scheduler_filters?: readonly string[];
    /** Default: 1000. */ threads?: Int;
    /** Default: "central". */ topic?: string;
    workers?: Int;
  }
  interface service_mdns {
    /** Default: ["0.0.0.0:5354"]. */ listen?: readonly string[];
    /** Default: 65535. */ max_message_size?: Int;
    /** Default: false. */ query_enforce_tsig?: boolean;
    /** Default: 100. */ tcp_backlog?: Int;
    /** Default: 0.5. */ tcp_recv_timeout?: Float;
    /** Default: 1000. */ threads?: Int;
    workers?: Int;
  }
  interface service_producer {
    enabled_tasks?: readonly string[];
    /** @deprecated Default: true. */ export_synchronous?: boolean;
    /** Default: 1000. */ threads?: Int;
    /** Default: "producer". */ topic?: string;
    workers?: Int;
  }
  interface service_sink {
    /** Default: []. */ enabled_notification_handlers?: readonly string[];
    listener_pool_name?: string;
    /** Default: 1000. */ threads?: Int;
    workers?: Int;
  }
  interface service_worker {
    /** Default: false. */ all_tcp?: boolean;
    /** Default: true. */ export_synchronous?: boolean;
    /** Default: 5. */ poll_delay?: Int;
    /** Default: 10. */ poll_max_retries?: Int;
    /** Default: 15. */ poll_retry_interval?: Int;
    /** Default: 30. */ poll_timeout?: Int;
    /** Default: 3. */ serial_max_retries?: Int;
    /** Default: 1. */ serial_retry_delay?: Int;
    /** Default: 1. */ serial_timeout?: Int;
    /** Default: 200. */ threads?: Int;
    /** Default: 100. */ threshold_percentage?: Int;
    /** Default: "worker". */ topic?: string;
    workers?: Int;
    /** Default: 10. */ xfr_timeout?: Int;
  }
  interface storage_sqlalchemy {
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
