// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { Free, Int, Secret } from "../types";

/** Configuration of skyline 2024.2. */
export interface skyline {
  "skyline.yaml"?: skyline_yaml;
}

export interface skyline_yaml {
  default?: skyline_yaml.default_;
  openstack?: skyline_yaml.openstack;
  setting?: skyline_yaml.setting;
}
export namespace skyline_yaml {
  interface default_ {
    /** Default: 3600. */ access_token_expire?: Int;
    /** Default: 1800. */ access_token_renew?: Int;
    /** Default: "". */ cafile?: string;
    /** Default: []. */ cors_allow_origins?: readonly string[];
    /** Secret. */ database_url?: Secret;
    /** Default: false. */ debug?: boolean;
    /** Default: "./log". */ log_dir?: string;
    /** Default: "skyline.log". */ log_file?: string;
    /** Default: "/etc/skyline/policy". */ policy_file_path?: string;
    /** Default: "policy.yaml". */ policy_file_suffix?: string;
    /** Secret. */ prometheus_basic_auth_password?: Secret;
    /** Default: "". */ prometheus_basic_auth_user?: string;
    /** Default: false. */ prometheus_enable_basic_auth?: boolean;
    /** Default: "http://localhost:9091". */ prometheus_endpoint?: string;
    /** Secret. */ secret_key?: Secret;
    /** Default: "session". */ session_name?: string;
    /** Default: true. */ ssl_enabled?: boolean;
  }
  interface openstack {
    /** Default: ["heat_user_domain"]. */ base_domains?: readonly string[];
    /** Default: "RegionOne". */ default_region?: string;
    /** Default: true. */ enforce_new_defaults?: boolean;
    /** Default: {"floating-ip-port-forwarding":"neutron_port_forwarding","f…. */ extension_mapping?: Readonly<Record<string, string>>;
    /** Default: "public". */ interface_type?: "admin" | "internal" | "public";
    /** Default: "http://127.0.0.1:5000/v3/". */ keystone_url?: string;
    /** Default: "/api/openstack". */ nginx_prefix?: string;
    /** Default: 604800. */ reclaim_instance_interval?: Int;
    /** Default: {"baremetal":"ironic","compute":"nova","container":"zun","c…. */ service_mapping?: Readonly<Record<string, string>>;
    /** Default: false. */ sso_enabled?: boolean;
    /** Default: ["openid"]. */ sso_protocols?: readonly string[];
    /** Default: "RegionOne". */ sso_region?: string;
    /** Default: ["admin","system_admin"]. */ system_admin_roles?: readonly string[];
    /** Default: "service". */ system_project?: string;
    /** Default: "Default". */ system_project_domain?: string;
    /** Default: ["system_reader"]. */ system_reader_roles?: readonly string[];
    /** Default: "Default". */ system_user_domain?: string;
    /** Default: "skyline". */ system_user_name?: string;
    /** Secret. */ system_user_password?: Secret;
  }
  interface setting {
    /** Default: ["flavor_families","gpu_models","usb_models"]. */ base_settings?: readonly string[];
    /** Default: [{"architecture":"x86_architecture","categories":[{"name":"…. */ flavor_families?: readonly Readonly<Record<string, Free>>[];
    /** Default: ["nvidia_t4"]. */ gpu_models?: readonly string[];
    /** Default: ["usb_c"]. */ usb_models?: readonly string[];
  }
}
