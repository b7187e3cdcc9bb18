/** What can be wrong with networks and registries on Azure, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const azureCodes = {
  B5101: {
    title: "not the resource id of a virtual network or subnet",
    explanation: "An existing network on Azure is named by the resource ids of its virtual network and of the subnet that nodes stand in.",
    fix: "Write /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…, with /subnets/… for the subnet, or a reference to an output that holds one.",
  },
  B5102: {
    title: "existing network without a subnet",
    explanation: "Nodes stand in a subnet of the network, so an existing network on Azure names one.",
    fix: "Write existing.subnet with the resource id of a subnet of the network.",
  },
  B5103: {
    title: "key of another cloud's network",
    explanation:
      "`existing.private`, `public` and `pods` list subnets of AWS by zone, `podRange` and `serviceRange` are ranges of Google Cloud. Subnets of Azure are regional, and pods have ranges of their own.",
    fix: "Remove the key; write existing.subnet.",
  },
  B5104: {
    title: "network of another subscription",
    explanation: "What runs in a virtual network is in the same subscription, and the subnet of nodes is one of that network.",
    fix: "Name a virtual network of the location's subscription and a subnet of that network.",
  },
  B5105: {
    title: "zone that the region does not have",
    explanation: "Nodes are spread over zones of the region, which Azure names 1, 2 and 3; some regions have none.",
    fix: "Write zones that the region has.",
  },
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
  B5113: {
    title: "number of tagged images that Azure does not keep to",
    explanation:
      "Azure Container Registry removes untagged images after some days; for tagged ones it has no such setting. Its purge task does not reach a registry without public access.",
    fix: "Leave keep.tagged out.",
  },
  B5114: {
    title: "days for untagged images that Azure does not take",
    explanation: "Azure Container Registry keeps untagged images for 0 to 365 days.",
    fix: "Write keep.untagged with at most 365d.",
  },
  B5115: {
    title: "upstream that Azure's registry has no cache for",
    explanation: "Cache rules of Azure Container Registry take certain upstream registries only.",
    fix: "Take one of the hosts that the message lists, or push the images to a repository of your own.",
  },
  B5116: {
    title: "mirror without credentials",
    explanation: "Azure Container Registry caches images of this upstream registry only with an account there.",
    fix: "Keep name and token in two secrets of a Key Vault, NAME-username and NAME-password, and write the resource id of NAME under credentials.azure.",
  },
  B5117: {
    title: "mirror with credentials that Azure does not take",
    explanation: "Azure Container Registry caches images of this upstream registry without an account there.",
    fix: "Remove `credentials`.",
  },
  B5118: {
    title: "credentials that Azure's registry cannot read",
    explanation:
      "The credentials of an upstream registry are two secrets of one Key Vault, named alike but for -username and -password at the end. They are written as the resource id of the name that they share, so that the registry can be given the right to read these two and no others.",
    fix: "Write /subscriptions/…/resourceGroups/…/providers/Microsoft.KeyVault/vaults/…/secrets/NAME.",
  },
  B5119: {
    title: "reader that is no principal of Entra",
    explanation: "Readers outside of the spec are users, groups and service principals, by their Entra object id.",
    fix: "Write the object id, for example 00000000-0000-0000-0000-000000000000.",
  },
  B5120: {
    title: "replica that Azure's registry cannot make",
    explanation:
      "Replicas of an Azure registry are copies in other regions, of the registry's own subscription. Each region has one at most, and the registry's own region has the registry.",
    fix: "Name locations of the registry's subscription in other regions.",
  },
  B5121: {
    title: "setting beside an existing registry",
    explanation: "An existing registry is only pulled from, so nothing else can be set for it.",
    fix: "Remove the key, or remove `existing`.",
  },
  B5122: {
    title: "address that is not one of a registry",
    explanation: "An existing registry is named by its host and, where it has one, a path.",
    fix: "Write it without scheme, for example shared.azurecr.io/base.",
  },
  B5123: {
    title: "repository named twice",
    explanation: "A repository stands twice in the list.",
    fix: "Remove one of the two.",
  },
  B5124: {
    title: "not the id of a key",
    explanation:
      "A key that is brought along on Azure is named by its address in a Key Vault, without a version so that its rotation is followed.",
    fix: "Write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that holds such an id.",
  },
} as const satisfies Record<string, CodeText>;

export type AzureCode = keyof typeof azureCodes;
export type Report = ReportOf<AzureCode>;
