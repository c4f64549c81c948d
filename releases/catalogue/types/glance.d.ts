// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int, Others, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of glance 2024.1. */
export interface glance {
  "glance-api.conf"?: glance_api_conf;
  "glance-cache.conf"?: glance_cache_conf;
  "glance-manage.conf"?: glance_manage_conf;
  "glance-scrubber.conf"?: glance_scrubber_conf;
}

export interface glance_api_conf extends glance_api_conf.named {
  [group: string]: glance_api_conf.any_name | undefined;
}
export namespace glance_api_conf {
  interface named {
    DEFAULT?: glance_api_conf.DEFAULT;
    audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
    barbican?: libraries.castellan_config.barbican;
    barbican_service_user?: libraries.castellan_config.barbican_service_user;
    cinder?: glance_api_conf.cinder;
    cors?: glance_api_conf.cors;
    database?: glance_api_conf.database;
    file?: glance_api_conf.file;
    glance_store?: glance_api_conf.glance_store;
    healthcheck?: glance_api_conf.healthcheck;
    image_format?: glance_api_conf.image_format;
    key_manager?: libraries.castellan_config.key_manager;
    keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
    oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
    oslo_limit?: libraries.oslo_limit.oslo_limit;
    oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
    oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
    oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
    oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
    oslo_middleware?: glance_api_conf.oslo_middleware;
    oslo_policy?: glance_api_conf.oslo_policy;
    oslo_reports?: libraries.oslo_reports.oslo_reports;
    paste_deploy?: glance_api_conf.paste_deploy;
    profiler?: libraries.osprofiler.profiler;
    profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
    profiler_otlp?: libraries.osprofiler.profiler_otlp;
    store_type_location_strategy?: glance_api_conf.store_type_location_strategy;
    task?: glance_api_conf.task;
    taskflow_executor?: glance_api_conf.taskflow_executor;
    vault?: libraries.castellan_config.vault;
    wsgi?: glance_api_conf.wsgi;
    os_glance_staging_store?: glance_api_conf.chosen;
    os_glance_tasks_store?: glance_api_conf.chosen;
  }
  interface chosen {
    /** Default: false. */ cinder_api_insecure?: boolean;
    cinder_ca_certificates_file?: string;
    /** Default: "volumev3::publicURL". */ cinder_catalog_info?: string;
    /** Default: false. */ cinder_do_extend_attached?: boolean;
    cinder_endpoint_template?: string;
    /** Default: false. */ cinder_enforce_multipath?: boolean;
    /** Default: 3. */ cinder_http_retries?: Int<0>;
    /** Default: "/var/lib/glance/mnt". */ cinder_mount_point_base?: string;
    cinder_os_region_name?: string;
    /** Default: 300. */ cinder_state_transition_timeout?: Int<0>;
    cinder_store_auth_address?: string;
    /** Secret. */ cinder_store_password?: Secret;
    /** Default: "Default". */ cinder_store_project_domain_name?: string;
    cinder_store_project_name?: string;
    /** Default: "Default". */ cinder_store_user_domain_name?: string;
    cinder_store_user_name?: string;
    /** Default: false. */ cinder_use_multipath?: boolean;
    cinder_volume_type?: string;
    /** Default: "ref1". */ default_swift_reference?: string;
    /** Default: 65536. */ filesystem_store_chunk_size?: Int<1>;
    /** Default: "/var/lib/glance/images". */ filesystem_store_datadir?: string;
    filesystem_store_datadirs?: readonly string[];
    /** Default: 0. */ filesystem_store_file_perm?: Int;
    filesystem_store_metadata_file?: string;
    /** Default: false. */ filesystem_thin_provisioning?: boolean;
    /** Default: {}. */ http_proxy_information?: Readonly<Record<string, string>>;
    https_ca_certificates_file?: string;
    /** Default: true. */ https_insecure?: boolean;
    /** Default: -1. */ rados_connect_timeout?: Int;
    /** Default: "". */ rbd_store_ceph_conf?: string;
    /** Default: 8. */ rbd_store_chunk_size?: Int<1>;
    /** Default: "images". */ rbd_store_pool?: string;
    rbd_store_user?: string;
    /** Default: false. */ rbd_thin_provisioning?: boolean;
    /** Default: "/etc/glance/rootwrap.conf". */ rootwrap_config?: string;
    /** Secret. */ s3_store_access_key?: Secret;
    s3_store_bucket?: string;
    /** Default: "auto". */ s3_store_bucket_url_format?: string;
    /** Default: "". */ s3_store_cacert?: string;
    /** Default: false. */ s3_store_create_bucket_on_put?: boolean;
    s3_store_host?: string;
    /** Default: 10. */ s3_store_large_object_chunk_size?: Int;
    /** Default: 100. */ s3_store_large_object_size?: Int;
    /** Default: "". */ s3_store_region_name?: string;
    /** Secret. */ s3_store_secret_key?: Secret;
    /** Default: 10. */ s3_store_thread_pools?: Int;
    /** Default: false. */ swift_buffer_on_upload?: boolean;
    /** Default: []. */ swift_store_admin_tenants?: readonly string[];
    /** @deprecated */ swift_store_auth_address?: string;
    /** Default: false. */ swift_store_auth_insecure?: boolean;
    /** @deprecated Default: "2". */ swift_store_auth_version?: string;
    swift_store_cacert?: string;
    swift_store_config_file?: string;
    /** Default: "glance". */ swift_store_container?: string;
    /** Default: false. */ swift_store_create_container_on_put?: boolean;
    swift_store_endpoint?: string;
    /** Default: "publicURL". */ swift_store_endpoint_type?: "adminURL" | "internalURL" | "publicURL";
    /** Default: 60. */ swift_store_expire_soon_interval?: Int<0>;
    /** @deprecated Secret. */ swift_store_key?: Secret;
    /** Default: 200. */ swift_store_large_object_chunk_size?: Int<1>;
    /** Default: 5120. */ swift_store_large_object_size?: Int<1>;
    /** Default: false. */ swift_store_multi_tenant?: boolean;
    /** Default: 0. */ swift_store_multiple_containers_seed?: Int<0, 32>;
    swift_store_region?: string;
    /** Default: 0. */ swift_store_retry_get_count?: Int<0>;
    /** Default: "object-store". */ swift_store_service_type?: string;
    /** Default: true. */ swift_store_ssl_compression?: boolean;
    /** Default: true. */ swift_store_use_trusts?: boolean;
    /** @deprecated Secret. */ swift_store_user?: Secret;
    swift_upload_buffer_dir?: string;
    /** Default: 10. */ vmware_api_retry_count?: Int<1>;
    vmware_ca_file?: string;
    vmware_datastores?: readonly string[];
    /** Default: false. */ vmware_insecure?: boolean;
    vmware_server_host?: string;
    /** Secret. */ vmware_server_password?: Secret;
    vmware_server_username?: string;
    /** Default: "/openstack_glance". */ vmware_store_image_dir?: string;
    /** Default: 5. */ vmware_task_poll_interval?: Int<1>;
  }
  interface any_name extends chosen, Others<named, chosen> {}
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** @deprecated Since Ussuri. Default: true. */ allow_additional_image_properties?: boolean;
    /** Default: false. */ allow_anonymous_access?: boolean;
    /** Default: 1000. */ api_limit_max?: Int<1>;
    /** Default: 4096. */ backlog?: Int<1>;
    /** Default: "0.0.0.0". */ bind_host?: string;
    bind_port?: Int<0, 65535>;
    /** Default: 900. */ client_socket_timeout?: Int<0>;
    /** Default: "image.localhost". */ default_publisher_id?: string;
    /** @deprecated Since 2024.1 (Caracal). Default: false. */ delayed_delete?: boolean;
    /** Default: "sha256". */ digest_algorithm?: string;
    /** Default: []. */ disabled_notifications?: readonly string[];
    enabled_backends?: Readonly<Record<string, string>>;
    /** Default: ["glance-direct","web-download","copy-image"]. */ enabled_import_methods?: readonly string[];
    /** Default: "sha512". */ hashing_algorithm?: string;
    /** Default: true. */ http_keepalive?: boolean;
    image_cache_dir?: string;
    /** Default: "centralized_db". */ image_cache_driver?: "centralized_db" | "sqlite" | "xattr";
    /** Default: 10737418240. */ image_cache_max_size?: Int<0>;
    /** @deprecated Since Caracal (2024.1). Default: "cache.db". */ image_cache_sqlite_db?: string;
    /** Default: 86400. */ image_cache_stall_time?: Int<0>;
    /** Default: 10. */ image_location_quota?: Int;
    /** Default: 128. */ image_member_quota?: Int;
    /** Default: 128. */ image_property_quota?: Int;
    /** Default: 1099511627776. */ image_size_cap?: Int<1, 9223372036854776000>;
    /** Default: 128. */ image_tag_quota?: Int;
    /** Default: 25. */ limit_param_default?: Int<1>;
    /** @deprecated Since Caracal. Default: "location_order". */ location_strategy?: "location_order" | "store_type";
    /** Default: 16384. */ max_header_line?: Int<0>;
    /** Default: 64. */ max_request_id_length?: Int<0>;
    /** Secret. */ metadata_encryption_key?: Secret;
    /** Default: "file:///tmp/staging/". */ node_staging_uri?: string;
    pipe_handle?: string;
    property_protection_file?: string;
    /** Default: "roles". */ property_protection_rule_format?: "policies" | "roles";
    public_endpoint?: string;
    pydev_worker_debug_host?: string;
    /** Default: 5678. */ pydev_worker_debug_port?: Int<0, 65535>;
    /** @deprecated Since 2024.1 (Caracal). Default: 1. */ scrub_pool_size?: Int<1>;
    /** @deprecated Since 2024.1 (Caracal). Default: 0. */ scrub_time?: Int<0>;
    /** Default: false. */ show_image_direct_url?: boolean;
    /** @deprecated Since Newton. Default: false. */ show_multiple_locations?: boolean;
    /** Default: 600. */ tcp_keepidle?: Int<1>;
    /** Default: false. */ use_keystone_limits?: boolean;
    /** Default: "0". */ user_storage_quota?: string;
    worker_self_reference_url?: string;
    workers?: Int<0>;
  }
  interface cinder {
    /** Default: false. */ cinder_api_insecure?: boolean;
    cinder_ca_certificates_file?: string;
    /** Default: "volumev3::publicURL". */ cinder_catalog_info?: string;
    /** Default: false. */ cinder_do_extend_attached?: boolean;
    cinder_endpoint_template?: string;
    /** Default: false. */ cinder_enforce_multipath?: boolean;
    /** Default: 3. */ cinder_http_retries?: Int<0>;
    /** Default: "/var/lib/glance/mnt". */ cinder_mount_point_base?: string;
    cinder_os_region_name?: string;
    /** Default: 300. */ cinder_state_transition_timeout?: Int<0>;
    cinder_store_auth_address?: string;
    /** Secret. */ cinder_store_password?: Secret;
    /** Default: "Default". */ cinder_store_project_domain_name?: string;
    cinder_store_project_name?: string;
    /** Default: "Default". */ cinder_store_user_domain_name?: string;
    cinder_store_user_name?: string;
    /** Default: false. */ cinder_use_multipath?: boolean;
    cinder_volume_type?: string;
    /** Default: "/etc/glance/rootwrap.conf". */ rootwrap_config?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["Content-MD5","X-Image-Meta-Checksum","X-Storage-Token","A…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Image-Meta-Checksum","X-Auth-Token","X-Subject-Token","…. */ expose_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface file {
    /** Default: 65536. */ filesystem_store_chunk_size?: Int<1>;
    /** Default: "/var/lib/glance/images". */ filesystem_store_datadir?: string;
    filesystem_store_datadirs?: readonly string[];
    /** Default: 0. */ filesystem_store_file_perm?: Int;
    filesystem_store_metadata_file?: string;
    /** Default: false. */ filesystem_thin_provisioning?: boolean;
  }
  interface glance_store {
    /** Default: false. */ cinder_api_insecure?: boolean;
    cinder_ca_certificates_file?: string;
    /** Default: "volumev3::publicURL". */ cinder_catalog_info?: string;
    /** Default: false. */ cinder_do_extend_attached?: boolean;
    cinder_endpoint_template?: string;
    /** Default: false. */ cinder_enforce_multipath?: boolean;
    /** Default: 3. */ cinder_http_retries?: Int<0>;
    /** Default: "/var/lib/glance/mnt". */ cinder_mount_point_base?: string;
    cinder_os_region_name?: string;
    /** Default: 300. */ cinder_state_transition_timeout?: Int<0>;
    cinder_store_auth_address?: string;
    /** Secret. */ cinder_store_password?: Secret;
    /** Default: "Default". */ cinder_store_project_domain_name?: string;
    cinder_store_project_name?: string;
    /** Default: "Default". */ cinder_store_user_domain_name?: string;
    cinder_store_user_name?: string;
    /** Default: false. */ cinder_use_multipath?: boolean;
    cinder_volume_type?: string;
    default_backend?: string;
    /** @deprecated Since Rocky. Default: "file". */ default_store?: "cinder" | "file" | "filesystem" | "http" | "https" | "rbd" | "s3" | "swift" | "swift+config" | "swift+http" | "swift+https" | "vsphere";
    /** Default: "ref1". */ default_swift_reference?: string;
    /** Default: 65536. */ filesystem_store_chunk_size?: Int<1>;
    /** Default: "/var/lib/glance/images". */ filesystem_store_datadir?: string;
    filesystem_store_datadirs?: readonly string[];
    /** Default: 0. */ filesystem_store_file_perm?: Int;
    filesystem_store_metadata_file?: string;
    /** Default: false. */ filesystem_thin_provisioning?: boolean;
    /** Default: {}. */ http_proxy_information?: Readonly<Record<string, string>>;
    https_ca_certificates_file?: string;
    /** Default: true. */ https_insecure?: boolean;
    /** Default: -1. */ rados_connect_timeout?: Int;
    /** Default: "". */ rbd_store_ceph_conf?: string;
    /** Default: 8. */ rbd_store_chunk_size?: Int<1>;
    /** Default: "images". */ rbd_store_pool?: string;
    rbd_store_user?: string;
    /** Default: false. */ rbd_thin_provisioning?: boolean;
    /** Default: "/etc/glance/rootwrap.conf". */ rootwrap_config?: string;
    /** Secret. */ s3_store_access_key?: Secret;
    s3_store_bucket?: string;
    /** Default: "auto". */ s3_store_bucket_url_format?: string;
    /** Default: "". */ s3_store_cacert?: string;
    /** Default: false. */ s3_store_create_bucket_on_put?: boolean;
    s3_store_host?: string;
    /** Default: 10. */ s3_store_large_object_chunk_size?: Int;
    /** Default: 100. */ s3_store_large_object_size?: Int;
    /** Default: "". */ s3_store_region_name?: string;
    /** Secret. */ s3_store_secret_key?: Secret;
    /** Default: 10. */ s3_store_thread_pools?: Int;
    /** @deprecated Since Rocky. Default: ["file","http"]. */ stores?: readonly string[];
    /** Default: false. */ swift_buffer_on_upload?: boolean;
    /** Default: []. */ swift_store_admin_tenants?: readonly string[];
    /** @deprecated */ swift_store_auth_address?: string;
    /** Default: false. */ swift_store_auth_insecure?: boolean;
    /** @deprecated Default: "2". */ swift_store_auth_version?: string;
    swift_store_cacert?: string;
    swift_store_config_file?: string;
    /** Default: "glance". */ swift_store_container?: string;
    /** Default: false. */ swift_store_create_container_on_put?: boolean;
    swift_store_endpoint?: string;
    /** Default: "publicURL". */ swift_store_endpoint_type?: "adminURL" | "internalURL" | "publicURL";
    /** Default: 60. */ swift_store_expire_soon_interval?: Int<0>;
    /** @deprecated Secret. */ swift_store_key?: Secret;
    /** Default: 200. */ swift_store_large_object_chunk_size?: Int<1>;
    /** Default: 5120. */ swift_store_large_object_size?: Int<1>;
    /** Default: false. */ swift_store_multi_tenant?: boolean;
    /** Default: 0. */ swift_store_multiple_containers_seed?: Int<0, 32>;
    swift_store_region?: string;
    /** Default: 0. */ swift_store_retry_get_count?: Int<0>;
    /** Default: "object-store". */ swift_store_service_type?: string;
    /** Default: true. */ swift_store_ssl_compression?: boolean;
    /** Default: true. */ swift_store_use_trusts?: boolean;
    /** @deprecated Secret. */ swift_store_user?: Secret;
    swift_upload_buffer_dir?: string;
    /** Default: 10. */ vmware_api_retry_count?: Int<1>;
    vmware_ca_file?: string;
    vmware_datastores?: readonly string[];
    /** Default: false. */ vmware_insecure?: boolean;
    vmware_server_host?: string;
    /** Secret. */ vmware_server_password?: Secret;
    vmware_server_username?: string;
    /** Default: "/openstack_glance". */ vmware_store_image_dir?: string;
    /** Default: 5. */ vmware_task_poll_interval?: Int<1>;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface image_format {
    /** Default: ["ami","ari","aki","bare","ovf","ova","docker","compressed"]. */ container_formats?: readonly string[];
    /** Default: ["ami","ari","aki","vhd","vhdx","vmdk","raw","qcow2","vdi",…. */ disk_formats?: readonly string[];
    /** Default: ["streamOptimized","monolithicSparse"]. */ vmdk_allowed_types?: readonly string[];
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface paste_deploy {
    config_file?: string;
    flavor?: string;
  }
  interface store_type_location_strategy {
    /** @deprecated Since Caracal. Default: []. */ store_type_preference?: readonly string[];
  }
  interface task {
    /** Default: "taskflow". */ task_executor?: string;
    /** Default: 48. */ task_time_to_live?: Int;
    work_dir?: string;
  }
  interface taskflow_executor {
    conversion_format?: "qcow2" | "raw" | "vmdk";
    /** Default: "parallel". */ engine_mode?: "parallel" | "serial";
    /** Default: 10. */ max_workers?: Int<1>;
  }
  interface wsgi {
    python_interpreter?: string;
    /** Default: 16. */ task_pool_threads?: Int<1>;
  }
}

export interface glance_cache_conf {
  DEFAULT?: glance_cache_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  cors?: glance_cache_conf.cors;
  database?: glance_cache_conf.database;
  healthcheck?: glance_cache_conf.healthcheck;
  key_manager?: libraries.castellan_config.key_manager;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_limit?: libraries.oslo_limit.oslo_limit;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: glance_cache_conf.oslo_middleware;
  oslo_policy?: glance_cache_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  vault?: libraries.castellan_config.vault;
}
export namespace glance_cache_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** @deprecated Since Ussuri. Default: true. */ allow_additional_image_properties?: boolean;
    /** Default: 1000. */ api_limit_max?: Int<1>;
    /** Default: "sha256". */ digest_algorithm?: string;
    /** Default: ["glance-direct","web-download","copy-image"]. */ enabled_import_methods?: readonly string[];
    /** Default: "sha512". */ hashing_algorithm?: string;
    image_cache_dir?: string;
    /** Default: "centralized_db". */ image_cache_driver?: "centralized_db" | "sqlite" | "xattr";
    /** Default: 10737418240. */ image_cache_max_size?: Int<0>;
    /** @deprecated Since Caracal (2024.1). Default: "cache.db". */ image_cache_sqlite_db?: string;
    /** Default: 86400. */ image_cache_stall_time?: Int<0>;
    /** Default: 10. */ image_location_quota?: Int;
    /** Default: 128. */ image_member_quota?: Int;
    /** Default: 128. */ image_property_quota?: Int;
    /** Default: 1099511627776. */ image_size_cap?: Int<1, 9223372036854776000>;
    /** Default: 128. */ image_tag_quota?: Int;
    /** Default: 25. */ limit_param_default?: Int<1>;
    /** Secret. */ metadata_encryption_key?: Secret;
    /** Default: "file:///tmp/staging/". */ node_staging_uri?: string;
    pydev_worker_debug_host?: string;
    /** Default: 5678. */ pydev_worker_debug_port?: Int<0, 65535>;
    /** Default: false. */ show_image_direct_url?: boolean;
    /** @deprecated Since Newton. Default: false. */ show_multiple_locations?: boolean;
    /** Default: false. */ use_keystone_limits?: boolean;
    /** Default: "0". */ user_storage_quota?: string;
    worker_self_reference_url?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
}

export interface glance_manage_conf {
  DEFAULT?: glance_manage_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  cors?: glance_manage_conf.cors;
  database?: glance_manage_conf.database;
  healthcheck?: glance_manage_conf.healthcheck;
  key_manager?: libraries.castellan_config.key_manager;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_limit?: libraries.oslo_limit.oslo_limit;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: glance_manage_conf.oslo_middleware;
  oslo_policy?: glance_manage_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  vault?: libraries.castellan_config.vault;
}
export namespace glance_manage_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {}
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
}

