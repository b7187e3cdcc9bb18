import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { block, blocksOf } from "../../../support/stack";
import { control, resourcesOf } from "./synth";

const pinned = "https://vault.vault.azure.net/keys/apps/0123456789abcdef0123456789abcdef";
const id =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x/providers/Microsoft.ManagedIdentity/userAssignedIdentities/control";
const brought: Partial<AksCluster> = { encryption: { kind: "key", key: pinned }, roles: { controlPlane: id, nodes: null } };
const templateOf = (address: string) =>
  JSON.parse(String(block(resourcesOf(), "azurerm_resource_group_template_deployment", address)["template_content"]));

describe("the keys of a cluster", () => {
  it("are a rotating key for disks, and a pinned version for secrets, which would have to be written again after a rotation", () => {
    const { properties } = templateOf("cluster_secrets-key_key").resources[0];
    expect(properties.keyOps).toEqual(["encrypt", "decrypt"]);
    expect(properties).not.toHaveProperty("rotationPolicy");
    expect(templateOf("cluster_secrets-key_key").outputs.keyId.value).toContain("keyUriWithVersion");
    expect(templateOf("cluster_disks_key_key").resources[0].properties.rotationPolicy.lifetimeActions[0].action).toEqual({
      type: "rotate",
    });
  });

  it("allow the control plane to encrypt before the key, and so the cluster, is created", () => {
    const resources = resourcesOf();
    expect(block(resources, "azurerm_role_assignment", "cluster_secrets-key_user-cluster")).toMatchObject({
      role_definition_name: "Key Vault Crypto User",
      principal_id: "${azurerm_user_assigned_identity.cluster_control-plane-identity.principal_id}",
    });
    expect(block(resources, "azurerm_resource_group_template_deployment", "cluster_secrets-key_key")["depends_on"]).toEqual([
      "azurerm_role_assignment.cluster_secrets-key_user-cluster",
    ]);
    expect(control()).toMatchObject({
      key_management_service: { key_vault_network_access: "Public", key_vault_key_id: expect.stringContaining("cluster_secrets-key_key") },
      disk_encryption_set_id: "${azurerm_disk_encryption_set.cluster_disks.id}",
    });
  });

  it("are the existing one, used through the identity to which its owner granted it", () => {
    const resources = resourcesOf(brought);
    expect(blocksOf(resources, "azurerm_key_vault")).toEqual({});
    expect(block(resources, "azurerm_disk_encryption_set", "cluster_disks")).toMatchObject({
      key_vault_key_id: pinned,
      identity: { type: "UserAssigned", identity_ids: ["${data.azurerm_user_assigned_identity.cluster_control-plane-identity.id}"] },
    });
    expect(control(brought)).toMatchObject({ key_management_service: { key_vault_key_id: pinned } });
  });

  it("are Azure's own on request", () => {
    const made = control({ encryption: { kind: "provider" } });
    for (const name of ["key_management_service", "disk_encryption_set_id"]) expect(made).not.toHaveProperty(name);
  });
});
