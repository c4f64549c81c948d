// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int } from "../types";
import type * as libraries from "./libraries-2025.1";

/** Configuration of blazar 2025.1. */
export interface blazar {
  "blazar.conf"?: blazar_conf;
}

export interface blazar_conf {
  DEFAULT?: blazar_conf.DEFAULT;
  api?: blazar_conf.api;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cors?: blazar_conf.cors;
  database?: libraries.oslo_db.database;
  enforcement?: blazar_conf.enforcement;
  healthcheck?: blazar_conf.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  manager?: blazar_conf.manager;
  notifications?: blazar_conf.notifications;
  nova?: blazar_conf.nova;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: blazar_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  "physical:host"?: blazar_conf.physical_host;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace blazar_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "keystone". */ auth_strategy?: string;
    cafile?: string;
    /** Default: 0. */ cleaning_time?: Int<0>;
    command?: string;
    /** Default: "blazar.db". */ db_driver?: string;
    /** Default: true. */ enable_v1_api?: boolean;
    /** Default: "internal". */ endpoint_type?: "admin" | "internal" | "public";
    /** Default: "0.0.0.0". */ host?: string;
    /** Default: "identity". */ identity_service?: string;
    /** Default: "3". */ keystone_client_version?: string;
    /** Default: false. */ log_exchange?: boolean;
    /** Default: "blazar". */ os_admin_password?: string;
    /** Default: "Default". */ os_admin_project_domain_name?: string;
    /** Default: "admin". */ os_admin_project_name?: string;
    /** Default: "Default". */ os_admin_user_domain_name?: string;
    /** Default: "admin". */ os_admin_username?: string;
    /** Default: "127.0.0.1". */ os_auth_host?: string;
    /** Default: "5000". */ os_auth_port?: string;
    /** Default: "". */ os_auth_prefix?: string;
    /** Default: "http". */ os_auth_protocol?: string;
    /** Default: "v3". */ os_auth_version?: string;
    os_region_name?: string;
    /** Default: 1234. */ port?: Int<0, 65535>;
  }
  interface api {
    /** Default: ["oshosts","leases"]. */ api_v2_controllers?: readonly string[];
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface enforcement {
    /** Default: []. */ enabled_filters?: readonly string[];
    external_service_base_endpoint?: string;
    external_service_check_create_endpoint?: string;
    external_service_check_update_endpoint?: string;
    external_service_on_end_endpoint?: string;
    /** Default: "". */ external_service_token?: string;
    /** Default: -1. */ max_lease_duration?: Int;
    /** Default: []. */ max_lease_duration_exempt_project_ids?: readonly string[];
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface manager {
    /** Default: 1. */ event_max_retries?: Int<0, 50>;
    /** Default: 60. */ minutes_before_end_lease?: Int<0>;
    /** Default: ["dummy.vm.plugin"]. */ plugins?: readonly string[];
    /** Default: "blazar.manager". */ rpc_topic?: string;
  }
  interface notifications {
    /** Default: "blazar.lease". */ publisher_id?: string;
  }
  interface nova {
    /** Default: "freepool". */ aggregate_freepool_name?: string;
    /** Default: true. */ az_aware?: boolean;
    /** Default: "blazar:owner". */ blazar_owner?: string;
    /** Default: "compute". */ compute_service?: string;
    /** Default: "internal". */ endpoint_type?: "admin" | "internal" | "public";
    /** Default: "reserved_". */ image_prefix?: string;
    /** Default: "2". */ nova_client_version?: string;
    /** Default: "blazar:project". */ project_id_key?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface physical_host {
    /** Default: "". */ before_end?: string;
    /** Default: "blazar_". */ blazar_az_prefix?: string;
    /** Default: false. */ enable_notification_monitor?: boolean;
    /** Default: false. */ enable_polling_monitor?: boolean;
    /** Default: 60. */ healing_interval?: Int<0>;
    /** Default: ["notifications","versioned_notifications"]. */ notification_topics?: readonly string[];
    /** Default: 60. */ polling_interval?: Int<1>;
    /** Default: false. */ randomize_host_selection?: boolean;
  }
}
