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
  B4503: {
    title: "key of another cloud's network",
    explanation:
      "`existing.subnet`, `podRange` and `serviceRange` describe networks of Google Cloud and Azure. On AWS subnets are named by zone.",
    fix: "Remove the key; write the subnets under existing.private, public and pods.",
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
  B4511: {
    title: "upstream that ECR has no cache for",
    explanation: "Pull-through cache rules of ECR take certain registries only.",
    fix: "Take one of the hosts that the message lists, or push the images to a repository of your own.",
  },
  B4512: {
    title: "mirror without credentials",
    explanation: "ECR caches images of this upstream registry only with an account there.",
    fix: "Keep name and token in a secret of Secrets Manager whose name begins with ecr-pullthroughcache/, and write its ARN under credentials.aws.",
  },
  B4513: {
    title: "mirror with credentials that ECR does not take",
    explanation: "ECR caches images of this upstream registry without an account there, and refuses credentials for it.",
    fix: "Remove `credentials`.",
  },
  B4514: {
    title: "credentials that ECR cannot read",
    explanation:
      "ECR reads the credentials of an upstream registry from a secret of Secrets Manager in the same account and region, whose name begins with ecr-pullthroughcache/.",
    fix: "Write the ARN of such a secret, with the six characters that Secrets Manager adds to its name.",
  },
  B4515: {
    title: "reader that is neither account nor principal",
    explanation: "Readers outside of the spec are AWS accounts of 12 digits, or IAM principals by ARN.",
    fix: 'Write the account in quotes, for example "999999999999", or the ARN of a role or user.',
  },
  B4516: {
    title: "setting beside an existing registry",
    explanation: "An existing registry is only pulled from, so nothing else can be set for it.",
    fix: "Remove the key, or remove `existing`.",
  },
  B4517: {
    title: "address that is not one of a registry",
    explanation: "An existing registry is named by its host and, where it has one, a path.",
    fix: "Write it without scheme, for example 222222222222.dkr.ecr.us-east-1.amazonaws.com/base.",
  },
  B4518: {
    title: "repository named twice",
    explanation: "A repository stands twice in the list.",
    fix: "Remove one of the two.",
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
  B4532: {
    title: "replica that ECR cannot make",
    explanation:
      "ECR replicates to other regions and accounts of the same partition. Another location of the registry's own account and region is the registry itself.",
    fix: "Name a location in another region or account.",
  },
} as const satisfies Record<string, CodeText>;

export type AwsCode = keyof typeof awsCodes;
export type Report = ReportOf<AwsCode>;
