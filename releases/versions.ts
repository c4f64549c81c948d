/** OpenStack release of each component, as long as its settings name no other. */
export const versions = {
  barbican: "2024.1",
  blazar: "2025.1",
  ceilometer: "2024.1",
  cinder: "2024.1",
  cloudkitty: "2024.1",
  designate: "2024.1",
  freezer: "2025.1",
  glance: "2024.1",
  gnocchi: "2024.1",
  heat: "2024.1",
  horizon: "2024.1",
  ironic: "2024.1",
  keystone: "2024.1",
  magnum: "2024.1",
  masakari: "2024.1",
  neutron: "2024.1",
  nova: "2024.1",
  octavia: "2024.1",
  placement: "2024.1",
  skyline: "2024.2",
  zaqar: "2025.1",
} as const;

/** A component of OpenStack with a release of its own. */
export type Component = keyof typeof versions;

/** An OpenStack release such as 2024.1. */
export type Release = (typeof versions)[Component] | (string & {});
