// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of cloudkitty 2024.1. */
export interface cloudkitty {
  "cloudkitty.conf"?: cloudkitty_conf;
}

export interface cloudkitty_conf {
  DEFAULT?: cloudkitty_conf.DEFAULT;
  api?: cloudkitty_conf.api;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  collect?: cloudkitty_conf.collect;
  collector_gnocchi?: cloudkitty_conf.collector_gnocchi;
  collector_prometheus?: cloudkitty_conf.collector_prometheus;
  cors?: cloudkitty_conf.cors;
  database?: cloudkitty_conf.database;
  fetcher?: cloudkitty_conf.fetcher;
  fetcher_gnocchi?: cloudkitty_conf.fetcher_gnocchi;
  fetcher_keystone?: cloudkitty_conf.fetcher_keystone;
  fetcher_prometheus?: cloudkitty_conf.fetcher_prometheus;
  fetcher_source?: cloudkitty_conf.fetcher_source;
  healthcheck?: cloudkitty_conf.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  orchestrator?: cloudkitty_conf.orchestrator;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: cloudkitty_conf.oslo_middleware;
  oslo_policy?: cloudkitty_conf.oslo_policy;
  output?: cloudkitty_conf.output;
  state?: cloudkitty_conf.state;
  storage?: cloudkitty_conf.storage;
  storage_elasticsearch?: cloudkitty_conf.storage_elasticsearch;
  storage_gnocchi?: cloudkitty_conf.storage_gnocchi;
  storage_influxdb?: cloudkitty_conf.storage_influxdb;
  storage_opensearch?: cloudkitty_conf.storage_opensearch;
}
export namespace cloudkitty_conf {
  interface DEFAULT extends libraries.cotyledon.DEFAULT, libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** Default: "api_paste.ini". */ api_paste_config?: string;
    /** Default: "keystone". */ auth_strategy?: "keystone" | "noauth";
    host?: string;
  }
  interface api {
    /** Default: 8889. */ port?: Int<0, 65535>;
  }
  interface collect {
    /** Default: "gnocchi". */ collector?: string;
    /** Default: "/etc/cloudkitty/metrics.yml". */ metrics_conf?: string;
    /** Default: 3600. */ period?: Int;
    /** Default: "project_id". */ scope_key?: string;
    /** Default: 2. */ wait_periods?: Int;
  }
  interface collector_gnocchi {
    /** Default: "keystone". */ gnocchi_auth_type?: "basic" | "keystone";
    /** Default: "". */ gnocchi_endpoint?: string;
    /** Default: "". */ gnocchi_user?: string;
    /** Default: 10. */ http_pool_maxsize?: Int;
    /** Default: "internalURL". */ interface?: string;
    /** Default: "RegionOne". */ region_name?: string;
  }
  interface collector_prometheus {
    cafile?: string;
    /** Default: false. */ insecure?: boolean;
    /** Secret. */ prometheus_password?: Secret;
    /** Default: "". */ prometheus_url?: string;
    prometheus_user?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Subject-Token","X-Roles","X-User-Id","X-…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Subject-Token","X-Service-Token","X-Open…. */ expose_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface fetcher {
    /** Default: "keystone". */ backend?: string;
  }
  interface fetcher_gnocchi extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    /** Default: "keystone". */ gnocchi_auth_type?: "basic" | "keystone";
    /** Default: "". */ gnocchi_endpoint?: string;
    /** Default: "". */ gnocchi_user?: string;
    /** Default: 10. */ http_pool_maxsize?: Int;
    /** Default: "internalURL". */ interface?: string;
    /** Default: "RegionOne". */ region_name?: string;
    /** Default: ["generic"]. */ resource_types?: readonly string[];
    /** Default: "project_id". */ scope_attribute?: string;
  }
  interface fetcher_keystone {
    /** Default: false. */ ignore_disabled_tenants?: boolean;
    /** Default: false. */ ignore_rating_role?: boolean;
    /** Default: "3". */ keystone_version?: string;
  }
  interface fetcher_prometheus {
    cafile?: string;
    /** Default: {}. */ filters?: Readonly<Record<string, string>>;
    /** Default: false. */ insecure?: boolean;
    metric?: string;
    /** Default: "". */ prometheus_password?: string;
    prometheus_url?: string;
    /** Default: "". */ prometheus_user?: string;
    /** Default: "project_id". */ scope_attribute?: string;
  }
  interface fetcher_source {
    /** Default: []. */ sources?: readonly string[];
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface orchestrator {
    /** Secret. */ coordination_url?: Secret;
    max_threads?: Int<1>;
    max_workers?: Int<0>;
    max_workers_reprocessing?: Int<0>;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface output {
    /** Default: "cloudkitty.backend.file.FileBackend". */ backend?: string;
    /** Default: "/var/lib/cloudkitty/states/". */ basepath?: string;
    /** Default: ["osrf"]. */ pipeline?: readonly string[];
  }
  interface state {
    /** Default: "cloudkitty.backend.file.FileBackend". */ backend?: string;
    /** Default: "/var/lib/cloudkitty/states/". */ basepath?: string;
  }
  interface storage {
    /** Default: "influxdb". */ backend?: string;
    /** Default: 2. */ version?: Int<1, 2>;
  }
  interface storage_elasticsearch {
    cafile?: string;
    /** Default: "http://localhost:9200". */ host?: string;
    /** Default: "cloudkitty". */ index_name?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: 30. */ scroll_duration?: Int<0, 300>;
  }
  interface storage_gnocchi {
    /** Default: "[{\"granularity\": 3600, \"timespan\": \"90 days\"}, {\"gr…. */ archive_policy_definition?: string;
    /** Default: "rating". */ archive_policy_name?: string;
    /** Default: "internalURL". */ interface?: string;
  }
  interface storage_influxdb {
    /** Default: "cloudkitty". */ bucket?: string;
    cafile?: string;
    database?: string;
    /** Default: "localhost". */ host?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: "openstack". */ org?: string;
    /** Secret. */ password?: Secret;
    /** Default: 8086. */ port?: Int;
    /** Default: 3600000. */ query_timeout?: Int;
    /** Default: "autogen". */ retention_policy?: string;
    token?: string;
    url?: string;
    /** Default: false. */ use_ssl?: boolean;
    username?: string;
    /** Default: 1. */ version?: Int;
  }
  interface storage_opensearch {
    cafile?: string;
    /** Default: "http://localhost:9200". */ host?: string;
    /** Default: "cloudkitty". */ index_name?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: 30. */ scroll_duration?: Int<0, 300>;
  }
}
