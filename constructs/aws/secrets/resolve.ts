/** Resolves a set of secrets of AWS Secrets Manager. */
import type { ResolveSecrets } from "../../contracts/secrets";
import { vendorName } from "../../platform/naming/names";

/** Days in which deleted secrets of a protected unit can be restored: the maximum of Secrets Manager. */
const RECOVERY_DAYS = 30;

/** Secrets of units without protection are deleted at once: until a recovery window ends, no secret of the same name can be created. */
export const resolveSecrets: ResolveSecrets<"aws"> = ({ name, names, encryption }, meta) => {
  const whole = `${meta.name}-${name}`;
  return {
    name: whole,
    path: meta.path,
    labels: meta.labels,
    deletionProtection: meta.deletionProtection,
    cloud: "aws",
    encryption,
    secrets: Object.fromEntries([...names].sort().map((secret) => [secret, vendorName("secretsmanager-secret", `${whole}/${secret}`)])),
    recoveryDays: meta.deletionProtection ? RECOVERY_DAYS : 0,
  };
};
