/** Keys that are renamed, with and without keeping their identity. */
import type { Scenario } from "../scenario";

export const renames: readonly Scenario[] = [
  {
    name: "a network under another key",
    edits: [
      ["  spare:", "  reserve:"],
      ["network: spare", "network: reserve"],
    ],
    expected: {
      verdict: "blocked",
      counts: "+38 ~2 \u00b124 -38",
      kinds: ["B5006", "destroyed", "renamed-key", "replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "possible", by: ["subnet_ids"] },
        "cluster-lab/aws_security_group.cluster_security_control-plane": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_security_group.cluster_security_nodes": { certainty: "possible", by: ["vpc_id"] },
      },
      fixes: ["add to networks.reserve: renamedFrom: spare"],
    },
  },
  {
    name: "a network under another key, with renamedFrom",
    edits: [
      ["  spare: {", "  reserve: { renamedFrom: spare,"],
      ["network: spare", "network: reserve"],
    ],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "a registry under another key",
    edits: [["  drafts:", "  sketches:"]],
    expected: {
      verdict: "blocked",
      counts: "+4 ~1 -4",
      kinds: ["B5006", "destroyed", "protection-scanning", "renamed-key"],
      fixes: ["add to registries.sketches: renamedFrom: drafts"],
    },
  },
  {
    name: "a registry under another key, with renamedFrom",
    edits: [["  drafts: {", "  sketches: { renamedFrom: drafts,"]],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "an unprotected cluster under another key",
    isPlanned: true,
    edits: [["  lab:", "  trial:"]],
    expected: {
      verdict: "blocked",
      counts: "+48 -48",
      kinds: ["B5006", "destroyed", "renamed-key"],
      fixes: ["add to clusters.trial: renamedFrom: lab"],
    },
  },
  {
    name: "a protected cluster under another key",
    edits: [["  apps:", "  web:"]],
    expected: {
      verdict: "blocked",
      counts: "+72 -72",
      kinds: ["B4080", "access-admin", "destroyed", "destroyed-others", "renamed-key"],
      fixes: ["add to clusters.web: renamedFrom: apps"],
    },
  },
  {
    name: "a cluster under another key, with renamedFrom",
    edits: [["  apps:\n", "  web:\n    renamedFrom: apps\n"]],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "a pool under another key",
    isPlanned: true,
    edits: [["      general: {", "      large: {"]],
    expected: {
      verdict: "review",
      counts: "+4 -4",
      kinds: ["destroyed", "renamed-key"],
      fixes: ["add to clusters.apps.pools.large: renamedFrom: general"],
    },
  },
  {
    name: "a pool under another key, with renamedFrom",
    edits: [["      general: {", "      large: { renamedFrom: general,"]],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "a pool of ECS under another key",
    edits: [["      nodes: {", "      hosts: {"]],
    expected: {
      verdict: "review",
      counts: "+3 ~1 -3",
      kinds: ["destroyed", "renamed-key"],
      fixes: ["add to clusters.jobs.pools.hosts: renamedFrom: nodes"],
    },
  },
  {
    name: "hypervisor hosts under another key",
    edits: [["  builders:", "  makers:"]],
    expected: {
      verdict: "blocked",
      counts: "+10 -10",
      kinds: ["B4080", "destroyed", "renamed-key"],
      fixes: ["add to hypervisors.makers: renamedFrom: builders"],
    },
  },
  {
    name: "hypervisor hosts under another key, with renamedFrom",
    edits: [["  builders:\n", "  makers:\n    renamedFrom: builders\n"]],
    expected: { verdict: "no change", counts: "" },
  },
  {
    name: "a pool moved to another cluster",
    edits: [
      ["      batch: { machine: { type: [m7i.xlarge, m7a.xlarge] }, spot: true, count: { min: 0, max: 4 } }\n", ""],
      [
        "      work: {",
        "      batch: { machine: { type: [m7i.xlarge, m7a.xlarge] }, spot: true, count: { min: 0, max: 4 } }\n      work: {",
      ],
    ],
    expected: { verdict: "review", counts: "+8 -4", kinds: ["destroyed"] },
  },
  {
    name: "another environment",
    edits: [["environment: prod", "environment: stage"]],
    expected: { verdict: "blocked", counts: "~51 \u00b1167", kinds: ["B4085", "access-broadened", "protection-scanning", "replaced"] },
  },
  {
    name: "another name of the platform",
    edits: [["name: shop", "name: store"]],
    expected: { verdict: "blocked", counts: "~51 \u00b1167", kinds: ["B4085", "access-broadened", "protection-scanning", "replaced"] },
  },
];
