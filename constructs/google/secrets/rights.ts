/** The role of each right on secrets. Neither can list secrets or versions. @see https://cloud.google.com/secret-manager/docs/access-control */
import type { SecretRight } from "../../platform/types/shared/secrets";

export const secretRoles: { readonly [R in SecretRight]: string } = {
  read: "roles/secretmanager.secretAccessor",
  "write-value": "roles/secretmanager.secretVersionAdder",
};
