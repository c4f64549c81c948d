// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of magnum 2024.1. */
export interface magnum {
  "magnum.conf"?: magnum_conf;
}

export interface magnum_conf {
  DEFAULT?: magnum_conf.DEFAULT;
  api?: magnum_conf.api;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican_client?: magnum_conf.barbican_client;
  certificates?: magnum_conf.certificates;
  cinder?: magnum_conf.cinder;
  cinder_client?: magnum_conf.cinder_client;
  cluster?: magnum_conf.cluster;
  cluster_heat?: magnum_conf.cluster_heat;
  cluster_template?: magnum_conf.cluster_template;
  conductor?: magnum_conf.conductor;
  cors?: magnum_conf.cors;
  database?: magnum_conf.database;
  docker?: magnum_conf.docker;
  docker_registry?: magnum_conf.docker_registry;
  drivers?: magnum_conf.drivers;
  glance_client?: magnum_conf.glance_client;
  healthcheck?: magnum_conf.healthcheck;
  heat_client?: magnum_conf.heat_client;
  keystone_auth?: magnum_conf.keystone_auth;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  kubernetes?: magnum_conf.kubernetes;
  magnum_client?: magnum_conf.magnum_client;
  neutron_client?: magnum_conf.neutron_client;
  nova_client?: magnum_conf.nova_client;
  octavia_client?: magnum_conf.octavia_client;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: magnum_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  quotas?: magnum_conf.quotas;
  ssl?: libraries.oslo_service_sslutils.ssl;
  trust?: magnum_conf.trust;
  x509?: magnum_conf.x509;
}
export namespace magnum_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "$pybasedir/bin". */ bindir?: string;
    host?: string;
    /** Default: 524288. */ max_manifest_size?: Int;
    /** Default: ["23456789","ABCDEFGHJKLMNPQRSTUVWXYZ","abcdefghijkmnopqrst…. */ password_symbols?: readonly string[];
    /** Default: true. */ periodic_enable?: boolean;
    /** Default: 60. */ periodic_interval_max?: Int;
    /** Default: "/var/lib/openstack/lib/python3.11/site-packages/magnum". */ pybasedir?: string;
    /** Default: "/etc/magnum/rootwrap.conf". */ rootwrap_config?: string;
    /** Default: 180. */ service_down_time?: Int;
    /** Default: "$pybasedir". */ state_path?: string;
    tempdir?: string;
  }
  interface api {
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    /** Default: false. */ enabled_ssl?: boolean;
    /** Default: "127.0.0.1". */ host?: string;
    /** Default: 1000. */ max_limit?: Int;
    /** Default: 9511. */ port?: Int<0, 65535>;
    ssl_cert_file?: string;
    ssl_key_file?: string;
    workers?: Int;
  }
  interface barbican_client {
    /** Default: "publicURL". */ endpoint_type?: string;
    region_name?: string;
  }
  interface certificates {
    /** Default: "barbican". */ cert_manager_type?: string;
    /** Default: "/var/lib/magnum/certificates/". */ storage_path?: string;
  }
  interface cinder {
    /** Default: 0. */ default_boot_volume_size?: Int;
    /** Default: "". */ default_boot_volume_type?: string;
    /** Default: "". */ default_docker_volume_type?: string;
    /** Default: "". */ default_etcd_volume_type?: string;
  }
  interface cinder_client {
    /** Default: "3". */ api_version?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    region_name?: string;
  }
  interface cluster {
    /** Default: "https://discovery.etcd.io/new?size=%(size)d". */ etcd_discovery_service_endpoint_format?: string;
    /** Default: "soft-anti-affinity". */ nodes_affinity_policy?: string;
    /** Default: 60. */ pre_delete_lb_timeout?: Int;
    /** Default: "/var/lib/magnum/certificate-cache". */ temp_cache_dir?: string;
  }
  interface cluster_heat {
    /** Default: 60. */ create_timeout?: Int;
    /** Default: 2000. */ max_attempts?: Int;
    /** Default: 1. */ wait_interval?: Int;
  }
  interface cluster_template {
    /** Default: ["flannel","calico"]. */ kubernetes_allowed_network_drivers?: readonly string[];
    /** Default: "flannel". */ kubernetes_default_network_driver?: string;
  }
  interface conductor {
    /** Default: 4. */ conductor_life_check_timeout?: Int;
    /** Default: "magnum-conductor". */ topic?: string;
    workers?: Int;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {
    /** Default: "InnoDB". */ mysql_engine?: string;
  }
  interface docker {
    /** Default: false. */ api_insecure?: boolean;
    ca_file?: string;
    cert_file?: string;
    /** Default: 60. */ default_timeout?: Int;
    /** Default: "1.21". */ docker_remote_api_version?: string;
    key_file?: string;
  }
  interface docker_registry {
    swift_region?: string;
    /** Default: "docker_registry". */ swift_registry_container?: string;
  }
  interface drivers {
    /** Default: []. */ disabled_drivers?: readonly string[];
    /** Default: []. */ enabled_beta_drivers?: readonly string[];
    /** Default: "". */ openstack_ca_file?: string;
    /** Default: true. */ verify_ca?: boolean;
  }
  interface glance_client {
    /** Default: "2". */ api_version?: string;
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    region_name?: string;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface heat_client {
    /** Default: "1". */ api_version?: string;
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    region_name?: string;
  }
  interface keystone_auth extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    project_id?: string;
    user_id?: string;
  }
  interface kubernetes {
    /** Default: 60. */ health_polling_interval?: Int;
    /** Default: "/etc/magnum/keystone_auth_default_policy.json". */ keystone_auth_default_policy?: string;
    /** Default: "". */ post_install_manifest_url?: string;
  }
  interface magnum_client {
    /** Default: "publicURL". */ endpoint_type?: string;
    region_name?: string;
  }
  interface neutron_client {
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    region_name?: string;
  }
  interface nova_client {
    /** Default: "2". */ api_version?: string;
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    region_name?: string;
  }
  interface octavia_client {
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    region_name?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface quotas {
    /** Default: 20. */ max_clusters_per_project?: Int;
  }
  interface trust {
    /** Default: false. */ cluster_user_trust?: boolean;
    /** Default: []. */ roles?: readonly string[];
    trustee_domain_admin_domain_id?: string;
    trustee_domain_admin_domain_name?: string;
    trustee_domain_admin_id?: string;
    trustee_domain_admin_name?: string;
    /** Secret. */ trustee_domain_admin_password?: Secret;
    trustee_domain_id?: string;
    trustee_domain_name?: string;
    /** Default: "public". */ trustee_keystone_interface?: string;
    trustee_keystone_region_name?: string;
  }
  interface x509 {
    /** Default: false. */ allow_ca?: boolean;
    /** Default: ["keyUsage","extendedKeyUsage","subjectAltName","basicConst…. */ allowed_extensions?: readonly string[];
    /** Default: ["Digital Signature","Key Encipherment","Non Repudiation"]. */ allowed_key_usage?: readonly string[];
    /** Default: 2048. */ rsa_key_size?: Int;
    /** Default: 1825. */ term_of_validity?: Int;
  }
}
