import * as pulumi from "@pulumi/pulumi";
import { Cloud } from "./components/cloud";
import { footprints } from "./settings/footprints";
import { readSettings } from "./settings/read";
import { checkTogether } from "./settings/together";

const settings = readSettings(pulumi.runtime.allConfig());
const footprint = footprints[settings.footprint];
checkTogether(settings, footprint);
const cloud = new Cloud("cloud", { settings, footprint });

/** Public URL of each service. */
export const endpoints = cloud.endpoints;

/** OpenStack release and image of each service. */
export const components = cloud.components;

export const region = settings.region;

/** Password of the user `admin`; show it with `pulumi stack output adminPassword --show-secrets`. */
export const adminPassword = cloud.adminPassword;
