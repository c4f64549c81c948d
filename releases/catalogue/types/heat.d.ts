// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of heat 2024.1. */
export interface heat {
  "heat.conf"?: heat_conf;
}

export interface heat_conf {
  DEFAULT?: heat_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  auth_password?: heat_conf.auth_password;
  cache?: libraries.oslo_cache.cache;
  clients?: heat_conf.clients;
  clients_aodh?: heat_conf.clients_aodh;
  clients_barbican?: heat_conf.clients_barbican;
  clients_cinder?: heat_conf.clients_cinder;
  clients_designate?: heat_conf.clients_designate;
  clients_glance?: heat_conf.clients_glance;
  clients_heat?: heat_conf.clients_heat;
  clients_keystone?: heat_conf.clients_keystone;
  clients_magnum?: heat_conf.clients_magnum;
  clients_manila?: heat_conf.clients_manila;
  clients_mistral?: heat_conf.clients_mistral;
  clients_monasca?: heat_conf.clients_monasca;
  clients_neutron?: heat_conf.clients_neutron;
  clients_nova?: heat_conf.clients_nova;
  clients_octavia?: heat_conf.clients_octavia;
  clients_sahara?: heat_conf.clients_sahara;
  clients_senlin?: heat_conf.clients_senlin;
  clients_swift?: heat_conf.clients_swift;
  clients_trove?: heat_conf.clients_trove;
  clients_vitrage?: heat_conf.clients_vitrage;
  clients_zaqar?: heat_conf.clients_zaqar;
  constraint_validation_cache?: heat_conf.constraint_validation_cache;
  cors?: heat_conf.cors;
  database?: heat_conf.database;
  ec2authtoken?: heat_conf.ec2authtoken;
  eventlet_opts?: heat_conf.eventlet_opts;
  healthcheck?: heat_conf.healthcheck;
  heat_api?: heat_conf.heat_api;
  heat_api_cfn?: heat_conf.heat_api_cfn;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  noauth?: heat_conf.noauth;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: heat_conf.oslo_middleware;
  oslo_policy?: heat_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  paste_deploy?: heat_conf.paste_deploy;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  resource_finder_cache?: heat_conf.resource_finder_cache;
  revision?: heat_conf.revision;
  service_extension_cache?: heat_conf.service_extension_cache;
  ssl?: libraries.oslo_service_sslutils.ssl;
  trustee?: heat_conf.trustee;
  volumes?: heat_conf.volumes;
  yaql?: heat_conf.yaql;
}
export namespace heat_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 5. */ action_retry_limit?: Int;
    /** Default: false. */ allow_trusts_redelegation?: boolean;
    /** Secret. */ auth_encryption_key?: Secret;
    /** Default: 2. */ client_retry_limit?: Int;
    /** Default: "heat.engine.clients.OpenStackClients". */ cloud_backend?: string;
    /** Default: true. */ convergence_engine?: boolean;
    /** Default: "CFN_SIGNAL". */ default_deployment_signal_transport?: "CFN_SIGNAL" | "HEAT_SIGNAL" | "TEMP_URL_SIGNAL" | "ZAQAR_SIGNAL";
    /** Default: "INFO". */ default_notification_level?: string;
    default_publisher_id?: string;
    /** Default: "POLL_SERVER_CFN". */ default_software_config_transport?: "POLL_SERVER_CFN" | "POLL_SERVER_HEAT" | "POLL_TEMP_URL" | "ZAQAR_MESSAGE";
    /** Default: "HEAT_CFNTOOLS". */ default_user_data_format?: "HEAT_CFNTOOLS" | "RAW" | "SOFTWARE_CONFIG";
    /** @deprecated Since 9.0.0. Default: "trusts". */ deferred_auth_method?: "password" | "trusts";
    /** Default: false. */ enable_stack_abandon?: boolean;
    /** Default: false. */ enable_stack_adopt?: boolean;
    /** Default: false. */ encrypt_parameters_and_properties?: boolean;
    /** Default: 2. */ engine_life_check_timeout?: Int;
    /** Default: "/etc/heat/environment.d". */ environment_dir?: string;
    /** Default: 240. */ error_wait_time?: Int;
    /** Default: 200. */ event_purge_batch_size?: Int<1>;
    heat_metadata_server_url?: string;
    /** Default: "heat_stack_user". */ heat_stack_user_role?: string;
    heat_waitcondition_server_url?: string;
    /** Default: ["data-processing-cluster"]. */ hidden_stack_tags?: readonly string[];
    host?: string;
    /** Default: "1". */ instance_connection_https_validate_certificates?: string;
    /** Default: "0". */ instance_connection_is_secure?: string;
    /** Default: "heat.engine.clients.os.keystone.heat_keystoneclient.KsClie…. */ keystone_backend?: string;
    loadbalancer_template?: string;
    /** Default: 1000. */ max_events_per_stack?: Int;
    /** Default: 10. */ max_interface_check_attempts?: Int<1>;
    max_ironic_api_microversion?: Float;
    /** Default: 1048576. */ max_json_body_size?: Int;
    /** Default: 5. */ max_nested_stack_depth?: Int;
    max_nova_api_microversion?: Float;
    /** Default: 1000. */ max_resources_per_stack?: Int;
    /** Default: 53. */ max_server_name_length?: Int<"-∞", 53>;
    /** Default: 32. */ max_snapshots_per_stack?: Int;
    /** Default: 4096. */ max_software_configs_per_tenant?: Int;
    /** Default: 4096. */ max_software_deployments_per_tenant?: Int;
    /** Default: 512. */ max_stacks_per_tenant?: Int;
    /** Default: 524288. */ max_template_size?: Int;
    num_engine_workers?: Int;
    /** Default: false. */ observe_on_update?: boolean;
    /** Default: 60. */ periodic_interval?: Int;
    /** Default: ["/usr/lib64/heat","/usr/lib/heat","/usr/local/lib/heat","/…. */ plugin_dirs?: readonly string[];
    /** Default: "". */ reauthentication_auth_method?: "" | "trusts";
    region_name_for_services?: string;
    region_name_for_shared_services?: string;
    /** Default: "". */ server_keystone_endpoint_type?: "" | "admin" | "internal" | "public";
    /** Default: ["image","volume","volumev3"]. */ shared_services_types?: readonly string[];
    /** Default: 3600. */ stack_action_timeout?: Int;
    stack_domain_admin?: string;
    /** Secret. */ stack_domain_admin_password?: Secret;
    /** Default: false. */ stack_scheduler_hints?: boolean;
    stack_user_domain_id?: string;
    stack_user_domain_name?: string;
    /** Default: "/etc/heat/templates". */ template_dir?: string;
    /** Default: []. */ trusts_delegated_roles?: readonly string[];
  }
  interface auth_password {
    /** Default: []. */ allowed_auth_uris?: readonly string[];
    /** Default: false. */ multi_cloud?: boolean;
  }
  interface clients {
    ca_file?: string;
    cert_file?: string;
    /** Default: "publicURL". */ endpoint_type?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
  }
  interface clients_aodh {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_barbican {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_cinder {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    /** Default: false. */ http_log_debug?: boolean;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_designate {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_glance {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_heat {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
    /** Default: "". */ url?: string;
  }
  interface clients_keystone {
    /** Default: "". */ auth_uri?: string;
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_magnum {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_manila {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_mistral {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_monasca {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_neutron {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_nova {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    /** Default: false. */ http_log_debug?: boolean;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_octavia {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_sahara {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_senlin {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_swift {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_trove {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_vitrage {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface clients_zaqar {
    ca_file?: string;
    cert_file?: string;
    endpoint_type?: string;
    insecure?: boolean;
    key_file?: string;
  }
  interface constraint_validation_cache {
    /** Default: true. */ caching?: boolean;
    /** Default: 60. */ expiration_time?: Int;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Identity-Status","X-Roles","X-Service-Ca…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Subject-Token","X-Service-Token","X-Open…. */ expose_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface ec2authtoken {
    /** Default: []. */ allowed_auth_uris?: readonly string[];
    auth_uri?: string;
    ca_file?: string;
    cert_file?: string;
    /** Default: false. */ insecure?: boolean;
    key_file?: string;
    /** Default: false. */ multi_cloud?: boolean;
  }
  interface eventlet_opts {
    /** Default: 900. */ client_socket_timeout?: Int;
    /** Default: true. */ wsgi_keep_alive?: boolean;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface heat_api {
    /** Default: 4096. */ backlog?: Int;
    /** Default: "0.0.0.0". */ bind_host?: string;
    /** Default: 8004. */ bind_port?: Int<0, 65535>;
    cert_file?: string;
    key_file?: string;
    /** Default: 16384. */ max_header_line?: Int;
    /** Default: 600. */ tcp_keepidle?: Int;
    /** Default: 0. */ workers?: Int<0>;
  }
  interface heat_api_cfn {
    /** Default: 4096. */ backlog?: Int;
    /** Default: "0.0.0.0". */ bind_host?: string;
    /** Default: 8000. */ bind_port?: Int<0, 65535>;
    cert_file?: string;
    key_file?: string;
    /** Default: 16384. */ max_header_line?: Int;
    /** Default: 600. */ tcp_keepidle?: Int;
    /** Default: 1. */ workers?: Int<0>;
  }
  interface noauth {
    /** Default: "". */ token_response?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface paste_deploy {
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    flavor?: string;
  }
  interface resource_finder_cache {
    /** Default: true. */ caching?: boolean;
    /** Default: 3600. */ expiration_time?: Int;
  }
  interface revision {
    /** Default: "unknown". */ heat_revision?: string;
  }
  interface service_extension_cache {
    /** Default: true. */ caching?: boolean;
    /** Default: 3600. */ expiration_time?: Int;
  }
  interface trustee extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    project_id?: string;
    user_id?: string;
  }
  interface volumes {
    /** Default: true. */ backups_enabled?: boolean;
  }
  interface yaql {
    /** Default: 200. */ limit_iterators?: Int;
    /** Default: 10000. */ memory_quota?: Int;
  }
}
