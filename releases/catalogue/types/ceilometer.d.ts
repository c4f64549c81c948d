// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of ceilometer 2024.1. */
export interface ceilometer {
  "ceilometer.conf"?: ceilometer_conf;
  "event_pipeline.yaml"?: event_pipeline_yaml;
  "pipeline.yaml"?: pipeline_yaml;
  "polling.yaml"?: polling_yaml;
}

export interface ceilometer_conf {
  DEFAULT?: ceilometer_conf.DEFAULT;
  cache?: libraries.oslo_cache.cache;
  compute?: ceilometer_conf.compute;
  coordination?: ceilometer_conf.coordination;
  event?: ceilometer_conf.event;
  ipmi?: ceilometer_conf.ipmi;
  meter?: ceilometer_conf.meter;
  notification?: ceilometer_conf.notification;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  polling?: ceilometer_conf.polling;
  privsep?: libraries.oslo_privsep.privsep;
  publisher?: ceilometer_conf.publisher;
  publisher_notifier?: ceilometer_conf.publisher_notifier;
  rgw_admin_credentials?: ceilometer_conf.rgw_admin_credentials;
  rgw_client?: ceilometer_conf.rgw_client;
  service_credentials?: ceilometer_conf.service_credentials;
  service_types?: ceilometer_conf.service_types;
  vmware?: ceilometer_conf.vmware;
}
export namespace ceilometer_conf {
  interface DEFAULT extends libraries.cotyledon.DEFAULT, libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT {
    /** Default: 50. */ batch_size?: Int;
    /** Default: "polling.yaml". */ cfg_file?: string;
    /** Default: "event_pipeline.yaml". */ event_pipeline_cfg_file?: string;
    host?: string;
    /** Default: 600. */ http_timeout?: Int;
    /** Default: "libvirt". */ hypervisor_inspector?: string;
    /** Default: "kvm". */ libvirt_type?: "kvm" | "lxc" | "qemu" | "uml";
    /** Default: "". */ libvirt_uri?: string;
    /** Default: 64. */ max_parallel_requests?: Int<1>;
    partitioning_group_prefix?: string;
    /** Default: "pipeline.yaml". */ pipeline_cfg_file?: string;
    /** Default: ["/etc/ceilometer/pollsters.d"]. */ pollsters_definitions_dirs?: readonly string[];
    /** Default: "AUTH_". */ reseller_prefix?: string;
    /** Default: []. */ reserved_metadata_keys?: readonly string[];
    /** Default: 256. */ reserved_metadata_length?: Int;
    /** Default: ["metering."]. */ reserved_metadata_namespace?: readonly string[];
    /** Default: "/etc/ceilometer/rootwrap.conf". */ rootwrap_config?: string;
    /** Default: "openstack". */ sample_source?: string;
    /** Default: false. */ tenant_name_discovery?: boolean;
  }
  interface compute {
    /** Default: "libvirt_metadata". */ instance_discovery_method?: "libvirt_metadata" | "naive" | "workload_partitioning";
    /** Default: 3600. */ resource_cache_expiry?: Int<0>;
    /** Default: 0. */ resource_update_interval?: Int<0>;
  }
  interface coordination {
    /** Secret. */ backend_url?: Secret;
  }
  interface event {
    /** Default: "event_definitions.yaml". */ definitions_cfg_file?: string;
    /** Default: false. */ drop_unmatched_notifications?: boolean;
    /** Default: []. */ store_raw?: readonly string[];
  }
  interface ipmi {
    /** Default: 3. */ node_manager_init_retry?: Int;
    /** Default: 3. */ polling_retry?: Int;
  }
  interface meter {
    /** Default: ["/etc/ceilometer/meters.d","/var/lib/openstack/lib/python3…. */ meter_definitions_dirs?: readonly string[];
  }
  interface notification {
    /** Default: true. */ ack_on_event_error?: boolean;
    /** Default: 1. */ batch_size?: Int<1>;
    batch_timeout?: Int;
    /** Secret. */ messaging_urls?: Secret;
    /** Default: ["nova","glance","neutron","cinder","heat","keystone","saha…. */ notification_control_exchanges?: readonly string[];
    /** Default: ["meter","event"]. */ pipelines?: readonly string[];
    /** Default: 1. */ workers?: Int<1>;
  }
  interface polling {
    /** Default: 50. */ batch_size?: Int;
    /** Default: "polling.yaml". */ cfg_file?: string;
    partitioning_group_prefix?: string;
    /** Default: ["/etc/ceilometer/pollsters.d"]. */ pollsters_definitions_dirs?: readonly string[];
    /** Default: false. */ tenant_name_discovery?: boolean;
  }
  interface publisher {
    /** Secret. */ telemetry_secret?: Secret;
  }
  interface publisher_notifier {
    /** @deprecated Default: "event". */ event_topic?: string;
    /** @deprecated Default: "metering". */ metering_topic?: string;
    /** Default: "messagingv2". */ telemetry_driver?: string;
  }
  interface rgw_admin_credentials {
    /** Secret. */ access_key?: Secret;
    /** Secret. */ secret_key?: Secret;
  }
  interface rgw_client {
    /** Default: false. */ implicit_tenants?: boolean;
  }
  interface service_credentials extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    /** Default: "public". */ interface?: "admin" | "adminURL" | "auth" | "internal" | "internalURL" | "public" | "publicURL";
    project_id?: string;
    region_name?: string;
    user_id?: string;
  }
  interface service_types {
    /** Default: "volumev3". */ cinder?: string;
    /** Default: "image". */ glance?: string;
    /** Default: "network". */ neutron?: string;
    /** Default: "compute". */ nova?: string;
    radosgw?: string;
    /** Default: "object-store". */ swift?: string;
  }
  interface vmware {
    /** @deprecated Default: 10. */ api_retry_count?: Int;
    /** @deprecated */ ca_file?: string;
    /** @deprecated Default: "127.0.0.1". */ host_ip?: string;
    /** @deprecated Secret. */ host_password?: Secret;
    /** @deprecated Default: 443. */ host_port?: Int<0, 65535>;
    /** @deprecated Default: "". */ host_username?: string;
    /** @deprecated Default: false. */ insecure?: boolean;
    /** @deprecated Default: 0.5. */ task_poll_interval?: Float;
    /** @deprecated */ wsdl_location?: string;
  }
}

export interface event_pipeline_yaml {
  sinks?: event_pipeline_yaml.sinks;
  sources?: event_pipeline_yaml.sources;
}
export namespace event_pipeline_yaml {
  interface sinks {
    /** Required. */ name?: string;
    publishers?: readonly string[];
  }
  interface sources {
    /** Required. */ events?: readonly string[];
    /** Required. */ name?: string;
    /** Required. */ sinks?: readonly string[];
  }
}

export interface pipeline_yaml {
  sinks?: pipeline_yaml.sinks;
  sources?: pipeline_yaml.sources;
}
export namespace pipeline_yaml {
  interface sinks {
    /** Required. */ name?: string;
    publishers?: readonly string[];
  }
  interface sources {
    /** Required. */ meters?: readonly string[];
    /** Required. */ name?: string;
    /** Required. */ sinks?: readonly string[];
  }
}

export interface polling_yaml {
  sources?: polling_yaml.sources;
}
export namespace polling_yaml {
  interface sources {
    discovery?: readonly string[];
    /** Required. */ interval?: Int<1>;
    /** Required. */ meters?: readonly string[];
    /** Required. */ name?: string;
    resources?: readonly string[];
  }
}
