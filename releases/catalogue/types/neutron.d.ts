// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Free, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of neutron 2024.1. */
export interface neutron {
  "dhcp_agent.ini"?: dhcp_agent_ini;
  "l3_agent.ini"?: l3_agent_ini;
  "linuxbridge_agent.ini"?: linuxbridge_agent_ini;
  "macvtap_agent.ini"?: macvtap_agent_ini;
  "metadata_agent.ini"?: metadata_agent_ini;
  "metering_agent.ini"?: metering_agent_ini;
  "ml2_conf.ini"?: ml2_conf_ini;
  "neutron.conf"?: neutron_conf;
  "neutron_ovn_metadata_agent.ini"?: neutron_ovn_metadata_agent_ini;
  "openvswitch_agent.ini"?: openvswitch_agent_ini;
  "ovn_agent.ini"?: ovn_agent_ini;
  "sriov_agent.ini"?: sriov_agent_ini;
}

export interface dhcp_agent_ini {
  DEFAULT?: dhcp_agent_ini.DEFAULT;
  agent?: dhcp_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: dhcp_agent_ini.cors;
  database?: dhcp_agent_ini.database;
  healthcheck?: dhcp_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  metadata_rate_limiting?: dhcp_agent_ini.metadata_rate_limiting;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: dhcp_agent_ini.oslo_middleware;
  oslo_policy?: dhcp_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovs?: dhcp_agent_ini.ovs;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace dhcp_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 0. */ bulk_reload_interval?: Int<0>;
    /** Default: false. */ dhcp_broadcast_reply?: boolean;
    /** Default: "$state_path/dhcp". */ dhcp_confs?: string;
    /** Default: "neutron.agent.linux.dhcp.Dnsmasq". */ dhcp_driver?: string;
    dnsmasq_base_log_dir?: string;
    /** Default: "". */ dnsmasq_config_file?: string;
    /** Default: []. */ dnsmasq_dns_servers?: readonly string[];
    /** Default: false. */ dnsmasq_enable_addr6_list?: boolean;
    /** Default: 16777216. */ dnsmasq_lease_max?: Int;
    /** Default: false. */ dnsmasq_local_resolv?: boolean;
    /** Default: false. */ enable_isolated_metadata?: boolean;
    /** Default: false. */ enable_metadata_network?: boolean;
    /** Default: false. */ force_metadata?: boolean;
    interface_driver?: string;
    /** Default: 4. */ num_sync_threads?: Int;
    /** Default: false. */ ovs_use_veth?: boolean;
    /** Default: 5. */ resync_interval?: Int;
    /** Default: 1. */ resync_throttle?: Int;
    /** Default: 600. */ rpc_response_max_timeout?: Int;
  }
  interface agent {
    /** Default: "nova". */ availability_zone?: string;
    /** Default: false. */ log_agent_heartbeats?: boolean;
    /** Default: 30. */ report_interval?: Float;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface metadata_rate_limiting {
    /** Default: 10. */ base_query_rate_limit?: Int;
    /** Default: 10. */ base_window_duration?: Int;
    /** Default: 10. */ burst_query_rate_limit?: Int;
    /** Default: 10. */ burst_window_duration?: Int;
    /** Default: [4]. */ ip_versions?: readonly (4 | 6)[];
    /** Default: false. */ rate_limit_enabled?: boolean;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface ovs {
    /** Default: 50000. */ bridge_mac_table_size?: Int;
    /** Default: false. */ igmp_flood?: boolean;
    /** Default: true. */ igmp_flood_reports?: boolean;
    /** Default: false. */ igmp_flood_unregistered?: boolean;
    /** Default: false. */ igmp_snooping_enable?: boolean;
    /** Default: "tcp:127.0.0.1:6640". */ ovsdb_connection?: string;
    /** Default: false. */ ovsdb_debug?: boolean;
    /** Default: 10. */ ovsdb_timeout?: Int;
    ssl_ca_cert_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
  }
}

export interface l3_agent_ini {
  DEFAULT?: l3_agent_ini.DEFAULT;
  agent?: l3_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: l3_agent_ini.cors;
  database?: l3_agent_ini.database;
  healthcheck?: l3_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  metadata_rate_limiting?: l3_agent_ini.metadata_rate_limiting;
  network_log?: l3_agent_ini.network_log;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: l3_agent_ini.oslo_middleware;
  oslo_policy?: l3_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovs?: l3_agent_ini.ovs;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace l3_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "legacy". */ agent_mode?: "dvr" | "dvr_no_external" | "dvr_snat" | "legacy";
    api_workers?: Int<1>;
    /** Default: false. */ cleanup_on_shutdown?: boolean;
    /** Default: true. */ enable_metadata_proxy?: boolean;
    /** Default: "0x2". */ external_ingress_mark?: string;
    /** Default: "$state_path/ha_confs". */ ha_confs_path?: string;
    ha_keepalived_state_change_server_threads?: Int<1>;
    /** Default: 2. */ ha_vrrp_advert_int?: Int;
    /** Secret. */ ha_vrrp_auth_password?: Secret;
    /** Default: "PASS". */ ha_vrrp_auth_type?: "AH" | "PASS";
    /** Default: 0. */ ha_vrrp_health_check_interval?: Int;
    /** Default: true. */ handle_internal_only_routers?: boolean;
    interface_driver?: string;
    /** Default: "". */ ipv6_gateway?: string;
    /** Default: 100. */ max_rtr_adv_interval?: Int;
    /** Default: "0x1". */ metadata_access_mark?: string;
    /** Default: 9697. */ metadata_port?: Int<0, 65535>;
    /** Default: 30. */ min_rtr_adv_interval?: Int;
    /** Default: false. */ ovs_use_veth?: boolean;
    /** Default: "$state_path/pd". */ pd_confs?: string;
    /** Default: 5. */ periodic_fuzzy_delay?: Int;
    /** Default: 40. */ periodic_interval?: Int;
    /** Default: "dibbler". */ prefix_delegation_driver?: string;
    /** Default: "$state_path/ra". */ ra_confs?: string;
    /** Default: "". */ radvd_user?: string;
    /** Default: 600. */ rpc_response_max_timeout?: Int;
    /** Default: 1. */ rpc_state_report_workers?: Int<0>;
    rpc_workers?: Int<0>;
    /** Default: "8888". */ vendor_pen?: string;
  }
  interface agent {
    /** Default: "nova". */ availability_zone?: string;
    /** Default: []. */ extensions?: readonly string[];
    /** Default: false. */ log_agent_heartbeats?: boolean;
    /** Default: 30. */ report_interval?: Float;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface metadata_rate_limiting {
    /** Default: 10. */ base_query_rate_limit?: Int;
    /** Default: 10. */ base_window_duration?: Int;
    /** Default: 10. */ burst_query_rate_limit?: Int;
    /** Default: 10. */ burst_window_duration?: Int;
    /** Default: [4]. */ ip_versions?: readonly (4 | 6)[];
    /** Default: false. */ rate_limit_enabled?: boolean;
  }
  interface network_log {
    /** Default: 25. */ burst_limit?: Int<25>;
    local_output_log_base?: string;
    /** Default: 100. */ rate_limit?: Int<100>;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface ovs {
    /** Default: 50000. */ bridge_mac_table_size?: Int;
    /** Default: false. */ igmp_flood?: boolean;
    /** Default: true. */ igmp_flood_reports?: boolean;
    /** Default: false. */ igmp_flood_unregistered?: boolean;
    /** Default: false. */ igmp_snooping_enable?: boolean;
    /** Default: "tcp:127.0.0.1:6640". */ ovsdb_connection?: string;
    /** Default: false. */ ovsdb_debug?: boolean;
    /** Default: 10. */ ovsdb_timeout?: Int;
    ssl_ca_cert_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
  }
}

export interface linuxbridge_agent_ini {
  DEFAULT?: linuxbridge_agent_ini.DEFAULT;
  agent?: linuxbridge_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: linuxbridge_agent_ini.cors;
  database?: linuxbridge_agent_ini.database;
  healthcheck?: linuxbridge_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  linux_bridge?: linuxbridge_agent_ini.linux_bridge;
  network_log?: linuxbridge_agent_ini.network_log;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: linuxbridge_agent_ini.oslo_middleware;
  oslo_policy?: linuxbridge_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  securitygroup?: linuxbridge_agent_ini.securitygroup;
  ssl?: libraries.oslo_service_sslutils.ssl;
  vxlan?: linuxbridge_agent_ini.vxlan;
}
export namespace linuxbridge_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 600. */ rpc_response_max_timeout?: Int;
  }
  interface agent {
    dscp?: Int<0, 63>;
    /** Default: false. */ dscp_inherit?: boolean;
    /** Default: []. */ extensions?: readonly string[];
    /** Default: 2. */ polling_interval?: Int;
    /** Default: 10. */ quitting_rpc_timeout?: Int;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface linux_bridge {
    /** Default: []. */ bridge_mappings?: readonly string[];
    /** Default: []. */ physical_interface_mappings?: readonly string[];
  }
  interface network_log {
    /** Default: 25. */ burst_limit?: Int<25>;
    local_output_log_base?: string;
    /** Default: 100. */ rate_limit?: Int<100>;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface securitygroup {
    /** Default: true. */ enable_ipset?: boolean;
    /** Default: true. */ enable_security_group?: boolean;
    firewall_driver?: string;
    /** Default: []. */ permitted_ethertypes?: readonly string[];
  }
  interface vxlan {
    /** Default: false. */ arp_responder?: boolean;
    /** Default: true. */ enable_vxlan?: boolean;
    /** Default: false. */ l2_population?: boolean;
    local_ip?: string;
    /** Default: []. */ multicast_ranges?: readonly string[];
    /** @deprecated */ tos?: Int;
    ttl?: Int;
    udp_dstport?: Int<0, 65535>;
    /** Default: 0. */ udp_srcport_max?: Int<0, 65535>;
    /** Default: 0. */ udp_srcport_min?: Int<0, 65535>;
    /** Default: "224.0.0.1". */ vxlan_group?: string;
  }
}

export interface macvtap_agent_ini {
  DEFAULT?: macvtap_agent_ini.DEFAULT;
  agent?: macvtap_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: macvtap_agent_ini.cors;
  database?: macvtap_agent_ini.database;
  healthcheck?: macvtap_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  macvtap?: macvtap_agent_ini.macvtap;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: macvtap_agent_ini.oslo_middleware;
  oslo_policy?: macvtap_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  securitygroup?: macvtap_agent_ini.securitygroup;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace macvtap_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {}
  interface agent {
    dscp?: Int<0, 63>;
    /** Default: false. */ dscp_inherit?: boolean;
    /** Default: 2. */ polling_interval?: Int;
    /** Default: 10. */ quitting_rpc_timeout?: Int;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface macvtap {
    /** Default: []. */ physical_interface_mappings?: readonly string[];
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface securitygroup {
    /** Default: true. */ enable_ipset?: boolean;
    /** Default: true. */ enable_security_group?: boolean;
    firewall_driver?: string;
    /** Default: []. */ permitted_ethertypes?: readonly string[];
  }
}

export interface metadata_agent_ini {
  DEFAULT?: metadata_agent_ini.DEFAULT;
  agent?: metadata_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: metadata_agent_ini.cors;
  database?: metadata_agent_ini.database;
  healthcheck?: metadata_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: metadata_agent_ini.oslo_middleware;
  oslo_policy?: metadata_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace metadata_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    auth_ca_cert?: string;
    /** Default: 4096. */ metadata_backlog?: Int;
    /** Default: "". */ metadata_proxy_group?: string;
    /** Secret. */ metadata_proxy_shared_secret?: Secret;
    /** Default: "$state_path/metadata_proxy". */ metadata_proxy_socket?: string;
    /** Default: "deduce". */ metadata_proxy_socket_mode?: "all" | "deduce" | "group" | "user";
    /** Default: "". */ metadata_proxy_user?: string;
    metadata_workers?: Int;
    /** Default: "". */ nova_client_cert?: string;
    /** Default: "". */ nova_client_priv_key?: string;
    /** Default: "127.0.0.1". */ nova_metadata_host?: string;
    /** Default: false. */ nova_metadata_insecure?: boolean;
    /** Default: 8775. */ nova_metadata_port?: Int<0, 65535>;
    /** Default: "http". */ nova_metadata_protocol?: "http" | "https";
    /** Default: 600. */ rpc_response_max_timeout?: Int;
  }
  interface agent {
    /** Default: false. */ log_agent_heartbeats?: boolean;
    /** Default: 30. */ report_interval?: Float;
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

export interface metering_agent_ini {
  DEFAULT?: metering_agent_ini.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: metering_agent_ini.cors;
  database?: metering_agent_ini.database;
  healthcheck?: metering_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: metering_agent_ini.oslo_middleware;
  oslo_policy?: metering_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace metering_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "neutron.services.metering.drivers.noop.noop_driver.NoopMet…. */ driver?: string;
    /** Default: false. */ granular_traffic_data?: boolean;
    /** Default: 30. */ measure_interval?: Int;
    /** Default: 300. */ report_interval?: Int;
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

export interface ml2_conf_ini {
  DEFAULT?: ml2_conf_ini.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: ml2_conf_ini.cors;
  database?: ml2_conf_ini.database;
  healthcheck?: ml2_conf_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  ml2?: ml2_conf_ini.ml2;
  ml2_type_flat?: ml2_conf_ini.ml2_type_flat;
  ml2_type_geneve?: ml2_conf_ini.ml2_type_geneve;
  ml2_type_gre?: ml2_conf_ini.ml2_type_gre;
  ml2_type_vlan?: ml2_conf_ini.ml2_type_vlan;
  ml2_type_vxlan?: ml2_conf_ini.ml2_type_vxlan;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: ml2_conf_ini.oslo_middleware;
  oslo_policy?: ml2_conf_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovn?: ml2_conf_ini.ovn;
  ovn_nb_global?: ml2_conf_ini.ovn_nb_global;
  ovs?: ml2_conf_ini.ovs;
  ovs_driver?: ml2_conf_ini.ovs_driver;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  securitygroup?: ml2_conf_ini.securitygroup;
  sriov_driver?: ml2_conf_ini.sriov_driver;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace ml2_conf_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {}
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface ml2 {
    /** Default: []. */ extension_drivers?: readonly string[];
    external_network_type?: string;
    /** Default: []. */ mechanism_drivers?: readonly string[];
    /** Default: 4. */ overlay_ip_version?: 4 | 6;
    /** Default: 0. */ path_mtu?: Int;
    /** Default: []. */ physical_network_mtus?: readonly string[];
    /** Default: ["local"]. */ tenant_network_types?: readonly string[];
    /** Default: "rp_tunnelled". */ tunnelled_network_rp_name?: string;
    /** Default: ["local","flat","vlan","gre","vxlan","geneve"]. */ type_drivers?: readonly string[];
  }
  interface ml2_type_flat {
    /** Default: "*". */ flat_networks?: readonly string[];
  }
  interface ml2_type_geneve {
    /** Default: 30. */ max_header_size?: Int;
    /** Default: []. */ vni_ranges?: readonly string[];
  }
  interface ml2_type_gre {
    /** Default: []. */ tunnel_id_ranges?: readonly string[];
  }
  interface ml2_type_vlan {
    /** Default: []. */ network_vlan_ranges?: readonly string[];
  }
  interface ml2_type_vxlan {
    /** Default: []. */ vni_ranges?: readonly string[];
    vxlan_group?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface ovn {
    /** @deprecated Since 2023.1. Default: true. */ allow_stateless_action_supported?: boolean;
    /** Default: 43200. */ dhcp_default_lease_time?: Int;
    /** Default: false. */ disable_ovn_dhcp_for_baremetal_ports?: boolean;
    /** Default: []. */ dns_servers?: readonly string[];
    /** Default: false. */ enable_distributed_floating_ip?: boolean;
    /** Default: 0. */ fdb_age_threshold?: Int<0>;
    /** Default: false. */ localnet_learn_fdb?: boolean;
    /** Default: 0. */ mac_binding_age_threshold?: Int<0>;
    /** Default: "log". */ neutron_sync_mode?: "log" | "migrate" | "off" | "repair";
    /** Default: {}. */ ovn_dhcp4_global_options?: Readonly<Record<string, string>>;
    /** Default: {}. */ ovn_dhcp6_global_options?: Readonly<Record<string, string>>;
    /** Default: false. */ ovn_emit_need_to_frag?: boolean;
    /** Default: "leastloaded". */ ovn_l3_scheduler?: "chance" | "leastloaded";
    /** Default: false. */ ovn_metadata_enabled?: boolean;
    /** Default: "". */ ovn_nb_ca_cert?: string;
    /** Default: "". */ ovn_nb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6641". */ ovn_nb_connection?: string;
    /** Default: "". */ ovn_nb_private_key?: string;
    /** Default: false. */ ovn_router_indirect_snat?: boolean;
    /** Default: "". */ ovn_sb_ca_cert?: string;
    /** Default: "". */ ovn_sb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6642". */ ovn_sb_connection?: string;
    /** Default: "". */ ovn_sb_private_key?: string;
    /** Default: 180. */ ovsdb_connection_timeout?: Int;
    /** Default: "INFO". */ ovsdb_log_level?: "CRITICAL" | "DEBUG" | "ERROR" | "INFO" | "WARNING";
    /** Default: 60000. */ ovsdb_probe_interval?: Int<0>;
    /** Default: 180. */ ovsdb_retry_max_interval?: Int;
    /** Default: "/var/run/openvswitch". */ vhost_sock_dir?: string;
  }
  interface ovn_nb_global {
    /** Default: 0. */ fdb_removal_limit?: Int<0>;
    /** Default: false. */ ignore_lsp_down?: boolean;
    /** Default: 0. */ mac_binding_removal_limit?: Int<0>;
  }
  interface ovs {
    /** Default: 50000. */ bridge_mac_table_size?: Int;
    /** Default: false. */ igmp_flood?: boolean;
    /** Default: true. */ igmp_flood_reports?: boolean;
    /** Default: false. */ igmp_flood_unregistered?: boolean;
    /** Default: false. */ igmp_snooping_enable?: boolean;
    /** Default: 10. */ ovsdb_timeout?: Int;
  }
  interface ovs_driver {
    /** Default: []. */ vnic_type_prohibit_list?: readonly string[];
  }
  interface securitygroup {
    /** Default: true. */ enable_ipset?: boolean;
    /** Default: true. */ enable_security_group?: boolean;
    firewall_driver?: string;
    /** Default: []. */ permitted_ethertypes?: readonly string[];
  }
  interface sriov_driver {
    /** Default: []. */ vnic_type_prohibit_list?: readonly string[];
  }
}

export interface neutron_conf {
  DEFAULT?: neutron_conf.DEFAULT;
  agent?: neutron_conf.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: neutron_conf.cors;
  database?: neutron_conf.database;
  designate?: neutron_conf.designate;
  experimental?: neutron_conf.experimental;
  healthcheck?: neutron_conf.healthcheck;
  ironic?: neutron_conf.ironic;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  nova?: neutron_conf.nova;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: neutron_conf.oslo_middleware;
  oslo_policy?: neutron_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  placement?: neutron_conf.placement;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  quotas?: neutron_conf.quotas;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace neutron_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 75. */ agent_down_time?: Int<"-∞", 2147483>;
    /** Default: true. */ allow_automatic_dhcp_failover?: boolean;
    /** Default: false. */ allow_automatic_l3agent_failover?: boolean;
    /** Default: true. */ allow_bulk?: boolean;
    allowed_conntrack_helpers?: readonly Readonly<Record<string, string>>[];
    /** Default: "". */ api_extensions_path?: string;
    api_workers?: Int<1>;
    /** Default: "keystone". */ auth_strategy?: string;
    /** Default: 4096. */ backlog?: Int;
    /** Default: "fa:16:3e:00:00:00". */ base_mac?: string;
    /** Default: "0.0.0.0". */ bind_host?: string;
    /** Default: 9696. */ bind_port?: Int<0, 65535>;
    core_plugin?: string;
    /** Default: []. */ default_availability_zones?: readonly string[];
    /** Default: true. */ dhcp_agent_notification?: boolean;
    /** Default: 1. */ dhcp_agents_per_network?: Int<1>;
    /** Default: 86400. */ dhcp_lease_duration?: Int;
    /** Default: "networks". */ dhcp_load_type?: "networks" | "ports" | "subnets";
    /** Default: "openstacklocal". */ dns_domain?: string;
    /** Default: "fa:16:3f:00:00:00". */ dvr_base_mac?: string;
    /** Default: false. */ enable_default_route_bfd?: boolean;
    /** Default: false. */ enable_default_route_ecmp?: boolean;
    /** Default: true. */ enable_dvr?: boolean;
    /** Default: true. */ enable_new_agents?: boolean;
    /** Default: false. */ enable_services_on_agents_with_admin_state_down?: boolean;
    /** Default: true. */ enable_signals?: boolean;
    /** Default: true. */ enable_snat_by_default?: boolean;
    /** Default: true. */ enable_traditional_dhcp?: boolean;
    external_dns_driver?: string;
    /** Default: true. */ filter_validation?: boolean;
    /** Default: 1500. */ global_physnet_mtu?: Int;
    host?: string;
    /** Default: true. */ host_dvr_for_dhcp?: boolean;
    /** Default: 3. */ http_retries?: Int<0>;
    interface_driver?: string;
    /** Default: "internal". */ ipam_driver?: string;
    /** @deprecated Since 2023.2. Default: false. */ ipv6_pd_enabled?: boolean;
    /** Default: false. */ l3_ha?: boolean;
    /** Default: "169.254.192.0/18". */ l3_ha_net_cidr?: string;
    /** Default: "". */ l3_ha_network_physical_name?: string;
    /** Default: "". */ l3_ha_network_type?: string;
    /** Default: 10. */ max_allowed_address_pair?: Int;
    /** Default: 5. */ max_dns_nameservers?: Int;
    /** Default: 3. */ max_l3_agents_per_router?: Int;
    /** Default: 30. */ max_routes?: Int;
    /** Default: 20. */ max_subnet_host_routes?: Int;
    /** Default: "". */ metadata_proxy_group?: string;
    /** Default: "$state_path/metadata_proxy". */ metadata_proxy_socket?: string;
    /** Default: "". */ metadata_proxy_user?: string;
    my_ip?: string;
    my_ipv6?: string;
    /** Default: true. */ network_auto_schedule?: boolean;
    network_link_prefix?: string;
    /** Default: "neutron.scheduler.dhcp_agent_scheduler.WeightScheduler". */ network_scheduler_driver?: string;
    /** Default: true. */ notify_nova_on_port_data_changes?: boolean;
    /** Default: true. */ notify_nova_on_port_status_changes?: boolean;
    /** Default: "-1". */ pagination_max_limit?: string;
    /** Default: 5. */ periodic_fuzzy_delay?: Int;
    /** Default: 40. */ periodic_interval?: Int;
    /** Default: 30. */ retry_until_window?: Int;
    /** Default: true. */ router_auto_schedule?: boolean;
    /** Default: false. */ router_distributed?: boolean;
    /** Default: "neutron.scheduler.l3_agent_scheduler.LeastRoutersScheduler". */ router_scheduler_driver?: string;
    /** Default: 20. */ rpc_resources_processing_step?: Int<1>;
    /** Default: 600. */ rpc_response_max_timeout?: Int;
    /** Default: 1. */ rpc_state_report_workers?: Int<0>;
    rpc_workers?: Int<0>;
    /** Default: 2. */ send_events_interval?: Int;
    /** Default: []. */ service_plugins?: readonly string[];
    /** Default: "on". */ setproctitle?: string;
    /** Default: "/var/lib/neutron". */ state_path?: string;
    /** Default: false. */ use_ssl?: boolean;
    /** Default: false. */ vlan_transparent?: boolean;
  }
  interface agent {
    /** Default: "nova". */ availability_zone?: string;
    /** Default: "respawn". */ check_child_processes_action?: "exit" | "respawn";
    /** Default: 60. */ check_child_processes_interval?: Int;
    /** Default: true. */ comment_iptables_rules?: boolean;
    /** Default: false. */ debug_iptables_rules?: boolean;
    /** Default: "/etc/neutron/kill_scripts/". */ kill_scripts_path?: string;
    /** Default: false. */ log_agent_heartbeats?: boolean;
    /** Default: 30. */ report_interval?: Float;
    /** Default: "sudo". */ root_helper?: string;
    root_helper_daemon?: string;
    /** Default: true. */ use_helper_for_ns_read?: boolean;
    /** Default: true. */ use_random_fully?: boolean;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Identity-Status","X-Roles","X-Service-Ca…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Subject-Token","X-Service-Token","X-Open…. */ expose_headers?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {
    /** Default: "". */ engine?: string;
  }
  interface designate extends libraries.auth_plugins {
    /** Default: true. */ allow_reverse_dns_lookup?: boolean;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ insecure?: boolean;
    /** Default: 24. */ ipv4_ptr_zone_prefix_size?: Free;
    /** Default: 120. */ ipv6_ptr_zone_prefix_size?: Free;
    keyfile?: string;
    project_id?: string;
    /** Default: "". */ ptr_zone_email?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    url?: string;
    user_id?: string;
  }
  interface experimental {
    /** Default: false. */ ipv6_pd_enabled?: boolean;
    /** Default: false. */ linuxbridge?: boolean;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface ironic extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ enable_notifications?: boolean;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface nova extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: "public". */ endpoint_type?: "admin" | "internal" | "public";
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    region_name?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface placement extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: "public". */ endpoint_type?: "admin" | "internal" | "public";
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    region_name?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface quotas {
    /** Default: -1. */ default_quota?: Int;
    /** Default: "neutron.db.quota.driver_nolock.DbQuotaNoLockDriver". */ quota_driver?: string;
    /** Default: 50. */ quota_floatingip?: Int;
    /** Default: 100. */ quota_network?: Int;
    /** Default: 500. */ quota_port?: Int;
    /** Default: 10. */ quota_router?: Int;
    /** Default: 10. */ quota_security_group?: Int;
    /** Default: 100. */ quota_security_group_rule?: Int;
    /** Default: 100. */ quota_subnet?: Int;
    /** Default: true. */ track_quota_usage?: boolean;
  }
}

export interface neutron_ovn_metadata_agent_ini {
  DEFAULT?: neutron_ovn_metadata_agent_ini.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: neutron_ovn_metadata_agent_ini.cors;
  database?: neutron_ovn_metadata_agent_ini.database;
  healthcheck?: neutron_ovn_metadata_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  metadata_rate_limiting?: neutron_ovn_metadata_agent_ini.metadata_rate_limiting;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: neutron_ovn_metadata_agent_ini.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovs?: neutron_ovn_metadata_agent_ini.ovs;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace neutron_ovn_metadata_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    auth_ca_cert?: string;
    /** Default: 4096. */ metadata_backlog?: Int;
    /** Default: "". */ metadata_proxy_group?: string;
    /** Secret. */ metadata_proxy_shared_secret?: Secret;
    /** Default: "$state_path/metadata_proxy". */ metadata_proxy_socket?: string;
    /** Default: "deduce". */ metadata_proxy_socket_mode?: "all" | "deduce" | "group" | "user";
    /** Default: "". */ metadata_proxy_user?: string;
    metadata_workers?: Int;
    /** Default: "". */ nova_client_cert?: string;
    /** Default: "". */ nova_client_priv_key?: string;
    /** Default: "127.0.0.1". */ nova_metadata_host?: string;
    /** Default: false. */ nova_metadata_insecure?: boolean;
    /** Default: 8775. */ nova_metadata_port?: Int<0, 65535>;
    /** Default: "http". */ nova_metadata_protocol?: "http" | "https";
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface metadata_rate_limiting {
    /** Default: 10. */ base_query_rate_limit?: Int;
    /** Default: 10. */ base_window_duration?: Int;
    /** Default: 10. */ burst_query_rate_limit?: Int;
    /** Default: 10. */ burst_window_duration?: Int;
    /** Default: [4]. */ ip_versions?: readonly (4 | 6)[];
    /** Default: false. */ rate_limit_enabled?: boolean;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface ovs {
    /** Default: "unix:/usr/local/var/run/openvswitch/db.sock". */ ovsdb_connection?: string;
    /** Default: 180. */ ovsdb_connection_timeout?: Int;
  }
}

export interface openvswitch_agent_ini {
  DEFAULT?: openvswitch_agent_ini.DEFAULT;
  agent?: openvswitch_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: openvswitch_agent_ini.cors;
  database?: openvswitch_agent_ini.database;
  dhcp?: openvswitch_agent_ini.dhcp;
  healthcheck?: openvswitch_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  metadata?: openvswitch_agent_ini.metadata;
  network_log?: openvswitch_agent_ini.network_log;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: openvswitch_agent_ini.oslo_middleware;
  oslo_policy?: openvswitch_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovs?: openvswitch_agent_ini.ovs;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  securitygroup?: openvswitch_agent_ini.securitygroup;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace openvswitch_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 600. */ rpc_response_max_timeout?: Int;
  }
  interface agent {
    /** Default: false. */ arp_responder?: boolean;
    /** Default: false. */ baremetal_smartnic?: boolean;
    /** Default: true. */ dont_fragment?: boolean;
    /** Default: false. */ drop_flows_on_start?: boolean;
    /** Default: false. */ enable_distributed_routing?: boolean;
    /** Default: false. */ explicitly_egress_direct?: boolean;
    /** Default: []. */ extensions?: readonly string[];
    /** Default: false. */ l2_population?: boolean;
    /** Default: true. */ minimize_polling?: boolean;
    /** Default: 30. */ ovsdb_monitor_respawn_interval?: Int;
    /** Default: false. */ tunnel_csum?: boolean;
    /** Default: []. */ tunnel_types?: readonly string[];
    /** Default: 4789. */ vxlan_udp_port?: Int<0, 65535>;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface dhcp {
    /** Default: 0. */ dhcp_rebinding_time?: Int;
    /** Default: 0. */ dhcp_renewal_time?: Int;
    /** Default: true. */ enable_ipv6?: boolean;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface metadata {
    auth_ca_cert?: string;
    /** Secret. */ metadata_proxy_shared_secret?: Secret;
    /** Default: "". */ nova_client_cert?: string;
    /** Default: "". */ nova_client_priv_key?: string;
    /** Default: "127.0.0.1". */ nova_metadata_host?: string;
    /** Default: false. */ nova_metadata_insecure?: boolean;
    /** Default: 8775. */ nova_metadata_port?: Int<0, 65535>;
    /** Default: "http". */ nova_metadata_protocol?: "http" | "https";
  }
  interface network_log {
    /** Default: 25. */ burst_limit?: Int<25>;
    local_output_log_base?: string;
    /** Default: 100. */ rate_limit?: Int<100>;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface ovs {
    /** Default: []. */ bridge_mappings?: readonly string[];
    /** Default: "system". */ datapath_type?: "netdev" | "system";
    /** Default: "patch-tun". */ int_peer_patch_port?: string;
    /** Default: "br-int". */ integration_bridge?: string;
    local_ip?: string;
    /** Default: 300. */ of_connect_timeout?: Int;
    /** Default: 10. */ of_inactivity_probe?: Int;
    /** Default: "127.0.0.1". */ of_listen_address?: string;
    /** Default: 6633. */ of_listen_port?: Int<0, 65535>;
    /** Default: 300. */ of_request_timeout?: Int;
    /** Default: false. */ openflow_processed_per_port?: boolean;
    /** Default: "tcp:127.0.0.1:6640". */ ovsdb_connection?: string;
    /** Default: false. */ ovsdb_debug?: boolean;
    /** Default: []. */ resource_provider_bandwidths?: readonly string[];
    resource_provider_default_hypervisor?: string;
    /** Default: {}. */ resource_provider_hypervisors?: Readonly<Record<string, string>>;
    /** Default: {"allocation_ratio":1,"min_unit":1,"step_size":1,"reserved"…. */ resource_provider_inventory_defaults?: Readonly<Record<string, string>>;
    /** Default: {"allocation_ratio":1,"min_unit":1,"step_size":1,"reserved"…. */ resource_provider_packet_processing_inventory_defaults?: Readonly<Record<string, string>>;
    /** Default: []. */ resource_provider_packet_processing_with_direction?: readonly string[];
    /** Default: []. */ resource_provider_packet_processing_without_direction?: readonly string[];
    ssl_ca_cert_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
    /** Default: "patch-int". */ tun_peer_patch_port?: string;
    /** Default: "br-tun". */ tunnel_bridge?: string;
    /** Default: "/var/run/openvswitch". */ vhostuser_socket_dir?: string;
  }
  interface securitygroup {
    /** Default: true. */ enable_ipset?: boolean;
    /** Default: true. */ enable_security_group?: boolean;
    firewall_driver?: string;
    /** Default: []. */ permitted_ethertypes?: readonly string[];
  }
}

export interface ovn_agent_ini {
  DEFAULT?: ovn_agent_ini.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: ovn_agent_ini.cors;
  database?: ovn_agent_ini.database;
  healthcheck?: ovn_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: ovn_agent_ini.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  ovn?: ovn_agent_ini.ovn;
  ovs?: ovn_agent_ini.ovs;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace ovn_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {}
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface ovn {
    /** @deprecated Since 2023.1. Default: true. */ allow_stateless_action_supported?: boolean;
    /** Default: 43200. */ dhcp_default_lease_time?: Int;
    /** Default: false. */ disable_ovn_dhcp_for_baremetal_ports?: boolean;
    /** Default: []. */ dns_servers?: readonly string[];
    /** Default: false. */ enable_distributed_floating_ip?: boolean;
    /** Default: 0. */ fdb_age_threshold?: Int<0>;
    /** Default: false. */ localnet_learn_fdb?: boolean;
    /** Default: 0. */ mac_binding_age_threshold?: Int<0>;
    /** Default: "log". */ neutron_sync_mode?: "log" | "migrate" | "off" | "repair";
    /** Default: {}. */ ovn_dhcp4_global_options?: Readonly<Record<string, string>>;
    /** Default: {}. */ ovn_dhcp6_global_options?: Readonly<Record<string, string>>;
    /** Default: false. */ ovn_emit_need_to_frag?: boolean;
    /** Default: "leastloaded". */ ovn_l3_scheduler?: "chance" | "leastloaded";
    /** Default: false. */ ovn_metadata_enabled?: boolean;
    /** Default: "". */ ovn_nb_ca_cert?: string;
    /** Default: "". */ ovn_nb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6641". */ ovn_nb_connection?: string;
    /** Default: "". */ ovn_nb_private_key?: string;
    /** Default: false. */ ovn_router_indirect_snat?: boolean;
    /** Default: "". */ ovn_sb_ca_cert?: string;
    /** Default: "". */ ovn_sb_certificate?: string;
    /** Default: "tcp:127.0.0.1:6642". */ ovn_sb_connection?: string;
    /** Default: "". */ ovn_sb_private_key?: string;
    /** Default: 180. */ ovsdb_connection_timeout?: Int;
    /** Default: "INFO". */ ovsdb_log_level?: "CRITICAL" | "DEBUG" | "ERROR" | "INFO" | "WARNING";
    /** Default: 60000. */ ovsdb_probe_interval?: Int<0>;
    /** Default: 180. */ ovsdb_retry_max_interval?: Int;
    /** Default: "/var/run/openvswitch". */ vhost_sock_dir?: string;
  }
  interface ovs {
    /** Default: "tcp:127.0.0.1:6640". */ ovsdb_connection?: string;
    /** Default: 180. */ ovsdb_connection_timeout?: Int;
    /** Default: false. */ ovsdb_debug?: boolean;
    ssl_ca_cert_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
  }
}

export interface sriov_agent_ini {
  DEFAULT?: sriov_agent_ini.DEFAULT;
  agent?: sriov_agent_ini.agent;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cache?: libraries.oslo_cache.cache;
  cors?: sriov_agent_ini.cors;
  database?: sriov_agent_ini.database;
  healthcheck?: sriov_agent_ini.healthcheck;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: sriov_agent_ini.oslo_middleware;
  oslo_policy?: sriov_agent_ini.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  sriov_nic?: sriov_agent_ini.sriov_nic;
  ssl?: libraries.oslo_service_sslutils.ssl;
}
export namespace sriov_agent_ini {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 600. */ rpc_response_max_timeout?: Int;
  }
  interface agent {
    /** Default: []. */ extensions?: readonly string[];
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
  interface sriov_nic {
    /** Default: []. */ exclude_devices?: readonly string[];
    /** Default: []. */ physical_device_mappings?: readonly string[];
    /** Default: []. */ resource_provider_bandwidths?: readonly string[];
    resource_provider_default_hypervisor?: string;
    /** Default: {}. */ resource_provider_hypervisors?: Readonly<Record<string, string>>;
    /** Default: {"allocation_ratio":1,"min_unit":1,"step_size":1,"reserved"…. */ resource_provider_inventory_defaults?: Readonly<Record<string, string>>;
  }
}
