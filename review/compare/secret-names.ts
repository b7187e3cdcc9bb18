/** Whether a name says that its value is a secret, user data, or a map of environment variables. */

/** Words of which one is enough: `DB_PASS`, `rootPw`, `STRIPE_KEY` by its ending. */
const secretName =
  /(?:^|[_.-])(?:[a-z]*passwords?|[a-z]*passwd|[a-z]*passphrase|pass|[a-z]*pwd|[a-z]*pw|secrets?|secret_?string|tokens?|auth_?token|private_?keys?|api_?keys?|app_?keys?|access_?keys?|account_?keys?|secret_?keys?(?:_base)?|signing_?keys?|master_?keys?|(?:encryption|ssh|tls|gpg|pgp|hmac|stripe|client|shared|license|licence|service|storage|primary|secondary|deploy|webhook|session)_?keys?|credentials?|creds?|connection_?strings?|client_?secret|sas_?token|kubeconfig|kube_config|kube_admin_config|auth_?tag|hmac|jwt|bearer|authorization|basic_auth|cookies?|salt|slack_webhook|webhook_url|sentry_dsn|dsn)(?:$|[_.-])/i;
/** Names that describe where a secret is or how it is handled. */
const harmlessName =
  /(?:_arns?|_ids?|_names?|_file|_path|(?<!webhook)_url|_version|_enabled|_rotation_enabled|_policy|_configuration|_type|http_tokens|secrets_provider|recovery_window_in_days|pass_through|pass_role)$/i;
const userDataName =
  /(?:^|[_.-])(?:user[_-]?data(?:_base64)?|custom_?data|(?:startup|shutdown|specialize)[_-]script(?:-(?:ps1|cmd|bat))?|cloud-?init)$/i;
const environmentName =
  /^(?:env|environment|environment_?variables?|env_?vars?|variables|app_settings|secure_environment_variables|build_environment_variables|connection_string)$/i;
/** A key that names the value next to it: `{ name, value }`, `{ header_name, header_value }`. */
const nameKey =
  /^(?:(?:variable|field|parameter|header|option|setting|attribute|env|env_var)?_?(?:name|key)|variable|field|parameter|header|option|setting)$/i;
const valueKey = /^(?:(?:string|default|header|parameter|secret|plain|text|field|option|setting|env)_?)?values?$/i;

export function isSecretName(name: string): boolean {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[.-]/g, "_");
  return secretName.test(words) && !harmlessName.test(words);
}
export const isUserData = (name: string): boolean => userDataName.test(name);

/** A map of environment variables: people keep secrets in them under any name. */
export const isEnvironment = (name: string): boolean => environmentName.test(name);

/** Names under which even a plain word can be a secret. */
export const mayBeSecret = (name: string): boolean => /auth|key|pass|pw|cert|sig/i.test(name);

export const isNameKey = (key: string): boolean => nameKey.test(words(key));
export const isValueKey = (key: string): boolean => valueKey.test(words(key));

const words = (key: string): string => key.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2");
