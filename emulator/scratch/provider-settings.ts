/** Points a stack's AWS provider blocks at the emulator, and reports the removed settings. */
import type { JsonObject, JsonValue } from "../json";
import { bodiesOf, type StrippedPath } from "../terraform/provider-fit";

/** Settings that choose who calls and which accounts are allowed: the emulator has neither. */
const CALLER = [
  "access_key",
  "secret_key",
  "token",
  "profile",
  "shared_config_files",
  "shared_credentials_files",
  "assume_role",
  "assume_role_with_web_identity",
  "allowed_account_ids",
  "forbidden_account_ids",
  "endpoints",
  "custom_ca_bundle",
  "http_proxy",
  "https_proxy",
] as const;

/** Removed settings that are worth reporting. */
const TOLD: ReadonlySet<string> = new Set(["assume_role", "assume_role_with_web_identity", "allowed_account_ids", "forbidden_account_ids"]);

/** Region of a provider block that leaves it to the environment, which the emulator does not hand on. */
const FALLBACK_REGION = "us-east-1";

export interface EmulatedProvider {
  readonly body: JsonObject;
  /** Names of removed settings that are worth reporting. */
  readonly neutralised: readonly string[];
}

/**
 * One provider block for the emulator: same region, alias and tags, other caller.
 * The access key names the account that the block means, so that several accounts stay apart.
 * @param services names that the provider takes an endpoint for
 */
export function emulatedProvider(written: JsonObject, endpoint: string, services: readonly string[]): EmulatedProvider {
  const body: JsonObject = Object.fromEntries(Object.entries(written).filter(([name]) => !CALLER.some((setting) => setting === name)));
  Object.assign(body, {
    region: written.region ?? FALLBACK_REGION,
    access_key: accessKeyOf(accountOf(written)),
    secret_key: "test",
    skip_credentials_validation: true,
    skip_requesting_account_id: false,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    s3_use_path_style: true,
    max_retries: 3,
    endpoints: [Object.fromEntries(services.map((service) => [service, endpoint]))],
  });
  return { body, neutralised: Object.keys(written).filter((name) => TOLD.has(name) && bodiesOrValue(written[name])) };
}

function bodiesOrValue(value: JsonValue): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** The account of a provider block: the one that it allows, else that of the role it assumes. */
export function accountOf(provider: JsonObject): string | undefined {
  const allowed = Array.isArray(provider.allowed_account_ids) ? provider.allowed_account_ids : [];
  if (allowed.length === 1 && isAccount(allowed[0])) return String(allowed[0]);
  for (const role of bodiesOf(provider.assume_role)) {
    const account = String(role.role_arn ?? "").split(":")[4];
    if (isAccount(account)) return account;
  }
  return undefined;
}

function isAccount(value: JsonValue): boolean {
  return typeof value === "string" && /^\d{12}$/.test(value);
}

/** An access key that the emulator knows the account of; "test" is its default account. */
export function accessKeyOf(account: string | undefined): string {
  return account === undefined ? "test" : `AKIAEMUL${account}`;
}

/** Rewrites every AWS block of a stack's `provider` in place. */
export function emulateProviders(json: JsonObject, localName: string, endpoint: string, services: readonly string[]): StrippedPath[] {
  const providers = json.provider;
  const all = typeof providers === "object" && providers !== null && !Array.isArray(providers) ? (providers as JsonObject) : {};
  const written = bodiesOf(all[localName]);
  const rewritten = (written.length > 0 ? written : [{}]).map((body) => emulatedProvider(body, endpoint, services));
  json.provider = { ...all, [localName]: rewritten.map((one) => one.body) };
  return rewritten.flatMap((one) => one.neutralised.map((path) => ({ address: `provider.${localName}`, path })));
}
