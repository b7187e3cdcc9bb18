import { describe, expect, it } from "vitest";
import type { AzureLocation } from "../../../../constructs/platform/types/azure/location";
import { azureLocation, unitInputOf } from "../../../support/azure-inputs";
import { synthUnit } from "../../../support/stack";

const provider = (changed: Partial<AzureLocation> = {}) =>
  synthUnit<"hosts">(() => undefined, unitInputOf("hosts", "hosts-lab", {} as never, azureLocation(changed))).provider["azurerm"]?.[0];

describe("the provider of a location on Azure", () => {
  it("is bound to the subscription and tenant, and registers what Berth makes and nothing else", () => {
    expect(provider()).toMatchObject({
      subscription_id: "00000000-0000-0000-0000-000000000001",
      tenant_id: "00000000-0000-0000-0000-000000000002",
      resource_provider_registrations: "none",
      storage_use_azuread: true,
    });
    expect(provider({ tenant: null })).not.toHaveProperty("tenant_id");
  });

  it("registers resource providers unless that is the work of others", () => {
    expect(provider()?.["resource_providers_to_register"]).toEqual(expect.arrayContaining(["Microsoft.Monitor", "Microsoft.Network"]));
    expect(provider({ services: "external" })).not.toHaveProperty("resource_providers_to_register");
  });

  it("destroys no more than is asked for", () => {
    const [features] = (provider()?.["features"] ?? []) as Record<string, unknown>[];
    expect(features).toMatchObject({
      resource_group: [{ prevent_deletion_if_contains_resources: true }],
      key_vault: [{ purge_soft_delete_on_destroy: false, recover_soft_deleted_key_vaults: true }],
    });
  });
});
