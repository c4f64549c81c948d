export { Barbican, type BarbicanArgs } from "./barbican";
export type { Configuration, Groups, OptionValue } from "./configuration";
export { Glance, type GlanceArgs } from "./glance";
export { Heat, type HeatArgs } from "./heat";
export { Keystone, type KeystoneArgs } from "./keystone";
export { Placement, type PlacementArgs } from "./placement";
export { checkServices } from "./rules";
export { type IdentityService, OpenStackService, type OpenStackServiceArgs } from "./service";
