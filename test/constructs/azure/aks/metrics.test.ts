import { describe, expect, it } from "vitest";
import { block, blocksOf } from "../../../support/stack";
import { resourcesOf } from "./synth";

describe("metrics of a cluster", () => {
  it("go to a workspace of the cluster", () => {
    const resources = resourcesOf();
    expect(block(resources, "azurerm_monitor_data_collection_rule", "cluster_metrics_rule")).toMatchObject({
      destinations: { monitor_account: [{ monitor_account_id: "${azurerm_monitor_workspace.cluster_metrics.id}", name: "workspace" }] },
      data_flow: [{ streams: ["Microsoft-PrometheusMetrics"], destinations: ["workspace"] }],
    });
    expect(block(resources, "azurerm_monitor_data_collection_rule_association", "cluster_metrics_association")).toMatchObject({
      target_resource_id: "${azurerm_kubernetes_cluster.cluster.id}",
      data_collection_rule_id: "${azurerm_monitor_data_collection_rule.cluster_metrics_rule.id}",
    });
  });

  it("are not collected if they are off", () => {
    const resources = resourcesOf({ metrics: false });
    expect(blocksOf(resources, "azurerm_monitor_workspace")).toEqual({});
    expect(blocksOf(resources, "azurerm_monitor_data_collection_rule")).toEqual({});
  });
});
