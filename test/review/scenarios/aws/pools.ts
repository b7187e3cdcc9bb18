/** Changes of groups of machines. */
import type { Scenario } from "../scenario";

export const pools: readonly Scenario[] = [
  {
    name: "more nodes at most",
    isPlanned: true,
    edits: [["{ min: 3, max: 6 }", "{ min: 3, max: 12 }"]],
    expected: { verdict: "safe", counts: "~1" },
  },
  { name: "fewer nodes at least", edits: [["{ min: 3, max: 6 }", "{ min: 1, max: 6 }"]], expected: { verdict: "safe", counts: "~1" } },
  { name: "more nodes of ECS at most", edits: [["{ min: 1, max: 3 }", "{ min: 1, max: 9 }"]], expected: { verdict: "safe", counts: "~1" } },
  { name: "a host more", edits: [["hosts: { count: 2", "hosts: { count: 3"]], expected: { verdict: "safe", counts: "~1" } },
  {
    name: "another machine type on the list of a spot pool",
    isPlanned: true,
    edits: [["[m7i.xlarge, m7a.xlarge]", "[m7i.xlarge, m7a.xlarge, m6i.xlarge]"]],
    expected: {
      verdict: "review",
      counts: "\u00b13",
      kinds: ["replaced"],
      replaced: {
        "cluster-apps/aws_eks_node_group.cluster_pool-batch": { certainty: "certain", by: ["instance_types", "node_group_name"] },
      },
    },
  },
  {
    name: "a pool put on spot",
    isPlanned: true,
    edits: [["work: { machine: { cpu: 4, memory: 16Gi }, count: 2 }", "work: { machine: { cpu: 4, memory: 16Gi }, count: 2, spot: true }"]],
    expected: {
      verdict: "review",
      counts: "+2 ~1 \u00b11",
      kinds: ["replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": {
          certainty: "certain",
          by: ["capacity_type", "instance_types", "node_group_name"],
        },
      },
    },
  },
  {
    name: "another architecture",
    edits: [["work: { machine: { cpu: 4, memory: 16Gi }", "work: { machine: { cpu: 4, memory: 16Gi, arch: arm64 }"]],
    expected: {
      verdict: "review",
      counts: "~1 \u00b11",
      kinds: ["replaced"],
      replaced: { "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "certain", by: ["ami_type", "node_group_name"] } },
    },
  },
  {
    name: "fewer zones of a pool",
    isPlanned: true,
    edits: [["work: { machine: { cpu: 4, memory: 16Gi }, count: 2 }", "work: { machine: { cpu: 4, memory: 16Gi }, count: 2, zones: [a] }"]],
    expected: {
      verdict: "review",
      counts: "\u00b11",
      kinds: ["replaced"],
      replaced: { "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "certain", by: ["node_group_name", "subnet_ids"] } },
    },
  },
  {
    name: "Windows nodes in place of Linux",
    edits: [
      ["work: { machine: { cpu: 4, memory: 16Gi }, count: 2 }", "work: { machine: { cpu: 4, memory: 16Gi }, count: 2, os: windows }"],
    ],
    expected: {
      verdict: "review",
      counts: "+8 ~2 \u00b11",
      kinds: ["access-broadened", "replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "certain", by: ["ami_type", "node_group_name", "node_role_arn"] },
      },
    },
  },
  {
    name: "bigger machines",
    isPlanned: true,
    edits: [["work: { machine: { cpu: 4, memory: 16Gi }", "work: { machine: { cpu: 8, memory: 32Gi }"]],
    expected: { verdict: "review", counts: "~2", kinds: ["rolled"] },
  },
  {
    name: "bigger disks",
    edits: [["count: { min: 3, max: 6 },", "count: { min: 3, max: 6 }, disk: 200Gi,"]],
    expected: { verdict: "review", counts: "~3", kinds: ["rolled"] },
  },
  {
    name: "another label of nodes",
    edits: [["labels: { tier: web }", "labels: { tier: front }"]],
    expected: { verdict: "safe", counts: "~2" },
  },
  {
    name: "a taint",
    edits: [["labels: { tier: web }", "labels: { tier: web }, taints: [{ key: a, value: b, effect: NoSchedule }]"]],
    expected: { verdict: "safe", counts: "+3 ~1" },
  },
  {
    name: "an image of one's own",
    isPlanned: true,
    edits: [["labels: { tier: web }", "labels: { tier: web }, image: ami-0123456789abcdef0"]],
    expected: {
      verdict: "review",
      counts: "~1 \u00b13",
      kinds: ["replaced"],
      replaced: { "cluster-apps/aws_eks_node_group.cluster_pool-general": { certainty: "certain", by: ["ami_type", "node_group_name"] } },
    },
  },
  {
    name: "a pool more",
    edits: [["      work: {", "      extra: { count: 1 }\n      work: {"]],
    expected: { verdict: "safe", counts: "+2" },
  },
  {
    name: "a pool less",
    edits: [["      batch: { machine: { type: [m7i.xlarge, m7a.xlarge] }, spot: true, count: { min: 0, max: 4 } }\n", ""]],
    expected: { verdict: "review", counts: "-4", kinds: ["destroyed"] },
  },
  {
    name: "bigger machines of ECS",
    edits: [["nodes: { machine: { cpu: 4, memory: 16Gi }", "nodes: { machine: { cpu: 8, memory: 32Gi }"]],
    expected: { verdict: "review", counts: "~2", kinds: ["rolled"] },
  },
  {
    name: "bigger disks of hosts",
    edits: [["disk: 500Gi", "disk: 600Gi"]],
    expected: { verdict: "review", counts: "~2", kinds: ["rolled"] },
  },
  {
    name: "bigger hosts",
    isPlanned: true,
    edits: [["cpu: 16, memory: 64Gi", "cpu: 32, memory: 128Gi"]],
    expected: { verdict: "review", counts: "~2", kinds: ["rolled"] },
  },
];
