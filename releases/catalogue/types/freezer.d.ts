// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2025.1";

/** Configuration of freezer 2025.1. */
export interface freezer {
  "freezer-agent.conf"?: freezer_agent_conf;
  "freezer-api.conf"?: freezer_api_conf;
  "freezer-scheduler.conf"?: freezer_scheduler_conf;
}

export interface freezer_agent_conf {
  DEFAULT?: freezer_agent_conf.DEFAULT;
  os_brick?: libraries.os_brick.os_brick;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace freezer_agent_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "". */ access_key?: string;
    action?: "admin" | "backup" | "exec" | "info" | "restore";
    /** Default: false. */ always_level?: Int;
    backup_name?: string;
    /** Default: "". */ cinder_vol_id?: string;
    /** Default: "". */ cinder_vol_name?: string;
    /** Default: "". */ cinderbrick_vol_id?: string;
    cindernative_backup_id?: string;
    /** Default: "". */ cindernative_vol_id?: string;
    command?: string;
    /** Default: "gzip". */ compression?: "bzip2" | "gzip" | "xz";
    config?: string;
    /** Default: false. */ consistency_check?: boolean;
    consistency_checksum?: string;
    /** Default: "freezer_backups". */ container?: string;
    dereference_symlink?: "all" | "hard" | "soft";
    /** Default: -1. */ download_limit?: Int;
    /** Default: false. */ dry_run?: boolean;
    encrypt_pass_file?: string;
    /** Default: "". */ endpoint?: string;
    /** Required. Default: "tar". */ engine_name?: "glance" | "nova" | "osbrick" | "rsync" | "rsyncv2" | "tar";
    exclude?: string;
    /** Default: "". */ ftp_certfile?: string;
    /** Default: "". */ ftp_host?: string;
    /** Default: "". */ ftp_keyfile?: string;
    /** Default: "". */ ftp_password?: string;
    /** Default: 21. */ ftp_port?: Int;
    /** Default: "". */ ftp_username?: string;
    /** Default: 1. */ fullbackup_rotation?: Int<1>;
    /** Default: "". */ glance_image_id?: string;
    /** Default: "". */ glance_image_name?: string;
    /** Default: "". */ glance_image_name_filter?: string;
    hostname?: string;
    incremental?: boolean;
    /** Default: false. */ insecure?: boolean;
    lvm_dirmount?: string;
    lvm_snapname?: string;
    /** Default: "ro". */ lvm_snapperm?: "ro" | "rw";
    /** Default: "1G". */ lvm_snapsize?: string;
    lvm_srcvol?: string;
    lvm_volgroup?: string;
    /** Default: false. */ max_level?: Int;
    max_priority?: string;
    /** Default: 33554432. */ max_segment_size?: Int;
    metadata_out?: string;
    /** Default: "fs". */ mode?: string;
    /** Default: false. */ mysql_conf?: string;
    no_incremental?: string;
    /** Default: "". */ nova_inst_id?: string;
    /** Default: "". */ nova_inst_name?: string;
    nova_restore_network?: string;
    os_identity_api_version?: "1" | "2" | "2.0" | "3";
    /** Default: false. */ overwrite?: boolean;
    path_to_backup?: string;
    project_id?: string;
    proxy?: string;
    /** Default: false. */ quiet?: boolean;
    remove_from_date?: string;
    remove_older_than?: Float;
    /** Default: false. */ restart_always_level?: Float;
    restore_abs_path?: string;
    restore_from_date?: string;
    /** Default: 4096. */ rsync_block_size?: Int;
    /** Default: "". */ secret_key?: string;
    snapshot?: string;
    /** Default: false. */ sql_server_conf?: string;
    /** Default: "". */ ssh_host?: string;
    /** Default: "/root/.ssh/id_rsa". */ ssh_key?: string;
    /** Default: "". */ ssh_password?: string;
    /** Default: 22. */ ssh_port?: Int;
    /** Default: "". */ ssh_username?: string;
    /** Default: "swift". */ storage?: "ftp" | "ftps" | "local" | "s3" | "ssh" | "swift";
    /** Default: true. */ sync?: boolean;
    /** Default: 120. */ timeout?: Int;
    /** Default: -1. */ upload_limit?: Int;
  }
}

export interface freezer_api_conf {
  DEFAULT?: freezer_api_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cors?: freezer_api_conf.cors;
  database?: libraries.oslo_db.database;
  healthcheck?: freezer_api_conf.healthcheck;
  keystone_authtoken?: freezer_api_conf.keystone_authtoken;
  oslo_middleware?: freezer_api_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  paste_deploy?: freezer_api_conf.paste_deploy;
  storage?: freezer_api_conf.storage;
}
export namespace freezer_api_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT {
    /** Default: "0.0.0.0". */ bind_host?: string;
    /** Default: 9090. */ bind_port?: Int<0, 65535>;
    /** Default: false. */ enable_v1_api?: boolean;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface keystone_authtoken extends libraries.keystonemiddleware_auth_token.keystone_authtoken {
    /** Secret. */ admin_password?: Secret;
    /** Default: "admin". */ admin_tenant_name?: string;
    /** Secret. */ admin_token?: Secret;
    admin_user?: string;
    /** Default: "". */ auth_admin_prefix?: string;
    /** Default: "127.0.0.1". */ auth_host?: string;
    /** Default: 35357. */ auth_port?: Int;
    /** Default: "https". */ auth_protocol?: "http" | "https";
    identity_uri?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface paste_deploy {
    /** Default: "freezer-paste.ini". */ config_file?: string;
  }
  interface storage {
    backend?: string;
    /** Default: "elasticsearch". */ driver?: string;
  }
}

export interface freezer_scheduler_conf {
  DEFAULT?: freezer_scheduler_conf.DEFAULT;
  os_brick?: libraries.os_brick.os_brick;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace freezer_scheduler_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    client_id?: string;
    /** Default: 1. */ concurrent_jobs?: Int;
    /** Default: false. */ disable_exec?: boolean;
    /** Default: false. */ enable_v1_api?: boolean;
    /** Default: false. */ insecure?: boolean;
    /** Default: 60. */ interval?: Int;
    /** Default: "/etc/freezer/scheduler/conf.d". */ jobs_dir?: string;
    /** Default: false. */ no_api?: boolean;
    /** Default: false. */ no_daemon?: boolean;
  }
}
