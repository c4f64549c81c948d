// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Free, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of ironic 2024.1. */
export interface ironic {
  "inspector.conf"?: inspector_conf;
  "ironic.conf"?: ironic_conf;
}

export interface inspector_conf {
  DEFAULT?: inspector_conf.DEFAULT;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  capabilities?: inspector_conf.capabilities;
  coordination?: inspector_conf.coordination;
  cors?: inspector_conf.cors;
  database?: inspector_conf.database;
  discovery?: inspector_conf.discovery;
  dnsmasq_pxe_filter?: inspector_conf.dnsmasq_pxe_filter;
  extra_hardware?: inspector_conf.extra_hardware;
  healthcheck?: inspector_conf.healthcheck;
  iptables?: inspector_conf.iptables;
  ironic?: inspector_conf.ironic;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: inspector_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  pci_devices?: inspector_conf.pci_devices;
  port_physnet?: inspector_conf.port_physnet;
  processing?: inspector_conf.processing;
  pxe_filter?: inspector_conf.pxe_filter;
  service_catalog?: inspector_conf.service_catalog;
  ssl?: libraries.oslo_service_sslutils.ssl;
  swift?: inspector_conf.swift;
}
export namespace inspector_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: 1000. */ api_max_limit?: Int<1>;
    /** Default: "keystone". */ auth_strategy?: "http_basic" | "keystone" | "noauth";
    /** Default: true. */ can_manage_boot?: boolean;
    /** Default: 60. */ clean_up_period?: Int<0>;
    /** Default: ["sqlalchemy=WARNING","iso8601=WARNING","requests=WARNING",…. */ default_log_levels?: readonly string[];
    /** Default: false. */ enable_mdns?: boolean;
    host?: string;
    /** Default: "/etc/ironic-inspector/htpasswd". */ http_basic_auth_user_file?: string;
    /** Default: 5. */ introspection_delay?: Int;
    /** Default: ["redfish_address","ilo_address","drac_host","drac_address"…. */ ipmi_address_fields?: readonly string[];
    /** Default: 10. */ leader_election_interval?: Int;
    /** Default: "::". */ listen_address?: string;
    /** Default: 5050. */ listen_port?: Int<0, 65535>;
    listen_unix_socket?: string;
    listen_unix_socket_mode?: Free;
    /** Default: 1000. */ max_concurrency?: Int<2>;
    /** Default: "/etc/ironic-inspector/rootwrap.conf". */ rootwrap_config?: string;
    /** Default: true. */ standalone?: boolean;
    /** Default: 3600. */ timeout?: Int<"-∞", 315576000>;
    /** Default: false. */ use_ssl?: boolean;
  }
  interface capabilities {
    /** Default: false. */ boot_mode?: boolean;
    /** Default: {"vmx":"cpu_vt","svm":"cpu_vt","aes":"cpu_aes","pse":"cpu_h…. */ cpu_flags?: Readonly<Record<string, string>>;
  }
  interface coordination {
    /** Secret. */ backend_url?: Secret;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-OpenStack-Ironic-Inspector-API-Minimum-V…. */ allow_headers?: readonly string[];
    /** Default: ["GET","POST","PUT","HEAD","PATCH","DELETE","OPTIONS"]. */ allow_methods?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface discovery {
    /** Default: ["4","6"]. */ enabled_bmc_address_version?: readonly string[];
    /** Default: "fake-hardware". */ enroll_node_driver?: string;
    /** Default: {}. */ enroll_node_fields?: Readonly<Record<string, string>>;
  }
  interface dnsmasq_pxe_filter {
    /** Default: "/var/lib/ironic-inspector/dhcp-hostsdir". */ dhcp_hostsdir?: string;
    /** Default: "". */ dnsmasq_start_command?: string;
    /** Default: "". */ dnsmasq_stop_command?: string;
    /** Default: true. */ purge_dhcp_hostsdir?: boolean;
  }
  interface extra_hardware {
    /** Default: false. */ strict?: boolean;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {
    /** Default: false. */ enabled?: boolean;
  }
  interface iptables {
    /** Default: "br-ctlplane". */ dnsmasq_interface?: string;
    /** Default: []. */ ethoib_interfaces?: readonly string[];
    /** Default: "ironic-inspector". */ firewall_chain?: string;
    /** Default: "4". */ ip_version?: "4" | "6";
  }
  interface ironic extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** Default: 30. */ max_retries?: Int;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    /** Default: 2. */ retry_interval?: Int;
    service_name?: string;
    /** Default: "baremetal". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface pci_devices {
    /** Default: []. */ alias?: readonly string[];
  }
  interface port_physnet {
    cidr_map?: readonly string[];
  }
  interface processing {
    /** Default: "pxe". */ add_ports?: "active" | "all" | "disabled" | "pxe";
    /** Default: false. */ always_store_ramdisk_logs?: boolean;
    /** Default: "ramdisk_error,root_disk_selection,scheduler,validate_inter…. */ default_processing_hooks?: string;
    /** Default: true. */ disk_partitioning_spacing?: boolean;
    /** Default: "all". */ keep_ports?: "added" | "all" | "present";
    node_not_found_hook?: string;
    /** Default: true. */ overwrite_existing?: boolean;
    /** Default: false. */ permit_active_introspection?: boolean;
    /** Default: true. */ power_off?: boolean;
    /** Default: "$default_processing_hooks". */ processing_hooks?: string;
    ramdisk_logs_dir?: string;
    /** Default: "{uuid}_{dt:%Y%m%d-%H%M%S.%f}.tar.gz". */ ramdisk_logs_filename_format?: string;
    /** Default: "none". */ store_data?: string;
    /** Default: true. */ update_pxe_enabled?: boolean;
  }
  interface pxe_filter {
    /** Default: false. */ deny_unknown_macs?: boolean;
    /** Default: "iptables". */ driver?: string;
    /** Default: 15. */ sync_period?: Int<0>;
  }
  interface service_catalog extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "baremetal-introspection". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface swift extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    /** Default: "ironic-inspector". */ container?: string;
    /** Default: 0. */ delete_after?: Int;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "object-store". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
}

