import { describe, expect, it } from "vitest";
import { apiZoneName } from "../../../../constructs/azure/aks/api-zone";
import { azureLocation } from "../../../support/azure-inputs";
import { block } from "../../../support/stack";
import { cluster, resourcesOf } from "./synth";

const nameIn = (region: string, name = "shop-prod-apps") =>
  apiZoneName({ cluster: cluster({ name }), placement: { resourceGroup: "x", region, location: azureLocation({ region }), labels: {} } });

describe("the zone of a private cluster", () => {
  it("is the cluster's own, below Azure's zone of the region", () => {
    expect(nameIn("southeastasia")).toBe("shop-prod-apps.privatelink.southeastasia.azmk8s.io");
  });

  it("is shortened to the limit of AKS", () => {
    expect(nameIn("eastus", "platform-of-many-words-prod-with-a-long-key").split(".")[0]).toHaveLength(32);
  });

  it("is linked to the cluster's network", () => {
    expect(block(resourcesOf(), "azurerm_private_dns_zone_virtual_network_link", "cluster_api-zone-link")).toMatchObject({
      private_dns_zone_name: "${azurerm_private_dns_zone.cluster_api-zone.name}",
      virtual_network_id: "${data.terraform_remote_state.network-main.outputs.vnet_id}",
      registration_enabled: false,
    });
  });
});
