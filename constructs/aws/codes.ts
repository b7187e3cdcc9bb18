/** Problems of networks, registries and locations on AWS, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const awsCodes = {
  B4502: {
    title: "An existing network on AWS has no private subnets",
    explanation: "Nodes run in private subnets, so an existing network on AWS must name at least one, under the suffix of its zone.",
    fix: "write existing.private: { a: subnet-…, b: subnet-… }",
  },
  B4505: {
    title: "A subnet is listed twice",
    explanation: "A subnet is in exactly one zone, and is either private, public or reserved for pods.",
    fix: "list each subnet once; remove `pods` if pods use addresses of the private subnets",
  },
  B4506: {
    title: "A zone has no subnet for pods",
    explanation:
      "Pods get their addresses from a subnet in the zone of their node, so `existing.pods` must name a subnet in every zone of `existing.private`.",
    fix: "add a subnet under `existing.pods` for every zone of `existing.private`, or remove `pods`",
  },
  B4519: {
    title: "A repository name is too long for ECR",
    explanation: "Berth puts the registry's name in front of a repository's name. ECR allows 256 characters for both together.",
    fix: "shorten the name of the repository",
  },
  B4531: {
    title: "A location exceeds the replication limits of ECR",
    explanation:
      "ECR has one replication configuration for each account and region, with at most 10 rules and 25 destinations in total and 100 filters in a rule. Registries with the same replicas share a rule.",
    fix: "replicate fewer registries from this location, or use the same `replicas` for more of them",
  },
  B4532: {
    title: "Two locations of one account and region differ in who owns its registry settings",
    explanation:
      "ECR has scanning, replication and the registry policy once for each account and region. Locations of the same account and region share them, so they have the same `registrySettings`.",
    fix: "write the same registrySettings in both locations",
  },
  B4611: {
    title: "An image is not an AMI",
    explanation: "The `image` of a pool or of hosts on AWS is the id of an AMI in the location's region.",
    fix: "write the id of an AMI: image: ami-0123456789abcdef0, or remove image for the vendor's, which the lock file pins",
  },
} as const satisfies Record<string, CodeText>;

export type AwsCode = keyof typeof awsCodes;
export type Report = ReportOf<AwsCode>;
