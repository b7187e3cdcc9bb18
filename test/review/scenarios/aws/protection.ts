/** What goes, and what guards it. */
import { jobs, lab } from "../platform-aws";
import type { Scenario } from "../scenario";

export const protection: readonly Scenario[] = [
  {
    name: "deletion protection of a cluster removed",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    deletionProtection: false\n"]],
    expected: { verdict: "review", counts: "~4", kinds: ["B5006", "protection-deletion"] },
  },
  {
    name: "deletion protection of a network removed",
    edits: [["  main: { location: use1,", "  main: { deletionProtection: false, location: use1,"]],
    expected: { verdict: "review", counts: "~3", kinds: ["B5006", "protection-deletion"] },
  },
  {
    name: "deletion protection of a registry removed",
    edits: [["repositories: [api, web]\n", "repositories: [api, web]\n    deletionProtection: false\n"]],
    expected: { verdict: "review", counts: "~4", kinds: ["B5006", "protection-deletion"] },
  },
  { name: "deletion protection given back", edits: [["    deletionProtection: false\n", ""]], expected: { verdict: "safe", counts: "~3" } },
  {
    name: "a protected cluster removed",
    edits: [[jobs, ""]],
    expected: { verdict: "blocked", counts: "-15", kinds: ["B4080", "destroyed"] },
  },
  { name: "an unprotected cluster removed", edits: [[lab, ""]], expected: { verdict: "blocked", counts: "-48", kinds: ["destroyed"] } },
  {
    name: "an unprotected registry removed",
    edits: [["  drafts: { location: use1, repositories: [draft], deletionProtection: false }\n", ""]],
    expected: { verdict: "blocked", counts: "~1 -4", kinds: ["destroyed", "protection-scanning"] },
  },
  {
    name: "an unprotected network removed with its cluster",
    edits: [
      [lab, ""],
      ["  spare: { location: use1, zones: 2, egress: none, cidr: [10.65.0.0/18], deletionProtection: false }\n", ""],
    ],
    expected: { verdict: "blocked", counts: "-86", kinds: ["destroyed"] },
  },
  {
    name: "key rotation off by an override",
    isPlanned: true,
    edits: [
      [
        "hypervisors:",
        'overrides: [{ stack: registry-images, resource: "aws_kms_key.*", merge: { enable_key_rotation: false } }]\nhypervisors:',
      ],
    ],
    expected: { verdict: "review", counts: "~1", kinds: ["protection-rotation"] },
  },
  {
    name: "an override of a setting",
    edits: [
      [
        "hypervisors:",
        "overrides: [{ stack: cluster-apps, resource: aws_eks_cluster.cluster, merge: { upgrade_policy: { support_type: EXTENDED } } }]\nhypervisors:",
      ],
    ],
    expected: { verdict: "review", counts: "~1", kinds: ["override-added"] },
  },
  {
    name: "an override that replaces a network",
    edits: [
      [
        "hypervisors:",
        "overrides: [{ stack: network-spare, resource: aws_vpc.network, merge: { instance_tenancy: dedicated } }]\nhypervisors:",
      ],
    ],
    expected: {
      verdict: "review",
      counts: "~2 \u00b157",
      kinds: ["replaced"],
      replaced: { "network-spare/aws_vpc.network": { certainty: "possible", by: ["instance_tenancy"] } },
    },
  },
  {
    name: "logs kept for less long",
    edits: [["retention: 90d", "retention: 30d"]],
    expected: { verdict: "review", counts: "~1", kinds: ["protection-logs"] },
  },
  {
    name: "backups off",
    isPlanned: true,
    edits: [["    backup: { every: day, keep: 30d }\n", ""]],
    expected: { verdict: "blocked", counts: "-6", kinds: ["destroyed"] },
  },
  {
    name: "backups kept for less long",
    edits: [["keep: 30d", "keep: 7d"]],
    expected: { verdict: "review", counts: "~1", kinds: ["protection-backup"] },
  },
];
