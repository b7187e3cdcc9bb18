import { pool, systemPool } from "../../constructs/azure/aks/pool";
import { resourcesOf } from "../../constructs/azure/aks/synth";
import { managedClusterContract } from "./suite";

const WORLD = ["*", "Internet", "0.0.0.0/0", "::/0"];

managedClusterContract({
  name: "AKS",
  synthesize: ({ pools = ["general"], deletionProtection = true, retentionDays = 90, encryption = "customer" }) =>
    resourcesOf({
      pools: [...pools.map((key) => pool({ key })), systemPool()],
      deletionProtection,
      logs: { retentionDays, to: null },
      encryption: { kind: encryption },
    }),
  stateful: ["azurerm_kubernetes_cluster", "azurerm_key_vault", "azurerm_disk_encryption_set", "azurerm_log_analytics_workspace"],
  logs: {
    type: "azurerm_log_analytics_workspace",
    retention: "retention_in_days",
    key: { missing: "workspaces take one only where 100 GB a day are bought" },
  },
  // What follows the rotation of the key that Azure's resource manager makes.
  key: { type: "azurerm_disk_encryption_set", rotation: { auto_key_rotation_enabled: true } },
  pool: { type: "azurerm_kubernetes_cluster_node_pool" },
  isOpen: (type, body) => {
    if (type === "azurerm_network_security_rule")
      return body["direction"] === "Inbound" && body["access"] === "Allow" && WORLD.includes(String(body["source_address_prefix"]));
    return type === "azurerm_kubernetes_cluster" && body["private_cluster_enabled"] !== true && !("api_server_access_profile" in body);
  },
});
