/** Problems of host pools on Azure only, by code. */
import type { CodeText } from "../../language/problems/problem";

export const codes = {
  B5132: {
    title: "Dedicated hosts on Azure are not supported yet",
    explanation: "Azure sells dedicated hosts in fixed sizes, each for one family of machines. This version of Berth does not create them.",
    fix: "remove dedicated",
  },
  B5137: {
    title: "The encryption key is not a Key Vault key id",
    explanation: "An existing key on Azure is written as its address in a Key Vault, without a version, so that its rotation is followed.",
    fix: "write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that contains such an id",
  },
  B5138: {
    title: "The image of hosts is not the id of an image",
    explanation:
      "An own image of hosts on Azure is written with its resource id, an image in a gallery with its version. Without a version its newest one would be used, and hosts would be replaced by a plan that nobody asked for.",
    fix: "write the id of an image, or of a version in a gallery: /subscriptions/…/galleries/GALLERY/images/NAME/versions/1.0.0",
  },
} as const satisfies Record<string, CodeText>;
