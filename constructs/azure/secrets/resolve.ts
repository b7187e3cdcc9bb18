/** Resolves a set of secrets of Azure Key Vault. */
import { namesBySecret, secretSettings } from "../../contracts/secret-settings";
import type { ResolveSecrets } from "../../contracts/secrets";
import { lastingName, vendorName } from "../../platform/naming/names";

export const resolveSecrets: ResolveSecrets<"azure"> = (request, meta, { location }) => {
  const settings = secretSettings(request, meta);
  return {
    ...settings,
    cloud: "azure",
    vaults: namesBySecret(request.names, (secret) =>
      vendorName("key-vault", lastingName(`${settings.name}-${secret}`, meta.generation), location.subscription),
    ),
  };
};
