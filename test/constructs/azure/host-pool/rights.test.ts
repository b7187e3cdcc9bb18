/** Roles by which hosts on Azure have their rights. */
import { describe, expect, it } from "vitest";
import { HostRights } from "../../../../constructs/azure/host-pool/rights";
import { hostGroup, unitInputOf } from "../../../support/azure-inputs";
import { access } from "../../../support/boots";
import { block, synthUnit } from "../../../support/stack";

const GROUP = "/subscriptions/0/resourceGroups/store";

const built = (secretId: string) =>
  synthUnit<"hosts">(
    (scope) => {
      new HostRights(scope, "rights", {
        pool: { access: access({ secrets: [{ name: "manager", right: "read" }] }) },
        name: "shop-prod-lab-hosts",
        principalId: "00000000-0000-0000-0000-000000000003",
        groupId: "unused",
        hosts: { secrets: { manager: { id: secretId, keyId: null } }, objects: null, balancers: {} },
      });
    },
    unitInputOf("hosts", "hosts-lab", hostGroup()),
  ).resource;

describe("a role of hosts on Azure", () => {
  it("may be granted in the resource group of its container, and is granted on the container", () => {
    const id = `${GROUP}/providers/Microsoft.KeyVault/vaults/shop/secrets/manager`;
    const resource = built(id);
    expect(block(resource, "azurerm_role_definition", "rights_read-secret-manager-role")).toMatchObject({ scope: GROUP });
    expect(block(resource, "azurerm_role_assignment", "rights_read-secret-manager")).toMatchObject({ scope: id });
  });

  it("finds the group of a container that only apply knows", () => {
    const resource = built("${azurerm_key_vault_secret.manager.resource_versionless_id}");
    expect(block(resource, "azurerm_role_definition", "rights_read-secret-manager-role")["scope"]).toBe(
      '${join("/", slice(split("/", azurerm_key_vault_secret.manager.resource_versionless_id), 0, 5))}',
    );
  });
});
