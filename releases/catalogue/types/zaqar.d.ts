// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2025.1";

/** Configuration of zaqar 2025.1. */
export interface zaqar {
  "zaqar.conf"?: zaqar_conf;
}

export interface zaqar_conf {
  DEFAULT?: zaqar_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  database?: libraries.oslo_db.database;
  drivers?: zaqar_conf.drivers;
  "drivers:management_store:mongodb"?: zaqar_conf.drivers_management_store_mongodb;
  "drivers:management_store:redis"?: zaqar_conf.drivers_management_store_redis;
  "drivers:management_store:sqlalchemy"?: zaqar_conf.drivers_management_store_sqlalchemy;
  "drivers:message_store:mongodb"?: zaqar_conf.drivers_message_store_mongodb;
  "drivers:message_store:redis"?: zaqar_conf.drivers_message_store_redis;
  "drivers:message_store:swift"?: zaqar_conf.drivers_message_store_swift;
  "drivers:transport:websocket"?: zaqar_conf.drivers_transport_websocket;
  "drivers:transport:wsgi"?: zaqar_conf.drivers_transport_wsgi;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  notification?: zaqar_conf.notification;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  "pooling:catalog"?: zaqar_conf.pooling_catalog;
  profiler?: zaqar_conf.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  signed_url?: zaqar_conf.signed_url;
  storage?: zaqar_conf.storage;
  transport?: zaqar_conf.transport;
}
export namespace zaqar_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** Default: false. */ admin_mode?: boolean;
    /** Default: "". */ auth_strategy?: string;
    /** Default: false. */ enable_checksum?: boolean;
    /** Default: []. */ enable_deprecated_api_versions?: readonly "1.1"[];
    /** Default: false. */ pooling?: boolean;
    /** Default: false. */ unreliable?: boolean;
  }
  interface drivers {
    /** Default: "mongodb". */ management_store?: string;
    /** Default: "mongodb". */ message_store?: string;
    /** Default: "wsgi". */ transport?: string;
  }
  interface drivers_management_store_mongodb {
    /** Default: "zaqar". */ database?: string;
    /** Default: 1000. */ max_attempts?: Int<0>;
    /** Default: 10. */ max_reconnect_attempts?: Int;
    /** Default: 0.005. */ max_retry_jitter?: Float;
    /** Default: 0.1. */ max_retry_sleep?: Float;
    /** Default: 0.02. */ reconnect_sleep?: Float;
    ssl_ca_certs?: string;
    /** Default: "CERT_REQUIRED". */ ssl_cert_reqs?: string;
    ssl_certfile?: string;
    ssl_keyfile?: string;
    /** Secret. */ uri?: Secret;
  }
  interface drivers_management_store_redis {
    /** Default: 10. */ max_reconnect_attempts?: Int;
    /** Default: 1. */ reconnect_sleep?: Float;
    /** Secret. */ uri?: Secret;
  }
  interface drivers_management_store_sqlalchemy {
    /** Secret. */ uri?: Secret;
  }
  interface drivers_message_store_mongodb {
    /** Default: "zaqar". */ database?: string;
    /** Default: 1000. */ max_attempts?: Int<0>;
    /** Default: 10. */ max_reconnect_attempts?: Int;
    /** Default: 0.005. */ max_retry_jitter?: Float;
    /** Default: 0.1. */ max_retry_sleep?: Float;
    /** Default: 2. */ partitions?: Int;
    /** Default: 0.02. */ reconnect_sleep?: Float;
    ssl_ca_certs?: string;
    /** Default: "CERT_REQUIRED". */ ssl_cert_reqs?: string;
    ssl_certfile?: string;
    ssl_keyfile?: string;
    /** Secret. */ uri?: Secret;
  }
  interface drivers_message_store_redis {
    /** Default: 10. */ max_reconnect_attempts?: Int;
    /** Default: 1. */ reconnect_sleep?: Float;
    /** Secret. */ uri?: Secret;
  }
  interface drivers_message_store_swift {
    /** Default: "http://127.0.0.1:5000/v3/". */ auth_url?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: "publicURL". */ interface?: string;
    project_domain_id?: string;
    /** Default: "Default". */ project_domain_name?: string;
    region_name?: string;
    /** Secret. */ uri?: Secret;
    user_domain_id?: string;
    /** Default: "Default". */ user_domain_name?: string;
  }
  interface drivers_transport_websocket {
    /** Default: "127.0.0.1". */ bind?: string;
    external_port?: Int<0, 65535>;
    notification_bind?: string;
    /** Default: 0. */ notification_port?: Int<0, 65535>;
    /** Default: 9000. */ port?: Int<0, 65535>;
  }
  interface drivers_transport_wsgi {
    /** Default: "127.0.0.1". */ bind?: string;
    /** Default: 8888. */ port?: Int<0, 65535>;
  }
  interface notification {
    external_confirmation_url?: string;
    /** Default: 10. */ max_notifier_workers?: Int;
    /** Default: false. */ require_confirmation?: boolean;
    /** Default: "/usr/sbin/sendmail -t -oi". */ smtp_command?: string;
    smtp_host?: string;
    /** Default: "third_part". */ smtp_mode?: "self_local" | "third_part";
    smtp_port?: Int<0, 65535>;
    smtp_user_name?: string;
    smtp_user_password?: string;
    /** Default: {"topic":"Zaqar Notification - Subscription Confirmation","…. */ subscription_confirmation_email_template?: Readonly<Record<string, string>>;
    /** Default: {"topic":"Zaqar Notification - Unsubscribe Confirmation","b…. */ unsubscribe_confirmation_email_template?: Readonly<Record<string, string>>;
  }
  interface pooling_catalog {
    /** Default: false. */ enable_virtual_pool?: boolean;
  }
  interface profiler extends libraries.osprofiler.profiler {
    /** Default: false. */ trace_management_store?: boolean;
    /** Default: false. */ trace_message_store?: boolean;
    /** Default: false. */ trace_wsgi_transport?: boolean;
  }
  interface signed_url {
    /** Secret. */ secret_key?: Secret;
  }
  interface storage {
    /** Default: []. */ claim_pipeline?: readonly string[];
    /** Default: []. */ message_pipeline?: readonly string[];
    /** Default: []. */ queue_pipeline?: readonly string[];
    /** Default: []. */ subscription_pipeline?: readonly string[];
    /** Default: []. */ topic_pipeline?: readonly string[];
  }
  interface transport {
    /** Default: "strict". */ client_id_uuid_safe?: "off" | "strict";
    /** Default: 60. */ default_claim_grace?: Int;
    /** Default: 300. */ default_claim_ttl?: Int;
    /** Default: 0. */ default_message_delay?: Int;
    /** Default: 3600. */ default_message_ttl?: Int;
    /** Default: 3600. */ default_subscription_ttl?: Int;
    /** Default: 43200. */ max_claim_grace?: Int;
    /** Default: 43200. */ max_claim_ttl?: Int;
    /** Default: 20. */ max_flavors_per_page?: Int;
    /** Default: "36". */ max_length_client_id?: Int;
    /** Default: 900. */ max_message_delay?: Int;
    /** Default: 1209600. */ max_message_ttl?: Int;
    /** Default: 20. */ max_messages_per_claim_or_pop?: Int;
    /** Default: 20. */ max_messages_per_page?: Int;
    /** Default: 262144. */ max_messages_post_size?: Int;
    /** Default: 20. */ max_pools_per_page?: Int;
    /** Default: 65536. */ max_queue_metadata?: Int;
    /** Default: 20. */ max_queues_per_page?: Int;
    /** Default: 20. */ max_subscriptions_per_page?: Int;
    /** Default: false. */ message_delete_with_claim_id?: boolean;
    /** Default: "AES256". */ message_encryption_algorithms?: "AES256" | "RSA";
    /** Default: "AES256". */ message_encryption_key?: string;
    /** Default: "10". */ min_length_client_id?: Int;
    /** Default: ["http","https","mailto","trust+http","trust+https"]. */ subscriber_types?: readonly string[];
  }
}
