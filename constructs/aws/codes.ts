/** What can be wrong with networks, registries and locations on AWS, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const awsCodes = {
  B4502: {
    title: "existing network without private subnets",
    explanation: "Nodes stand in private subnets, so an existing network on AWS names at least one by its zone.",
    fix: "Write existing.private: { a: subnet-…, b: subnet-… }.",
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
  B4611: {
    title: "node image that is not an AMI",
    explanation: "A pool's `image` on AWS is the id of an AMI in the location's region.",
    fix: "Write its id: image: ami-0123456789abcdef0, or leave it out for the current image.",
  },
} as const satisfies Record<string, CodeText>;

export type AwsCode = keyof typeof awsCodes;
export type Report = ReportOf<AwsCode>;
