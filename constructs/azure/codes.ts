/** What can be wrong with networks and registries on Azure, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const azureCodes = {
  B5111: {
    title: "tags that Azure does not keep from moving",
    explanation:
      "Azure Container Registry has no setting that keeps all tags of a registry where they are: each tag or repository is locked by itself, once it is pushed. So `tags: immutable`, the default of the language, would be a promise that nothing keeps.",
    fix: "Write tags: mutable, and name images by digest where it matters that they stay the same.",
  },
  B5112: {
    title: "scan that Azure's registry does not make",
    explanation:
      "Azure scans the images of a registry by Microsoft Defender for Containers, which is bought for a whole subscription, and whose destruction would switch it off for everything else there. So Berth neither makes nor destroys it.",
    fix: "Write scan: false, and switch Defender for Containers on for the subscription.",
  },
  B5114: {
    title: "days for untagged images that Azure does not take",
    explanation: "Azure Container Registry keeps untagged images for 0 to 365 days.",
    fix: "Write keep.untagged with at most 365d.",
  },
  B5124: {
    title: "The key is not named by its Key Vault address",
    explanation: "An existing key on Azure is named by its address in a Key Vault, without a version so that its rotation is followed.",
    fix: "write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that contains such an address",
  },
} as const satisfies Record<string, CodeText>;

export type AzureCode = keyof typeof azureCodes;
export type Report = ReportOf<AzureCode>;
