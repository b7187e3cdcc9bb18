/** Secrets in Google's Secret Manager. */
import type { SecretSettings } from "../shared/secrets";
import type { Encryption } from "../shared/value";

export interface SecretManagerSecrets extends SecretSettings {
  readonly cloud: "google";
  readonly encryption: Encryption;
  /** Secret ids in the project, by short name. */
  readonly secrets: Readonly<Record<string, string>>;
}
