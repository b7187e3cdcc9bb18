/** Resolves a set of secrets of AWS Secrets Manager. */
import { namesBySecret, secretSettings } from "../../contracts/secret-settings";
import type { ResolveSecrets } from "../../contracts/secrets";
import { lastingName, vendorName } from "../../platform/naming/names";

/** Days in which deleted secrets of a protected unit can be restored: the maximum of Secrets Manager. */
const RECOVERY_DAYS = 30;

/** Secrets of units without protection are deleted at once: until a recovery window ends, no secret of the same name can be created. */
export const resolveSecrets: ResolveSecrets<"aws"> = (request, meta) => {
  const settings = secretSettings(request, meta);
  return {
    ...settings,
    cloud: "aws",
    encryption: request.encryption,
    secrets: namesBySecret(request.names, (secret) =>
      vendorName("secretsmanager-secret", lastingName(`${settings.name}/${secret}`, meta.generation)),
    ),
    recoveryDays: meta.deletionProtection ? RECOVERY_DAYS : 0,
  };
};
