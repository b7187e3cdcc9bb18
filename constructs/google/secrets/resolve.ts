/** Resolves a set of secrets of Google's Secret Manager. */
import { namesBySecret, secretSettings } from "../../contracts/secret-settings";
import type { ResolveSecrets } from "../../contracts/secrets";
import { vendorName } from "../../platform/naming/names";

export const resolveSecrets: ResolveSecrets<"google"> = (request, meta) => {
  const settings = secretSettings(request, meta);
  return {
    ...settings,
    cloud: "google",
    encryption: request.encryption,
    secrets: namesBySecret(request.names, (secret) => vendorName("google-secret", `${settings.name}-${secret}`)),
  };
};
