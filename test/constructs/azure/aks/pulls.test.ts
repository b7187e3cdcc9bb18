import { describe, expect, it } from "vitest";
import { acrRegistry, networkUses } from "../../../support/azure-inputs";
import { block, blocksOf } from "../../../support/stack";
import { resourcesOf } from "./synth";

const { resourceId, registryName } = acrRegistry();
const pulls = [{ registry: "images", repositories: [resourceId] }];

describe("images", () => {
  it("are pulled with the identity of the nodes, from registries that allow it", () => {
    expect(block(resourcesOf({ pulls }), "azurerm_role_assignment", `cluster_pulls_${registryName}`)).toMatchObject({
      role_definition_name: "AcrPull",
      scope: resourceId,
      principal_id: "${azurerm_user_assigned_identity.cluster_nodes-identity.principal_id}",
    });
    expect(Object.keys(blocksOf(resourcesOf(), "azurerm_role_assignment")).filter((address) => address.includes("pulls"))).toEqual([]);
  });

  it("come through a private endpoint in a network inside the cluster's stack; elsewhere the registry creates it", () => {
    expect(
      block(resourcesOf({ pulls, network: networkUses.own() }), "azurerm_private_endpoint", `cluster_pulls_${registryName}-endpoint`),
    ).toMatchObject({
      private_service_connection: { private_connection_resource_id: resourceId, subresource_names: ["registry"] },
      private_dns_zone_group: {
        private_dns_zone_ids: [expect.stringContaining("azurerm_private_dns_zone.network_dns_privatelink-azurecr-io")],
      },
    });
    expect(blocksOf(resourcesOf({ pulls }), "azurerm_private_endpoint")).toEqual({});
  });
});