export interface glance_scrubber_conf {
  DEFAULT?: glance_scrubber_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  cors?: glance_scrubber_conf.cors;
  database?: glance_scrubber_conf.database;
  healthcheck?: glance_scrubber_conf.healthcheck;
  key_manager?: libraries.castellan_config.key_manager;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_limit?: libraries.oslo_limit.oslo_limit;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: glance_scrubber_conf.oslo_middleware;
  oslo_policy?: glance_scrubber_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  vault?: libraries.castellan_config.vault;
}
export namespace glance_scrubber_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** @deprecated Since Ussuri. Default: true. */ allow_additional_image_properties?: boolean;
    /** Default: 1000. */ api_limit_max?: Int<1>;
    /** @deprecated Since 2024.1 (Caracal). Default: false. */ daemon?: boolean;
    /** @deprecated Since 2024.1 (Caracal). Default: false. */ delayed_delete?: boolean;
    /** Default: "sha256". */ digest_algorithm?: string;
    /** Default: ["glance-direct","web-download","copy-image"]. */ enabled_import_methods?: readonly string[];
    /** Default: "sha512". */ hashing_algorithm?: string;
    /** Default: 10. */ image_location_quota?: Int;
    /** Default: 128. */ image_member_quota?: Int;
    /** Default: 128. */ image_property_quota?: Int;
    /** Default: 1099511627776. */ image_size_cap?: Int<1, 9223372036854776000>;
    /** Default: 128. */ image_tag_quota?: Int;
    /** Default: 25. */ limit_param_default?: Int<1>;
    /** Secret. */ metadata_encryption_key?: Secret;
    /** Default: "file:///tmp/staging/". */ node_staging_uri?: string;
    pydev_worker_debug_host?: string;
    /** Default: 5678. */ pydev_worker_debug_port?: Int<0, 65535>;
    /** @deprecated Since 2024.1 (Caracal). */ restore?: string;
    /** @deprecated Since 2024.1 (Caracal). Default: 1. */ scrub_pool_size?: Int<1>;
    /** @deprecated Since 2024.1 (Caracal). Default: 0. */ scrub_time?: Int<0>;
    /** Default: false. */ show_image_direct_url?: boolean;
    /** @deprecated Since Newton. Default: false. */ show_multiple_locations?: boolean;
    /** Default: false. */ use_keystone_limits?: boolean;
    /** Default: "0". */ user_storage_quota?: string;
    /** @deprecated Since 2024.1 (Caracal). Default: 300. */ wakeup_time?: Int<0>;
    worker_self_reference_url?: string;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
}
