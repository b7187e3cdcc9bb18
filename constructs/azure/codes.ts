/** What can be wrong with networks and registries on Azure, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const azureCodes = {
  B5111: {
    title: "Azure does not support immutable tags",
    explanation:
      "Azure Container Registry has no setting that makes all tags of a registry immutable: each tag or repository is locked separately after it is pushed. Berth could not keep `tags: immutable`. Tags are mutable there by default, which the rule tags-mutable remarks.",
    fix: "remove tags, and refer to images by digest where they must not change",
  },
  B5112: {
    title: "Azure scans no single registry",
    explanation:
      "Azure scans images by Microsoft Defender for Containers, which is enabled for a whole subscription, at one of its locations. Without it images are not scanned, which the rule unscanned remarks.",
    fix: "write defender: true at one location of the subscription, or remove scan",
  },
  B5114: {
    title: "Azure does not support this retention of untagged images",
    explanation: "Azure Container Registry keeps untagged images for 0 to 365 days.",
    fix: "write keep.untagged with at most 365d",
  },
  B5115: {
    title: "A location names a network watcher that its networks cannot use",
    explanation:
      "Flow logs belong to a network watcher of the subscription and region of their network. Azure allows one for each region, and creates NetworkWatcher_<region> in resource group NetworkWatcherRG unless the subscription opted out.",
    fix: "write the resource id of the watcher of this region, write none for networks without flow logs, or remove networkWatcher",
  },
  B5116: {
    title: "Two locations of a subscription enable Defender",
    explanation: "A subscription has one plan of Defender for Containers, for all of its regions, so one location enables it.",
    fix: "remove defender from this location",
  },
  B5117: {
    title: "A range cannot reach an Azure registry",
    explanation:
      "Azure Container Registry admits at most 200 public IPv4 ranges in addition to its private endpoints. Private addresses never reach it from the internet.",
    fix: "list the public IPv4 ranges from which images are pushed and pulled",
  },
  B5118: {
    title: "A registry with replicas needs a private zone in an existing network",
    explanation:
      "Each replica gives the private endpoints of a registry one more name. Azure writes these names into a zone `privatelink.azurecr.io`. In an existing network Berth makes no such zone, because a network reads only one zone of a name, and that zone belongs to the owner of the network.",
    fix: "write dns: { zones: { azurecr: ID } } in the network",
  },
  B5124: {
    title: "The key is not named by its Key Vault address",
    explanation: "An existing key on Azure is named by its address in a Key Vault, without a version so that its rotation is followed.",
    fix: "write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that contains such an address",
  },
} as const satisfies Record<string, CodeText>;

export type AzureCode = keyof typeof azureCodes;
export type Report = ReportOf<AzureCode>;
