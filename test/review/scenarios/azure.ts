/** Scenarios on Azure. */
import type { Scenario } from "./scenario";

export const azureScenarios: readonly Scenario[] = [
  { name: "a label more", edits: [["team: payments", "team: payments, cost: a1"]], expected: { verdict: "safe", counts: "~60" } },
  {
    name: "a pool under another key",
    edits: [["      general: {", "      large: {"]],
    expected: {
      verdict: "review",
      counts: "+1 -1",
      kinds: ["destroyed", "renamed-key"],
      fixes: ["add to clusters.apps.pools.large: renamedFrom: general"],
    },
  },
  {
    name: "a cluster under another key, with renamedFrom",
    edits: [["  lab:\n", "  trial:\n    renamedFrom: lab\n"]],
    expected: { verdict: "no change", counts: "" },
  },
  { name: "more nodes at most", edits: [["min: 3, max: 9", "min: 3, max: 15"]], expected: { verdict: "safe", counts: "~1" } },
  {
    name: "a pool on spot no more",
    edits: [[", spot: true }", " }"]],
    expected: {
      verdict: "review",
      counts: "\u00b11",
      kinds: ["replaced"],
      replaced: {
        "cluster-apps/azurerm_kubernetes_cluster_node_pool.cluster_pool-batch": {
          certainty: "certain",
          by: ["eviction_policy", "name", "priority", "upgrade_settings"],
        },
      },
    },
  },
  {
    name: "bigger machines",
    edits: [["machine: { cpu: 4, memory: 16Gi }", "machine: { cpu: 8, memory: 32Gi }"]],
    expected: {
      verdict: "review",
      counts: "\u00b11",
      kinds: ["replaced"],
      replaced: { "cluster-apps/azurerm_kubernetes_cluster_node_pool.cluster_pool-general": { certainty: "certain", by: ["name"] } },
    },
  },
  {
    name: "bigger disks",
    edits: [["count: { min: 3, max: 9 }", "count: { min: 3, max: 9 }, disk: 200Gi"]],
    expected: {
      verdict: "review",
      counts: "\u00b11",
      kinds: ["replaced"],
      replaced: { "cluster-apps/azurerm_kubernetes_cluster_node_pool.cluster_pool-general": { certainty: "certain", by: ["name"] } },
    },
  },
  {
    name: "a pool less",
    edits: [["      batch: { machine: { cpu: 8, memory: 32Gi }, count: { min: 0, max: 4 }, spot: true }\n", ""]],
    expected: { verdict: "review", counts: "-1", kinds: ["destroyed"] },
  },
  {
    name: "a minor version up",
    edits: [['version: "1.34"\n    access', 'version: "1.35"\n    access']],
    expected: { verdict: "review", counts: "~3", kinds: ["rolled"] },
  },
  {
    name: "an administrator more",
    edits: [["[00000000-0000-0000-0000-00000000000a]", "[00000000-0000-0000-0000-00000000000a, 00000000-0000-0000-0000-00000000000b]"]],
    expected: { verdict: "review", counts: "+2", kinds: ["access-admin", "access-broadened"] },
  },
  {
    name: "a public API for named ranges",
    edits: [["access: { admins", "access: { endpoint: public, from: [203.0.113.0/24], admins"]],
    expected: {
      verdict: "blocked",
      counts: "\u00b17 -4",
      kinds: ["B5002", "destroyed", "exposure-widened", "replaced"],
      replaced: {
        "cluster-apps/azurerm_kubernetes_cluster.cluster": {
          certainty: "certain",
          by: ["dns_prefix", "dns_prefix_private_cluster", "private_cluster_enabled", "private_dns_zone_id"],
        },
      },
    },
  },
  {
    name: "deletion protection of a cluster removed",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    deletionProtection: false\n"]],
    expected: { verdict: "review", counts: "~7", kinds: ["B5006", "protection-deletion"] },
  },
  {
    name: "an unprotected cluster removed",
    edits: [
      [
        '  lab:\n    orchestrator: aks\n    network: main\n    version: "1.34"\n    deletionProtection: false\n    pools: { work: { count: 2 } }\n',
        "",
      ],
    ],
    expected: { verdict: "blocked", counts: "-35", kinds: ["destroyed"] },
  },
  { name: "a host more", edits: [["hosts: { count: 2,", "hosts: { count: 3,"]], expected: { verdict: "safe", counts: "~1" } },
  {
    name: "bigger hosts",
    edits: [["cpu: 8, memory: 32Gi }, disk", "cpu: 16, memory: 64Gi }, disk"]],
    expected: { verdict: "review", counts: "~1", kinds: ["rolled"] },
  },
  {
    name: "bigger disks of hosts",
    edits: [["disk: 256Gi", "disk: 512Gi"]],
    expected: { verdict: "review", counts: "~1", kinds: ["rolled"] },
  },
  {
    name: "the key of a cluster removed",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    encryption: provider\n"]],
    expected: {
      verdict: "blocked",
      counts: "\u00b17 -8",
      kinds: ["destroyed", "protection-encryption", "replaced"],
      replaced: { "cluster-apps/azurerm_kubernetes_cluster.cluster": { certainty: "possible", by: ["disk_encryption_set_id"] } },
    },
  },
  {
    name: "another range of services",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    ranges: { services: 172.21.0.0/16 }\n"]],
    expected: {
      verdict: "blocked",
      counts: "\u00b17",
      kinds: ["replaced"],
      replaced: {
        "cluster-apps/azurerm_kubernetes_cluster.cluster": {
          certainty: "certain",
          by: ["network_profile.dns_service_ip", "network_profile.service_cidr"],
        },
      },
    },
  },
];
