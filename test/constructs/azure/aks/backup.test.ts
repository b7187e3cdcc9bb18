import { describe, expect, it } from "vitest";
import type { AksCluster } from "../../../../constructs/platform/types/azure/cluster";
import { existingNetwork, networkUses } from "../../../support/azure-inputs";
import { block, blocksOf } from "../../../support/stack";
import { resourcesOf } from "./synth";

const backup = { every: "day", keepDays: 30, zoneRedundant: true } as const;
const made = (changed: Partial<AksCluster> = {}) => resourcesOf({ backup, ...changed });
const instance = (changed: Partial<AksCluster> = {}) =>
  block(made(changed), "azurerm_data_protection_backup_instance_kubernetes_cluster", "cluster_backup_instance");

describe("backups of a cluster of AKS", () => {
  it.each([
    ["day", "R/2026-01-04T03:00:00+00:00/P1D"],
    ["week", "R/2026-01-04T03:00:00+00:00/P1W"],
  ] as const)("are made every %s and kept as long as decided", (every, interval) => {
    const policy = block(
      made({ backup: { every, keepDays: 90, zoneRedundant: true } }),
      "azurerm_data_protection_backup_policy_kubernetes_cluster",
      "cluster_backup_policy",
    );
    expect(policy).toMatchObject({
      name: `every-${every}-for-90-days`,
      backup_repeating_time_intervals: [interval],
      default_retention_rule: { life_cycle: [{ data_store_type: "OperationalStore", duration: "P90D" }] },
      lifecycle: { create_before_destroy: true },
    });
  });

  it("contain all objects and volumes, after the agent, the vault and the cluster have their rights", () => {
    expect(instance()).toMatchObject({
      kubernetes_cluster_id: "${azurerm_kubernetes_cluster.cluster.id}",
      backup_datasource_parameters: { cluster_scoped_resources_enabled: true, volume_snapshot_enabled: true },
    });
    expect(instance()["depends_on"]).toEqual(
      expect.arrayContaining([
        "azurerm_kubernetes_cluster_extension.cluster_backup_extension",
        "azurerm_kubernetes_cluster_trusted_access_role_binding.cluster_backup_trusted-access",
        "azurerm_role_assignment.cluster_backup_agent-store",
        "azurerm_role_assignment.cluster_backup_vault-disks",
        "azurerm_role_assignment.cluster_backup_cluster-snapshots",
      ]),
    );
  });

  it("are in an account that only the cluster's network and Azure services can reach, with a key of their own", () => {
    const resources = made();
    expect(block(resources, "azurerm_storage_account", "cluster_backup_store")).toMatchObject({
      shared_access_key_enabled: false,
      blob_properties: { delete_retention_policy: { days: 14 }, container_delete_retention_policy: { days: 14 } },
      network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
      account_replication_type: "ZRS",
      customer_managed_key: { user_assigned_identity_id: "${azurerm_user_assigned_identity.cluster_backup_store_identity.id}" },
    });
    expect(block(resources, "azurerm_private_dns_zone", "cluster_backup_store_zone")["name"]).toMatch(
      /^[a-z0-9]{3,24}\.privatelink\.blob\.core\.windows\.net$/,
    );
    expect(block(resources, "azurerm_private_dns_a_record", "cluster_backup_store_record")).toMatchObject({ name: "@" });
    expect(block(resources, "azurerm_kubernetes_cluster_extension", "cluster_backup_extension")["depends_on"]).toEqual(
      expect.arrayContaining(["azurerm_private_dns_a_record.cluster_backup_store_record"]),
    );
  });

  it("are installed with a sign-in at the tenant of the cluster, which its identity does not contain", () => {
    const extension = block(made(), "azurerm_kubernetes_cluster_extension", "cluster_backup_extension");
    expect(extension["configuration_settings"]).toMatchObject({
      "credentials.tenantId": "${azurerm_kubernetes_cluster.cluster.azure_active_directory_role_based_access_control[0].tenant_id}",
      "configuration.backupStorageLocation.bucket": "backups",
      "configuration.backupStorageLocation.config.useAAD": "true",
    });
  });

  it("are reached through the nodes' subnet if no other is known", () => {
    const endpoint = (changed: Partial<AksCluster>) =>
      block(made(changed), "azurerm_private_endpoint", "cluster_backup_store_endpoint")["subnet_id"];
    expect(endpoint({})).toContain("private_endpoint_subnet_id");
    expect(endpoint({ network: networkUses.existing(existingNetwork()) })).toBe("${data.azurerm_subnet.network_nodes.id}");
  });

  it("have a resource group for snapshots, unless the location has an existing one", () => {
    expect(instance()["snapshot_resource_group_name"]).toBe("${azurerm_resource_group.cluster_backup_snapshots.name}");
    const inOne = resourcesOf({ backup }, { resourceGroup: "all" });
    expect(blocksOf(inOne, "azurerm_resource_group")).toEqual({});
    expect(block(inOne, "azurerm_role_assignment", "cluster_backup_vault-disks")["scope"]).toMatch(/\/resourceGroups\/all$/);
  });

  it.each(["azurerm_data_protection_backup_vault", "azurerm_storage_account", "azurerm_resource_group"])(
    "protect the %s from deletion",
    (type) => {
      for (const body of Object.values(blocksOf(made(), type))) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      for (const body of Object.values(blocksOf(made({ deletionProtection: false }), type))) expect(body).not.toHaveProperty("lifecycle");
    },
  );

  it("are not created unless requested", () => {
    expect(blocksOf(resourcesOf(), "azurerm_data_protection_backup_vault")).toEqual({});
  });
});
