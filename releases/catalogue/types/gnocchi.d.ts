// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Free, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of gnocchi 2024.1. */
export interface gnocchi {
  "gnocchi.conf"?: gnocchi_conf;
}

export interface gnocchi_conf {
  DEFAULT?: gnocchi_conf.DEFAULT;
  amqp1d?: gnocchi_conf.amqp1d;
  api?: gnocchi_conf.api;
  archive_policy?: gnocchi_conf.archive_policy;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cors?: gnocchi_conf.cors;
  database?: gnocchi_conf.database;
  healthcheck?: gnocchi_conf.healthcheck;
  incoming?: gnocchi_conf.incoming;
  indexer?: gnocchi_conf.indexer;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  metricd?: gnocchi_conf.metricd;
  oslo_middleware?: gnocchi_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  statsd?: gnocchi_conf.statsd;
  storage?: gnocchi_conf.storage;
}
export namespace gnocchi_conf {
  interface DEFAULT extends libraries.cotyledon.DEFAULT {
    /** Secret. */ coordination_url?: Secret;
    /** Default: false. */ debug?: boolean;
    log_dir?: string;
    log_file?: string;
    parallel_operations?: Int<1>;
    /** Default: "user". */ syslog_log_facility?: string;
    /** Default: false. */ use_journal?: boolean;
    /** Default: false. */ use_syslog?: boolean;
    /** Default: true. */ verbose?: boolean;
  }
  interface amqp1d {
    creator?: string;
    /** Default: "collectd". */ data_source?: "collectd";
    /** Default: 10. */ flush_delay?: Float;
    /** Default: "collectd_amqp1d". */ resource_type?: string;
    /** Default: "localhost:5672/u/collectd/telemetry". */ url?: string;
  }
  interface api {
    /** Default: "basic". */ auth_mode?: "basic" | "keystone" | "remoteuser";
    /** Default: false. */ enable_proxy_headers_parsing?: boolean;
    /** Default: "0.0.0.0". */ host?: string;
    /** Required. Default: 1000. */ max_limit?: Int;
    /** Default: 10. */ operation_timeout?: Int<0>;
    /** Default: "api-paste.ini". */ paste_config?: string;
    /** Default: 8041. */ port?: Int<0, 65535>;
    /** Default: "http". */ uwsgi_mode?: "http" | "http-socket" | "socket";
  }
  interface archive_policy {
    /** Default: ["mean","min","max","sum","std","count"]. */ default_aggregation_methods?: readonly ("10pct" | "11pct" | "12pct" | "13pct" | "14pct" | "15pct" | "16pct" | "17pct" | "18pct" | "19pct" | "1pct" | "20pct" | "21pct" | "22pct" | "23pct" | "24pct" | "25pct" | "26pct" | "27pct" | "28pct" | "29pct" | "2pct" | "30pct" | "31pct" | "32pct" | "33pct" | "34pct" | "35pct" | "36pct" | "37pct" | "38pct" | "39pct" | "3pct" | "40pct" | "41pct" | "42pct" | "43pct" | "44pct" | "45pct" | "46pct" | "47pct" | "48pct" | "49pct" | "4pct" | "50pct" | "51pct" | "52pct" | "53pct" | "54pct" | "55pct" | "56pct" | "57pct" | "58pct" | "59pct" | "5pct" | "60pct" | "61pct" | "62pct" | "63pct" | "64pct" | "65pct" | "66pct" | "67pct" | "68pct" | "69pct" | "6pct" | "70pct" | "71pct" | "72pct" | "73pct" | "74pct" | "75pct" | "76pct" | "77pct" | "78pct" | "79pct" | "7pct" | "80pct" | "81pct" | "82pct" | "83pct" | "84pct" | "85pct" | "86pct" | "87pct" | "88pct" | "89pct" | "8pct" | "90pct" | "91pct" | "92pct" | "93pct" | "94pct" | "95pct" | "96pct" | "97pct" | "98pct" | "99pct" | "9pct" | "count" | "first" | "last" | "max" | "mean" | "median" | "min" | "rate:10pct" | "rate:11pct" | "rate:12pct" | "rate:13pct" | "rate:14pct" | "rate:15pct" | "rate:16pct" | "rate:17pct" | "rate:18pct" | "rate:19pct" | "rate:1pct" | "rate:20pct" | "rate:21pct" | "rate:22pct" | "rate:23pct" | "rate:24pct" | "rate:25pct" | "rate:26pct" | "rate:27pct" | "rate:28pct" | "rate:29pct" | "rate:2pct" | "rate:30pct" | "rate:31pct" | "rate:32pct" | "rate:33pct" | "rate:34pct" | "rate:35pct" | "rate:36pct" | "rate:37pct" | "rate:38pct" | "rate:39pct" | "rate:3pct" | "rate:40pct" | "rate:41pct" | "rate:42pct" | "rate:43pct" | "rate:44pct" | "rate:45pct" | "rate:46pct" | "rate:47pct" | "rate:48pct" | "rate:49pct" | "rate:4pct" | "rate:50pct" | "rate:51pct" | "rate:52pct" | "rate:53pct" | "rate:54pct" | "rate:55pct" | "rate:56pct" | "rate:57pct" | "rate:58pct" | "rate:59pct" | "rate:5pct" | "rate:60pct" | "rate:61pct" | "rate:62pct" | "rate:63pct" | "rate:64pct" | "rate:65pct" | "rate:66pct" | "rate:67pct" | "rate:68pct" | "rate:69pct" | "rate:6pct" | "rate:70pct" | "rate:71pct" | "rate:72pct" | "rate:73pct" | "rate:74pct" | "rate:75pct" | "rate:76pct" | "rate:77pct" | "rate:78pct" | "rate:79pct" | "rate:7pct" | "rate:80pct" | "rate:81pct" | "rate:82pct" | "rate:83pct" | "rate:84pct" | "rate:85pct" | "rate:86pct" | "rate:87pct" | "rate:88pct" | "rate:89pct" | "rate:8pct" | "rate:90pct" | "rate:91pct" | "rate:92pct" | "rate:93pct" | "rate:94pct" | "rate:95pct" | "rate:96pct" | "rate:97pct" | "rate:98pct" | "rate:99pct" | "rate:9pct" | "rate:count" | "rate:first" | "rate:last" | "rate:max" | "rate:mean" | "rate:median" | "rate:min" | "rate:std" | "rate:sum" | "std" | "sum")[];
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["Authorization","X-Auth-Token","X-Subject-Token","X-User-I…. */ allow_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface incoming {
    /** Default: "${storage.ceph_conffile}". */ ceph_conffile?: string;
    /** Default: "${storage.ceph_keyring}". */ ceph_keyring?: string;
    /** Default: "${storage.ceph_pool}". */ ceph_pool?: string;
    /** Secret. */ ceph_secret?: Secret;
    /** Default: "${storage.ceph_timeout}". */ ceph_timeout?: string;
    /** Default: "${storage.ceph_username}". */ ceph_username?: string;
    /** Default: "${storage.driver}". */ driver?: string;
    /** Default: "${storage.file_basepath}". */ file_basepath?: string;
    /** Default: "${storage.file_subdir_len}". */ file_subdir_len?: Int<0, 32>;
    /** Secret. */ redis_url?: Secret;
    /** Secret. */ s3_access_key_id?: Secret;
    /** Default: "${storage.s3_bucket_prefix}". */ s3_bucket_prefix?: string;
    /** Default: "${storage.s3_check_consistency_timeout}". */ s3_check_consistency_timeout?: Float<0>;
    /** Default: "${storage.s3_endpoint_url}". */ s3_endpoint_url?: string;
    /** Default: "${storage.s3_max_pool_connections}". */ s3_max_pool_connections?: Int<1>;
    /** Default: "${storage.s3_region_name}". */ s3_region_name?: string;
    /** Secret. */ s3_secret_access_key?: Secret;
    /** Default: "${storage.swift_auth_insecure}". */ swift_auth_insecure?: boolean;
    /** Default: "${storage.swift_auth_version}". */ swift_auth_version?: string;
    /** Default: "${storage.swift_authurl}". */ swift_authurl?: string;
    /** Default: "${storage.swift_cacert}". */ swift_cacert?: string;
    /** Default: "${storage.swift_container_prefix}". */ swift_container_prefix?: string;
    /** Default: "${storage.swift_endpoint_type}". */ swift_endpoint_type?: string;
    /** Secret. */ swift_key?: Secret;
    /** Secret. */ swift_preauthtoken?: Secret;
    /** Default: "${storage.swift_project_domain_name}". */ swift_project_domain_name?: string;
    /** Default: "${storage.swift_project_name}". */ swift_project_name?: string;
    /** Default: "${storage.swift_region}". */ swift_region?: string;
    /** Default: "${storage.swift_service_type}". */ swift_service_type?: string;
    /** Default: "${storage.swift_timeout}". */ swift_timeout?: Int<0>;
    /** Default: "${storage.swift_url}". */ swift_url?: string;
    /** Default: "${storage.swift_user}". */ swift_user?: string;
    /** Default: "${storage.swift_user_domain_name}". */ swift_user_domain_name?: string;
  }
  interface indexer {
    /** Secret. Required. */ url?: Secret;
  }
  interface metricd {
    /** Default: 10000. */ cleanup_batch_size?: Int<1>;
    /** Default: true. */ greedy?: boolean;
    /** Required. Default: 300. */ metric_cleanup_delay?: Int;
    /** Required. Default: 60. */ metric_processing_delay?: Int;
    /** Required. Default: 120. */ metric_reporting_delay?: Int<-1>;
    /** Default: 3. */ processing_replicas?: Int<1>;
    /** Required. */ workers?: Int<1>;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface statsd {
    archive_policy_name?: string;
    creator?: string;
    /** Default: 10. */ flush_delay?: Float;
    /** Default: "0.0.0.0". */ host?: string;
    /** Default: 8125. */ port?: Int<0, 65535>;
    resource_id?: Free;
  }
  interface storage {
    /** Default: "/etc/ceph/ceph.conf". */ ceph_conffile?: string;
    ceph_keyring?: string;
    /** Default: "gnocchi". */ ceph_pool?: string;
    /** Secret. */ ceph_secret?: Secret;
    /** Default: "30". */ ceph_timeout?: string;
    ceph_username?: string;
    /** Default: "file". */ driver?: string;
    /** Default: "/var/lib/gnocchi". */ file_basepath?: string;
    /** Default: 2. */ file_subdir_len?: Int<0, 32>;
    /** Secret. */ redis_url?: Secret;
    /** Secret. */ s3_access_key_id?: Secret;
    /** Default: "gnocchi". */ s3_bucket_prefix?: string;
    /** Default: 60. */ s3_check_consistency_timeout?: Float<0>;
    s3_endpoint_url?: string;
    /** Default: 50. */ s3_max_pool_connections?: Int<1>;
    s3_region_name?: string;
    /** Secret. */ s3_secret_access_key?: Secret;
    /** Default: false. */ swift_auth_insecure?: boolean;
    /** Default: "1". */ swift_auth_version?: string;
    /** Default: "http://localhost:8080/auth/v1.0". */ swift_authurl?: string;
    swift_cacert?: string;
    /** Default: "gnocchi". */ swift_container_prefix?: string;
    /** Default: "publicURL". */ swift_endpoint_type?: string;
    /** Secret. */ swift_key?: Secret;
    /** Secret. */ swift_preauthtoken?: Secret;
    /** Default: "Default". */ swift_project_domain_name?: string;
    swift_project_name?: string;
    swift_region?: string;
    /** Default: "object-store". */ swift_service_type?: string;
    /** Default: 300. */ swift_timeout?: Int<0>;
    swift_url?: string;
    /** Default: "admin:admin". */ swift_user?: string;
    /** Default: "Default". */ swift_user_domain_name?: string;
  }
}
