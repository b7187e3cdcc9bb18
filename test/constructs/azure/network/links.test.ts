import { describe, expect, it } from "vitest";
import { networkLinks } from "../../../../constructs/azure/network/links";
import { nodeRules } from "../../../../constructs/azure/network/security-group";
import { resourceGroupPlacement } from "../../../../constructs/azure/resource-group/resource-group";
import type { AzureNetworkLinks } from "../../../../constructs/contracts/network";
import type { NetworkUse } from "../../../../constructs/platform/types/network";
import { azureLocation, existingNetwork, managedNetwork, meta, networkUses, unitInputOf } from "../../../support/azure-inputs";
import { addressesOf, block, blocksOf, synthUnit } from "../../../support/stack";

const apps = meta("clusters", "apps");

function linked(use: NetworkUse<"azure">) {
  const made = synthUnit<"cluster">(
    (stack, _slice, context) => {
      const links = networkLinks(stack, use, context, {
        meta: apps,
        placement: resourceGroupPlacement(stack, apps, azureLocation()),
        rules: nodeRules,
      });
      // cdktf renders no null in an output, and private zones are null unless they exist.
      const there = Object.fromEntries(Object.entries(links).filter(([name, value]) => value !== null && name !== "dns"));
      context.declareOutput("links", there, "what a network links to");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );
  return { ...made, links: made.output["links"]?.value as AzureNetworkLinks };
}

describe("the links of a network on Azure", () => {
  it("make the subnet of a unit's nodes in the unit's stack, within a network that another stack made", () => {
    const { resource, links } = linked(networkUses.stack());
    expect(addressesOf(resource).filter((address) => address.startsWith("azurerm_virtual_network."))).toEqual([]);
    expect(block(resource, "azurerm_subnet", "nodes")).toMatchObject({
      name: "shop-prod-apps-cluster",
      virtual_network_name: "${data.terraform_remote_state.network-main.outputs.vnet_name}",
      resource_group_name: "${data.terraform_remote_state.network-main.outputs.resource_group}",
      address_prefixes: ["10.64.32.0/20"],
      default_outbound_access_enabled: false,
    });
    expect(block(resource, "azurerm_subnet_nat_gateway_association", "nodes_nat")).toMatchObject({
      nat_gateway_id: "${data.terraform_remote_state.network-main.outputs.nat_gateway_id}",
    });
    expect(links.nodeSubnetId).toBe("${azurerm_subnet_network_security_group_association.nodes_security-association.subnet_id}");
  });

  it("let users of the subnet wait for its egress", () => {
    const { resource } = linked(networkUses.stack());
    expect(block(resource, "azurerm_subnet_network_security_group_association", "nodes_security-association")["depends_on"]).toEqual([
      "azurerm_subnet_nat_gateway_association.nodes_nat",
    ]);
  });

  it("lead by a table of others' routes where the egress of the network is routed", () => {
    const { resource, links } = linked(networkUses.stack(managedNetwork({ egress: "routed" })));
    expect(block(resource, "azurerm_subnet_route_table_association", "nodes_routes")["route_table_id"]).toBe(
      "${data.terraform_remote_state.network-main.outputs.route_table_id}",
    );
    expect(resource["azurerm_subnet_nat_gateway_association"]).toBeUndefined();
    expect(links.routeTableId).toMatch(/route_table_id/);
  });

  it("lead nowhere without egress", () => {
    const { resource } = linked(networkUses.stack(managedNetwork({ egress: "none" })));
    for (const type of ["azurerm_subnet_nat_gateway_association", "azurerm_subnet_route_table_association"])
      expect(resource[type]).toBeUndefined();
  });

  it("give a dual-stack unit its own IPv6 range by its part", () => {
    const network = managedNetwork({ ipv6: true, ipv6Range: "fd01:2345:6789::/48" });
    expect(block(linked(networkUses.stack(network)).resource, "azurerm_subnet", "nodes")["address_prefixes"]).toEqual([
      "10.64.32.0/20",
      "fd01:2345:6789:2::/64",
    ]);
    expect(block(linked(networkUses.own(network)).resource, "azurerm_subnet", "nodes")["address_prefixes"]).toEqual([
      "10.64.0.0/20",
      "fd01:2345:6789::/64",
    ]);
  });

  it("come with a whole network of the unit's own, told to others under names of its own", () => {
    const { resource, output, links } = linked(networkUses.own());
    expect(Object.keys(blocksOf(resource, "azurerm_virtual_network"))).toEqual(["network"]);
    expect(Object.keys(output)).toContain("network_vnet_id");
    expect(links.dnsZoneIds).toEqual({ "privatelink.azurecr.io": expect.stringContaining("azurerm_private_dns_zone.") });
  });

  it("look an existing network up once, and make nothing in it", () => {
    const { resource, data, links } = linked(networkUses.existing());
    expect(resource["azurerm_subnet"]).toBeUndefined();
    expect(block(data, "azurerm_virtual_network", "network")).toMatchObject({ name: "old", resource_group_name: "core" });
    expect(block(data, "azurerm_subnet", "network_nodes")).toMatchObject({ name: "nodes", resource_group_name: "core" });
    expect(JSON.stringify(data)).toContain("is not in southeastasia");
    expect(Object.keys(links).sort()).toEqual(["dnsZoneIds", "nodeSubnetId", "ranges", "vnetId"]);
    expect(links.dnsZoneIds).toEqual({});
  });

  it.each([
    [null, '${element(split("/", data.terraform_remote_state.outside-core.outputs.vnet), 8)}'],
    ["a", '${element(split("/", data.terraform_remote_state.outside-core.outputs.vnet["a"]), 8)}'],
  ])("take the parts of ids that only other Terraform knows at plan, of item %s too", (item, name) => {
    const id = { from: "core", output: "vnet", item };
    const { data } = linked(networkUses.existing(existingNetwork({ vnet: id, subnet: { ...id, output: "subnet" } })));
    expect(block(data, "azurerm_virtual_network", "network")["name"]).toBe(name);
  });
});
