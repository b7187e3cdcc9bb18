/** Secrets of Azure Key Vault. */
import type { SecretSettings } from "../shared/secrets";

/**
 * Key Vault has no secret without a value, and Microsoft advises against rights on single secrets: each secret has a vault of its own.
 * Key Vault encrypts secrets with keys of its own and accepts no other.
 */
export interface KeyVaultSecrets extends SecretSettings {
  readonly cloud: "azure";
  /** Vaults by short name of the secret; unique in the world, and reserved for 90 days after deletion. */
  readonly vaults: Readonly<Record<string, string>>;
}
