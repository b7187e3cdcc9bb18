import { buildRegistry } from "../../../constructs/azure/registry/build";
import { acrRegistry, unitInputOf } from "../../support/azure-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "ACR",
  make: ({ repositories = ["api", "web"], deletionProtection = true, encryption = "customer", labels = {}, untaggedDays = 14, reader }) =>
    synthUnit(
      buildRegistry,
      unitInputOf(
        "registry",
        "registry-images",
        acrRegistry({
          repositories,
          deletionProtection,
          encryption: { kind: encryption },
          labels,
          keep: { untaggedDays, taggedCount: null },
          readerPrincipals: reader === undefined ? [] : [reader],
        }),
      ),
    ),
  store: { type: "azurerm_container_registry", isImmutable: { missing: "Azure keeps no tags of a registry from moving" } },
  key: { type: "azurerm_key_vault" },
  labels: "tags",
  untagged: (days) => `"retention_policy_in_days":${days},`,
  reader: { principal: "00000000-0000-0000-0000-00000000000b", type: "azurerm_role_assignment" },
  urls: "repository_urls",
});
