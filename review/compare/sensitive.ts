/** Values that must never be shown, according to the provider's schema or to their name. */
import { isMap, type Json, type JsonMap, parsedText } from "../model/json";

/** Shown in place of the value. */
export const HIDDEN = "(sensitive)";
export const USER_DATA = "(user data, not shown)";

const secretName =
  /(?:^|[_.-])(?:[a-z]*passwords?|[a-z]*passwd|pwd|passphrase|secrets?|secret_?string|tokens?|auth_?token|private_?keys?|api_?keys?|access_?keys?|secret_?keys?(?:_base)?|signing_?keys?|master_?keys?|credentials?|connection_?strings?|client_?secret|sas_?token|kubeconfig|kube_config|kube_admin_config|auth_?tag)(?:$|[_.-])/i;
/** Names that describe where a secret is or how it is handled. */
const harmlessName =
  /(?:_arns?|_ids?|_names?|_file|_path|_url|_version|_enabled|_rotation_enabled|_policy|_configuration|_type|http_tokens|secrets_provider|recovery_window_in_days)$/i;
const userDataName =
  /(?:^|[_.-])(?:user[_-]?data(?:_base64)?|custom_?data|(?:startup|shutdown|specialize)[_-]script(?:-(?:ps1|cmd|bat))?|cloud-?init)$/i;

export function isSecretName(name: string): boolean {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2");
  return secretName.test(words) && !harmlessName.test(words);
}
export const isUserData = (name: string): boolean => userDataName.test(name);

/** Values that are secret regardless of their name. */
const secretValue =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bA(?:KIA|SIA)[0-9A-Z]{16}\b|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+|\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{35}\b|\bsk_live_\w{16,}|:\/\/[^/\s:@]*:[^/\s:@]+@|\b(?:password|pwd|accountkey|sharedaccesskey|sig)=[^;&\s"'$]{3,}/i;
/** In a line of settings or of a script: the value after the name of a secret. */
const secretLine =
  /((?:^|[\n\r;,{])[ \t]*(?:export |- )?["']?[\w.-]*(?:password|passwd|passphrase|secret|token|private_?key|api_?key|access_?key|credentials?)["']?[ \t]*[:=][ \t]*)(?!\$\{[^"]*\}\s*$)[^\s,;}][^\n\r,;}]*/gi;
/** Beginnings of user data, also base64-encoded and compressed. */
const userDataText =
  /^\s*(?:#!|#cloud-config|content-type: multipart\/|mime-version: |<powershell>|IyE|I2Nsb3Vk|TUlNRS1|Q29udGVudC1UeXBlOi|H4sI)/i;
const userDataInside = /\$\{.*(?:base64encode|base64gzip|templatefile)\(.*#(?:!\/|cloud-config)/s;

/**
 * A value without what must not be shown, at any depth.
 * @param name of the attribute or key that holds it
 */
export function redacted(value: Json | undefined, name: string): Json | undefined {
  if (value === undefined || value === null) return value;
  if (isUserData(name)) return USER_DATA;
  if (isSecretName(name) && (typeof value === "string" ? !isPlainReference(value) : true)) return HIDDEN;
  if (typeof value === "string") return redactedText(value);
  if (Array.isArray(value)) return value.map((each) => redacted(each, "") as Json);
  return isMap(value) ? redactedMap(value) : value;
}

/** Keeps the rest of a sentence or of a long text; redacts JSON texts key by key. */
function redactedText(text: string): string {
  if (userDataText.test(text) || userDataInside.test(text)) return USER_DATA;
  if (secretValue.test(text)) return HIDDEN;
  const json = parsedText(text);
  if (json === undefined) return text.replaceAll(secretLine, `$1${HIDDEN}`);
  const inside = redacted(json, "");
  return JSON.stringify(inside) === JSON.stringify(json) ? text : JSON.stringify(inside);
}

/** `{ name: DB_PASSWORD, value: … }` names what is in `value`. */
function redactedMap(map: JsonMap): JsonMap {
  const named = map.name ?? map.key ?? map.Name ?? map.Key;
  const hides = (key: string): boolean => /^value$/i.test(key) && typeof named === "string" && (isSecretName(named) || isUserData(named));
  return Object.fromEntries(Object.entries(map).map(([key, each]) => [key, hides(key) ? HIDDEN : (redacted(each, key) as Json)]));
}

/** Redacts the secrets in a sentence and keeps the rest. */
export const withoutSecrets = (sentence: string): string => sentence.replaceAll(new RegExp(secretValue, "gi"), HIDDEN);

/** An expression only says where a value is. */
const isPlainReference = (text: string): boolean => /^\$\{[^"]*\}$/.test(text);
