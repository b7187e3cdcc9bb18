/** What must never be shown: by the provider's word, or by its name. */
import { isMap, type Json } from "../model/json";

/** Shown in place of the value. */
export const HIDDEN = "(sensitive)";
export const USER_DATA = "(user data, not shown)";

const secretName =
  /(?:^|[_.-])(?:passwords?|passwd|passphrase|secrets?|secret_?string|tokens?|auth_?token|private_?keys?|api_?keys?|access_?keys?|credentials?|connection_?strings?|client_?secret|sas_?token|kubeconfig|kube_config|kube_admin_config|auth_?tag)(?:$|[_.-])/i;
/** Names that only tell where a secret is, or how it is handled. */
const harmlessName =
  /(?:_arns?|_ids?|_names?|_file|_path|_url|_version|_enabled|_rotation_enabled|_policy|_configuration|_type|http_tokens|secrets_provider|recovery_window_in_days)$/i;
const userDataName = /(?:^|[_.-])(?:user_?data(?:_base64)?|custom_?data|startup-script|cloud-?init)$/i;

export const isSecretName = (name: string): boolean => secretName.test(name) && !harmlessName.test(name);
export const isUserData = (name: string): boolean => userDataName.test(name);

const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+|\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bxox[abprs]-[\w-]{10,}|:\/\/[^/\s:@]+:[^/\s:@]+@/;

/**
 * A value without what must not be shown, at any depth.
 * @param name of the attribute or key that holds it
 */
export function redacted(value: Json | undefined, name: string): Json | undefined {
  if (value === undefined || value === null) return value;
  if (isUserData(name)) return USER_DATA;
  if (isSecretName(name) && (typeof value === "string" ? !isPlainReference(value) : true)) return HIDDEN;
  if (typeof value === "string") return secretValue.test(value) ? HIDDEN : value;
  if (Array.isArray(value)) return value.map((each) => redacted(each, "") as Json);
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redacted(each, key) as Json]));
  return value;
}

/** An expression says where a value is, not what it is. */
const isPlainReference = (text: string): boolean => /^\$\{[^"]*\}$/.test(text);
