/** Group with whose options a service logs in to Barbican, beside the user for whom it asks. */
export const keyManagerClient = "barbican_service_user";

/** Options of castellan: the keys of encrypted volumes and images are in Barbican, where there is one. */
export const keyManager = (region: string, keystone: { internalUrl: string } | undefined) => ({
  key_manager: { backend: "barbican" },
  barbican: {
    barbican_endpoint_type: "internal" as const,
    barbican_region_name: region,
    auth_endpoint: `${keystone?.internalUrl ?? ""}/v3`,
    // A user's token may expire while a volume is being made.
    send_service_user_token: true,
  },
});
