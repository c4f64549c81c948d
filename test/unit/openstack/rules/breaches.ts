import { databaseConnections, ownDatabase } from "../../../../components/openstack/rules/database";
import { internalEndpoints, keystoneUrls, sameRegion } from "../../../../components/openstack/rules/identity";
import { notifications, ownVhost, quorumQueues } from "../../../../components/openstack/rules/messaging";
import { metadataSecret, octaviaProviders } from "../../../../components/openstack/rules/networks";
import type { Rule } from "../../../../components/openstack/rules/rule";
import { sameCache, serviceTokens, serviceUsers } from "../../../../components/openstack/rules/tokens";
import { sameKeyManager } from "../../../../components/openstack/rules/volumes";
import { type Drafts, edit, environment } from "./good-cloud";

/** A rule, what breaks it, and the one message. */
export const breaches: [Rule, (services: Drafts) => void, RegExp][] = [
  [
    quorumQueues,
    edit("rabbit_quorum_queue = true", "rabbit_quorum_queue = no", "glance"),
    /^glance: glance-api\.conf \[oslo_messaging_rabbit\] rabbit_quorum_queue = "no": must be true.*\n {6}remedy: set it so under genestack:glance/,
  ],
  [
    quorumQueues,
    edit("use_queue_manager = true", "", "nova"),
    /^nova: nova\.conf \[oslo_messaging_rabbit\] use_queue_manager = "false" \(default\): must be true/,
  ],
  [
    quorumQueues,
    edit("lock_path = /tmp", "", "nova"),
    /nova\.conf \[oslo_concurrency\] lock_path: is not set, and must be a folder/,
  ],
  [
    quorumQueues,
    environment("glance", "OS_OSLO_MESSAGING_RABBIT__RABBIT_QUORUM_QUEUE", { text: "false" }),
    /^glance: Deployment glance-api, Job glance-db-sync OS_OSLO_MESSAGING_RABBIT__RABBIT_QUORUM_QUEUE = "false"/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://glance:x@rabbit.example.org:5672/glance",
    }),
    /OS_DEFAULT__TRANSPORT_URL: leads to rabbit\.example\.org:5672, and must lead to queue\.openstack\.svc:5672/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://nova:x@queue.openstack.svc/glance",
    }),
    /logs in as nova, and must log in as glance/,
  ],
  [
    ownVhost,
    environment("glance", "OS_DEFAULT__TRANSPORT_URL", {
      text: "rabbit://glance:x@queue.openstack.svc:5672/nova",
    }),
    /uses the vhost nova, and must use glance, its own/,
  ],
  [
    notifications,
    edit("driver = noop", "driver = messagingv2", "nova"),
    /^nova: nova\.conf \[oslo_messaging_notifications\] driver = "messagingv2": fills the queue notifications/,
  ],
  [
    sameCache,
    edit("memcached_servers = cache-0:11211,", "memcached_servers = ", "glance"),
    /glance-api\.conf \[keystone_authtoken\] memcached_servers = "cache-1:11211": must be cache-0:11211,cache-1:11211/,
  ],
  [
    sameCache,
    edit(/\nmemcache_servers.*/, "", "keystone"),
    /keystone\.conf \[cache\] memcache_servers = "localhost:11211" \(default\): must be/,
  ],
  [
    keystoneUrls,
    edit(/(\[neutron\][^[]*auth_url = ).*/, "$1https://identity.example.org/v3", "nova"),
    /nova\.conf \[neutron\] auth_url = "https:\/\/identity\.example\.org\/v3": must be http:\/\/keystone-api/,
  ],
  [
    keystoneUrls,
    edit("https://identity.example.org/v3", "http://keystone-api.openstack.svc:5000/v3", "glance"),
    /\[keystone_authtoken\] www_authenticate_uri = .*: must be https:\/\/identity\.example\.org\/v3/,
  ],
  [
    sameRegion,
    edit(/(\[neutron\][^[]*region_name = ).*/, "$1Region2", "nova"),
    /nova\.conf \[neutron\] region_name = "Region2": must be RegionOne/,
  ],
  [
    internalEndpoints,
    edit("valid_interfaces = internal", "valid_interfaces = public,internal", "nova"),
    /nova\.conf \[neutron\] valid_interfaces = "public,internal": must be internal/,
  ],
  [
    internalEndpoints,
    edit("endpoint_type = internalURL", "ca_certificates_file = /ca", "octavia"),
    /octavia\.conf \[glance\] endpoint_type = "publicURL" \(default\): must be internal/,
  ],
  [
    internalEndpoints,
    edit("[clients]\nendpoint_type = internalURL", "[clients]\nendpoint_type = publicURL", "heat"),
    /heat\.conf \[clients\] endpoint_type = "publicURL": must be internal/,
  ],
  [
    internalEndpoints,
    edit("[key_manager]", "[cinder]\nhttp_retries = 1\n[key_manager]", "nova"),
    /nova\.conf \[cinder\] catalog_info = "volumev3::publicURL" \(default\): must end with :internalURL/,
  ],
  [
    serviceTokens,
    edit("service_token_roles_required = true", "", "cinder"),
    /cinder\.conf \[keystone_authtoken\] service_token_roles_required = "false" \(default\): must be true/,
  ],
  [
    serviceTokens,
    edit("service_token_roles = service", "service_token_roles = admin", "cinder"),
    /service_token_roles = "admin": must be the same as that of glance, service/,
  ],
  [
    serviceUsers,
    (services) => (services.nova!.roles = ["admin"]),
    /^nova, glance, neutron, cinder, octavia, heat: nova\.conf \[service_user\] username = "nova": has the roles admin, of which .* accept none/,
  ],
  [
    ownDatabase,
    environment("cinder", "OS_DATABASE__CONNECTION", {
      text: "mysql+pymysql://cinder:x@database.openstack.svc:3306/glance",
    }),
    /^cinder: .*OS_DATABASE__CONNECTION: names the database glance, which is glance's/,
  ],
  [
    ownDatabase,
    environment("cinder", "OS_DATABASE__CONNECTION", { text: "mysql+pymysql://cinder:x@elsewhere/cinder" }),
    /leads to elsewhere, and must lead to database\.openstack\.svc/,
  ],
  [
    databaseConnections,
    edit("max_overflow = 1", "max_overflow = -1", "cinder"),
    /^cinder: cinder\.conf \[database\] max_overflow = "-1": must be a limit/,
  ],
  [
    databaseConnections,
    edit("[conductor]\nworkers = 2", "", "nova"),
    /^nova: nova\.conf \[conductor\] workers: is not set, and must be a number/,
  ],
  [
    metadataSecret,
    edit("service_metadata_proxy = true", "service_metadata_proxy = false", "nova"),
    /nova\.conf \[neutron\] service_metadata_proxy = "false": must be true/,
  ],
  [
    metadataSecret,
    environment("nova", "OS_NEUTRON__METADATA_PROXY_SHARED_SECRET", { secret: "other", key: "password" }),
    /^nova, neutron: DaemonSet neutron-ovn-metadata-agent OS_DEFAULT__METADATA_PROXY_SHARED_SECRET: comes from nova-metadata\/password, and Nova's from other\/password/,
  ],
  [
    metadataSecret,
    environment("nova", "OS_NEUTRON__METADATA_PROXY_SHARED_SECRET", undefined),
    /\[neutron\] metadata_proxy_shared_secret: must come from the Secret of Neutron's .*remedy: take it from nova-metadata\/password/s,
  ],
  [
    metadataSecret,
    (services) => (services.neutron!.containers.at(-1)!.environment = {}),
    /neutron_ovn_metadata_agent\.ini \[DEFAULT\] metadata_proxy_shared_secret: comes from nowhere, and Nova's/,
  ],
  [
    octaviaProviders,
    edit("default_provider_driver = amphora", "default_provider_driver = a10", "octavia"),
    /default_provider_driver = "a10": must be one of enabled_provider_drivers: amphora, ovn/,
  ],
  [
    octaviaProviders,
    edit("mechanism_drivers = ovn", "mechanism_drivers = openvswitch", "neutron", "ml2_conf.ini"),
    /^neutron: ml2_conf\.ini \[ml2\] mechanism_drivers = "openvswitch": must have ovn/,
  ],
  [
    octaviaProviders,
    edit("ovn_sb_connection = tcp:sb:6642", "", "octavia"),
    /octavia\.conf \[ovn\] ovn_sb_connection = "tcp:127\.0\.0\.1:6642" \(default\): must be the same as Neutron's, tcp:sb:6642/,
  ],
  [
    octaviaProviders,
    edit("enabled_provider_agents = ovn", "", "octavia"),
    /\[driver_agent\] enabled_provider_agents.*must have ovn/,
  ],
  [
    octaviaProviders,
    (services) => delete services.nova,
    /^octavia: octavia\.conf .* has amphora, whose load balancers are instances, but there is no nova/,
  ],
  [
    sameKeyManager,
    edit("backend = barbican", "backend = vault", "nova"),
    /nova\.conf \[key_manager\] backend = "vault": must be the same as that of cinder, barbican/,
  ],
];
