import { describe, expect, it } from "vitest";
import { buildRegistry } from "../../../../constructs/azure/registry/build";
import { mockOutputs } from "../../../../constructs/azure/registry/outputs";
import type { AcrRegistry } from "../../../../constructs/platform/types/azure/registry";
import { localState } from "../../../support/aws-inputs";
import { acrRegistry, SUBSCRIPTION, unitInputOf } from "../../../support/azure-inputs";
import { block, blocksOf, synthUnit } from "../../../support/stack";

const built = (changed: Partial<AcrRegistry> = {}) =>
  synthUnit(buildRegistry, unitInputOf("registry", "registry-images", acrRegistry(changed)));
const only = (changed: Partial<AcrRegistry> = {}) => block(built(changed).resource, "azurerm_container_registry", "registry");
const secret = `/subscriptions/${SUBSCRIPTION}/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/shared/secrets/hub`;

describe("a registry on Azure", () => {
  it("is closed to the internet, to passwords and to those who are nobody", () => {
    expect(only()).toMatchObject({
      name: "shopprodimagesabcdef",
      sku: "Premium",
      public_network_access_enabled: false,
      admin_enabled: false,
      anonymous_pull_enabled: false,
      export_policy_enabled: false,
      data_endpoint_enabled: true,
      zone_redundancy_enabled: true,
      retention_policy_in_days: 14,
      lifecycle: { prevent_destroy: true },
      tags: { team: "payments" },
    });
  });

  it("keeps untagged images for ever where that is asked for", () => {
    expect(only({ keep: { untaggedDays: null, taggedCount: null } })).not.toHaveProperty("retention_policy_in_days");
  });

  it("is copied to other regions", () => {
    expect(only({ copies: [{ location: "weu", region: "westeurope", zoneRedundant: true }] })["georeplications"]).toEqual([
      { location: "westeurope", zone_redundancy_enabled: true, regional_endpoint_enabled: true, tags: { team: "payments" } },
    ]);
  });

  it("has a key that rotates, by an identity that has the right before the key is made", () => {
    const { resource } = built();
    expect(only()).toMatchObject({
      identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.registry_identity.id}"] },
      encryption: [{ identity_client_id: "${azurerm_user_assigned_identity.registry_identity.client_id}" }],
    });
    expect(block(resource, "azurerm_role_assignment", "registry_key_user-registry")).toMatchObject({
      role_definition_name: "Key Vault Crypto Service Encryption User",
      scope: "${azurerm_key_vault.registry_key.id}",
    });
    const key = block(resource, "azurerm_resource_group_template_deployment", "registry_key_key");
    expect(key["depends_on"]).toEqual(["azurerm_role_assignment.registry_key_user-registry"]);
    expect(JSON.parse(String(key["template_content"])).resources[0].properties.rotationPolicy.lifetimeActions[0]).toEqual({
      trigger: { timeBeforeExpiry: "P2M" },
      action: { type: "rotate" },
    });
  });

  it("uses an existing key", () => {
    const { resource } = built({ encryption: { kind: "key", key: "https://shared.vault.azure.net/keys/images" } });
    expect(block(resource, "azurerm_container_registry", "registry")["encryption"]).toMatchObject([
      { key_vault_key_id: "https://shared.vault.azure.net/keys/images" },
    ]);
    expect(resource["azurerm_key_vault"]).toBeUndefined();
  });

  it("has an endpoint in each further network, with the network's own names", () => {
    const place = { kind: "stack", stack: "network-main", backend: localState("network-main") } as const;
    const endpoints = [{ network: "main", location: "sea", place }];
    expect(Object.values(blocksOf(built({ endpoints }).resource, "azurerm_private_endpoint"))).toMatchObject([
      {
        subnet_id: "${data.terraform_remote_state.network-main.outputs.private_endpoint_subnet_id}",
        private_service_connection: { subresource_names: ["registry"], is_manual_connection: false },
        private_dns_zone_group: {
          private_dns_zone_ids: ['${data.terraform_remote_state.network-main.outputs.dns_zone_ids["privatelink.azurecr.io"]}'],
        },
      },
    ]);
    expect(built().resource["azurerm_private_endpoint"]).toBeUndefined();
  });

  it("caches upstreams by an account that may read its two secrets and no others", () => {
    const { resource } = built({
      mirrors: [
        { upstream: "docker.io", prefix: "docker-io", credentials: secret },
        { upstream: "quay.io", prefix: "quay-io", credentials: null },
      ],
    });
    expect(block(resource, "azurerm_container_registry_cache_rule", "registry_mirrors_docker-io")).toMatchObject({
      source_repo: "docker.io/*",
      target_repo: "docker-io/*",
      credential_set_id: "${azurerm_container_registry_credential_set.registry_mirrors_docker-io_account.id}",
    });
    expect(block(resource, "azurerm_container_registry_cache_rule", "registry_mirrors_quay-io")).not.toHaveProperty("credential_set_id");
    expect(block(resource, "azurerm_container_registry_credential_set", "registry_mirrors_docker-io_account")).toMatchObject({
      authentication_credentials: {
        username_secret_id: "https://shared.vault.azure.net/secrets/hub-username",
        password_secret_id: "https://shared.vault.azure.net/secrets/hub-password",
      },
    });
    const reads = Object.values(blocksOf(resource, "azurerm_role_assignment")).filter(
      (body) => body["role_definition_name"] === "Key Vault Secrets User",
    );
    expect(reads.map((body) => body["scope"])).toEqual([`${secret}-username`, `${secret}-password`]);
  });

  it("lets readers pull and nothing more", () => {
    const { resource } = built({ encryption: { kind: "provider" }, readerPrincipals: ["00000000-0000-0000-0000-000000000003"] });
    expect(Object.values(blocksOf(resource, "azurerm_role_assignment"))).toMatchObject([
      {
        role_definition_name: "AcrPull",
        scope: "${azurerm_container_registry.registry.id}",
        principal_id: "00000000-0000-0000-0000-000000000003",
      },
    ]);
  });

  it("declares the outputs that earlier plans use placeholders for", () => {
    const mocks = mockOutputs(acrRegistry());
    expect(Object.keys(built().output).sort()).toEqual(Object.keys(mocks).sort());
    expect(mocks.repository_urls).toEqual({ api: "shopprodimagesabcdef.azurecr.io/api", web: "shopprodimagesabcdef.azurecr.io/web" });
  });
});
