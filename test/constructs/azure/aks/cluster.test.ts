import { describe, expect, it } from "vitest";
import { addressesOf, block } from "../../../support/stack";
import { pool, systemPool } from "./pool";
import { resourcesOf } from "./synth";

describe("a cluster of AKS", () => {
  it("keeps its Terraform addresses", () => {
    expect(addressesOf(resourcesOf())).toEqual(
      expect.arrayContaining([
        "azurerm_kubernetes_cluster.cluster",
        "azurerm_kubernetes_cluster_node_pool.cluster_pool-general",
        "azurerm_log_analytics_workspace.cluster_logs",
      ]),
    );
  });

  it("does not change the addresses of other pools when a pool is added", () => {
    const [few, many] = [
      [pool(), systemPool()],
      [pool(), pool({ key: "work" }), systemPool()],
    ].map((pools) => addressesOf(resourcesOf({ pools })));
    expect(many).toEqual(expect.arrayContaining(few ?? []));
    expect(many).toHaveLength((few ?? []).length + 1);
  });

  it.each([
    "azurerm_kubernetes_cluster.cluster",
    "azurerm_log_analytics_workspace.cluster_logs",
    "azurerm_monitor_workspace.cluster_metrics",
    "azurerm_key_vault.cluster_secrets-key",
    "azurerm_key_vault.cluster_disks_key",
    "azurerm_disk_encryption_set.cluster_disks",
  ])("protects %s as long as it is protected itself", (address) => {
    const [type = "", name = ""] = address.split(".");
    expect(block(resourcesOf(), type, name)).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(block(resourcesOf({ deletionProtection: false }), type, name)["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
  });

  it("has no lock of Azure, which would also block its pools", () => {
    expect(resourcesOf()).not.toHaveProperty("azurerm_management_lock");
  });
});
