/** Sets of secret containers by cloud. */
import type { SecretsManagerSecrets } from "./aws/secrets";
import type { KeyVaultSecrets } from "./azure/secrets";
import type { SecretManagerSecrets } from "./google/secrets";

export interface SecretSets {
  aws: SecretsManagerSecrets;
  azure: KeyVaultSecrets;
  google: SecretManagerSecrets;
}
