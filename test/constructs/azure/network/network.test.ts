import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../../constructs/azure/network/build";
import { mockOutputs } from "../../../../constructs/azure/network/outputs";
import type { AzureLocation } from "../../../../constructs/platform/types/azure/location";
import type { AzureManagedNetwork } from "../../../../constructs/platform/types/azure/network";
import { azureLocation, managedNetwork, unitInputOf } from "../../../support/azure-inputs";
import { addressesOf, block, blocksOf, synthUnit } from "../../../support/stack";

const built = (changed: Partial<AzureManagedNetwork> = {}, place: Partial<AzureLocation> = {}) =>
  synthUnit(buildNetwork, unitInputOf("network", "network-main", managedNetwork(changed), azureLocation(place)));

describe("a network on Azure", () => {
  it("has all of its ranges, and cannot be destroyed by mistake", () => {
    const { resource } = built({ ranges: ["10.64.0.0/16", "10.65.0.0/16"], ipv6: true, ipv6Range: "fd01:2345:6789::/48" });
    expect(block(resource, "azurerm_virtual_network", "network")).toMatchObject({
      name: "shop-prod-main-network",
      address_space: ["10.64.0.0/16", "10.65.0.0/16", "fd01:2345:6789::/48"],
      lifecycle: { prevent_destroy: true },
      tags: { team: "payments" },
    });
    expect(blocksOf(built({ deletionProtection: false }).resource, "azurerm_virtual_network")["network"]).not.toHaveProperty("lifecycle");
  });

  it("grows by a range without touching what there is", () => {
    const few = built().resource;
    const more = built({ ranges: ["10.64.0.0/16", "10.65.0.0/16"] }).resource;
    expect(addressesOf(more)).toEqual(addressesOf(few));
    expect(more["azurerm_subnet"]).toEqual(few["azurerm_subnet"]);
  });

  it("has subnets for load balancers and private endpoints, from which nothing reaches the internet by itself", () => {
    const subnets = Object.values(blocksOf(built().resource, "azurerm_subnet"));
    expect(subnets.map((body) => body["address_prefixes"])).toEqual([["10.64.192.0/20"], ["10.64.208.0/20"]]);
    for (const body of subnets)
      expect(body).toMatchObject({ default_outbound_access_enabled: false, private_endpoint_network_policies: "Enabled" });
  });

  it("gives every subnet a security group whose last word is no", () => {
    const { resource } = built();
    const associations = Object.values(blocksOf(resource, "azurerm_subnet_network_security_group_association"));
    expect(associations).toHaveLength(Object.keys(blocksOf(resource, "azurerm_subnet")).length);
    const rules = Object.values(blocksOf(resource, "azurerm_network_security_rule"));
    // Azure takes 140 characters.
    for (const rule of rules) expect(rule["description"]).toMatch(/^[A-Z].{9,139}$/);
    expect(rules.filter((rule) => rule["priority"] === 4096 && rule["access"] === "Deny" && rule["direction"] === "Inbound")).toHaveLength(
      2,
    );
    for (const rule of rules.filter((each) => each["access"] === "Allow" && each["direction"] === "Inbound"))
      expect(["VirtualNetwork", "AzureLoadBalancer"]).toContain(rule["source_address_prefix"]);
  });

  it.each(["nat", "nat-per-zone"] as const)("reaches the internet by one gateway, seen by one address, with egress %s", (egress) => {
    const { resource, output } = built({ egress });
    expect(Object.values(blocksOf(resource, "azurerm_nat_gateway"))).toMatchObject([{ sku_name: "Standard", zones: ["1"] }]);
    expect(Object.values(blocksOf(resource, "azurerm_public_ip"))).toMatchObject([{ sku: "Standard", zones: ["1"] }]);
    expect(output["nat_gateway_id"]?.value).toBe("${azurerm_nat_gateway_public_ip_association.network_nat_association.nat_gateway_id}");
    expect(resource["azurerm_route_table"]).toBeUndefined();
  });

  it("has a gateway without zone where the region has none", () => {
    const { resource } = built({ zones: [] });
    expect(block(resource, "azurerm_nat_gateway", "network_nat")).not.toHaveProperty("zones");
    expect(block(resource, "azurerm_public_ip", "network_nat_address")).not.toHaveProperty("zones");
  });

  it.each([
    ["routed", "azurerm_route_table", true],
    ["none", "azurerm_route_table", false],
  ] as const)("has no gateway with egress %s, and for others' routes %s: %s", (egress, type, isThere) => {
    const { resource } = built({ egress });
    expect(resource["azurerm_nat_gateway"]).toBeUndefined();
    expect(resource["azurerm_public_ip"]).toBeUndefined();
    expect(resource[type] !== undefined).toBe(isThere);
  });

  it("resolves names of registries to private endpoints in it, and of nobody's else", () => {
    const { resource } = built();
    expect(Object.values(blocksOf(resource, "azurerm_private_dns_zone")).map((body) => body["name"])).toEqual(["privatelink.azurecr.io"]);
    expect(Object.values(blocksOf(resource, "azurerm_private_dns_zone_virtual_network_link"))).toMatchObject([
      { virtual_network_id: "${azurerm_virtual_network.network.id}", registration_enabled: false },
    ]);
  });

  it("records what passes, where nobody but Azure's own services comes in", () => {
    const { resource } = built();
    expect(block(resource, "azurerm_network_watcher_flow_log", "network_flow-logs")).toMatchObject({
      network_watcher_name: "NetworkWatcher_southeastasia",
      resource_group_name: "NetworkWatcherRG",
      target_resource_id: "${azurerm_virtual_network.network.id}",
      enabled: true,
      retention_policy: { enabled: true, days: 90 },
    });
    expect(block(resource, "azurerm_storage_account", "network_flow-logs_store")).toMatchObject({
      network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
      min_tls_version: "TLS1_2",
      allow_nested_items_to_be_public: false,
      sas_policy: { expiration_period: "01.00:00:00", expiration_action: "Log" },
    });
  });

  it("records to the watcher that the location names, or not at all", () => {
    const id = `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/watchers/providers/Microsoft.Network/networkWatchers/central`;
    expect(block(built({ flowLogs: { watcher: id } }).resource, "azurerm_network_watcher_flow_log", "network_flow-logs")).toMatchObject({
      network_watcher_name: "central",
      resource_group_name: "watchers",
    });
    const { resource } = built({ flowLogs: null });
    expect(resource).not.toHaveProperty("azurerm_network_watcher_flow_log");
    expect(resource).not.toHaveProperty("azurerm_storage_account");
  });

  it("lies in a group of its own, or in the one that exists for everything", () => {
    expect(block(built().resource, "azurerm_resource_group", "resource-group")).toMatchObject({
      name: "shop-prod-main-network",
      location: "southeastasia",
    });
    const { resource } = built({}, { resourceGroup: "everything" });
    expect(resource["azurerm_resource_group"]).toBeUndefined();
    for (const type of ["azurerm_virtual_network", "azurerm_subnet", "azurerm_nat_gateway"])
      for (const body of Object.values(blocksOf(resource, type))) expect(body["resource_group_name"]).toBe("everything");
  });

  it.each(["nat", "routed", "none"] as const)("declares the outputs that earlier plans use placeholders for, with egress %s", (egress) => {
    const { output } = built({ egress });
    const mocks = mockOutputs(managedNetwork({ egress }));
    expect(Object.keys(output).sort()).toEqual(Object.keys(mocks).sort());
    for (const [name, mock] of Object.entries(mocks)) {
      expect(typeof output[name]?.value).toBe(typeof mock);
      expect(output[name]?.value === "").toBe(mock === "");
    }
  });
});
