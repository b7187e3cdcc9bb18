import { describe, expect, it } from "vitest";
import type { AzureGrant } from "../../../../constructs/platform/types/azure/cluster";
import { blocksOf } from "../../../support/stack";
import { built } from "./synth";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x";
const made = (grants: readonly AzureGrant[]) => built({ identities: [{ namespace: "billing", serviceAccount: "work.er", grants }] });
const below = (blocks: Readonly<Record<string, object>>) =>
  Object.entries(blocks).filter(([address]) => address.startsWith("cluster_identities_"));

describe("identities of workloads", () => {
  it("are Azure identities that trust the tokens of one service account", () => {
    const { resource, output } = made([]);
    const [[identity] = []] = below(blocksOf(resource, "azurerm_user_assigned_identity"));
    expect(identity).toMatch(/^cluster_identities_billing-work-er-[0-9a-f]{8}$/);
    expect(below(blocksOf(resource, "azurerm_federated_identity_credential"))).toMatchObject([
      [
        `${identity}-credential`,
        {
          parent_id: `\${azurerm_user_assigned_identity.${identity}.id}`,
          issuer: "${azurerm_kubernetes_cluster.cluster.oidc_issuer_url}",
          subject: "system:serviceaccount:billing:work.er",
          audience: ["api://AzureADTokenExchange"],
        },
      ],
    ]);
    expect(output["identity_client_ids"]?.value).toEqual({ "billing/work.er": `\${azurerm_user_assigned_identity.${identity}.client_id}` });
  });

  it("have the requested roles, by name or by id", () => {
    const custom = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/roleDefinitions/x";
    const { resource } = made([
      { role: "Storage Blob Data Reader", on: group },
      { role: custom, on: { from: "core", output: "id", item: null } },
    ]);
    expect(below(blocksOf(resource, "azurerm_role_assignment")).map(([, body]) => body)).toEqual([
      expect.objectContaining({ role_definition_name: "Storage Blob Data Reader", scope: group, principal_type: "ServicePrincipal" }),
      expect.objectContaining({ role_definition_id: custom, scope: "${data.terraform_remote_state.outside-core.outputs.id}" }),
    ]);
  });
});
