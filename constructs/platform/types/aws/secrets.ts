/** Secrets of AWS Secrets Manager. */
import type { SecretSettings } from "../shared/secrets";
import type { Encryption } from "../shared/value";

export interface SecretsManagerSecrets extends SecretSettings {
  readonly cloud: "aws";
  readonly encryption: Encryption;
  /** Names in Secrets Manager by short name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Days in which a deleted secret can be restored. Until they end, no secret of its name can be created. 0: deleted at once. */
  readonly recoveryDays: number;
}
