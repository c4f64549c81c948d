// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of placement 2024.1. */
export interface placement {
  "placement.conf"?: placement_conf;
}

export interface placement_conf {
  DEFAULT?: placement_conf.DEFAULT;
  api?: placement_conf.api;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cors?: placement_conf.cors;
  database?: placement_conf.database;
  healthcheck?: placement_conf.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_middleware?: placement_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  placement?: placement_conf.placement;
  placement_database?: placement_conf.placement_database;
}
export namespace placement_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT {
    pybasedir?: string;
    /** Default: "$pybasedir". */ state_path?: string;
    tempdir?: string;
  }
  interface api {
    /** Default: "keystone". */ auth_strategy?: "keystone" | "noauth2";
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface placement {
    /** Default: "depth-first". */ allocation_candidates_generation_strategy?: "breadth-first" | "depth-first";
    /** Default: 10. */ allocation_conflict_retry_count?: Int;
    /** Default: "00000000-0000-0000-0000-000000000000". */ incomplete_consumer_project_id?: string;
    /** Default: "00000000-0000-0000-0000-000000000000". */ incomplete_consumer_user_id?: string;
    /** Default: -1. */ max_allocation_candidates?: Int;
    /** Default: false. */ randomize_allocation_candidates?: boolean;
  }
  interface placement_database {
    /** Secret. Required. */ connection?: Secret;
    /** Default: 0. */ connection_debug?: Int;
    /** Default: "". */ connection_parameters?: string;
    /** Default: 3600. */ connection_recycle_time?: Int;
    /** Default: false. */ connection_trace?: boolean;
    max_overflow?: Int;
    max_pool_size?: Int;
    /** Default: 10. */ max_retries?: Int;
    /** Default: "TRADITIONAL". */ mysql_sql_mode?: string;
    pool_timeout?: Int;
    /** Default: 10. */ retry_interval?: Int;
    /** Secret. */ slave_connection?: Secret;
    /** Default: true. */ sqlite_synchronous?: boolean;
    /** Default: false. */ sync_on_startup?: boolean;
  }
}
