/** The data action of each right on secrets. Azure's own roles would also list secrets. */
import type { SecretRight } from "../../platform/types/shared/secrets";

export const secretActions: { readonly [R in SecretRight]: string } = {
  read: "Microsoft.KeyVault/vaults/secrets/getSecret/action",
  "write-value": "Microsoft.KeyVault/vaults/secrets/setSecret/action",
};
