import { buildRegistry } from "../../../constructs/azure/registry/build";
import { acrRegistry, unitInputOf } from "../../support/azure-inputs";
import { synthUnit } from "../../support/stack";
import { registryContract } from "./suite";

registryContract({
  name: "ACR",
  make: ({ repositories = ["api", "web"], deletionProtection = true, encryption = "customer" }) =>
    synthUnit(
      buildRegistry,
      unitInputOf("registry", "registry-images", acrRegistry({ repositories, deletionProtection, encryption: { kind: encryption } })),
    ),
  store: { type: "azurerm_container_registry", isImmutable: { missing: "Azure keeps no tags of a registry from moving" } },
  key: { type: "azurerm_key_vault" },
  urls: "repository_urls",
});
