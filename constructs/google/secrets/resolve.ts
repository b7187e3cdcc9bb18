/** Decides a set of secrets of Google's Secret Manager. */
import type { ResolveSecrets } from "../../contracts/secrets";
import { vendorName } from "../../platform/naming/names";

export const resolveSecrets: ResolveSecrets<"google"> = ({ name, names, encryption }, meta) => {
  const whole = `${meta.name}-${name}`;
  return {
    name: whole,
    path: meta.path,
    labels: meta.labels,
    deletionProtection: meta.deletionProtection,
    cloud: "google",
    encryption,
    secrets: Object.fromEntries([...names].sort().map((secret) => [secret, vendorName("google-secret", `${whole}-${secret}`)])),
  };
};
