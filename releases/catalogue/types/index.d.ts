// Written by `npm run catalogue-types` from releases/catalogue/data; do not edit.
import type { barbican } from "./barbican";
import type { blazar } from "./blazar";
import type { ceilometer } from "./ceilometer";
import type { cinder } from "./cinder";
import type { cloudkitty } from "./cloudkitty";
import type { designate } from "./designate";
import type { freezer } from "./freezer";
import type { glance } from "./glance";
import type { gnocchi } from "./gnocchi";
import type { heat } from "./heat";
import type { horizon } from "./horizon";
import type { ironic } from "./ironic";
import type { keystone } from "./keystone";
import type { magnum } from "./magnum";
import type { masakari } from "./masakari";
import type { neutron } from "./neutron";
import type { nova } from "./nova";
import type { octavia } from "./octavia";
import type { placement } from "./placement";
import type { skyline } from "./skyline";
import type { zaqar } from "./zaqar";

/** Service -> configuration file -> group -> option -> value. */
export interface Catalogue {
  barbican: barbican;
  blazar: blazar;
  ceilometer: ceilometer;
  cinder: cinder;
  cloudkitty: cloudkitty;
  designate: designate;
  freezer: freezer;
  glance: glance;
  gnocchi: gnocchi;
  heat: heat;
  horizon: horizon;
  ironic: ironic;
  keystone: keystone;
  magnum: magnum;
  masakari: masakari;
  neutron: neutron;
  nova: nova;
  octavia: octavia;
  placement: placement;
  skyline: skyline;
  zaqar: zaqar;
}
