/** Changes of specs on AWS. */
import { expect } from "vitest";
import type { Scenario } from "./scenario";

export const spec = (cluster = "", more = "", registry = ""): string => `networks:
  main: { location: use1, cidr: 10.0.0.0/16 }
registries:
  images: { location: use1, repositories: [api]${registry} }
clusters:
  apps:
    network: main
    location: use1
    orchestrator: eks
    version: "1.35"
    pools: { general: { machine: { cpu: 2, memory: 8Gi } } }
${cluster}${more}`;
const access = (text: string): string => spec(`    access: { ${text} }\n`);
const admin = "arn:aws:iam::123456789012:role/admins";
const ops = "arn:aws:iam::123456789012:role/ops";

export const awsScenarios: readonly Scenario[] = [
  {
    name: "5. Access: an administrator more",
    base: access(`admins: ["${admin}"]`),
    next: access(`admins: ["${admin}", "${ops}"]`),
    verdict: "review",
    finding: {
      kind: "access-admin",
      specPath: "clusters.apps",
      data: expect.objectContaining({ sign: "+", principal: ops, on: "aws_eks_cluster.cluster", flags: ["admin"] }),
    },
  },
  {
    name: "5. Access: administrators in another order",
    base: access(`admins: ["${admin}", "${ops}"]`),
    next: access(`admins: ["${ops}", "${admin}"]`),
    verdict: "no change",
  },
  {
    name: "5. Access: a viewer who becomes an administrator",
    base: access(`viewers: ["${ops}"]`),
    next: access(`admins: ["${ops}"]`),
    verdict: "review",
    finding: {
      kind: "access-admin",
      data: expect.objectContaining({ principal: ops, overlap: [{ actions: ["AmazonEKSViewPolicy"], resource: "*", condition: null }] }),
    },
  },
  {
    name: "5. Access: an administrator who becomes a viewer",
    base: access(`admins: ["${ops}"]`),
    next: access(`viewers: ["${ops}"]`),
    verdict: "review",
    finding: { kind: "access-narrowed", weight: "info" },
  },
  {
    name: "5. Access: another account that reads a registry",
    base: spec(),
    next: spec("", "", ', readers: ["999999999999"]'),
    verdict: "review",
    finding: { kind: "access-broadened", data: expect.objectContaining({ principal: "account 999999999999", flags: ["external"] }) },
  },
  {
    name: "5. Access: a reader less",
    base: spec("", "", ', readers: ["999999999999"]'),
    next: spec(),
    verdict: "review",
    finding: { kind: "access-removed" },
  },
  {
    name: "5. Access: a workload's own rights by a star",
    base: spec(
      `    identities: { billing/worker: { aws: { statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }] } } }\n`,
    ),
    next: spec(`    identities: { billing/worker: { aws: { statements: [{ actions: ["s3:*"], resources: ["*"] }] } } }\n`),
    verdict: "review",
    finding: {
      kind: "access-broadened",
      data: expect.objectContaining({ actions: ["s3:*"], resource: "*", flags: ["wildcard", "broadened"] }),
    },
  },
  {
    name: "5. Access: a workload's identity made an administrator of the account",
    base: spec(),
    next: spec(`    identities: { billing/worker: { aws: { policies: ["arn:aws:iam::aws:policy/AdministratorAccess"] } } }\n`),
    verdict: "review",
    finding: { kind: "access-admin", data: expect.objectContaining({ actions: ["AdministratorAccess"] }) },
  },
  {
    name: "6. Exposure: a private API opened to named addresses",
    base: access("endpoint: private"),
    next: access("endpoint: public, from: [203.0.113.0/24]"),
    verdict: "review",
    finding: {
      kind: "exposure-widened",
      weight: "review",
      data: expect.objectContaining({ sign: "+", on: "aws_eks_cluster.cluster", peers: ["203.0.113.0/24"], zone: "named" }),
    },
  },
  {
    name: "6. Exposure: a wider range",
    base: access("endpoint: public, from: [203.0.113.0/24]"),
    next: access("endpoint: public, from: [203.0.0.0/16]"),
    verdict: "review",
    finding: { kind: "exposure-widened", data: expect.objectContaining({ overlap: expect.arrayContaining(["203.0.113.0/24"]) }) },
  },
  {
    name: "6. Exposure: a narrower range",
    base: access("endpoint: public, from: [203.0.0.0/16]"),
    next: access("endpoint: public, from: [203.0.113.0/24]"),
    verdict: "safe",
    finding: { kind: "exposure-narrowed", weight: "info" },
  },
  {
    name: "6. Exposure: a range within another gives no row",
    base: access("endpoint: public, from: [203.0.0.0/16]"),
    next: access("endpoint: public, from: [203.0.0.0/16, 203.0.113.5/32]"),
    verdict: "safe",
  },
  {
    name: "6. Exposure: an API opened to the world",
    base: access("endpoint: private"),
    next: access("endpoint: public, from: [0.0.0.0/0]"),
    verdict: "blocked",
    finding: { kind: "exposure-internet", weight: "block", specPath: "clusters.apps" },
  },
  {
    name: "6. Exposure: an API opened to the world by a waiver",
    base: access("endpoint: private"),
    next: `${access("endpoint: public, from: [0.0.0.0/0]")}waivers:\n  - { rule: cluster-endpoint-world, at: clusters.apps, reason: a demo, expires: 2027-01-01 }\n`,
    verdict: "review",
    finding: { kind: "exposure-internet", weight: "review", details: expect.arrayContaining([expect.stringContaining("waiver")]) },
  },
  {
    name: "Protection: deletion protection off",
    base: spec(),
    next: spec("    deletionProtection: false\n"),
    verdict: "review",
    finding: { kind: "protection-deletion", data: expect.objectContaining({ path: "deletion_protection", before: true, after: false }) },
  },
  {
    name: "Protection: tags of a registry that can be moved",
    base: spec(),
    next: spec("", "", ", tags: mutable"),
    verdict: "review",
    finding: {
      kind: "protection-tags",
      data: expect.objectContaining({ path: "image_tag_mutability", before: "IMMUTABLE", after: "MUTABLE" }),
    },
  },
  {
    name: "Protection: logs kept for less long",
    base: spec("    logs: { retention: 90d }\n"),
    next: spec("    logs: { retention: 30d }\n"),
    verdict: "review",
    finding: { kind: "protection-logs", data: expect.objectContaining({ path: "retention_in_days", before: 90, after: 30 }) },
  },
  {
    name: "Protection: a key that is rotated no longer",
    base: spec(),
    next: spec("", 'overrides:\n  - { stack: cluster-apps, resource: "aws_kms_key.*", merge: { enable_key_rotation: false } }\n'),
    verdict: "review",
    finding: { kind: "protection-rotation", data: expect.objectContaining({ path: "enable_key_rotation" }) },
  },
  {
    name: "Protection: backups kept for less long",
    base: spec("    backup: { every: day, keep: 30d }\n"),
    next: spec("    backup: { every: day, keep: 7d }\n"),
    verdict: "review",
    finding: { kind: "protection-backup", data: expect.objectContaining({ path: "rule.lifecycle.delete_after", before: 30, after: 7 }) },
  },
  {
    name: "Protection: nodes that give their credentials to any request",
    base: spec(),
    next: spec(
      "",
      'overrides:\n  - { stack: cluster-apps, resource: "aws_launch_template.*", merge: { metadata_options: { http_tokens: optional } } }\n',
    ),
    verdict: "review",
    finding: { kind: "protection-metadata", data: expect.objectContaining({ path: "metadata_options.http_tokens" }) },
  },
];
