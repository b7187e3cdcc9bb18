import { describe, expect, it } from "vitest";
import type { ValueOrReference } from "../../../../constructs/platform/types/shared/value";
import { block, blocksOf } from "../../../support/stack";
import { resourcesOf } from "./synth";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/x/providers";
const made = (to: ValueOrReference | null = null) => resourcesOf({ logs: { retentionDays: 30, to } });

describe("logs of the control plane", () => {
  it("are kept for the resolved time, and are read with a role and not with a shared key", () => {
    expect(block(made(), "azurerm_log_analytics_workspace", "cluster_logs")).toMatchObject({
      name: "shop-prod-apps-cluster-logs",
      retention_in_days: 30,
      local_authentication_enabled: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("contain changes, sign-ins and requests to the API", () => {
    const setting = block(made(), "azurerm_monitor_diagnostic_setting", "cluster_logs_to-workspace");
    expect(setting).toMatchObject({
      target_resource_id: "${azurerm_kubernetes_cluster.cluster.id}",
      log_analytics_workspace_id: "${azurerm_log_analytics_workspace.cluster_logs.id}",
      log_analytics_destination_type: "Dedicated",
    });
    expect((setting["enabled_log"] as { category: string }[]).map(({ category }) => category)).toEqual([
      "kube-apiserver",
      "kube-audit-admin",
      "guard",
      "cluster-autoscaler",
    ]);
  });

  it.each<[ValueOrReference, string]>([
    [`${group}/Microsoft.Storage/storageAccounts/central`, "storage_account_id"],
    [`${group}/Microsoft.EventHub/namespaces/n/authorizationRules/send`, "eventhub_authorization_rule_id"],
    [`${group}/Microsoft.OperationalInsights/workspaces/central`, "log_analytics_workspace_id"],
    [{ from: "core", output: "archive", item: null }, "storage_account_id"],
  ])("go on to %j", (to, argument) => {
    const setting = block(made(to), "azurerm_monitor_diagnostic_setting", "cluster_logs_to-forwarding");
    expect(setting[argument]).toBe(typeof to === "string" ? to : "${data.terraform_remote_state.outside-core.outputs.archive}");
  });

  it("go nowhere else by default", () => {
    expect(Object.keys(blocksOf(made(), "azurerm_monitor_diagnostic_setting"))).toEqual(["cluster_logs_to-workspace"]);
  });
});
