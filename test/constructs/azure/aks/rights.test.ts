import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { existingNetwork, networkUses } from "../../../support/azure-inputs";
import { blocksOf } from "../../../support/stack";
import { cluster, resourcesOf } from "./synth";

const rights = (changed: Partial<AksCluster> = {}) =>
  Object.entries(blocksOf(resourcesOf(changed), "azurerm_role_assignment"))
    .filter(([address]) => address.startsWith("cluster_rights_"))
    .map(([address, body]) => [address.replace("cluster_rights_", ""), body["role_definition_name"]]);

describe("the rights of a control plane", () => {
  it("are limited to the resources that it uses", () => {
    expect(rights()).toEqual([
      ["nodes", "Managed Identity Operator"],
      ["subnet", "Network Contributor"],
      ["load-balancers", "Network Contributor"],
      ["zone", "Private DNS Zone Contributor"],
      ["network", "Private DNS Zone Contributor"],
      ["disks", "Reader"],
    ]);
  });

  it("are derived from the resources of the cluster", () => {
    const access = { ...cluster().access, endpoint: "public", from: ["203.0.113.0/24"] } as const;
    const network = networkUses.existing(existingNetwork());
    expect(rights({ access, network, encryption: { kind: "provider" } })).toEqual([
      ["nodes", "Managed Identity Operator"],
      ["subnet", "Network Contributor"],
    ]);
  });
});
