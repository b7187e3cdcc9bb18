/** Changes of clusters as a whole: what replaces them, and what does not. */
import { lab } from "../platform-aws";
import type { Scenario } from "../scenario";

export const clusters: readonly Scenario[] = [
  {
    name: "a control plane's role brought",
    isPlanned: true,
    edits: [
      [
        "    deletionProtection: false\n    pools:\n      work",
        '    deletionProtection: false\n    roles: { controlPlane: "arn:aws:iam::123456789012:role/cp" }\n    pools:\n      work',
      ],
    ],
    expected: {
      verdict: "blocked",
      counts: "\u00b12 -3",
      kinds: ["B4089", "destroyed", "replaced"],
      replaced: { "cluster-lab/aws_eks_cluster.cluster": { certainty: "possible", by: ["role_arn"] } },
    },
  },
  {
    name: "a node role brought",
    isPlanned: true,
    edits: [
      [
        "    deletionProtection: false\n    pools:\n      work",
        '    deletionProtection: false\n    roles: { nodes: "arn:aws:iam::123456789012:role/nodes" }\n    pools:\n      work',
      ],
    ],
    expected: {
      verdict: "review",
      counts: "\u00b11 -4",
      kinds: ["destroyed", "replaced"],
      replaced: { "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "certain", by: ["node_group_name", "node_role_arn"] } },
    },
  },
  {
    name: "encryption by a key of its own removed",
    isPlanned: true,
    edits: [
      [
        "    deletionProtection: false\n    pools:\n      work",
        "    deletionProtection: false\n    encryption: provider\n    pools:\n      work",
      ],
    ],
    expected: {
      verdict: "blocked",
      counts: "~3 \u00b12 -3",
      kinds: ["destroyed", "protection-encryption", "replaced", "rolled"],
      replaced: { "cluster-lab/aws_eks_cluster.cluster": { certainty: "possible", by: ["encryption_config"] } },
    },
  },
  {
    name: "encryption by a key of its own removed from a protected cluster",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    encryption: provider\n"]],
    expected: {
      verdict: "blocked",
      counts: "~5 \u00b14 -1",
      kinds: ["destroyed-others", "protection-encryption", "replaced", "rolled"],
      replaced: {
        "cluster-apps/aws_backup_vault.cluster_backup_vault": { certainty: "possible", by: ["kms_key_arn"] },
        "cluster-apps/aws_eks_cluster.cluster": { certainty: "possible", by: ["encryption_config"] },
      },
    },
  },
  {
    name: "another range of services",
    edits: [
      [
        "    deletionProtection: false\n    pools:\n      work",
        "    deletionProtection: false\n    ranges: { services: 172.21.0.0/16 }\n    pools:\n      work",
      ],
    ],
    expected: {
      verdict: "blocked",
      counts: "\u00b12",
      kinds: ["replaced"],
      replaced: { "cluster-lab/aws_eks_cluster.cluster": { certainty: "certain", by: ["kubernetes_network_config.service_ipv4_cidr"] } },
    },
  },
  {
    name: "a cluster in another network",
    edits: [["network: spare", "network: main"]],
    expected: {
      verdict: "blocked",
      counts: "~2 \u00b124",
      kinds: ["B4089", "exposure-widened", "replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "possible", by: ["subnet_ids"] },
        "cluster-lab/aws_security_group.cluster_security_control-plane": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_security_group.cluster_security_nodes": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_vpc_security_group_egress_rule.cluster_security_node-out-network-0": { certainty: "possible", by: ["cidr_ipv4"] },
        "cluster-lab/aws_vpc_security_group_ingress_rule.cluster_security_api-network-0": { certainty: "possible", by: ["cidr_ipv4"] },
      },
    },
  },
  {
    name: "a network of its own in place of a shared one",
    edits: [["    network: spare\n", ""]],
    expected: {
      verdict: "blocked",
      counts: "+42 ~2 \u00b124",
      kinds: ["B4089", "exposure-widened", "replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "certain", by: ["node_group_name", "subnet_ids"] },
        "cluster-lab/aws_security_group.cluster_security_control-plane": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_security_group.cluster_security_nodes": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_vpc_security_group_egress_rule.cluster_security_node-out-network-0": { certainty: "possible", by: ["cidr_ipv4"] },
        "cluster-lab/aws_vpc_security_group_ingress_rule.cluster_security_api-network-0": { certainty: "possible", by: ["cidr_ipv4"] },
      },
    },
  },
  {
    name: "pools given up for Auto Mode",
    isPlanned: true,
    edits: [
      [
        "    deletionProtection: false\n    pools:\n      work: { machine: { cpu: 4, memory: 16Gi }, count: 2 }\n",
        "    deletionProtection: false\n    mode: automatic\n",
      ],
    ],
    expected: {
      verdict: "review",
      counts: "+5 ~1 \u00b12 -34",
      kinds: ["access-broadened", "destroyed", "replaced"],
      replaced: { "cluster-lab/aws_eks_cluster.cluster": { certainty: "possible", by: ["compute_config.node_role_arn"] } },
    },
  },
  {
    name: "EKS given up for ECS",
    edits: [[lab, "  lab: { location: use1, orchestrator: ecs, network: spare, fargate: true, deletionProtection: false }\n"]],
    expected: { verdict: "blocked", counts: "+4 ~1 -46", kinds: ["access-broadened", "destroyed"] },
  },
  {
    name: "a minor version up",
    isPlanned: true,
    edits: [['network: main\n    version: "1.34"', 'network: main\n    version: "1.35"']],
    expected: { verdict: "review", counts: "~7", kinds: ["rolled"] },
  },
  {
    name: "two minor versions up",
    edits: [['network: main\n    version: "1.34"', 'network: main\n    version: "1.36"']],
    refused: ["B4051"],
  },
  { name: "a version down", edits: [['network: main\n    version: "1.34"', 'network: main\n    version: "1.33"']], refused: ["B4052"] },
  {
    name: "extended support",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    eks: { support: extended }\n"]],
    expected: { verdict: "safe", counts: "~1" },
  },
  {
    name: "zonal shift off",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    eks: { zonalShift: false }\n"]],
    expected: { verdict: "safe", counts: "~1" },
  },
  {
    name: "an add-on off",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    addons: { metrics-server: false }\n"]],
    expected: { verdict: "review", counts: "-1", kinds: ["destroyed-others"] },
  },
  {
    name: "metrics off",
    edits: [["    logs: { retention: 90d }\n", "    logs: { retention: 90d }\n    metrics: false\n"]],
    expected: { verdict: "review", counts: "-1", kinds: ["destroyed-others"] },
  },
  {
    name: "logs sent to a bucket too",
    edits: [["retention: 90d", 'retention: 90d, to: "arn:aws:s3:::central"']],
    expected: { verdict: "safe", counts: "+6" },
  },
  { name: "logs kept longer", edits: [["retention: 90d", "retention: 365d"]], expected: { verdict: "safe", counts: "~1" } },
  { name: "another share of Fargate Spot", edits: [["spotShare: 70", "spotShare: 30"]], expected: { verdict: "safe", counts: "~1" } },
  { name: "Fargate off", isPlanned: true, edits: [["    fargate: { spotShare: 70 }\n", ""]], expected: { verdict: "safe", counts: "~3" } },
];
