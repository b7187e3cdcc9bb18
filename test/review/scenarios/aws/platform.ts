/** Changes of all at once: labels, locations, accounts, state. */
import { lab } from "../platform-aws";
import type { Scenario } from "../scenario";

export const platform: readonly Scenario[] = [
  {
    name: "a label of a cluster's own",
    isPlanned: true,
    edits: [["    network: spare\n", "    network: spare\n    labels: { tier: try }\n"]],
    expected: { verdict: "review", counts: "~40", kinds: ["rolled"] },
  },
  {
    name: "another value of a label",
    edits: [["team: payments", "team: billing"]],
    expected: { verdict: "review", counts: "~170", kinds: ["rolled"] },
  },
  {
    name: "a label more",
    edits: [["team: payments", "team: payments, cost: a1"]],
    expected: { verdict: "review", counts: "~170", kinds: ["rolled"] },
  },
  {
    name: "a label of a location",
    edits: [["region: us-east-1, account", "region: us-east-1, labels: { zone: east }, account"]],
    expected: { verdict: "review", counts: "~170", kinds: ["rolled"] },
  },
  {
    name: "a network in another cloud",
    edits: [["networks:\n", "  euw1: { cloud: google, region: europe-west1, project: shop-prod }\nnetworks:\n  far: { location: euw1 }\n"]],
    expected: { verdict: "safe", counts: "+11" },
  },
  {
    name: "a network in one location more, whose key changes by that",
    edits: [["  spare: { location: use1,", "  spare: { location: [use1, usw2],"]],
    expected: {
      verdict: "blocked",
      counts: "+76 ~2 \u00b124 -38",
      kinds: ["B5005", "destroyed", "renamed-key", "replaced"],
      replaced: {
        "cluster-lab/aws_eks_node_group.cluster_pool-work": { certainty: "possible", by: ["subnet_ids"] },
        "cluster-lab/aws_security_group.cluster_security_control-plane": { certainty: "possible", by: ["vpc_id"] },
        "cluster-lab/aws_security_group.cluster_security_nodes": { certainty: "possible", by: ["vpc_id"] },
      },
      fixes: ["add to networks.spare: per: { use1: { renamedFrom: spare } }"],
    },
  },
  {
    name: "a cluster in another region",
    edits: [[lab, lab.replace("location: use1", "location: usw2").replace("    network: spare\n", "")]],
    refused: ["B4081"],
  },
  { name: "another account", edits: [['us-east-1, account: "123456789012"', 'us-east-1, account: "210987654321"']], refused: ["B4081"] },
  { name: "another region", edits: [["region: us-east-1", "region: us-east-2"]], refused: ["B4081"] },
  {
    name: "another place of the state",
    edits: [["networks:\n", "state: { type: s3, bucket: shop-state, region: us-east-1 }\nnetworks:\n"]],
    expected: { verdict: "review", counts: "", kinds: ["B4085"] },
  },
];
