/** What can be wrong with networks and registries on Google Cloud, by code. */

import type { CodeText } from "../language/problems/problem";
import type { ReportOf } from "../platform/resolve/resource-reporter";

export const googleCodes = {
  B4901: {
    title: "not the id of a network or subnet",
    explanation:
      "An existing network on Google Cloud is named by the id of its VPC and of one subnet, with their project: that of a Shared VPC's host, where it is one.",
    fix: "Write projects/PROJECT/global/networks/NAME and projects/PROJECT/regions/REGION/subnetworks/NAME, their self links, or a reference to an output that holds one.",
  },
  B4902: {
    title: "subnet of another region",
    explanation: "Subnets of Google Cloud belong to a region, and machines stand in a subnet of their own.",
    fix: "Name a subnet of the location's region.",
  },
  B4903: {
    title: "key of another cloud's network",
    explanation: "`existing.private`, `public` and `pods` name subnets of AWS by zone. On Google Cloud there is one subnet, in the region.",
    fix: "Remove the key; write existing.subnet, podRange and serviceRange.",
  },
  B4904: {
    title: "subnet and network of different projects",
    explanation: "A subnet belongs to the project of its network.",
    fix: "Name the network that the subnet is in.",
  },
  B4905: {
    title: "range of pods that is too small to share",
    explanation: "Each cluster takes a sixteenth of the network's `pods`, and each node 256 addresses of that.",
    fix: "Write a range of /8 to /16.",
  },
  B4906: {
    title: "range of pods over the network's own",
    explanation: "Pods, services and nodes share the network's routes, so their ranges must not overlap.",
    fix: "Write a range for pods that no range of the network overlaps, for example 100.64.0.0/10.",
  },
  B4911: {
    title: "number of tagged images that cannot be kept",
    explanation:
      "Artifact Registry counts versions of an image, with those that have no tag and with the parts of images for several platforms. Keeping the newest 50 would delete tagged images that the spec says are kept.",
    fix: "Leave keep.tagged out; untagged images expire by keep.untagged.",
  },
  B4912: {
    title: "mirror with credentials of another cloud",
    explanation: "A cache of Artifact Registry reads upstream with a user's name, and a token from Secret Manager.",
    fix: "Write credentials: { google: { username, secret: projects/PROJECT/secrets/NAME/versions/NUMBER } }, or leave credentials out.",
  },
  B4913: {
    title: "not the version of a secret",
    explanation: "Artifact Registry reads the token of an upstream registry from one version of a secret in Secret Manager.",
    fix: "Write projects/PROJECT/secrets/NAME/versions/NUMBER, or a reference to an output that holds it.",
  },
  B4914: {
    title: "reader that is no member",
    explanation: "Readers outside of the spec are members of IAM: service accounts, groups, users or domains, never everyone.",
    fix: "Write for example serviceAccount:ci@shop-prod.iam.gserviceaccount.com or group:developers@example.org.",
  },
  B4915: {
    title: "address that is not one of a registry",
    explanation: "An existing registry is named by its host and, where it has one, a path.",
    fix: "Write it without scheme, for example europe-west1-docker.pkg.dev/shop-prod/base.",
  },
  B4916: {
    title: "repository named twice",
    explanation: "A repository stands twice in the list.",
    fix: "Remove one of the two.",
  },
  B4917: {
    title: "replica in the place of its registry",
    explanation: "A replica is a registry of the same names in another region or project.",
    fix: "Name a location in another region or project.",
  },
  B4918: {
    title: "mirror of a registry that has one name only",
    explanation: "Artifact Registry caches Docker Hub by that name, and any other registry by its host.",
    fix: "Write docker.io.",
  },
} as const satisfies Record<string, CodeText>;

export type GoogleCode = keyof typeof googleCodes;
export type Report = ReportOf<GoogleCode>;