export interface ironic_conf {
  DEFAULT?: ironic_conf.DEFAULT;
  agent?: ironic_conf.agent;
  anaconda?: ironic_conf.anaconda;
  ansible?: ironic_conf.ansible;
  api?: ironic_conf.api;
  audit?: ironic_conf.audit;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  cinder?: ironic_conf.cinder;
  conductor?: ironic_conf.conductor;
  console?: ironic_conf.console;
  cors?: ironic_conf.cors;
  database?: ironic_conf.database;
  deploy?: ironic_conf.deploy;
  dhcp?: ironic_conf.dhcp;
  disk_partitioner?: ironic_conf.disk_partitioner;
  disk_utils?: ironic_conf.disk_utils;
  drac?: ironic_conf.drac;
  glance?: ironic_conf.glance;
  healthcheck?: ironic_conf.healthcheck;
  ilo?: ironic_conf.ilo;
  inspector?: ironic_conf.inspector;
  inventory?: ironic_conf.inventory;
  ipmi?: ironic_conf.ipmi;
  irmc?: ironic_conf.irmc;
  ironic_lib?: ironic_conf.ironic_lib;
  json_rpc?: ironic_conf.json_rpc;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  mdns?: ironic_conf.mdns;
  metrics?: ironic_conf.metrics;
  metrics_statsd?: ironic_conf.metrics_statsd;
  molds?: ironic_conf.molds;
  neutron?: ironic_conf.neutron;
  nova?: ironic_conf.nova;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: ironic_conf.oslo_middleware;
  oslo_policy?: libraries.oslo_policy.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  pxe?: ironic_conf.pxe;
  redfish?: ironic_conf.redfish;
  sensor_data?: ironic_conf.sensor_data;
  service_catalog?: ironic_conf.service_catalog;
  snmp?: ironic_conf.snmp;
  ssl?: libraries.oslo_service_sslutils.ssl;
  swift?: ironic_conf.swift;
  xclarity?: ironic_conf.xclarity;
}
export namespace ironic_conf {
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: "keystone". */ auth_strategy?: "http_basic" | "keystone" | "noauth";
    /** Default: "$pybasedir/bin". */ bindir?: string;
    /** Default: false. */ debug_tracebacks_in_api?: boolean;
    default_bios_interface?: string;
    default_boot_interface?: string;
    /** Default: "". */ default_conductor_group?: string;
    default_console_interface?: string;
    default_deploy_interface?: string;
    default_firmware_interface?: string;
    default_inspect_interface?: string;
    /** Default: ["amqp=WARNING","amqplib=WARNING","qpid.messaging=INFO","os…. */ default_log_levels?: readonly string[];
    default_management_interface?: string;
    default_network_interface?: string;
    /** Default: "active-backup". */ default_portgroup_mode?: string;
    default_power_interface?: string;
    default_raid_interface?: string;
    default_rescue_interface?: string;
    default_resource_class?: string;
    /** Default: "noop". */ default_storage_interface?: string;
    default_vendor_interface?: string;
    /** Default: 1800. */ drain_shutdown_timeout?: Int;
    /** Default: ["no-bios","redfish"]. */ enabled_bios_interfaces?: readonly string[];
    /** Default: ["ipxe","pxe","redfish-virtual-media"]. */ enabled_boot_interfaces?: readonly string[];
    /** Default: ["no-console"]. */ enabled_console_interfaces?: readonly string[];
    /** Default: ["direct","ramdisk"]. */ enabled_deploy_interfaces?: readonly string[];
    /** Default: ["no-firmware"]. */ enabled_firmware_interfaces?: readonly string[];
    /** Default: ["ipmi","redfish"]. */ enabled_hardware_types?: readonly string[];
    /** Default: ["no-inspect","redfish"]. */ enabled_inspect_interfaces?: readonly string[];
    enabled_management_interfaces?: readonly string[];
    /** Default: ["flat","noop"]. */ enabled_network_interfaces?: readonly string[];
    enabled_power_interfaces?: readonly string[];
    /** Default: ["agent","no-raid","redfish"]. */ enabled_raid_interfaces?: readonly string[];
    /** Default: ["no-rescue"]. */ enabled_rescue_interfaces?: readonly string[];
    /** Default: ["cinder","noop"]. */ enabled_storage_interfaces?: readonly string[];
    /** Default: ["ipmitool","redfish","no-vendor"]. */ enabled_vendor_interfaces?: readonly string[];
    esp_image?: string;
    /** Default: true. */ force_raw_images?: boolean;
    /** Default: "EFI/BOOT/grub.cfg". */ grub_config_path?: string;
    /** Default: "$pybasedir/common/grub_conf.template". */ grub_config_template?: string;
    /** Default: 5. */ hash_partition_exponent?: Int;
    /** Default: "md5". */ hash_ring_algorithm?: "blake2b" | "blake2s" | "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha3_224" | "sha3_256" | "sha3_384" | "sha3_512" | "sha512" | "shake_128" | "shake_256";
    /** Default: 15. */ hash_ring_reset_interval?: Int;
    host?: string;
    /** Default: "/etc/ironic/htpasswd". */ http_basic_auth_user_file?: string;
    /** Default: 20. */ image_download_concurrency?: Int<1>;
    /** Default: "/usr/lib/syslinux/isolinux.bin". */ isolinux_bin?: string;
    /** Default: "$pybasedir/common/isolinux_config.template". */ isolinux_config_template?: string;
    ldlinux_c32?: string;
    /** Default: 4096. */ log_in_db_max_size?: Int;
    /** Default: 6. */ minimum_memory_wait_retries?: Int;
    /** Default: 15. */ minimum_memory_wait_time?: Int;
    /** Default: false. */ minimum_memory_warning_only?: boolean;
    /** Default: 1024. */ minimum_required_memory?: Int;
    my_ip?: string;
    my_ipv6?: string;
    notification_level?: "critical" | "debug" | "error" | "info" | "warning";
    /** @deprecated Default: true. */ parallel_image_downloads?: boolean;
    /** Default: false. */ pecan_debug?: boolean;
    pin_release_version?: "10.0" | "10.1" | "11.0" | "11.1" | "12.0" | "12.1" | "12.2" | "13.0" | "14.0" | "15.0" | "15.1" | "16.0" | "16.1" | "16.2" | "17.0" | "18.0" | "18.1" | "18.2" | "19.0" | "20.0" | "20.1" | "20.2" | "2023.1" | "2023.2" | "2024.1" | "21.0" | "21.1" | "21.2" | "21.3" | "21.4" | "22.0" | "22.1" | "23.0" | "23.1" | "24.0" | "24.1" | "9.2" | "antelope" | "yoga" | "zed";
    pybasedir?: string;
    /** Default: 2. */ raw_image_growth_factor?: Float<1>;
    /** Default: "service". */ rbac_service_project_name?: string;
    /** Default: false. */ rbac_service_role_elevated_access?: boolean;
    /** Default: "oslo". */ rpc_transport?: "json-rpc" | "none" | "oslo";
    /** Default: "$pybasedir". */ state_path?: string;
    tempdir?: string;
    /** Default: ["ironic_versioned_notifications"]. */ versioned_notifications_topics?: readonly string[];
    /** Default: 60. */ webserver_connection_timeout?: Int;
    /** Default: "True". */ webserver_verify_ca?: string;
  }
  interface agent {
    /** Default: "v1". */ agent_api_version?: string;
    /** Default: true. */ allow_md5_checksum?: boolean;
    api_ca_file?: string;
    /** Default: "/var/lib/ironic/certificates". */ certificates_path?: string;
    /** Default: 60. */ command_timeout?: Int;
    /** Default: 100. */ command_wait_attempts?: Int;
    /** Default: 6. */ command_wait_interval?: Int;
    /** Default: "on_failure". */ deploy_logs_collect?: "always" | "never" | "on_failure";
    /** Default: "/var/log/ironic/deploy". */ deploy_logs_local_path?: string;
    /** Default: "local". */ deploy_logs_storage_backend?: "local" | "swift";
    /** Default: "ironic_deploy_logs_container". */ deploy_logs_swift_container?: string;
    /** Default: 30. */ deploy_logs_swift_days_to_expire?: Int;
    /** Default: "http". */ image_download_source?: "http" | "local" | "swift";
    /** Default: true. */ manage_agent_boot?: boolean;
    /** Default: 3. */ max_command_attempts?: Int;
    /** Default: 0. */ memory_consumed_by_agent?: Int;
    /** Default: 100. */ neutron_agent_max_attempts?: Int;
    /** Default: 2. */ neutron_agent_poll_interval?: Int;
    /** Default: 10. */ neutron_agent_status_retry_interval?: Int;
    /** Default: 6. */ post_deploy_get_power_state_retries?: Int;
    /** Default: 5. */ post_deploy_get_power_state_retry_interval?: Int;
    /** Default: false. */ require_tls?: boolean;
    /** Default: true. */ stream_raw_images?: boolean;
    /** Default: "True". */ verify_ca?: string;
  }
  interface anaconda {
    /** Default: "$pybasedir/drivers/modules/ks.cfg.template". */ default_ks_template?: string;
    /** Default: false. */ insecure_heartbeat?: boolean;
  }
  interface ansible {
    ansible_extra_args?: string;
    /** Default: "ansible-playbook". */ ansible_playbook_script?: string;
    /** Default: "$pybasedir/drivers/modules/ansible/playbooks/ansible.cfg". */ config_file_path?: string;
    /** Default: "clean.yaml". */ default_clean_playbook?: string;
    /** Default: "clean_steps.yaml". */ default_clean_steps_config?: string;
    /** Default: "deploy.yaml". */ default_deploy_playbook?: string;
    default_key_file?: string;
    default_python_interpreter?: string;
    /** Default: "shutdown.yaml". */ default_shutdown_playbook?: string;
    /** Default: "ansible". */ default_username?: string;
    /** Default: 10. */ extra_memory?: Int;
    image_store_cafile?: string;
    image_store_certfile?: string;
    /** Default: false. */ image_store_insecure?: boolean;
    image_store_keyfile?: string;
    /** Default: "$pybasedir/drivers/modules/ansible/playbooks". */ playbooks_path?: string;
    /** Default: 6. */ post_deploy_get_power_state_retries?: Int<0>;
    /** Default: 5. */ post_deploy_get_power_state_retry_interval?: Int<0>;
    verbosity?: Int<0, 4>;
  }
  interface api {
    api_workers?: Int;
    /** Default: false. */ enable_ssl_api?: boolean;
    /** Default: "0.0.0.0". */ host_ip?: string;
    /** Default: 1000. */ max_limit?: Int;
    /** Default: "$pybasedir/api/controllers/v1/network-data-schema.json". */ network_data_schema?: string;
    /** Default: 6385. */ port?: Int<0, 65535>;
    /** Default: true. */ project_admin_can_manage_own_nodes?: boolean;
    public_endpoint?: string;
    /** Default: 300. */ ramdisk_heartbeat_timeout?: Int;
    /** Default: true. */ restrict_lookup?: boolean;
    unix_socket?: string;
    unix_socket_mode?: Free;
  }
  interface audit {
    /** Default: "/etc/ironic/api_audit_map.conf". */ audit_map_file?: string;
    /** Default: false. */ enabled?: boolean;
    /** Default: "". */ ignore_req_list?: string;
  }
  interface cinder extends libraries.auth_plugins {
    /** Default: 3. */ action_retries?: Int;
    /** Default: 5. */ action_retry_interval?: Int;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    /** Default: 3. */ retries?: Int;
    service_name?: string;
    /** Default: "volumev3". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface conductor {
    /** Default: true. */ allow_deleting_available_nodes?: boolean;
    /** Default: true. */ allow_provisioning_in_maintenance?: boolean;
    /** Default: true. */ automated_clean?: boolean;
    /** Default: false. */ automatic_lessee?: boolean;
    bootloader?: string;
    /** Default: 3600. */ cache_clean_up_interval?: Int<0>;
    /** Default: 60. */ check_allocations_interval?: Int<0>;
    /** Default: 60. */ check_provision_state_interval?: Int<0>;
    /** Default: 60. */ check_rescue_state_interval?: Int<1>;
    /** Default: 1800. */ clean_callback_timeout?: Int<0>;
    /** Default: {}. */ clean_step_priority_override?: readonly Readonly<Record<string, string>>[];
    /** Default: false. */ conductor_always_validates_images?: boolean;
    /** Default: "". */ conductor_group?: string;
    /** Default: "ironic_configdrive_container". */ configdrive_swift_container?: string;
    configdrive_swift_temp_url_duration?: Int<60>;
    /** Default: 1800. */ deploy_callback_timeout?: Int<0>;
    deploy_kernel?: string;
    /** Default: {}. */ deploy_kernel_by_arch?: Readonly<Record<string, string>>;
    deploy_ramdisk?: string;
    /** Default: {}. */ deploy_ramdisk_by_arch?: Readonly<Record<string, string>>;
    /** Default: false. */ disable_deep_image_inspection?: boolean;
    /** @deprecated Default: false. */ disable_file_checksum?: boolean;
    /** Default: false. */ disable_support_for_checksum_files?: boolean;
    /** Default: false. */ enable_mdns?: boolean;
    /** Default: ["/var/lib/ironic","/shared/html","/templates","/opt/cache/…. */ file_url_allowed_paths?: readonly Free[];
    /** Default: true. */ force_power_state_during_sync?: boolean;
    /** Default: 10. */ heartbeat_interval?: Int;
    /** Default: 60. */ heartbeat_timeout?: Int<"-∞", 315576000>;
    /** Default: 1800. */ inspect_wait_timeout?: Int<0>;
    /** Default: 50. */ max_concurrent_clean?: Int<1>;
    /** Default: 250. */ max_concurrent_deploy?: Int<1>;
    /** Default: 30. */ max_conductor_wait_step_seconds?: Int<0, 1800>;
    /** Default: true. */ node_history?: boolean;
    /** Default: 1000. */ node_history_cleanup_batch_count?: Int<0>;
    /** Default: 86400. */ node_history_cleanup_interval?: Int<0>;
    /** Default: 300. */ node_history_max_entries?: Int<0>;
    /** Default: 0. */ node_history_minimum_days?: Int<0>;
    /** Default: 3. */ node_locked_retry_attempts?: Int;
    /** Default: 1. */ node_locked_retry_interval?: Int;
    /** Default: 8. */ periodic_max_workers?: Int;
    /** Default: false. */ permit_child_node_step_async_result?: boolean;
    /** Default: ["raw","qcow2","iso"]. */ permitted_image_formats?: readonly string[];
    /** Default: 300. */ power_failure_recovery_interval?: Int<0>;
    /** Default: 60. */ power_state_change_timeout?: Int<2>;
    /** Default: 3. */ power_state_sync_max_retries?: Int;
    /** Default: false. */ poweroff_in_cleanfail?: boolean;
    /** Default: false. */ poweroff_in_servicefail?: boolean;
    /** Default: false. */ require_rescue_password_hashed?: boolean;
    /** Default: 1800. */ rescue_callback_timeout?: Int<0>;
    rescue_kernel?: string;
    /** Default: {}. */ rescue_kernel_by_arch?: Readonly<Record<string, string>>;
    /** Default: "sha256". */ rescue_password_hash_algorithm?: "sha256" | "sha512";
    rescue_ramdisk?: string;
    /** Default: {}. */ rescue_ramdisk_by_arch?: Readonly<Record<string, string>>;
    /** Default: 5. */ reserved_workers_pool_percentage?: Int<0, 50>;
    /** Default: 600. */ soft_power_off_timeout?: Int<1>;
    /** Default: 180. */ sync_local_state_interval?: Int;
    /** Default: 60. */ sync_power_state_interval?: Int;
    /** Default: 8. */ sync_power_state_workers?: Int<1>;
    /** Default: {}. */ verify_step_priority_override?: readonly Readonly<Record<string, string>>[];
    /** Default: 300. */ workers_pool_size?: Int<3>;
  }
  interface console {
    /** Default: 1. */ kill_timeout?: Int;
    port_range?: string;
    /** Default: "$my_ip". */ socat_address?: string;
    /** Default: 1. */ subprocess_checking_interval?: Int;
    /** Default: 10. */ subprocess_timeout?: Int;
    /** Default: "shellinaboxd". */ terminal?: string;
    terminal_cert_dir?: string;
    terminal_pid_dir?: string;
    /** Default: 600. */ terminal_timeout?: Int<0>;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {}
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {
    /** Default: "InnoDB". */ mysql_engine?: string;
    /** Default: 10. */ sqlite_max_wait_for_retry?: Int;
    /** Default: true. */ sqlite_retries?: boolean;
  }
  interface deploy {
    /** Default: false. */ configdrive_use_object_store?: boolean;
    /** Default: false. */ continue_if_disk_secure_erase_fails?: boolean;
    create_configuration_priority?: Int;
    /** Default: "uefi". */ default_boot_mode?: "bios" | "uefi";
    delete_configuration_priority?: Int;
    /** Default: 4. */ disk_erasure_concurrency?: Int<1>;
    /** Default: true. */ enable_ata_secure_erase?: boolean;
    /** Default: true. */ enable_nvme_secure_erase?: boolean;
    erase_devices_metadata_priority?: Int;
    erase_devices_priority?: Int;
    /** Default: false. */ erase_skip_read_only?: boolean;
    external_callback_url?: string;
    external_http_url?: string;
    /** Default: false. */ fast_track?: boolean;
    /** Default: 300. */ fast_track_timeout?: Int<0, 300>;
    /** Default: "agent_images". */ http_image_subdir?: string;
    /** Default: "/httpboot". */ http_root?: string;
    http_url?: string;
    /** Default: "noauth". */ image_server_auth_strategy?: "http_basic" | "noauth";
    /** Secret. */ image_server_password?: Secret;
    image_server_user?: string;
    /** Default: 20480. */ iso_cache_size?: Int;
    /** Default: 10080. */ iso_cache_ttl?: Int;
    /** Default: "/var/lib/ironic/master_iso_images". */ iso_master_path?: string;
    /** Default: true. */ power_off_after_deploy_failure?: boolean;
    /** Default: "local". */ ramdisk_image_download_source?: "http" | "local" | "swift";
    /** Default: true. */ shred_final_overwrite_with_zeros?: boolean;
    /** Default: 1. */ shred_random_overwrite_iterations?: Int<0>;
  }
  interface dhcp {
    /** Default: "neutron". */ dhcp_provider?: string;
  }
  interface disk_partitioner {
    /** Default: 1. */ check_device_interval?: Int;
    /** Default: 20. */ check_device_max_retries?: Int;
  }
  interface disk_utils {
    /** Default: 1. */ bios_boot_partition_size?: Int;
    /** Default: "1M". */ dd_block_size?: string;
    /** Default: 550. */ efi_system_partition_size?: Int;
    /** Default: 3. */ image_convert_attempts?: Int;
    /** Default: 2048. */ image_convert_memory_limit?: Int;
    /** Default: 3. */ partition_detection_attempts?: Int<1>;
    /** Default: 10. */ partprobe_attempts?: Int;
  }
  interface drac {
    /** Default: 600. */ bios_factory_reset_timeout?: Int<1>;
    /** Default: 30. */ boot_device_job_status_timeout?: Int<1>;
    /** Default: 240. */ config_job_max_retries?: Int<1>;
    /** Default: 60. */ query_import_config_job_status_interval?: Int<0>;
    /** Default: 120. */ query_raid_config_job_status_interval?: Int<1>;
    /** Default: 300. */ raid_job_timeout?: Int<1>;
  }
  interface glance extends libraries.auth_plugins {
    /** Default: []. */ allowed_direct_url_schemes?: readonly string[];
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    /** Default: 0. */ num_retries?: Int;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "image". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    swift_account?: string;
    /** Default: "AUTH". */ swift_account_prefix?: string;
    /** Default: "v1". */ swift_api_version?: string;
    /** Default: "glance". */ swift_container?: string;
    swift_endpoint_url?: string;
    /** Default: 0. */ swift_store_multiple_containers_seed?: Int;
    /** Default: false. */ swift_temp_url_cache_enabled?: boolean;
    /** Default: 1200. */ swift_temp_url_duration?: Int;
    /** Default: 0. */ swift_temp_url_expected_download_start_delay?: Int<0>;
    /** Secret. */ swift_temp_url_key?: Secret;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {
    /** Default: false. */ enabled?: boolean;
  }
  interface ilo {
    /** @deprecated */ ca_file?: string;
    /** Default: "/var/lib/ironic/ilo/". */ cert_path?: string;
    /** Default: 0. */ clean_priority_clear_secure_boot_keys?: Int;
    /** Default: 10. */ clean_priority_reset_bios_to_default?: Int;
    /** Default: 0. */ clean_priority_reset_ilo?: Int;
    /** Default: 30. */ clean_priority_reset_ilo_credential?: Int;
    /** Default: 20. */ clean_priority_reset_secure_boot_keys_to_default?: Int;
    /** Default: 443. */ client_port?: Int<0, 65535>;
    /** Default: 60. */ client_timeout?: Int;
    /** Default: "auto". */ default_boot_mode?: "auto" | "bios" | "uefi";
    /** Default: 420. */ file_permission?: Int;
    /** Default: "nofb vga=normal". */ kernel_append_params?: string;
    /** Default: 300. */ oob_erase_devices_job_status_interval?: Int<10>;
    /** Default: 2. */ power_wait?: Int;
    /** Default: "ironic_ilo_container". */ swift_ilo_container?: string;
    /** Default: 900. */ swift_object_expiry_timeout?: Int;
    /** Default: false. */ use_web_server_for_images?: boolean;
    /** Default: "True". */ verify_ca?: string;
  }
  interface inspector extends libraries.auth_plugins {
    /** Default: "pxe". */ add_ports?: "active" | "all" | "disabled" | "pxe";
    auth_type?: string;
    cafile?: string;
    callback_endpoint_override?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    /** Default: {"vmx":"cpu_vt","svm":"cpu_vt","aes":"cpu_aes","pse":"cpu_h…. */ cpu_capabilities?: Readonly<Record<string, string>>;
    /** Default: "ramdisk-error,validate-interfaces,ports,architecture". */ default_hooks?: string;
    /** Default: true. */ disk_partitioning_spacing?: boolean;
    endpoint_override?: string;
    /** Default: false. */ extra_hardware_strict?: boolean;
    /** Default: "". */ extra_kernel_params?: string;
    /** Default: "$default_hooks". */ hooks?: string;
    /** Default: false. */ insecure?: boolean;
    /** Default: "all". */ keep_ports?: "added" | "all" | "present";
    keyfile?: string;
    /** Default: "$pybasedir/drivers/modules/inspector/hooks/known_accelerat…. */ known_accelerators?: string;
    max_version?: string;
    min_version?: string;
    /** Default: []. */ pci_device_alias?: readonly string[];
    physical_network_cidr_map?: readonly string[];
    /** Default: true. */ power_off?: boolean;
    project_id?: string;
    region_name?: string;
    require_managed_boot?: boolean;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "baremetal-introspection". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    /** Default: 60. */ status_check_period?: Int;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    /** Default: true. */ update_pxe_enabled?: boolean;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface inventory {
    /** Default: "database". */ data_backend?: "database" | "none" | "swift";
    /** Default: "introspection_data_container". */ swift_data_container?: string;
  }
  interface ipmi {
    /** Default: []. */ additional_retryable_ipmi_errors?: readonly string[];
    /** Default: []. */ cipher_suite_versions?: readonly string[];
    /** Default: 60. */ command_retry_timeout?: Int;
    /** Default: false. */ debug?: boolean;
    /** Default: true. */ disable_boot_timeout?: boolean;
    /** Default: true. */ kill_on_timeout?: boolean;
    /** Default: 5. */ min_command_interval?: Int;
    /** Default: false. */ use_ipmitool_retries?: boolean;
  }
  interface irmc {
    /** Default: "basic". */ auth_method?: "basic" | "digest";
    /** Default: 0. */ clean_priority_restore_irmc_bios_config?: Int;
    /** Default: 60. */ client_timeout?: Int;
    /** Default: []. */ fpga_ids?: readonly string[];
    /** Default: []. */ gpu_ids?: readonly string[];
    kernel_append_params?: string;
    /** Default: 443. */ port?: 80 | 443;
    /** Default: 300. */ query_raid_config_fgi_status_interval?: Int<1>;
    remote_image_server?: string;
    /** Default: "share". */ remote_image_share_name?: string;
    /** Default: "/remote_image_share_root". */ remote_image_share_root?: string;
    /** Default: "CIFS". */ remote_image_share_type?: "CIFS" | "NFS";
    /** Default: "". */ remote_image_user_domain?: string;
    remote_image_user_name?: string;
    /** Secret. */ remote_image_user_password?: Secret;
    /** Default: "ipmitool". */ sensor_method?: "ipmitool" | "scci";
    /** Default: "sha". */ snmp_auth_proto?: "sha" | "sha256" | "sha384" | "sha512";
    /** Default: "public". */ snmp_community?: string;
    /** Default: 10. */ snmp_polling_interval?: Int;
    /** Default: 161. */ snmp_port?: Int<0, 65535>;
    /** Default: "aes". */ snmp_priv_proto?: "aes";
    /** @deprecated */ snmp_security?: string;
    /** Default: "v2c". */ snmp_version?: "v1" | "v2c" | "v3";
  }
  interface ironic_lib {
    /** Default: false. */ fatal_exception_format_errors?: boolean;
    /** Default: "sudo ironic-rootwrap /etc/ironic/rootwrap.conf". */ root_helper?: string;
  }
  interface json_rpc extends libraries.auth_plugins {
    /** Default: ["admin"]. */ allowed_roles?: readonly string[];
    auth_strategy?: "http_basic" | "keystone" | "noauth";
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: "::". */ host_ip?: string;
    /** Default: "/etc/ironic/htpasswd-json-rpc". */ http_basic_auth_user_file?: string;
    /** @deprecated Secret. */ http_basic_password?: Secret;
    /** @deprecated */ http_basic_username?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** Default: 8089. */ port?: Int<0, 65535>;
    project_id?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    unix_socket?: string;
    unix_socket_mode?: Free;
    /** Default: false. */ use_ssl?: boolean;
    user_id?: string;
  }
  interface mdns {
    interfaces?: readonly string[];
    /** Default: 3. */ lookup_attempts?: Int<1>;
    /** Default: {}. */ params?: Readonly<Record<string, string>>;
    /** Default: 5. */ registration_attempts?: Int<1>;
  }
  interface metrics {
    /** Default: "noop". */ agent_backend?: string;
    agent_global_prefix?: string;
    /** Default: false. */ agent_prepend_host?: boolean;
    /** Default: true. */ agent_prepend_host_reverse?: boolean;
    /** Default: false. */ agent_prepend_uuid?: boolean;
    /** Default: "noop". */ backend?: "collector" | "noop" | "statsd";
    global_prefix?: string;
    /** Default: false. */ prepend_host?: boolean;
    /** Default: true. */ prepend_host_reverse?: boolean;
  }
  interface metrics_statsd {
    /** Default: "localhost". */ agent_statsd_host?: string;
    /** Default: 8125. */ agent_statsd_port?: Int<0, 65535>;
    /** Default: "localhost". */ statsd_host?: string;
    /** Default: 8125. */ statsd_port?: Int<0, 65535>;
  }
  interface molds {
    password?: string;
    /** Default: 3. */ retry_attempts?: Int;
    /** Default: 3. */ retry_interval?: Int;
    /** Default: "swift". */ storage?: string;
    user?: string;
  }
  interface neutron extends libraries.auth_plugins {
    /** Default: false. */ add_all_ports?: boolean;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    cleaning_network?: string;
    /** Default: []. */ cleaning_network_security_groups?: readonly string[];
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    /** Default: 4. */ dhcpv6_stateful_address_count?: Int;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    inspection_network?: string;
    /** Default: []. */ inspection_network_security_groups?: readonly string[];
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    /** Default: 0. */ port_setup_delay?: Int<0>;
    project_id?: string;
    provisioning_network?: string;
    /** Default: []. */ provisioning_network_security_groups?: readonly string[];
    region_name?: string;
    /** Default: 45. */ request_timeout?: Int;
    rescuing_network?: string;
    /** Default: []. */ rescuing_network_security_groups?: readonly string[];
    retriable_status_codes?: readonly Int[];
    /** @deprecated Default: 3. */ retries?: Int;
    service_name?: string;
    /** Default: "network". */ service_type?: string;
    servicing_network?: string;
    /** Default: []. */ servicing_network_security_groups?: readonly string[];
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface nova extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    /** Default: true. */ send_power_notifications?: boolean;
    service_name?: string;
    /** Default: "compute". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface pxe {
    /** Default: 90. */ boot_retry_check_interval?: Int<1>;
    boot_retry_timeout?: Int<60>;
    /** Default: "ext4". */ default_ephemeral_format?: string;
    dir_permission?: Int;
    /** Default: false. */ enable_netboot_fallback?: boolean;
    /** Default: 420. */ file_permission?: Int;
    /** Default: 20480. */ image_cache_size?: Int;
    /** Default: 10080. */ image_cache_ttl?: Int;
    /** Default: "/var/lib/ironic/images/". */ images_path?: string;
    /** Default: "$pybasedir/drivers/modules/initial_grub_cfg.template". */ initial_grub_template?: string;
    /** Default: "/var/lib/ironic/master_images". */ instance_master_path?: string;
    /** @deprecated Default: "4". */ ip_version?: "4" | "6";
    /** Default: "$pybasedir/drivers/modules/boot.ipxe". */ ipxe_boot_script?: string;
    /** Default: "undionly.kpxe". */ ipxe_bootfile_name?: string;
    /** Default: {}. */ ipxe_bootfile_name_by_arch?: Readonly<Record<string, string>>;
    /** Default: "$pybasedir/drivers/modules/ipxe_config.template". */ ipxe_config_template?: string;
    ipxe_fallback_script?: string;
    /** Default: 0. */ ipxe_timeout?: Int;
    /** Default: false. */ ipxe_use_swift?: boolean;
    /** Default: "nofb vga=normal". */ kernel_append_params?: string;
    /** Default: {}. */ loader_file_paths?: Readonly<Record<string, string>>;
    /** Default: "pxelinux.0". */ pxe_bootfile_name?: string;
    /** Default: {}. */ pxe_bootfile_name_by_arch?: Readonly<Record<string, string>>;
    /** Default: "pxelinux.cfg". */ pxe_config_subdir?: string;
    /** Default: "$pybasedir/drivers/modules/pxe_config.template". */ pxe_config_template?: string;
    /** Default: {}. */ pxe_config_template_by_arch?: Readonly<Record<string, string>>;
    /** Default: "/tftpboot/master_images". */ tftp_master_path?: string;
    /** Default: "/tftpboot". */ tftp_root?: string;
    /** Default: "$my_ip". */ tftp_server?: string;
    /** Default: "snponly.efi". */ uefi_ipxe_bootfile_name?: string;
    /** Default: "bootx64.efi". */ uefi_pxe_bootfile_name?: string;
    /** Default: "$pybasedir/drivers/modules/pxe_grub_config.template". */ uefi_pxe_config_template?: string;
  }
  interface redfish extends libraries.auth_plugins {
    /** Default: "auto". */ auth_type?: "auto" | "basic" | "session";
    /** Default: 900. */ boot_mode_config_timeout?: Int<0>;
    /** Default: 5. */ connection_attempts?: Int<1>;
    /** Default: 1000. */ connection_cache_size?: Int<0>;
    /** Default: 4. */ connection_retry_interval?: Int<1>;
    /** Default: 420. */ file_permission?: Int;
    /** Default: "http". */ firmware_source?: "http" | "local" | "swift";
    /** Default: 60. */ firmware_update_fail_interval?: Int<0>;
    /** Default: 60. */ firmware_update_status_interval?: Int<0>;
    /** Default: "nofb vga=normal". */ kernel_append_params?: string;
    /** Default: 60. */ raid_config_fail_interval?: Int<0>;
    /** Default: 60. */ raid_config_status_interval?: Int<0>;
    /** Default: "ironic_redfish_container". */ swift_container?: string;
    /** Default: 900. */ swift_object_expiry_timeout?: Int;
    /** Default: true. */ use_swift?: boolean;
  }
  interface sensor_data {
    /** Default: ["ALL"]. */ data_types?: readonly string[];
    /** Default: true. */ enable_for_conductor?: boolean;
    /** Default: true. */ enable_for_nodes?: boolean;
    /** Default: false. */ enable_for_undeployed_nodes?: boolean;
    /** Default: 600. */ interval?: Int<1>;
    /** Default: false. */ send_sensor_data?: boolean;
    /** Default: 300. */ wait_timeout?: Int;
    /** Default: 4. */ workers?: Int<1>;
  }
  interface service_catalog extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "baremetal". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface snmp {
    /** Default: 0. */ power_action_delay?: Int<0>;
    /** Default: 10. */ power_timeout?: Int;
    /** Default: 0. */ reboot_delay?: Int<0>;
    /** Default: 5. */ udp_transport_retries?: Int<0>;
    /** Default: 1. */ udp_transport_timeout?: Float<0>;
  }
  interface swift extends libraries.auth_plugins {
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    max_version?: string;
    min_version?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "object-store". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    version?: string;
  }
  interface xclarity {
    manager_ip?: string;
    /** Secret. */ password?: Secret;
    /** Default: 443. */ port?: Int<0, 65535>;
    username?: string;
  }
}
