/** Changes of networks. */
import type { Scenario } from "../scenario";

export const networks: readonly Scenario[] = [
  {
    name: "a zone more",
    edits: [["  main: { location: use1, zones: 2", "  main: { location: use1, zones: 3"]],
    expected: {
      verdict: "review",
      counts: "+8 ~3 \u00b16",
      kinds: ["replaced"],
      replaced: {
        "cluster-apps/aws_eks_node_group.cluster_pool-batch": { certainty: "certain", by: ["node_group_name", "subnet_ids"] },
        "cluster-apps/aws_eks_node_group.cluster_pool-general": { certainty: "certain", by: ["node_group_name", "subnet_ids"] },
      },
    },
  },
  {
    name: "a zone less than EKS needs",
    edits: [["  spare: { location: use1, zones: 2", "  spare: { location: use1, zones: [a]"]],
    refused: ["B4618"],
  },
  {
    name: "a range appended",
    isPlanned: true,
    edits: [["cidr: [10.64.0.0/18]", "cidr: [10.64.0.0/18, 10.66.0.0/18]"]],
    expected: {
      verdict: "review",
      counts: "+7 ~2 \u00b16",
      kinds: ["exposure-widened", "replaced"],
      replaced: {
        "cluster-apps/aws_eks_node_group.cluster_pool-batch": { certainty: "certain", by: ["node_group_name", "subnet_ids"] },
        "cluster-apps/aws_eks_node_group.cluster_pool-general": { certainty: "certain", by: ["node_group_name", "subnet_ids"] },
      },
    },
  },
  { name: "another first range", edits: [["cidr: [10.65.0.0/18]", "cidr: [10.67.0.0/18]"]], refused: ["B4022"] },
  {
    name: "a gateway in every zone",
    isPlanned: true,
    edits: [["egress: nat,", "egress: nat-per-zone,"]],
    expected: { verdict: "safe", counts: "+2 ~1" },
  },
  {
    name: "egress for a closed network",
    isPlanned: true,
    edits: [["egress: none,", "egress: nat,"]],
    expected: { verdict: "review", counts: "+11 -19", kinds: ["destroyed-others"] },
  },
  { name: "no egress for what needs it", edits: [["egress: nat,", "egress: none,"]], refused: ["B4804"] },
  {
    name: "dual stack",
    edits: [["  main: { location: use1,", "  main: { ipv6: true, location: use1,"]],
    expected: {
      verdict: "blocked",
      counts: "+9 ~7 \u00b13 -1",
      kinds: ["access-broadened", "exposure-internet", "replaced"],
      replaced: {
        "cluster-apps/aws_eks_cluster.cluster": {
          certainty: "certain",
          by: ["kubernetes_network_config.ip_family", "kubernetes_network_config.service_ipv4_cidr"],
        },
      },
    },
  },
];
