/** What can be wrong with networks, registries and locations on AWS, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const awsCodes = {
  B4501: {
    title: "not the id of a VPC or subnet",
    explanation: "An existing network on AWS is named by the id of its VPC and by the ids of its subnets, by zone.",
    fix: "Write ids such as vpc-0123456789abcdef0 and subnet-0123456789abcdef0, or a reference to an output that holds one.",
  },
  B4502: {
    title: "existing network without private subnets",
    explanation: "Nodes stand in private subnets, so an existing network on AWS names at least one by its zone.",
    fix: "Write existing.private: { a: subnet-…, b: subnet-… }.",
  },
  B4504: {
    title: "zone that the region does not have",
    explanation: "Subnets of an existing network are listed by the suffix of their zone: a, b, c.",
    fix: "Write the suffixes of the zones that the subnets are in.",
  },
  B4505: {
    title: "subnet named twice",
    explanation: "A subnet lies in one zone, and is private or public.",
    fix: "Name each subnet once; leave `pods` out where pods take addresses of the private subnets.",
  },
  B4506: {
    title: "zone without a subnet for pods",
    explanation: "A node's pods get addresses of the zone that the node is in, so `existing.pods` covers every zone of `existing.private`.",
    fix: "Name a subnet for pods in every zone that has a private subnet, or leave `pods` out.",
  },
  B4519: {
    title: "repository name that ECR does not take",
    explanation: "With the registry's name before it, the name of a repository is longer than the 256 characters that ECR takes.",
    fix: "Shorten the repository's name.",
  },
  B4531: {
    title: "more replication than a location has room for",
    explanation:
      "ECR has one replication configuration for an account and region, with at most 10 rules and 25 destinations in all. Registries with the same replicas share a rule.",
    fix: "Replicate fewer registries from this location, or give more of them the same replicas.",
  },
} as const satisfies Record<string, CodeText>;

export type AwsCode = keyof typeof awsCodes;
export type Report = ReportOf<AwsCode>;
