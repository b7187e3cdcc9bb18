/** Scenarios on Google Cloud. */
import type { Scenario } from "./scenario";

export const googleScenarios: readonly Scenario[] = [
  { name: "a label more", edits: [["team: payments", "team: payments, cost: a1"]], expected: { verdict: "safe", counts: "~16" } },
  {
    name: "a registry under another key",
    edits: [["  drafts:", "  sketches:"]],
    expected: {
      verdict: "blocked",
      counts: "+4 -4",
      kinds: ["B5006", "destroyed", "renamed-key"],
      fixes: ["add to registries.sketches: renamedFrom: drafts"],
    },
  },
  {
    name: "a registry under another key, with renamedFrom",
    edits: [["  drafts: {", "  sketches: { renamedFrom: drafts,"]],
    expected: { verdict: "no change", counts: "" },
  },
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
  { name: "more nodes at most", edits: [["min: 3, max: 12", "min: 3, max: 15"]], expected: { verdict: "safe", counts: "~1" } },
  {
    name: "a pool put on spot",
    edits: [["count: { min: 3, max: 12 }", "count: { min: 3, max: 12 }, spot: true"]],
    expected: {
      verdict: "review",
      counts: "+1 \u00b11",
      kinds: ["replaced"],
      replaced: {
        "cluster-apps/google_container_node_pool.cluster_pool-general": { certainty: "certain", by: ["name", "node_config.spot"] },
      },
    },
  },
  {
    name: "bigger machines",
    edits: [["machine: { cpu: 4, memory: 16Gi }", "machine: { cpu: 8, memory: 32Gi }"]],
    expected: { verdict: "review", counts: "~1", kinds: ["rolled"] },
  },
  {
    name: "bigger disks",
    edits: [["count: { min: 3, max: 12 }", "count: { min: 3, max: 12 }, disk: 200Gi"]],
    expected: { verdict: "review", counts: "~1", kinds: ["rolled"] },
  },
  {
    name: "a pool less",
    edits: [["      batch: { machine: { cpu: 8, memory: 32Gi }, count: { min: 0, max: 4 }, spot: true }\n", ""]],
    expected: { verdict: "review", counts: "-1", kinds: ["destroyed"] },
  },
  {
    name: "a minor version up",
    edits: [['version: "1.34"', 'version: "1.35"']],
    expected: { verdict: "review", counts: "~1", kinds: ["rolled"] },
  },
  {
    name: "an administrator more",
    edits: [['["group:platform@example.org"]', '["group:platform@example.org", "user:kim@example.org"]']],
    expected: { verdict: "review", counts: "+1", kinds: ["access-admin"] },
  },
  {
    name: "a wider range that reaches the API",
    edits: [["10.200.0.0/16", "10.0.0.0/8"]],
    expected: { verdict: "review", counts: "~1", kinds: ["exposure-widened"] },
  },
  {
    name: "an identity that may do everything",
    edits: [["role: roles/storage.objectViewer", "role: roles/owner"]],
    expected: { verdict: "review", counts: "+1 -1", kinds: ["access-admin", "destroyed-others"] },
  },
  {
    name: "tags made mutable",
    edits: [["repositories: [api, web],", "repositories: [api, web], tags: mutable,"]],
    expected: { verdict: "review", counts: "~2", kinds: ["B5007", "protection-tags"] },
  },
  {
    name: "the key of a registry removed",
    edits: [["repositories: [draft],", "repositories: [draft], encryption: provider,"]],
    expected: {
      verdict: "blocked",
      counts: "\u00b11 -3",
      kinds: ["destroyed", "protection-encryption", "replaced"],
      replaced: { "registry-drafts/google_artifact_registry_repository.registry_draft": { certainty: "possible", by: ["kms_key_name"] } },
    },
  },
  {
    name: "deletion protection of a cluster removed",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    deletionProtection: false\n"]],
    expected: { verdict: "review", counts: "~4", kinds: ["B5006", "protection-deletion"] },
  },
  {
    name: "an unprotected cluster removed",
    edits: [["  lab:\n    orchestrator: gke\n    network: main\n    mode: automatic\n    deletionProtection: false\n", ""]],
    expected: { verdict: "blocked", counts: "-12", kinds: ["destroyed"] },
  },
  {
    name: "a protected registry removed",
    edits: [["  images: { repositories: [api, web], readers: [apps] }\n", ""]],
    expected: { verdict: "blocked", counts: "-7", kinds: ["B4080", "destroyed", "destroyed-others"] },
  },
  {
    name: "backups off",
    edits: [["    backup: { every: day, keep: 30d }\n", ""]],
    expected: {
      verdict: "blocked",
      counts: "~2 \u00b13 -3",
      kinds: ["destroyed", "protection-backup", "replaced"],
      replaced: {
        "cluster-apps/google_container_node_pool.cluster_pool-batch": { certainty: "possible", by: ["node_config.boot_disk_kms_key"] },
        "cluster-apps/google_container_node_pool.cluster_pool-general": { certainty: "possible", by: ["node_config.boot_disk_kms_key"] },
        "cluster-apps/google_kms_crypto_key_iam_member.cluster_logs_key-use": { certainty: "possible", by: ["crypto_key_id"] },
      },
    },
  },
  {
    name: "a network of its own in place of a shared one",
    edits: [["    network: main\n    mode", "    mode"]],
    expected: {
      verdict: "blocked",
      counts: "+10 \u00b12",
      kinds: ["B4089", "exposure-widened", "replaced"],
      replaced: {
        "cluster-lab/google_compute_subnetwork.nodes": { certainty: "possible", by: ["ip_cidr_range", "network"] },
        "cluster-lab/google_container_cluster.cluster": {
          certainty: "possible",
          by: ["network", "private_cluster_config.private_endpoint_subnetwork"],
        },
      },
    },
  },
];
