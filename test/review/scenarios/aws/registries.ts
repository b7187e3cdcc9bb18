/** Changes of registries. */
import type { Scenario } from "../scenario";

export const registries: readonly Scenario[] = [
  {
    name: "tags made mutable",
    isPlanned: true,
    edits: [["repositories: [api, web]\n", "repositories: [api, web]\n    tags: mutable\n"]],
    expected: { verdict: "review", counts: "~2", kinds: ["B5007", "protection-tags"] },
  },
  {
    name: "scanning off",
    edits: [["repositories: [api, web]\n", "repositories: [api, web]\n    scan: false\n"]],
    expected: { verdict: "review", counts: "~2 -1", kinds: ["protection-scanning"] },
  },
  {
    name: "fewer images kept",
    isPlanned: true,
    edits: [["tagged: 50", "tagged: 20"]],
    expected: {
      verdict: "review",
      counts: "~1 \u00b12",
      kinds: ["replaced"],
      replaced: {
        "registry-images/aws_ecr_lifecycle_policy.registry_api_lifecycle": { certainty: "certain", by: ["policy"] },
        "registry-images/aws_ecr_lifecycle_policy.registry_web_lifecycle": { certainty: "certain", by: ["policy"] },
      },
    },
  },
  {
    name: "the key of a registry removed",
    isPlanned: true,
    edits: [["repositories: [draft]", "repositories: [draft], encryption: provider"]],
    expected: {
      verdict: "blocked",
      counts: "\u00b11 -2",
      kinds: ["destroyed", "protection-encryption", "replaced"],
      replaced: {
        "registry-drafts/aws_ecr_repository.registry_draft": {
          certainty: "certain",
          by: ["encryption_configuration.encryption_type", "encryption_configuration.kms_key"],
        },
      },
    },
  },
  {
    name: "the key of a protected registry removed",
    edits: [["repositories: [api, web]\n", "repositories: [api, web]\n    encryption: provider\n"]],
    expected: {
      verdict: "blocked",
      counts: "~1 \u00b12",
      kinds: ["protection-encryption", "replaced"],
      replaced: {
        "registry-images/aws_ecr_repository.registry_api": {
          certainty: "certain",
          by: ["encryption_configuration.encryption_type", "encryption_configuration.kms_key"],
        },
        "registry-images/aws_ecr_repository.registry_web": {
          certainty: "certain",
          by: ["encryption_configuration.encryption_type", "encryption_configuration.kms_key"],
        },
      },
    },
  },
  {
    name: "a repository more",
    edits: [["[api, web]", "[api, web, worker]"]],
    expected: { verdict: "review", counts: "+3", kinds: ["access-broadened"] },
  },
  { name: "a repository less", edits: [["[api, web]", "[api]"]], expected: { verdict: "blocked", counts: "-3", kinds: ["destroyed"] } },
  {
    name: "a repository under another name",
    edits: [["[draft]", "[other]"]],
    expected: { verdict: "blocked", counts: "+2 -2", kinds: ["destroyed"] },
  },
  {
    name: "a mirror more",
    edits: [["mirrors: { quay.io: {} }", "mirrors: { quay.io: {}, registry.k8s.io: {} }"]],
    expected: { verdict: "review", counts: "+2 ~3", kinds: ["access-broadened"] },
  },
  {
    name: "the last mirror removed",
    edits: [["    mirrors: { quay.io: {} }\n", ""]],
    expected: { verdict: "blocked", counts: "-9", kinds: ["destroyed", "destroyed-others"] },
  },
  {
    name: "a replica in another region",
    edits: [["repositories: [api, web]\n", "repositories: [api, web]\n    replicas: [usw2]\n"]],
    expected: { verdict: "review", counts: "+7", kinds: ["access-broadened"] },
  },
];
