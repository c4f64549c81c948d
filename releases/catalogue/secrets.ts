import type { Option } from "./model";
import { plain, type Value } from "./section";

const SECRET_NAME =
  /(^|_)(password|passwd|secret|secret_key|encryption_key|transport_url|kek|admin_token)$|^(slave_|sql_)?connection$/;
const URL_WITH_PASSWORD = /:\/\/[^/@\s:]*:[^/@\s]+@/;

/** Whether a value must not stand in plain text. Services forget to mark some of their passwords, which the name tells. */
export function isSecret(type: Option | undefined, option: string, value: Value, group = ""): boolean {
  const given = "typed" in value ? value.typed : value.texts;
  const texts = (typeof given === "object" && given !== null ? Object.values(given) : [given]).map(String);
  if (texts.some((text) => URL_WITH_PASSWORD.test(text))) return true;
  // Such as [libvirt] inject_password, which says whether and not which.
  if (typeof given === "boolean" || plain(value) === "") return false;
  if (type?.secret) return true;
  // Keystone's names a plugin; a number or one of several choices is none.
  const harmless = group === "auth" || (type && (type.type !== "string" || type.choices));
  return !harmless && SECRET_NAME.test(option.replaceAll("-", "_").toLowerCase());
}

/**
 * The environment variable that oslo.config reads ahead of the files:
 * https://docs.openstack.org/oslo.config/latest/reference/drivers.html#module-oslo_config.sources._environment
 * It expands `$name` in the value, so that a `$` there must be `$$`.
 */
export function environmentName(group: string, option: string): string {
  // The name of a group keeps its dashes.
  return `OS_${group}__${option.replaceAll("-", "_")}`.toUpperCase();
}
