// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Float, Int, Secret } from "../types";
import type * as libraries from "./libraries-2024.1";

/** Configuration of nova 2024.1. */
export interface nova {
  "nova.conf"?: nova_conf;
}

export interface nova_conf {
  DEFAULT?: nova_conf.DEFAULT;
  api?: nova_conf.api;
  api_database?: nova_conf.api_database;
  audit_middleware_notifications?: libraries.keystonemiddleware_audit.audit_middleware_notifications;
  barbican?: libraries.castellan_config.barbican;
  barbican_service_user?: libraries.castellan_config.barbican_service_user;
  cache?: libraries.oslo_cache.cache;
  cinder?: nova_conf.cinder;
  compute?: nova_conf.compute;
  conductor?: nova_conf.conductor;
  console?: nova_conf.console;
  consoleauth?: nova_conf.consoleauth;
  cors?: nova_conf.cors;
  cyborg?: nova_conf.cyborg;
  database?: nova_conf.database;
  devices?: nova_conf.devices;
  ephemeral_storage_encryption?: nova_conf.ephemeral_storage_encryption;
  filter_scheduler?: nova_conf.filter_scheduler;
  glance?: nova_conf.glance;
  guestfs?: nova_conf.guestfs;
  healthcheck?: nova_conf.healthcheck;
  image_cache?: nova_conf.image_cache;
  ironic?: nova_conf.ironic;
  key_manager?: nova_conf.key_manager;
  keystone?: nova_conf.keystone;
  keystone_authtoken?: libraries.keystonemiddleware_auth_token.keystone_authtoken;
  libvirt?: nova_conf.libvirt;
  metrics?: nova_conf.metrics;
  mks?: nova_conf.mks;
  neutron?: nova_conf.neutron;
  notifications?: nova_conf.notifications;
  os_brick?: libraries.os_brick.os_brick;
  os_vif_linux_bridge?: libraries.os_vif.os_vif_linux_bridge;
  os_vif_ovs?: libraries.os_vif.os_vif_ovs;
  oslo_concurrency?: libraries.oslo_concurrency.oslo_concurrency;
  oslo_limit?: libraries.oslo_limit.oslo_limit;
  oslo_messaging_amqp?: libraries.oslo_messaging.oslo_messaging_amqp;
  oslo_messaging_kafka?: libraries.oslo_messaging.oslo_messaging_kafka;
  oslo_messaging_notifications?: libraries.oslo_messaging.oslo_messaging_notifications;
  oslo_messaging_rabbit?: libraries.oslo_messaging.oslo_messaging_rabbit;
  oslo_middleware?: nova_conf.oslo_middleware;
  oslo_policy?: nova_conf.oslo_policy;
  oslo_reports?: libraries.oslo_reports.oslo_reports;
  oslo_versionedobjects?: libraries.oslo_versionedobjects.oslo_versionedobjects;
  pci?: nova_conf.pci;
  placement?: nova_conf.placement;
  privsep?: libraries.oslo_privsep.privsep;
  profiler?: libraries.osprofiler.profiler;
  profiler_jaeger?: libraries.osprofiler.profiler_jaeger;
  profiler_otlp?: libraries.osprofiler.profiler_otlp;
  quota?: nova_conf.quota;
  remote_debug?: nova_conf.remote_debug;
  scheduler?: nova_conf.scheduler;
  serial_console?: nova_conf.serial_console;
  service_user?: nova_conf.service_user;
  spice?: nova_conf.spice;
  ssl?: libraries.oslo_service_sslutils.ssl;
  upgrade_levels?: nova_conf.upgrade_levels;
  vault?: libraries.castellan_config.vault;
  vendordata_dynamic_auth?: nova_conf.vendordata_dynamic_auth;
  vmware?: nova_conf.vmware;
  vnc?: nova_conf.vnc;
  workarounds?: nova_conf.workarounds;
  wsgi?: nova_conf.wsgi;
  zvm?: nova_conf.zvm;
  [group: `mdev_${string}`]: nova_conf.any_mdev | undefined;
  [group: `neutron_physnet_${string}`]: nova_conf.any_physnet | undefined;
  neutron_tunnel?: nova_conf.any_physnet;
}
export namespace nova_conf {
  interface any_mdev {
    /** Default: []. */ device_addresses?: readonly string[];
    max_instances?: Int<1>;
    /** Default: "VGPU". */ mdev_class?: string;
  }
  interface any_physnet {
    numa_nodes?: readonly Int[];
  }
  interface DEFAULT extends libraries.oslo_log.DEFAULT, libraries.oslo_messaging.DEFAULT, libraries.oslo_service_periodic_task.DEFAULT, libraries.oslo_service_service.DEFAULT, libraries.oslo_service_wsgi.DEFAULT {
    /** Default: false. */ allow_resize_to_same_host?: boolean;
    /** Default: 300. */ arq_binding_timeout?: Int<1>;
    /** Default: 60. */ block_device_allocate_retries?: Int<0>;
    /** Default: 3. */ block_device_allocate_retries_interval?: Int<0>;
    /** Default: "self.pem". */ cert?: string;
    compute_driver?: string;
    /** Default: []. */ compute_monitors?: readonly string[];
    /** @deprecated Since 19.0.0. Default: "iso9660". */ config_drive_format?: "iso9660" | "vfat";
    console_host?: string;
    /** Default: "nova". */ control_exchange?: string;
    cpu_allocation_ratio?: Float<0>;
    /** Default: false. */ daemon?: boolean;
    default_access_ip_network_name?: string;
    /** Default: "nova". */ default_availability_zone?: string;
    default_ephemeral_format?: string;
    /** Default: 1000. */ default_green_pool_size?: Int<100>;
    default_schedule_zone?: string;
    disk_allocation_ratio?: Float<0>;
    /** Default: true. */ enable_new_services?: boolean;
    /** Default: ["osapi_compute","metadata"]. */ enabled_apis?: readonly ("metadata" | "osapi_compute")[];
    /** Default: []. */ enabled_ssl_apis?: readonly ("metadata" | "osapi_compute")[];
    /** Default: false. */ flat_injected?: boolean;
    /** Default: false. */ force_config_drive?: boolean;
    /** Default: true. */ force_raw_images?: boolean;
    /** Default: 60. */ heal_instance_info_cache_interval?: Int;
    host?: string;
    /** Default: 4. */ initial_cpu_allocation_ratio?: Float<0>;
    /** Default: 1. */ initial_disk_allocation_ratio?: Float<0>;
    /** Default: 1. */ initial_ram_allocation_ratio?: Float<0>;
    /** Default: "$pybasedir/nova/virt/interfaces.template". */ injected_network_template?: string;
    /** Default: 0. */ instance_build_timeout?: Int<0>;
    /** Default: 300. */ instance_delete_interval?: Int;
    /** Default: "instance-%08x". */ instance_name_template?: string;
    /** Default: false. */ instance_usage_audit?: boolean;
    /** Default: "month". */ instance_usage_audit_period?: string;
    instances_path?: string;
    /** Default: "internal". */ internal_service_availability_zone?: string;
    key?: string;
    /** Default: 30. */ live_migration_retry_count?: Int<0>;
    /** Default: 1800. */ long_rpc_timeout?: Int;
    /** Default: 10. */ max_concurrent_builds?: Int<0>;
    /** Default: 1. */ max_concurrent_live_migrations?: Int<0>;
    /** Default: 5. */ max_concurrent_snapshots?: Int<0>;
    /** Default: 3. */ max_local_block_devices?: Int;
    /** Default: 5. */ maximum_instance_delete_attempts?: Int<1>;
    /** Default: "0.0.0.0". */ metadata_listen?: string;
    /** Default: 8775. */ metadata_listen_port?: Int<0, 65535>;
    metadata_workers?: Int<1>;
    /** Default: -1. */ migrate_max_retries?: Int<-1>;
    /** Default: "genisoimage". */ mkisofs_cmd?: string;
    /** Default: "$my_ip". */ my_block_storage_ip?: string;
    my_ip?: string;
    /** Default: 0. */ network_allocate_retries?: Int<0>;
    /** Default: ["cache_in_nova","bittorrent"]. */ non_inheritable_image_properties?: readonly string[];
    /** Default: "0.0.0.0". */ osapi_compute_listen?: string;
    /** Default: 8774. */ osapi_compute_listen_port?: Int<0, 65535>;
    /** Default: "". */ osapi_compute_unique_server_name_scope?: "" | "global" | "project";
    osapi_compute_workers?: Int<1>;
    /** Default: 12. */ password_length?: Int<0>;
    /** Default: true. */ periodic_enable?: boolean;
    /** Default: 60. */ periodic_fuzzy_delay?: Int<0>;
    /** Default: "usbtablet". */ pointer_model?: "ps2mouse" | "usbtablet";
    /** Default: "none". */ preallocate_images?: "none" | "space";
    pybasedir?: string;
    ram_allocation_ratio?: Float<0>;
    /** Default: 0. */ reboot_timeout?: Int<0>;
    /** Default: 0. */ reclaim_instance_interval?: Int;
    record?: string;
    /** Default: 20. */ reimage_timeout_per_gb?: Int<1>;
    /** Default: 10. */ report_interval?: Int;
    /** Default: 0. */ rescue_timeout?: Int<0>;
    /** Default: 0. */ reserved_host_cpus?: Int<0>;
    /** Default: 0. */ reserved_host_disk_mb?: Int<0>;
    /** Default: 512. */ reserved_host_memory_mb?: Int<0>;
    reserved_huge_pages?: readonly Readonly<Record<string, string>>[];
    /** Default: 0. */ resize_confirm_window?: Int<0>;
    /** Default: false. */ resize_fs_using_block_device?: boolean;
    /** Default: false. */ resume_guests_state_on_host_boot?: boolean;
    /** Default: "/etc/nova/rootwrap.conf". */ rootwrap_config?: string;
    /** Default: "reap". */ running_deleted_instance_action?: "log" | "noop" | "reap" | "shutdown";
    /** Default: 1800. */ running_deleted_instance_poll_interval?: Int;
    /** Default: 0. */ running_deleted_instance_timeout?: Int;
    /** Default: 120. */ scheduler_instance_sync_interval?: Int;
    /** Default: 60. */ service_down_time?: Int;
    /** Default: "db". */ servicegroup_driver?: "db" | "mc";
    /** Default: 0. */ shelved_offload_time?: Int;
    /** Default: 3600. */ shelved_poll_interval?: Int;
    /** Default: 60. */ shutdown_timeout?: Int<0>;
    /** Default: false. */ source_is_ipv6?: boolean;
    /** Default: false. */ ssl_only?: boolean;
    /** Default: "$pybasedir". */ state_path?: string;
    /** Default: 600. */ sync_power_state_interval?: Int;
    /** Default: 1000. */ sync_power_state_pool_size?: Int;
    tempdir?: string;
    /** Default: 10. */ timeout_nbd?: Int<0>;
    /** Default: 0. */ update_resources_interval?: Int;
    /** Default: true. */ use_cow_images?: boolean;
    /** Default: false. */ use_rootwrap_daemon?: boolean;
    /** @deprecated Since 20.0.0. */ vcpu_pin_set?: string;
    /** Default: true. */ vif_plugging_is_fatal?: boolean;
    /** Default: 300. */ vif_plugging_timeout?: Int<0>;
    /** Default: []. */ virt_mkfs?: readonly string[];
    /** Default: 0. */ volume_usage_poll_interval?: Int;
    /** Default: "/usr/share/spice-html5". */ web?: string;
  }
  interface api {
    /** @deprecated Since 21.0.0. Default: "keystone". */ auth_strategy?: "keystone" | "noauth2";
    compute_link_prefix?: string;
    /** Default: "1.0 2007-01-19 2007-03-01 2007-08-29 2007-10-10 2007-12-15…. */ config_drive_skip_versions?: string;
    /** Default: "novalocal". */ dhcp_domain?: string;
    /** Default: true. */ enable_instance_password?: boolean;
    glance_link_prefix?: string;
    /** Default: 100. */ instance_list_cells_batch_fixed_size?: Int<100>;
    /** Default: "distributed". */ instance_list_cells_batch_strategy?: "distributed" | "fixed";
    /** Default: false. */ instance_list_per_project_cells?: boolean;
    /** Default: true. */ list_records_by_skipping_down_cells?: boolean;
    /** Default: false. */ local_metadata_per_cell?: boolean;
    /** Default: 1000. */ max_limit?: Int<0>;
    /** Default: 15. */ metadata_cache_expiration?: Int<0>;
    /** Default: "default". */ neutron_default_tenant_id?: string;
    /** Default: false. */ use_neutron_default_nets?: boolean;
    /** Default: 5. */ vendordata_dynamic_connect_timeout?: Int<3>;
    /** Default: false. */ vendordata_dynamic_failure_fatal?: boolean;
    /** Default: 5. */ vendordata_dynamic_read_timeout?: Int<0>;
    /** Default: "". */ vendordata_dynamic_ssl_certfile?: string;
    /** Default: []. */ vendordata_dynamic_targets?: readonly string[];
    vendordata_jsonfile_path?: string;
    /** Default: ["StaticJSON"]. */ vendordata_providers?: readonly ("DynamicJSON" | "StaticJSON")[];
  }
  interface api_database {
    /** Default: "sqlalchemy". */ backend?: string;
    /** Secret. */ connection?: Secret;
    /** Default: 0. */ connection_debug?: Int<0, 100>;
    /** Default: "". */ connection_parameters?: string;
    /** Default: 3600. */ connection_recycle_time?: Int;
    /** Default: false. */ connection_trace?: boolean;
    /** Default: true. */ db_inc_retry_interval?: boolean;
    /** Default: 20. */ db_max_retries?: Int;
    /** Default: 10. */ db_max_retry_interval?: Int;
    /** Default: 1. */ db_retry_interval?: Int;
    /** Default: 50. */ max_overflow?: Int;
    /** Default: 5. */ max_pool_size?: Int;
    /** Default: 10. */ max_retries?: Int;
    /** Default: "TRADITIONAL". */ mysql_sql_mode?: string;
    mysql_wsrep_sync_wait?: Int;
    pool_timeout?: Int;
    /** Default: 10. */ retry_interval?: Int;
    /** Secret. */ slave_connection?: Secret;
    /** Default: true. */ sqlite_synchronous?: boolean;
  }
  interface cinder extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    /** Default: "volumev3::publicURL". */ catalog_info?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: true. */ cross_az_attach?: boolean;
    /** Default: false. */ debug?: boolean;
    endpoint_template?: string;
    /** Default: 3. */ http_retries?: Int<0>;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    os_region_name?: string;
    project_id?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface compute {
    /** Default: 10. */ consecutive_build_service_disable_threshold?: Int;
    cpu_dedicated_set?: string;
    cpu_shared_set?: string;
    /** Default: []. */ image_type_exclude_list?: readonly string[];
    /** Default: true. */ live_migration_wait_for_vif_plug?: boolean;
    /** Default: 0. */ max_concurrent_disk_ops?: Int<0>;
    /** Default: -1. */ max_disk_devices_to_attach?: Int<-1>;
    /** Default: false. */ packing_host_numa_cells_allocation_strategy?: boolean;
    /** Default: "/etc/nova/provider_config/". */ provider_config_location?: string;
    /** Default: 300. */ resource_provider_association_refresh?: Int<0>;
    /** Default: 200. */ sharing_providers_max_uuids_per_request?: Int<1>;
    /** Default: 10. */ shutdown_retry_interval?: Int<1>;
    /** Default: ["streamOptimized","monolithicSparse"]. */ vmdk_allowed_types?: readonly string[];
  }
  interface conductor {
    workers?: Int;
  }
  interface console {
    /** Default: []. */ allowed_origins?: readonly string[];
    ssl_ciphers?: string;
    /** Default: "default". */ ssl_minimum_version?: "default" | "tlsv1_1" | "tlsv1_2" | "tlsv1_3";
  }
  interface consoleauth {
    /** Default: false. */ enforce_session_timeout?: boolean;
    /** Default: 600. */ token_ttl?: Int<0>;
  }
  interface cors extends libraries.oslo_middleware.cors, libraries.oslo_middleware_cors.cors {
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Identity-Status…. */ allow_headers?: readonly string[];
    /** Default: ["GET","PUT","POST","DELETE","PATCH"]. */ allow_methods?: readonly string[];
    /** Default: ["X-Auth-Token","X-Openstack-Request-Id","X-Subject-Token",…. */ expose_headers?: readonly string[];
  }
  interface cyborg {
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "accelerator". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
  }
  interface database extends libraries.oslo_db.database, libraries.oslo_db_concurrency.database {}
  interface devices {
    /** Default: []. */ enabled_mdev_types?: readonly string[];
  }
  interface ephemeral_storage_encryption {
    /** Default: "aes-xts-plain64". */ cipher?: string;
    /** Default: "luks". */ default_format?: "luks";
    /** Default: false. */ enabled?: boolean;
    /** Default: 512. */ key_size?: Int<1>;
  }
  interface filter_scheduler {
    aggregate_image_properties_isolation_namespace?: string;
    /** Default: ".". */ aggregate_image_properties_isolation_separator?: string;
    /** Default: ["nova.scheduler.filters.all_filters"]. */ available_filters?: readonly string[];
    /** Default: 1000000. */ build_failure_weight_multiplier?: Float;
    /** Default: 1. */ cpu_weight_multiplier?: Float;
    /** Default: 1000000. */ cross_cell_move_weight_multiplier?: Float;
    /** Default: 1. */ disk_weight_multiplier?: Float;
    /** Default: ["ComputeFilter","ComputeCapabilitiesFilter","ImageProperti…. */ enabled_filters?: readonly string[];
    /** Default: 1. */ host_subset_size?: Int<1>;
    /** Default: 1. */ hypervisor_version_weight_multiplier?: Float;
    image_properties_default_architecture?: "aarch64" | "alpha" | "armv6" | "armv7b" | "armv7l" | "cris" | "i686" | "ia64" | "lm32" | "m68k" | "microblaze" | "microblazeel" | "mips" | "mips64" | "mips64el" | "mipsel" | "openrisc" | "parisc" | "parisc64" | "ppc" | "ppc64" | "ppc64le" | "ppcemb" | "ppcle" | "s390" | "s390x" | "sh4" | "sh4eb" | "sparc" | "sparc64" | "unicore32" | "x86_64" | "xtensa" | "xtensaeb";
    /** Default: -1. */ io_ops_weight_multiplier?: Float;
    /** Default: []. */ isolated_hosts?: readonly string[];
    /** Default: []. */ isolated_images?: readonly string[];
    /** Default: 50. */ max_instances_per_host?: Int<1>;
    /** Default: 8. */ max_io_ops_per_host?: Int<0>;
    /** Default: 0. */ num_instances_weight_multiplier?: Float;
    /** Default: false. */ pci_in_placement?: boolean;
    /** Default: 1. */ pci_weight_multiplier?: Float<0>;
    /** Default: 1. */ ram_weight_multiplier?: Float;
    /** Default: true. */ restrict_isolated_hosts_to_isolated_images?: boolean;
    /** Default: false. */ shuffle_best_same_weighed_hosts?: boolean;
    /** Default: 1. */ soft_affinity_weight_multiplier?: Float<0>;
    /** Default: 1. */ soft_anti_affinity_weight_multiplier?: Float<0>;
    /** Default: true. */ track_instance_changes?: boolean;
    /** Default: ["nova.scheduler.weights.all_weighers"]. */ weight_classes?: readonly string[];
  }
  interface glance {
    /** @deprecated Since 21.0.0. */ api_servers?: readonly string[];
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    /** Default: false. */ debug?: boolean;
    /** Default: []. */ default_trusted_certificate_ids?: readonly string[];
    /** @deprecated Since 16.0.0. Default: false. */ enable_certificate_validation?: boolean;
    /** Default: false. */ enable_rbd_download?: boolean;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** Default: 3. */ num_retries?: Int<0>;
    /** Default: "". */ rbd_ceph_conf?: string;
    /** Default: 5. */ rbd_connect_timeout?: Int;
    /** Default: "". */ rbd_pool?: string;
    /** Default: "". */ rbd_user?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "image". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
    /** Default: false. */ verify_glance_signatures?: boolean;
  }
  interface guestfs {
    /** Default: false. */ debug?: boolean;
  }
  interface healthcheck extends libraries.oslo_middleware.healthcheck, libraries.oslo_middleware_healthcheck.healthcheck {}
  interface image_cache {
    /** Default: 2400. */ manager_interval?: Int<-1>;
    /** Default: 1. */ precache_concurrency?: Int<1>;
    /** Default: true. */ remove_unused_base_images?: boolean;
    /** Default: 86400. */ remove_unused_original_minimum_age_seconds?: Int;
    /** Default: 3600. */ remove_unused_resized_minimum_age_seconds?: Int;
    /** Default: "_base". */ subdirectory_name?: string;
  }
  interface ironic extends libraries.auth_plugins {
    /** Default: 60. */ api_max_retries?: Int<0>;
    /** Default: 2. */ api_retry_interval?: Int<0>;
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    conductor_group?: string;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** @deprecated Since 28.0.0. Default: []. */ peer_list?: readonly string[];
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    /** Default: 10. */ serial_console_state_timeout?: Int<0>;
    service_name?: string;
    /** Default: "baremetal". */ service_type?: string;
    shard?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
  }
  interface key_manager extends libraries.castellan_config.key_manager {
    /** Secret. */ fixed_key?: Secret;
  }
  interface keystone extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "identity". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
  }
  interface libvirt {
    /** Default: "". */ connection_uri?: string;
    cpu_mode?: "custom" | "host-model" | "host-passthrough" | "none";
    /** Default: []. */ cpu_model_extra_flags?: readonly string[];
    /** Default: []. */ cpu_models?: readonly string[];
    /** Default: "performance". */ cpu_power_governor_high?: string;
    /** Default: "powersave". */ cpu_power_governor_low?: string;
    /** Default: false. */ cpu_power_management?: boolean;
    /** Default: "cpu_state". */ cpu_power_management_strategy?: "cpu_state" | "governor";
    /** Default: 8. */ device_detach_attempts?: Int<1>;
    /** Default: 20. */ device_detach_timeout?: Int<1>;
    /** Default: []. */ disk_cachemodes?: readonly string[];
    disk_prefix?: string;
    /** Default: []. */ enabled_perf_events?: readonly string[];
    /** Default: 0. */ file_backed_memory?: Int<0>;
    /** Default: []. */ gid_maps?: readonly string[];
    hw_disk_discard?: "ignore" | "unmap";
    hw_machine_type?: readonly string[];
    /** Default: "". */ images_rbd_ceph_conf?: string;
    /** Default: 15. */ images_rbd_glance_copy_poll_interval?: Int;
    /** Default: 600. */ images_rbd_glance_copy_timeout?: Int;
    /** Default: "". */ images_rbd_glance_store_name?: string;
    /** Default: "rbd". */ images_rbd_pool?: string;
    /** Default: "default". */ images_type?: "default" | "flat" | "lvm" | "ploop" | "qcow2" | "raw" | "rbd";
    images_volume_group?: string;
    /** Default: false. */ inject_key?: boolean;
    /** Default: -2. */ inject_partition?: Int<-2>;
    /** Default: false. */ inject_password?: boolean;
    iscsi_iface?: string;
    /** Default: false. */ iser_use_multipath?: boolean;
    /** Default: 0. */ live_migration_bandwidth?: Int;
    /** Default: 800. */ live_migration_completion_timeout?: Int<0>;
    /** Default: 500. */ live_migration_downtime?: Int<100>;
    /** Default: 75. */ live_migration_downtime_delay?: Int<3>;
    /** Default: 10. */ live_migration_downtime_steps?: Int<3>;
    live_migration_inbound_addr?: string;
    /** Default: false. */ live_migration_permit_auto_converge?: boolean;
    /** Default: false. */ live_migration_permit_post_copy?: boolean;
    live_migration_scheme?: string;
    /** Default: "abort". */ live_migration_timeout_action?: "abort" | "force_complete";
    /** @deprecated Since 23.0.0. Default: false. */ live_migration_tunnelled?: boolean;
    /** @deprecated Since 15.0.0. */ live_migration_uri?: string;
    /** Default: false. */ live_migration_with_native_tls?: boolean;
    max_queues?: Int<1>;
    /** Default: 10. */ mem_stats_period_seconds?: Int;
    /** Default: "$my_ip". */ migration_inbound_addr?: string;
    nfs_mount_options?: string;
    /** Default: "$state_path/mnt". */ nfs_mount_point_base?: string;
    /** Default: 3. */ num_aoe_discover_tries?: Int;
    /** Default: 5. */ num_iser_scan_tries?: Int;
    num_memory_encrypted_guests?: Int<0>;
    /** Default: 5. */ num_nvme_discover_tries?: Int;
    /** Default: 0. */ num_pcie_ports?: Int<0, 28>;
    /** Default: 5. */ num_volume_scan_tries?: Int;
    /** Default: []. */ pmem_namespaces?: readonly string[];
    quobyte_client_cfg?: string;
    /** Default: "$state_path/mnt". */ quobyte_mount_point_base?: string;
    /** Default: 5. */ rbd_connect_timeout?: Int;
    /** Default: 12. */ rbd_destroy_volume_retries?: Int<0>;
    /** Default: 5. */ rbd_destroy_volume_retry_interval?: Int<0>;
    rbd_secret_uuid?: string;
    rbd_user?: string;
    /** Default: 1. */ realtime_scheduler_priority?: Int;
    /** Default: "ssh". */ remote_filesystem_transport?: "rsync" | "ssh";
    rescue_image_id?: string;
    rescue_kernel_id?: string;
    rescue_ramdisk_id?: string;
    /** Default: "/dev/urandom". */ rng_dev_path?: string;
    rx_queue_size?: 256 | 512 | 1024;
    /** Default: "". */ smbfs_mount_options?: string;
    /** Default: "$state_path/mnt". */ smbfs_mount_point_base?: string;
    /** Default: false. */ snapshot_compression?: boolean;
    snapshot_image_format?: "qcow2" | "raw" | "vdi" | "vmdk";
    /** Default: "$instances_path/snapshots". */ snapshots_directory?: string;
    /** @deprecated Since 18.0.0. Default: false. */ sparse_logical_volumes?: boolean;
    /** Default: false. */ swtpm_enabled?: boolean;
    /** Default: "tss". */ swtpm_group?: string;
    /** Default: "tss". */ swtpm_user?: string;
    /** Default: "unique". */ sysinfo_serial?: "auto" | "hardware" | "none" | "os" | "unique";
    tb_cache_size?: Int<0>;
    tx_queue_size?: 256 | 512 | 1024;
    /** Default: []. */ uid_maps?: readonly string[];
    /** Default: true. */ use_virtio_for_bridges?: boolean;
    /** Default: "kvm". */ virt_type?: "kvm" | "lxc" | "parallels" | "qemu";
    /** Default: "zero". */ volume_clear?: "none" | "shred" | "zero";
    /** Default: 0. */ volume_clear_size?: Int<0>;
    /** Default: false. */ volume_use_multipath?: boolean;
    vzstorage_cache_path?: string;
    /** Default: "/var/log/vstorage/%(cluster_name)s/nova.log.gz". */ vzstorage_log_path?: string;
    /** Default: "qemu". */ vzstorage_mount_group?: string;
    /** Default: []. */ vzstorage_mount_opts?: readonly string[];
    /** Default: "0770". */ vzstorage_mount_perms?: string;
    /** Default: "$state_path/mnt". */ vzstorage_mount_point_base?: string;
    /** Default: "stack". */ vzstorage_mount_user?: string;
    /** Default: 120. */ wait_soft_reboot_seconds?: Int;
  }
  interface metrics {
    /** Default: true. */ required?: boolean;
    /** Default: 1. */ weight_multiplier?: Float;
    /** Default: -10000. */ weight_of_unavailable?: Float;
    /** Default: []. */ weight_setting?: readonly string[];
  }
  interface mks {
    /** Default: false. */ enabled?: boolean;
    /** Default: "http://127.0.0.1:6090/". */ mksproxy_base_url?: string;
  }
  interface neutron extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    /** Default: "nova". */ default_floating_pool?: string;
    endpoint_override?: string;
    /** Default: 600. */ extension_sync_interval?: Int<0>;
    /** Default: 3. */ http_retries?: Int<0>;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    /** Secret. */ metadata_proxy_shared_secret?: Secret;
    /** Default: "br-int". */ ovs_bridge?: string;
    /** Default: []. */ physnets?: readonly string[];
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    /** Default: false. */ service_metadata_proxy?: boolean;
    service_name?: string;
    /** Default: "network". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
  }
  interface notifications {
    /** Default: false. */ bdms_in_notifications?: boolean;
    /** Default: "INFO". */ default_level?: "CRITICAL" | "DEBUG" | "ERROR" | "INFO" | "WARN";
    /** Default: "unversioned". */ notification_format?: "both" | "unversioned" | "versioned";
    notify_on_state_change?: "vm_and_task_state" | "vm_state";
    /** Default: ["versioned_notifications"]. */ versioned_notifications_topics?: readonly string[];
  }
  interface oslo_middleware extends libraries.oslo_middleware.oslo_middleware, libraries.oslo_middleware_basic_auth.oslo_middleware, libraries.oslo_middleware_http_proxy_to_wsgi.oslo_middleware, libraries.oslo_middleware_sizelimit.oslo_middleware {}
  interface oslo_policy extends libraries.oslo_policy.oslo_policy {
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: true. */ enforce_scope?: boolean;
    /** Default: "policy.yaml". */ policy_file?: string;
  }
  interface pci {
    /** Default: []. */ alias?: readonly string[];
    /** Default: []. */ device_spec?: readonly string[];
    /** Default: false. */ report_in_placement?: boolean;
  }
  interface placement extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    connect_retries?: Int;
    connect_retry_delay?: Float;
    endpoint_override?: string;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    region_name?: string;
    retriable_status_codes?: readonly Int[];
    service_name?: string;
    /** Default: "placement". */ service_type?: string;
    /** Default: false. */ split_loggers?: boolean;
    status_code_retries?: Int;
    status_code_retry_delay?: Float;
    timeout?: Int;
    user_id?: string;
    /** Default: ["internal","public"]. */ valid_interfaces?: readonly string[];
  }
  interface quota {
    /** Default: 20. */ cores?: Int<-1>;
    /** Default: false. */ count_usage_from_placement?: boolean;
    /** Default: "nova.quota.DbQuotaDriver". */ driver?: "nova.quota.DbQuotaDriver" | "nova.quota.NoopQuotaDriver" | "nova.quota.UnifiedLimitsDriver";
    /** Default: 10240. */ injected_file_content_bytes?: Int<-1>;
    /** Default: 255. */ injected_file_path_length?: Int<-1>;
    /** Default: 5. */ injected_files?: Int<-1>;
    /** Default: 10. */ instances?: Int<-1>;
    /** Default: 100. */ key_pairs?: Int<-1>;
    /** Default: 128. */ metadata_items?: Int<-1>;
    /** Default: 51200. */ ram?: Int<-1>;
    /** Default: true. */ recheck_quota?: boolean;
    /** Default: 10. */ server_group_members?: Int<-1>;
    /** Default: 10. */ server_groups?: Int<-1>;
  }
  interface remote_debug {
    host?: string;
    port?: Int<0, 65535>;
  }
  interface scheduler {
    /** Default: -1. */ discover_hosts_in_cells_interval?: Int<-1>;
    /** Default: false. */ enable_isolated_aggregate_filtering?: boolean;
    /** Default: false. */ image_metadata_prefilter?: boolean;
    /** Default: false. */ limit_tenants_to_placement_aggregate?: boolean;
    /** Default: 3. */ max_attempts?: Int<1>;
    /** Default: 1000. */ max_placement_results?: Int<1>;
    /** Default: false. */ placement_aggregate_required_for_tenants?: boolean;
    /** Default: false. */ query_placement_for_image_type_support?: boolean;
    /** Default: false. */ query_placement_for_routed_network_aggregates?: boolean;
    workers?: Int<0>;
  }
  interface serial_console {
    /** Default: "ws://127.0.0.1:6083/". */ base_url?: string;
    /** Default: false. */ enabled?: boolean;
    /** Default: "10000:20000". */ port_range?: string;
    /** Default: "127.0.0.1". */ proxyclient_address?: string;
    /** Default: "0.0.0.0". */ serialproxy_host?: string;
    /** Default: 6083. */ serialproxy_port?: Int<0, 65535>;
  }
  interface service_user extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    /** Default: false. */ send_service_user_token?: boolean;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface spice {
    /** Default: true. */ agent_enabled?: boolean;
    /** Default: false. */ enabled?: boolean;
    /** Default: "http://127.0.0.1:6082/spice_auto.html". */ html5proxy_base_url?: string;
    /** Default: "0.0.0.0". */ html5proxy_host?: string;
    /** Default: 6082. */ html5proxy_port?: Int<0, 65535>;
    image_compression?: "auto_glz" | "auto_lz" | "glz" | "lz" | "off" | "quic";
    jpeg_compression?: "always" | "auto" | "never";
    playback_compression?: boolean;
    /** Default: "127.0.0.1". */ server_listen?: string;
    /** Default: "127.0.0.1". */ server_proxyclient_address?: string;
    streaming_mode?: "all" | "filter" | "off";
    zlib_compression?: "always" | "auto" | "never";
  }
  interface upgrade_levels {
    baseapi?: string;
    compute?: string;
    conductor?: string;
    scheduler?: string;
  }
  interface vendordata_dynamic_auth extends libraries.auth_plugins {
    auth_section?: string;
    auth_type?: string;
    cafile?: string;
    certfile?: string;
    /** Default: false. */ collect_timing?: boolean;
    /** Default: false. */ insecure?: boolean;
    keyfile?: string;
    project_id?: string;
    /** Default: false. */ split_loggers?: boolean;
    timeout?: Int;
    user_id?: string;
  }
  interface vmware {
    /** Default: 10. */ api_retry_count?: Int<0>;
    ca_file?: string;
    cache_prefix?: string;
    cluster_name?: string;
    /** Default: 10. */ connection_pool_size?: Int<10>;
    console_delay_seconds?: Int<0>;
    datastore_regex?: string;
    host_ip?: string;
    /** Secret. */ host_password?: Secret;
    /** Default: 443. */ host_port?: Int<0, 65535>;
    host_username?: string;
    /** Default: false. */ insecure?: boolean;
    integration_bridge?: string;
    /** Default: 100. */ maximum_objects?: Int<0>;
    pbm_default_policy?: string;
    /** Default: false. */ pbm_enabled?: boolean;
    pbm_wsdl_location?: string;
    /** Default: "/opt/vmware/vspc". */ serial_log_dir?: string;
    serial_port_proxy_uri?: string;
    serial_port_service_uri?: string;
    /** Default: 0.5. */ task_poll_interval?: Float;
    /** Default: true. */ use_linked_clone?: boolean;
    /** Default: "en-us". */ vnc_keymap?: string;
    /** Default: 5900. */ vnc_port?: Int<0, 65535>;
    /** Default: 10000. */ vnc_port_total?: Int<0>;
  }
  interface vnc {
    /** Default: ["none"]. */ auth_schemes?: readonly ("none" | "vencrypt")[];
    /** Default: true. */ enabled?: boolean;
    /** Default: "http://127.0.0.1:6080/vnc_auto.html". */ novncproxy_base_url?: string;
    /** Default: "0.0.0.0". */ novncproxy_host?: string;
    /** Default: 6080. */ novncproxy_port?: Int<0, 65535>;
    /** Default: "127.0.0.1". */ server_listen?: string;
    /** Default: "127.0.0.1". */ server_proxyclient_address?: string;
    vencrypt_ca_certs?: string;
    vencrypt_client_cert?: string;
    vencrypt_client_key?: string;
  }
  interface workarounds {
    /** Default: false. */ disable_compute_service_check_for_ffu?: boolean;
    /** Default: false. */ disable_deep_image_inspection?: boolean;
    /** @deprecated Since 20.0.0. Default: false. */ disable_fallback_pcpu_query?: boolean;
    /** Default: false. */ disable_group_policy_check_upcall?: boolean;
    /** @deprecated Since 19.0.0. Default: false. */ disable_libvirt_livesnapshot?: boolean;
    /** Default: false. */ disable_rootwrap?: boolean;
    /** @deprecated Since 20.0.0. Default: false. */ enable_numa_live_migration?: boolean;
    /** Default: false. */ enable_qemu_monitor_announce_self?: boolean;
    /** Default: false. */ ensure_libvirt_rbd_instance_dir_cleanup?: boolean;
    /** Default: true. */ handle_virt_lifecycle_events?: boolean;
    /** Default: false. */ libvirt_disable_apic?: boolean;
    /** Default: false. */ never_download_image_if_on_rbd?: boolean;
    /** Default: 3. */ qemu_monitor_announce_self_count?: Int<1>;
    /** Default: 1. */ qemu_monitor_announce_self_interval?: Int<1>;
    /** Default: false. */ reserve_disk_resource_for_image_cache?: boolean;
    /** Default: false. */ skip_cpu_compare_at_startup?: boolean;
    /** Default: false. */ skip_cpu_compare_on_dest?: boolean;
    /** Default: false. */ skip_hypervisor_version_check_on_lm?: boolean;
    /** Default: false. */ skip_reserve_in_use_ironic_nodes?: boolean;
    /** Default: false. */ unified_limits_count_pcpu_as_vcpu?: boolean;
    /** Default: []. */ wait_for_vif_plugged_event_during_hard_reboot?: readonly ("accelerator-direct" | "accelerator-direct-physical" | "baremetal" | "direct" | "direct-physical" | "macvtap" | "normal" | "remote-managed" | "smart-nic" | "vdpa" | "virtio-forwarder")[];
  }
  interface wsgi {
    /** Default: "api-paste.ini". */ api_paste_config?: string;
    /** Default: 900. */ client_socket_timeout?: Int<0>;
    /** Default: 1000. */ default_pool_size?: Int<0>;
    /** Default: true. */ keep_alive?: boolean;
    /** Default: 16384. */ max_header_line?: Int<0>;
    secure_proxy_ssl_header?: string;
    ssl_ca_file?: string;
    ssl_cert_file?: string;
    ssl_key_file?: string;
    /** Default: 600. */ tcp_keepidle?: Int<0>;
    /** @deprecated Since 16.0.0. Default: "%(client_ip)s \"%(request_line)s\" status: %(status_code)s…. */ wsgi_log_format?: string;
  }
  interface zvm {
    ca_file?: string;
    cloud_connector_url?: string;
    image_tmp_path?: string;
    /** Default: 300. */ reachable_timeout?: Int;
  }
}
