/** Decides a set of secrets of Azure Key Vault. */
import type { ResolveSecrets } from "../../contracts/secrets";
import { vendorName } from "../../platform/naming/names";

export const resolveSecrets: ResolveSecrets<"azure"> = ({ name, names }, meta, { location }) => {
  const whole = `${meta.name}-${name}`;
  return {
    name: whole,
    path: meta.path,
    labels: meta.labels,
    deletionProtection: meta.deletionProtection,
    cloud: "azure",
    vaults: Object.fromEntries(
      [...names].sort().map((secret) => [secret, vendorName("key-vault", `${whole}-${secret}`, location.subscription)]),
    ),
  };
};
