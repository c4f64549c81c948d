// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of keystone 2024.1. */
export interface keystone {
  "keystone.conf"?: keystone_conf;
}

export interface keystone_conf {
  DEFAULT?: keystone_conf.DEFAULT;
  application_credential?: keystone_conf.application_credential;
  assignment?: keystone_conf.assignment;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  auth?: keystone_conf.auth;
  cache?: keystone_conf.cache;
  catalog?: keystone_conf.catalog;
  cors?: keystone_conf.cors;
  credential?: keystone_conf.credential;
  database?: keystone_conf.database;
  domain_config?: keystone_conf.domain_config;
  endpoint_filter?: keystone_conf.endpoint_filter;
  endpoint_policy?: keystone_conf.endpoint_policy;
  federation?: keystone_conf.federation;
  fernet_receipts?: keystone_conf.fernet_receipts;
  fernet_tokens?: keystone_conf.fernet_tokens;
  healthcheck?: keystone_conf.healthcheck;
  identity?: keystone_conf.identity;
  identity_mapping?: keystone_conf.identity_mapping;
  jwt_tokens?: keystone_conf.jwt_tokens;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  ldap?: keystone_conf.ldap;
  oauth1?: keystone_conf.oauth1;
  oauth2?: keystone_conf.oauth2;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: keystone_conf.oslo_middleware;
  oslo_policy?: keystone_conf.oslo_policy;
  policy?: keystone_conf.policy;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  receipt?: keystone_conf.receipt;
  resource?: keystone_conf.resource;
  revoke?: keystone_conf.revoke;
  role?: keystone_conf.role;
  saml?: keystone_conf.saml;
  security_compliance?: keystone_conf.security_compliance;
  shadow_users?: keystone_conf.shadow_users;
  token?: keystone_conf.token;
  tokenless_auth?: keystone_conf.tokenless_auth;
  totp?: keystone_conf.totp;
  trust?: keystone_conf.trust;
  unified_limit?: keystone_conf.unified_limit;
  wsgi?: keystone_conf.wsgi;
}
export namespace keystone_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** Secret. */ admin_token?: Secret;
    /** Default: "keystone". */ control_exchange?: string;
    default_publisher_id?: string;
    /** Default: false. */ insecure_debug?: boolean;
    list_limit?: Int;
    /** Default: 64. */ max_param_size?: Int;
    /** Default: 5. */ max_project_tree_depth?: Int;
    /** Default: 255. */ max_token_size?: Int;
    /** Default: "cadf". */ notification_format?: "basic" | "cadf";
    /** Default: ["identity.authenticate.success","identity.authenticate.pen…. */ notification_opt_out?: readonly string[];
    public_endpoint?: string;
    /** Default: false. */ strict_password_check?: boolean;
  }
  interface application_credential {
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: -1. */ user_limit?: Int;
  }
  interface assignment {
    /** Default: "sql". */ driver?: string;
    /** Default: ["admin"]. */ prohibited_implied_role?: readonly string[];
  }
  interface auth {
    application_credential?: string;
    external?: string;
    mapped?: string;
    /** Default: ["external","password","token","oauth1","mapped","applicati…. */ methods?: readonly string[];
    oauth1?: string;
    password?: string;
    token?: string;
  }
  interface cache extends libraries.oslo_cache.cache {
    /** Default: true. */ enabled?: boolean;
  }
  interface catalog {
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
    list_limit?: Int;
    /** Default: "default_catalog.templates". */ template_file?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Subject-Token",…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Subject-Token",…. */ expose_headers?: readonly string[];
  }
  interface credential {
    /** Default: 15. */ auth_ttl?: Int;
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: "/etc/keystone/credential-keys/". */ key_repository?: string;
    /** Default: "fernet". */ provider?: string;
    /** Default: -1. */ user_limit?: Int;
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface domain_config {
    /** Default: 300. */ cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
  }
  interface endpoint_filter {
    /** Default: "sql". */ driver?: string;
    /** Default: true. */ return_all_endpoints_if_no_filter?: boolean;
  }
  interface endpoint_policy {
    /** Default: "sql". */ driver?: string;
  }
  interface federation {
    /** Default: "". */ assertion_prefix?: string;
    /** Default: "1.0". */ attribute_mapping_default_schema_version?: string;
    /** Default: true. */ caching?: boolean;
    /** Default: 0. */ default_authorization_ttl?: Int;
    /** Default: "sql". */ driver?: string;
    /** @deprecated Since T. Default: "Federated". */ federated_domain_name?: string;
    remote_id_attribute?: string;
    /** Default: "/etc/keystone/sso_callback_template.html". */ sso_callback_template?: string;
    /** Default: []. */ trusted_dashboard?: readonly string[];
  }
  interface fernet_receipts {
    /** Default: "/etc/keystone/fernet-keys/". */ key_repository?: string;
    /** Default: 3. */ max_active_keys?: Int<1>;
  }
  interface fernet_tokens {
    /** Default: "/etc/keystone/fernet-keys/". */ key_repository?: string;
    /** Default: 3. */ max_active_keys?: Int<1>;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface identity {
    /** Default: 600. */ cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "default". */ default_domain_id?: string;
    /** Default: "/etc/keystone/domains". */ domain_config_dir?: string;
    /** Default: false. */ domain_configurations_from_database?: boolean;
    /** Default: false. */ domain_specific_drivers_enabled?: boolean;
    /** Default: "sql". */ driver?: string;
    list_limit?: Int;
    /** Default: 4096. */ max_password_length?: Int<"-∞", 4096>;
    /** Default: "bcrypt". */ password_hash_algorithm?: "bcrypt" | "bcrypt_sha256" | "pbkdf2_sha512" | "scrypt";
    password_hash_rounds?: Int;
    salt_bytesize?: Int<0, 96>;
    scrypt_block_size?: Int;
    scrypt_parallelism?: Int;
  }
  interface identity_mapping {
    /** Default: true. */ backward_compatible_ids?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: "sha256". */ generator?: string;
  }
  interface jwt_tokens {
    /** Default: "/etc/keystone/jws-keys/private". */ jws_private_key_repository?: string;
    /** Default: "/etc/keystone/jws-keys/public". */ jws_public_key_repository?: string;
  }
  interface ldap {
    /** Default: "default". */ alias_dereferencing?: "always" | "default" | "finding" | "never" | "searching";
    /** Default: 60. */ auth_pool_connection_lifetime?: Int<1>;
    /** Default: 100. */ auth_pool_size?: Int<1>;
    chase_referrals?: boolean;
    /** Default: -1. */ connection_timeout?: Int<-1>;
    debug_level?: Int<-1>;
    /** Default: false. */ group_ad_nesting?: boolean;
    /** Default: []. */ group_additional_attribute_mapping?: readonly string[];
    /** Default: []. */ group_attribute_ignore?: readonly string[];
    /** Default: "description". */ group_desc_attribute?: string;
    group_filter?: string;
    /** Default: "cn". */ group_id_attribute?: string;
    /** Default: "member". */ group_member_attribute?: string;
    /** Default: false. */ group_members_are_ids?: boolean;
    /** Default: "ou". */ group_name_attribute?: string;
    /** Default: "groupOfNames". */ group_objectclass?: string;
    group_tree_dn?: string;
    /** Default: 0. */ page_size?: Int<0>;
    /** Secret. */ password?: Secret;
    /** Default: 600. */ pool_connection_lifetime?: Int<1>;
    /** Default: -1. */ pool_connection_timeout?: Int<-1>;
    /** Default: 0.1. */ pool_retry_delay?: Float;
    /** Default: 3. */ pool_retry_max?: Int<1>;
    /** Default: 10. */ pool_size?: Int<1>;
    /** Default: "one". */ query_scope?: "one" | "sub";
    /** Default: false. */ randomize_urls?: boolean;
    /** Default: "cn=example,cn=com". */ suffix?: string;
    tls_cacertdir?: string;
    tls_cacertfile?: string;
    /** Default: "demand". */ tls_req_cert?: "allow" | "demand" | "never";
    /** Default: "ldap://localhost". */ url?: string;
    /** Default: true. */ use_auth_pool?: boolean;
    /** Default: true. */ use_pool?: boolean;
    /** Default: false. */ use_tls?: boolean;
    user?: string;
    /** Default: []. */ user_additional_attribute_mapping?: readonly string[];
    /** Default: ["default_project_id"]. */ user_attribute_ignore?: readonly string[];
    user_default_project_id_attribute?: string;
    /** Default: "description". */ user_description_attribute?: string;
    /** Default: "enabled". */ user_enabled_attribute?: string;
    /** Default: "True". */ user_enabled_default?: string;
    /** Default: false. */ user_enabled_emulation?: boolean;
    user_enabled_emulation_dn?: string;
    /** Default: false. */ user_enabled_emulation_use_group_config?: boolean;
    /** Default: false. */ user_enabled_invert?: boolean;
    /** Default: 0. */ user_enabled_mask?: Int<0>;
    user_filter?: string;
    /** Default: "cn". */ user_id_attribute?: string;
    /** Default: "mail". */ user_mail_attribute?: string;
    /** Default: "sn". */ user_name_attribute?: string;
    /** Default: "inetOrgPerson". */ user_objectclass?: string;
    /** Default: "userPassword". */ user_pass_attribute?: string;
    user_tree_dn?: string;
  }
  interface oauth1 {
    /** Default: 86400. */ access_token_duration?: Int<0>;
    /** Default: "sql". */ driver?: string;
    /** Default: 28800. */ request_token_duration?: Int<0>;
  }
  interface oauth2 {
    /** Default: ["tls_client_auth","client_secret_basic"]. */ oauth2_authn_methods?: readonly string[];
    /** Default: "oauth2_mapping". */ oauth2_cert_dn_mapping_id?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface policy {
    /** Default: "sql". */ driver?: string;
    list_limit?: Int;
  }
  interface receipt {
    /** Default: true. */ cache_on_issue?: boolean;
    /** Default: 300. */ cache_time?: Int<0>;
    /** Default: true. */ caching?: boolean;
    /** Default: 300. */ expiration?: Int<0, 86400>;
    /** Default: "fernet". */ provider?: string;
  }
  interface resource {
    admin_project_domain_name?: string;
    admin_project_name?: string;
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "off". */ domain_name_url_safe?: "new" | "off" | "strict";
    /** Default: "sql". */ driver?: string;
    list_limit?: Int;
    /** Default: "off". */ project_name_url_safe?: "new" | "off" | "strict";
  }
  interface revoke {
    /** Default: 3600. */ cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: 1800. */ expiration_buffer?: Int<0>;
  }
  interface role {
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    driver?: string;
    list_limit?: Int;
  }
  interface saml {
    /** Default: 3600. */ assertion_expiration_time?: Int;
    /** Default: "/etc/keystone/ssl/certs/signing_cert.pem". */ certfile?: string;
    /** Default: "Example, Inc.". */ idp_contact_company?: string;
    /** Default: "support@example.com". */ idp_contact_email?: string;
    /** Default: "SAML Identity Provider Support". */ idp_contact_name?: string;
    /** Default: "Support". */ idp_contact_surname?: string;
    /** Default: "+1 800 555 0100". */ idp_contact_telephone?: string;
    /** Default: "other". */ idp_contact_type?: "administrative" | "billing" | "other" | "support" | "technical";
    idp_entity_id?: string;
    /** Default: "en". */ idp_lang?: string;
    /** Default: "/etc/keystone/saml2_idp_metadata.xml". */ idp_metadata_path?: string;
    /** Default: "OpenStack SAML Identity Provider". */ idp_organization_display_name?: string;
    /** Default: "SAML Identity Provider". */ idp_organization_name?: string;
    /** Default: "https://example.com/". */ idp_organization_url?: string;
    idp_sso_endpoint?: string;
    /** Default: "/etc/keystone/ssl/private/signing_key.pem". */ keyfile?: string;
    /** Default: "ss:mem:". */ relay_state_prefix?: string;
    /** Default: "xmlsec1". */ xmlsec1_binary?: string;
  }
  interface security_compliance {
    /** Default: false. */ change_password_upon_first_use?: boolean;
    disable_user_account_days_inactive?: Int<1>;
    /** Default: 1800. */ lockout_duration?: Int<1>;
    lockout_failure_attempts?: Int<1>;
    /** Default: 0. */ minimum_password_age?: Int<0>;
    password_expires_days?: Int<1>;
    password_regex?: string;
    password_regex_description?: string;
    /** Default: 0. */ unique_last_password_count?: Int<0>;
  }
  interface shadow_users {
    /** Default: "sql". */ driver?: string;
  }
  interface token {
    /** Default: 172800. */ allow_expired_window?: Int;
    /** Default: true. */ allow_rescope_scoped_token?: boolean;
    /** @deprecated Since S. Default: true. */ cache_on_issue?: boolean;
    cache_time?: Int<0, 9223372036854776000>;
    /** Default: true. */ caching?: boolean;
    /** Default: 3600. */ expiration?: Int<0, 9223372036854776000>;
    /** Default: "fernet". */ provider?: string;
    /** Default: true. */ revoke_by_id?: boolean;
  }
  interface tokenless_auth {
    /** Default: "SSL_CLIENT_I_DN". */ issuer_attribute?: string;
    /** Default: "x509". */ protocol?: string;
    /** Default: []. */ trusted_issuer?: readonly string[];
  }
  interface totp {
    /** Default: 1. */ included_previous_windows?: Int<0, 10>;
  }
  interface trust {
    /** Default: false. */ allow_redelegation?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: 3. */ max_redelegation_count?: Int;
  }
  interface unified_limit {
    cache_time?: Int;
    /** Default: true. */ caching?: boolean;
    /** Default: "sql". */ driver?: string;
    /** Default: "flat". */ enforcement_model?: "flat" | "strict_two_level";
    list_limit?: Int;
  }
  interface wsgi {
    /** Default: false. */ debug_middleware?: boolean;
  }
}
