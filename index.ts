import * as pulumi from "@pulumi/pulumi";
import { Cloud } from "./components/cloud";
import { footprints } from "./settings/footprints";
import { overlaid, overlayOf } from "./settings/overlay";
import { readSettings } from "./settings/read";
import { checkTogether } from "./settings/together";

const overlay = overlayOf(pulumi.getStack());
if (overlay) pulumi.log.info(`the settings of ${overlay} are over those of the stack`);
const settings = readSettings(overlaid(pulumi.runtime.allConfig(), overlay));
const footprint = { ...footprints[settings.footprint], ...settings.containers };
checkTogether(settings, footprint);
const cloud = new Cloud("cloud", { settings, footprint });

/** Public URL of each service. */
export const endpoints = cloud.endpoints;

/** OpenStack release and image of each service. */
export const components = cloud.components;

export const region = settings.region;

/** Password of the user `admin`; show it with `pulumi stack output adminPassword --show-secrets`. */
export const adminPassword = cloud.adminPassword;
